package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.CompositeResult.AuditLine;
import org.civicdigest.model.CompositeResult.PartWeight;
import org.civicdigest.model.Edition;

/**
 * Writes {@code index_audit.csv}: one row per (index, statistic, part, other part). The part is an indicator, a dimension, the
 * index or, of eigenvalues, the number of a component; the other part is there where a statistic is of two.
 */
final class IndexAuditCsv {
    static final String FILE = "index_audit.csv";

    private static final String[] HEAD = {"index", "year", "statistic", "part", "other_part", "value"};

    private IndexAuditCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (CompositeResult result : edition.comparisons().indexes()) {
                for (PartWeight weight : result.weights()) {
                    String indicator = weight.indicator();
                    if (indicator == null) {
                        row(table, result, "dimension_weight", weight.dimension(), "", weight.weight());
                    } else {
                        row(table, result, "indicator_weight", indicator, weight.dimension(), weight.weight());
                    }
                }
                for (AuditLine line : result.audit()) {
                    row(
                            table,
                            result,
                            line.statistic().name().toLowerCase(Locale.ROOT),
                            line.part(),
                            line.otherPart(),
                            line.value());
                }
            }
        }
    }

    private static void row(
            CsvTable table, CompositeResult result, String statistic, String part, String otherPart, double value) {
        table.row(
                CsvTable.text(result.index().code()),
                Integer.toString(result.year()),
                statistic,
                CsvTable.text(part),
                CsvTable.text(otherPart),
                Decimals.print((Double) value));
    }
}
