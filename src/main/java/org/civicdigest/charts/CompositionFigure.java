package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;

/**
 * What the work of areas is made of: shares of parts that add up to all of it.
 *
 * @param parts the largest first; the last is the rest where {@code hasOther}
 * @param rows the whole first, then areas by the share of the first part; those without a whole are named in the note
 */
public record CompositionFigure(
        Caption caption, FigureTable table, List<String> parts, boolean hasOther, List<Row> rows) implements Figure {
    public CompositionFigure {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    /** @param shares of the parts in percent, together 100 */
    public record Row(String areaCode, String name, boolean isWhole, List<Double> shares) implements Serializable {
        public Row {
            shares = List.copyOf(shares);
        }
    }

    @Override
    public ChartKind kind() {
        return ChartKind.COMPOSITION;
    }
}
