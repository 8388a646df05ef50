package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;

/**
 * Areas by months: how much of what was owed for each month is there.
 *
 * @param key every state that occurs, with its words
 * @param totalHead over the shares of the year
 */
public record CalendarFigure(
        Caption caption, FigureTable table, List<String> months, List<Row> rows, List<KeyLine> key, String totalHead)
        implements Figure {
    public CalendarFigure {
        months = List.copyOf(months);
        rows = List.copyOf(rows);
        key = List.copyOf(key);
    }

    /** How a month of an area stands; each has a colour, a lightness and a sign of its own. */
    public enum State {
        ON_TIME,
        LATE,
        PARTIAL,
        MISSING,
        NOTHING_DUE
    }

    /** @param total share of the year that is complete, as printed */
    public record Row(String areaCode, String name, List<Cell> cells, String total) implements Serializable {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param share complete, in percent, printed where part is there */
    public record Cell(State state, String share) implements Serializable {}

    public record KeyLine(State state, String words) implements Serializable {}

    @Override
    public ChartKind kind() {
        return ChartKind.CALENDAR;
    }
}
