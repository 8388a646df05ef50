package org.civicdigest.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fills blank cells, and those that say 同上, with what stands above, in the columns of which a template says so.
 *
 * <p>Below a row that could not be read nothing is filled, because it may have been the one to fill from.
 */
final class FilledRows {
    private static final Set<String> DITTO = Set.of("", "同上", "\"", "〃", "''");

    private final Set<Integer> columns;
    private final Map<Integer, String> above = new TreeMap<>();

    FilledRows(Set<Integer> columns) {
        this.columns = columns;
    }

    ReceivedRow fill(ReceivedRow row) {
        if (columns.isEmpty()) {
            return row;
        }
        if (row.problem() != null) {
            if (row.problem().code().name().charAt(0) != 'I') {
                above.clear();
            }
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        for (int column : columns) {
            if (column < cells.size()) {
                String cell = cells.get(column);
                if (DITTO.contains(
                        Normalizer.normalize(cell, Normalizer.Form.NFKC).strip())) {
                    cells.set(column, above.getOrDefault(column, ""));
                } else {
                    above.put(column, cell);
                }
            }
        }
        return new ReceivedRow(row.row(), cells, null, row.warnings());
    }
}
