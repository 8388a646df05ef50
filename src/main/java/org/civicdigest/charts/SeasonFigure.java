package org.civicdigest.charts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole by month: the edition's year over what the years before reached, and all years in a table below.
 *
 * @param scale of the line
 * @param shades of the table's cells
 * @param months heads of the columns
 * @param earlier what the years before reached in each month; null for a month that none of them has
 * @param rows the years, oldest first, the edition's last
 */
public record SeasonFigure(
        Caption caption,
        FigureTable table,
        Scale scale,
        Scale shades,
        List<String> months,
        List<@Nullable Span> earlier,
        List<Row> rows)
        implements Figure {
    public SeasonFigure {
        months = List.copyOf(months);
        earlier = Collections.unmodifiableList(new ArrayList<>(earlier));
        rows = List.copyOf(rows);
    }

    /** From the lowest to the highest value of a month in the years before, in the unit printed. */
    public record Span(double low, double mean, double high) implements Serializable {}

    /** One year. */
    public record Row(int year, String name, List<Cell> cells) implements Serializable {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param value in the unit printed; null where there is none to show
     * @param text the value as printed, else the sign of why there is none; empty for a month that is still to come
     */
    public record Cell(@Nullable Double value, String text) implements Serializable {}

    @Override
    public ChartKind kind() {
        return ChartKind.SEASON;
    }
}
