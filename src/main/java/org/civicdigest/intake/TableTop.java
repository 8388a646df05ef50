package org.civicdigest.intake;

import java.util.List;

/**
 * The first rows of a part as text, of whatever format: what a {@link HeadFinder} looks for the head in.
 *
 * <p>JSON and Parquet name their columns themselves; there the only line is that of the names, and its row is 0.
 *
 * @param lines that are not blank, from the top, at most {@link #LINES}; of a very long first line the line alone
 * @param merged the merged cells of all of the sheet; none in other formats. The text of a merged cell stands in its
 *     first cell only, as the sheet holds it
 */
record TableTop(List<Line> lines, List<CellRange> merged) {
    static final int LINES = 60;

    TableTop {
        lines = List.copyOf(lines);
        merged = List.copyOf(merged);
    }

    /**
     * One record.
     *
     * @param row as the file or sheet numbers it, from 1
     * @param cells by column, without a gap; empty text for an empty cell
     */
    record Line(long row, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }
}
