package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Trend;
import org.civicdigest.model.Trend.Marker;
import org.civicdigest.model.Workspace;
import org.civicdigest.statistics.Interval;
import org.civicdigest.statistics.MannKendall;
import org.civicdigest.statistics.RecentTrend;
import org.civicdigest.statistics.TrendDirection;
import org.jspecify.annotations.Nullable;

/**
 * The trend of the last five years of each area of the comparison level and above.
 *
 * <p>Proportions by Armitage's test (at their effective size, where the same people come again), others by weighted least squares ({@link RecentTrend}); beside it Mann and Kendall's test
 * and Sen's slope, which look at order alone. Five whole years of the same ground are needed: where one is missing, or a
 * boundary changed, there is no arrow, and the reason stands instead.
 */
public final class Trends {
    private Trends() {}

    /** One trend per area and indicator that has yearly values, sorted by these. */
    public static List<Trend> of(Workspace workspace, int year, List<IndicatorValue> values) {
        Map<String, Map<Integer, IndicatorValue>> years = new HashMap<>();
        for (IndicatorValue value : values) {
            if (value.period().kind() == PeriodKind.YEAR && workspace.isComparedOrAbove(value.level())) {
                years.computeIfAbsent(value.areaCode() + "\n" + value.indicator(), key -> new HashMap<>())
                        .put(value.period().year(), value);
            }
        }
        WholeYears wholeYears = new WholeYears(workspace);
        List<Trend> trends = new ArrayList<>();
        for (IndicatorValue value : values) {
            Indicator indicator = workspace.findIndicator(value.indicator()).orElseThrow();
            if (value.period().equals(Period.ofYear(year))
                    && workspace.isComparedOrAbove(value.level())
                    && indicator.kind() != Indicator.Kind.COUNT
                    && !workspace.programmeOf(indicator).sensitive()) {
                trends.add(trend(
                        wholeYears,
                        indicator,
                        year,
                        value,
                        Objects.requireNonNull(years.get(value.areaCode() + "\n" + value.indicator()))));
            }
        }
        trends.sort(Comparator.comparing(Trend::areaCode).thenComparing(Trend::indicator));
        return List.copyOf(trends);
    }

    private static Trend trend(
            WholeYears wholeYears,
            Indicator indicator,
            int year,
            IndicatorValue last,
            Map<Integer, IndicatorValue> ofYears) {
        int first = year - RecentTrend.FEWEST_POINTS + 1;
        List<IndicatorValue> points = new ArrayList<>();
        boolean boundary = false;
        for (int each = first; each <= year; each++) {
            @Nullable IndicatorValue point = ofYears.get(each);
            if (point != null && point.value() != null && wholeYears.isWhole(indicator, point)) {
                points.add(point);
            }
            boundary |= each > first && point != null && has(point, Remark.Kind.BOUNDARY_CHANGED);
        }
        Marker withoutTest = boundary
                ? Marker.BOUNDARY_CHANGED
                : points.size() < RecentTrend.FEWEST_POINTS ? Marker.YEARS_MISSING : Marker.NOT_TESTED;
        if (withoutTest != Marker.NOT_TESTED) {
            return new Trend(
                    last.areaCode(),
                    last.level(),
                    indicator.code(),
                    first,
                    year,
                    points.size(),
                    withoutTest,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        MannKendall kendall = MannKendall.of(points.stream()
                .mapToDouble(point -> Objects.requireNonNull(point.value()))
                .toArray());
        @Nullable RecentTrend recent = recent(indicator, points);
        return new Trend(
                last.areaCode(),
                last.level(),
                indicator.code(),
                first,
                year,
                points.size(),
                recent == null ? Marker.NOT_TESTED : marker(recent.direction()),
                recent == null ? null : recent.chiSquare(),
                recent == null ? null : recent.pValue(),
                recent == null || indicator.isPart() ? null : recent.slope(),
                kendall.pValue(),
                kendall.senSlope());
    }

    private static @Nullable RecentTrend recent(Indicator indicator, List<IndicatorValue> points) {
        if (indicator.isPart() && indicator.interval() == Indicator.IntervalMethod.WILSON) {
            return RecentTrend.ofProportions(
                    points.stream()
                            .mapToDouble(point ->
                                    Objects.requireNonNull(point.numerator()).doubleValue() / point.designEffect())
                            .toArray(),
                    points.stream()
                            .mapToDouble(point ->
                                    Objects.requireNonNull(point.denominator()).doubleValue() / point.designEffect())
                            .toArray());
        }
        Interval[] limits = new Interval[points.size()];
        for (int index = 0; index < limits.length; index++) {
            @Nullable Double lower = points.get(index).lower();
            @Nullable Double upper = points.get(index).upper();
            if (lower == null || upper == null || !(lower < upper)) {
                return null;
            }
            limits[index] = new Interval(lower, upper);
        }
        return RecentTrend.ofEstimates(
                points.stream()
                        .mapToDouble(point -> Objects.requireNonNull(point.value()))
                        .toArray(),
                limits);
    }

    private static Marker marker(TrendDirection direction) {
        return switch (direction) {
            case INCREASING -> Marker.RISING;
            case DECREASING -> Marker.FALLING;
            case NO_SIGNIFICANT_CHANGE -> Marker.NO_SIGNIFICANT_CHANGE;
            case TOO_FEW_POINTS -> Marker.YEARS_MISSING;
        };
    }

    private static boolean has(IndicatorValue value, Remark.Kind kind) {
        return value.remarks().stream().anyMatch(remark -> remark.kind() == kind);
    }
}
