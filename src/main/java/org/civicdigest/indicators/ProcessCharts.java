package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.MonthlySeries;
import org.civicdigest.model.ProcessChart;
import org.civicdigest.model.ProcessChart.Direction;
import org.civicdigest.model.ProcessChart.Limits;
import org.civicdigest.model.ProcessChart.Pattern;
import org.civicdigest.model.ProcessChart.Point;
import org.civicdigest.model.ProcessChart.Season;
import org.civicdigest.model.ProcessChart.Signal;
import org.civicdigest.model.Workspace;
import org.civicdigest.statistics.FriedmanTest;
import org.civicdigest.statistics.MannKendall;
import org.civicdigest.statistics.RecentTrend;
import org.civicdigest.statistics.XmrChart;
import org.jspecify.annotations.Nullable;

/**
 * Holds months against months: a process behaviour chart ({@link XmrChart}) and the seasonal test of Mann and Kendall
 * ({@link MannKendall#seasonal}).
 *
 * <p>The chart has the months after the last gap, twelve at least: over a gap there is no moving range. Its limits come from
 * the months before the edition's year where these are twelve or more, so that the year is judged by what was usual before
 * it; else from all. The seasonal test keeps gaps in their place, and says nothing of fewer than three years. Which months are
 * regularly high or low is told from whole years alone ({@link FriedmanTest}).
 */
public final class ProcessCharts {
    private static final int MONTHS = 12;
    private static final int FEWEST_MONTHS = 12;
    private static final int FEWEST_YEARS = 3;
    private static final int NAMED_RANKS = 3;

    private ProcessCharts() {}

    /** One per series, sorted by indicator and area. */
    public static List<ProcessChart> of(Workspace workspace, int editionYear, List<MonthlySeries> series) {
        return series.stream()
                .map(each -> chart(workspace.findIndicator(each.indicator()).orElseThrow(), editionYear, each))
                .sorted(Comparator.comparing(ProcessChart::indicator).thenComparing(ProcessChart::areaCode))
                .toList();
    }

    private static ProcessChart chart(Indicator indicator, int editionYear, MonthlySeries series) {
        List<@Nullable Double> values = series.values();
        int first = values.size();
        while (first > 0 && values.get(first - 1) != null) {
            first--;
        }
        double[] run = values.subList(first, values.size()).stream()
                .mapToDouble(Objects::requireNonNull)
                .toArray();
        @Nullable Season season = season(values);
        if (run.length < FEWEST_MONTHS) {
            return new ProcessChart(
                    series.areaCode(), series.level(), series.indicator(), List.of(), null, season, pattern(values));
        }
        int before = (editionYear - series.firstYear()) * MONTHS - first;
        int baseline = before >= FEWEST_MONTHS ? Math.min(before, run.length) : run.length;
        XmrChart chart = XmrChart.of(run, baseline, XmrChart.MovingRanges.WITHOUT_OUTLIERS);
        List<Point> points = new ArrayList<>();
        for (int index = 0; index < run.length; index++) {
            XmrChart.Point point = chart.points().get(index);
            int month = first + index;
            points.add(new Point(
                    (series.firstYear() + month / MONTHS) * 100 + month % MONTHS + 1,
                    run[index],
                    point.signal().map(rule -> Signal.valueOf(rule.name())).orElse(null),
                    point.pointsTo() == XmrChart.Side.ABOVE));
        }
        return new ProcessChart(
                series.areaCode(),
                series.level(),
                series.indicator(),
                points,
                limits(indicator, chart, run, baseline),
                season,
                pattern(values));
    }

    /** Within what a value can be: a share lies between nothing and all, and what is never negative has no limit below 0. */
    private static Limits limits(Indicator indicator, XmrChart chart, double[] run, int baseline) {
        boolean canBeNegative = Arrays.stream(run).anyMatch(value -> value < 0);
        double most = indicator.isPart() ? indicator.per().doubleValue() : Double.POSITIVE_INFINITY;
        return new Limits(
                chart.centre(),
                canBeNegative
                        ? chart.limits().lower()
                        : Math.max(0, chart.limits().lower()),
                Math.min(most, chart.limits().upper()),
                baseline);
    }

    private static @Nullable Season season(List<@Nullable Double> values) {
        double[] series = values.stream()
                .mapToDouble(value -> value == null ? Double.NaN : value)
                .toArray();
        int first = -1;
        int last = -1;
        int months = 0;
        boolean hasPair = false;
        for (int index = 0; index < series.length; index++) {
            if (!Double.isNaN(series[index])) {
                first = first < 0 ? index : first;
                last = index;
                months++;
                for (int other = index - MONTHS; other >= 0; other -= MONTHS) {
                    hasPair |= !Double.isNaN(series[other]);
                }
            }
        }
        if (!hasPair) {
            return null;
        }
        MannKendall test = MannKendall.seasonal(series, MONTHS);
        int years = last / MONTHS - first / MONTHS + 1;
        return new Season(years, months, test.pValue(), test.senSlope(), direction(years, test));
    }

    private static @Nullable Pattern pattern(List<@Nullable Double> values) {
        List<double[]> years = new ArrayList<>();
        for (int january = 0; january + MONTHS <= values.size(); january += MONTHS) {
            List<@Nullable Double> year = values.subList(january, january + MONTHS);
            if (year.stream().allMatch(Objects::nonNull)) {
                years.add(year.stream().mapToDouble(Objects::requireNonNull).toArray());
            }
        }
        if (years.size() < FEWEST_YEARS) {
            return null;
        }
        FriedmanTest test = FriedmanTest.of(years);
        if (test.pValue() >= RecentTrend.SIGNIFICANCE) {
            return new Pattern(years.size(), test.pValue(), List.of(), List.of());
        }
        List<Integer> byRank = IntStream.rangeClosed(1, MONTHS)
                .boxed()
                .sorted(Comparator.comparing((Integer month) -> test.meanRanks().get(month - 1)))
                .toList();
        return new Pattern(
                years.size(),
                test.pValue(),
                extremes(
                        test,
                        byRank.stream()
                                .sorted(Comparator.comparing(
                                        (Integer month) -> -test.meanRanks().get(month - 1)))
                                .toList(),
                        MONTHS - NAMED_RANKS + 1,
                        1),
                extremes(test, byRank, NAMED_RANKS, -1));
    }

    /** The first month, and the next where it too lies among the three on average. */
    private static List<Integer> extremes(FriedmanTest test, List<Integer> months, double bound, int sign) {
        double second = test.meanRanks().get(months.get(1) - 1);
        return months.subList(0, sign * second >= sign * bound ? 2 : 1);
    }

    private static Direction direction(int years, MannKendall test) {
        if (years < FEWEST_YEARS) {
            return Direction.TOO_FEW_YEARS;
        }
        return test.pValue() >= RecentTrend.SIGNIFICANCE
                ? Direction.NO_SIGNIFICANT_CHANGE
                : test.z() > 0 ? Direction.RISING : Direction.FALLING;
    }
}
