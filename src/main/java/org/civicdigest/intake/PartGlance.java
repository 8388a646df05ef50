package org.civicdigest.intake;

import java.util.List;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of one part of a file, as somebody sees them who does not know yet what they mean.
 *
 * @param sheet null where the part is no sheet
 * @param lines that are not blank, from the top
 * @param merged merged cells; none in formats without them
 * @param refusal why the part could not be read, null where it could
 */
public record PartGlance(
        String file,
        @Nullable String sheet,
        List<Line> lines,
        List<CellRange> merged,
        @Nullable Notice refusal) {
    public PartGlance {
        lines = List.copyOf(lines);
        merged = List.copyOf(merged);
    }

    /**
     * One row.
     *
     * @param row as the file numbers it, from 1; 0 for the names of a format that names its columns itself
     */
    public record Line(long row, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** The text of a cell, empty where the row is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** The names of the columns by a head that begins at this line and takes so many, as paths such as 党课/次数. */
    public List<String> paths(int first, int rows) {
        return HeadPaths.of(
                        new TableTop(
                                lines.stream()
                                        .map(line -> new TableTop.Line(line.row(), line.cells()))
                                        .toList(),
                                merged),
                        first,
                        rows)
                .paths();
    }
}
