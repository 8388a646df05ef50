package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Areas by rank, each with value and interval, against the average of the whole.
 *
 * @param marks what the values are drawn as
 * @param benchmark null where the whole has no comparable value
 * @param benchmarkLabel what stands over the benchmark's line
 * @param valueHead over the column of values, and of intervals where there are any
 * @param rows ranked areas, then areas with a value that is not compared, then areas without a value
 */
public record LeagueFigure(
        Caption caption,
        FigureTable table,
        Scale scale,
        LeagueMarks marks,
        @Nullable Double benchmark,
        String benchmarkLabel,
        String valueHead,
        List<Row> rows)
        implements Figure {
    public LeagueFigure {
        rows = List.copyOf(rows);
    }

    /**
     * One area.
     *
     * @param previous the value of the year before; null where bars leave it out
     * @param reason why there is no value, in words; null where there is one
     */
    public record Row(
            String areaCode,
            String name,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double previous,
            Verdict verdict,
            String valueText,
            @Nullable String intervalText,
            @Nullable String reason)
            implements Serializable {}

    @Override
    public ChartKind kind() {
        return ChartKind.LEAGUE;
    }
}
