package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.model.Verdict;

/**
 * Areas by indicators: each value with its verdict, the whole city on one page.
 *
 * @param topLabel the name of the row of averages
 * @param countHead over the counts of better and worse
 * @param columns grouped by theme
 */
public record RugFigure(
        Caption caption, FigureTable table, String topLabel, String countHead, List<Column> columns, List<Row> rows)
        implements Figure {
    public RugFigure {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One indicator with its average.
     *
     * @param unitMark % where values are in percent, else empty
     */
    public record Column(String indicator, String theme, String name, String topText, String unitMark)
            implements Serializable {}

    /** One area: a cell for each column, and how many of them are better and worse than the average. */
    public record Row(String areaCode, String name, List<Cell> cells, int better, int worse) implements Serializable {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One value.
     *
     * @param text the value, or the symbol of why there is none
     */
    public record Cell(String text, Verdict verdict) implements Serializable {}

    @Override
    public ChartKind kind() {
        return ChartKind.RUG;
    }
}
