package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One area's values among those of all areas, indicator by indicator.
 *
 * @param heads over the columns
 * @param firstYear of the trends
 * @param rows grouped by theme
 */
public record SpineFigure(Caption caption, FigureTable table, Heads heads, int firstYear, int lastYear, List<Row> rows)
        implements Figure {
    public SpineFigure {
        rows = List.copyOf(rows);
    }

    /** The heads of the columns. */
    public record Heads(
            String trend, String area, String top, String rank, String lowest, String average, String highest)
            implements Serializable {}

    /**
     * One indicator.
     *
     * @param trend the area's yearly values, oldest first
     * @param spread what all areas have; null where none has a value
     * @param reason why the area has no value; null where it has one
     */
    public record Row(
            String indicator,
            String theme,
            String label,
            List<YearValue> trend,
            @Nullable Double value,
            @Nullable Double previous,
            Verdict verdict,
            @Nullable Spread spread,
            String valueText,
            String topText,
            String rankText,
            String lowestText,
            String highestText,
            @Nullable String reason)
            implements Serializable {
        public Row {
            trend = List.copyOf(trend);
        }
    }

    /**
     * The distribution of all areas' values around the average of the whole.
     *
     * @param top null where the whole has no comparable value
     */
    public record Spread(
            @Nullable Double top, double lowest, double lowerQuartile, double upperQuartile, double highest)
            implements Serializable {}

    @Override
    public ChartKind kind() {
        return ChartKind.SPINE;
    }
}
