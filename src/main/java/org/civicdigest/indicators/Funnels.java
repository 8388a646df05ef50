package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.civicdigest.model.FunnelPoint;
import org.civicdigest.model.FunnelPoint.Flag;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.Verdict;
import org.civicdigest.model.Workspace;
import org.civicdigest.statistics.EmpiricalBayes;
import org.civicdigest.statistics.FunnelFlag;
import org.civicdigest.statistics.FunnelLimits;
import org.civicdigest.statistics.FunnelScale;
import org.civicdigest.statistics.Interval;
import org.civicdigest.statistics.Overdispersion;
import org.civicdigest.statistics.Tails;
import org.jspecify.annotations.Nullable;

/**
 * The funnels of an edition's year: proportions and rates of the compared areas, each by its size.
 *
 * <p>By rule, and not by eye: where the areas vary by more than chance (Cochran's Q over its 95 % point), limits with the
 * variance between areas added stand beside those of chance alone. The size of an area where people come again is that of as
 * many independent observations. Areas that are not compared with the whole are in no
 * funnel, and those of a sensitive programme neither.
 */
public final class Funnels {
    private static final double USUAL = 0.95;
    private static final double FAR = 0.998;

    private Funnels() {}

    /** One point per area and indicator, sorted by indicator and area. */
    public static List<FunnelPoint> of(Workspace workspace, int year, List<IndicatorValue> values) {
        List<FunnelPoint> points = new ArrayList<>();
        for (Indicator indicator : workspace.indicators()) {
            boolean hasModel = indicator.interval() == Indicator.IntervalMethod.WILSON
                    || (indicator.interval() == Indicator.IntervalMethod.BYAR && indicator.denominator() != null);
            if (hasModel && !workspace.programmeOf(indicator).sensitive()) {
                points.addAll(funnel(workspace, indicator, year, values));
            }
        }
        points.sort(Comparator.comparing(FunnelPoint::indicator).thenComparing(FunnelPoint::areaCode));
        return List.copyOf(points);
    }

    private static List<FunnelPoint> funnel(
            Workspace workspace, Indicator indicator, int year, List<IndicatorValue> values) {
        List<IndicatorValue> ofYear = values.stream()
                .filter(value -> value.indicator().equals(indicator.code())
                        && value.period().equals(Period.ofYear(year))
                        && value.value() != null
                        && value.numerator() != null
                        && value.denominator() != null)
                .toList();
        Optional<IndicatorValue> top = ofYear.stream()
                .filter(value -> value.level().equals(workspace.topLevel().code()))
                .findFirst();
        List<IndicatorValue> areas = ofYear.stream()
                .filter(value ->
                        value.level().equals(workspace.comparisonLevel()) && value.verdict() != Verdict.NOT_COMPARED)
                .toList();
        if (top.isEmpty() || areas.size() < 2) {
            return List.of();
        }
        double baseline = numerator(top.get()) / denominator(top.get());
        if (!(baseline > 0) || (indicator.isPart() && !(baseline < 1))) {
            return List.of();
        }
        // Where the same people come again, an area is as large as it is sure.
        double[] parts = areas.stream()
                .mapToDouble(area -> numerator(area) / area.designEffect())
                .toArray();
        double[] wholes = areas.stream()
                .mapToDouble(area -> denominator(area) / area.designEffect())
                .toArray();
        EmpiricalBayes shrunken =
                indicator.isPart() ? EmpiricalBayes.binomial(parts, wholes) : EmpiricalBayes.poisson(parts, wholes);
        @Nullable Overdispersion spread = spread(indicator, parts, wholes, baseline);
        double per = indicator.per().doubleValue();
        List<FunnelPoint> points = new ArrayList<>();
        for (int index = 0; index < areas.size(); index++) {
            double part = parts[index];
            double whole = wholes[index];
            DoubleFunction<Interval> limits = confidence -> indicator.isPart()
                    ? FunnelLimits.proportion(baseline, whole, confidence)
                    : FunnelLimits.rate(baseline, whole, confidence);
            DoubleFunction<FunnelFlag> flags = confidence -> indicator.isPart()
                    ? FunnelFlag.ofProportion(part, whole, baseline, confidence)
                    : FunnelFlag.ofRate(part, whole, baseline, confidence);
            IndicatorValue area = areas.get(index);
            points.add(new FunnelPoint(
                    area.areaCode(),
                    area.level(),
                    area.indicator(),
                    year,
                    Objects.requireNonNull(area.value()),
                    whole,
                    baseline * per,
                    scaled(limits.apply(USUAL), per),
                    scaled(limits.apply(FAR), per),
                    flag(flags),
                    spread == null ? null : spread(indicator, spread, part, whole, baseline),
                    shrunken.areas().get(index).rate() * per,
                    shrunken.areas().get(index).weight()));
        }
        return points;
    }

    /** Null where it cannot be measured: the logarithm of a rate needs an event in each area. */
    private static @Nullable Overdispersion spread(
            Indicator indicator, double[] parts, double[] wholes, double baseline) {
        if (indicator.isPart()) {
            return Overdispersion.of(
                    FunnelScale.ARCSINE_PROPORTION,
                    parts,
                    wholes,
                    baseline,
                    Tails.WINSORISED,
                    Overdispersion.USUAL_SHARE);
        }
        if (Arrays.stream(parts).anyMatch(events -> events <= 0)) {
            return null;
        }
        double[] expected = Arrays.stream(wholes).map(whole -> whole * baseline).toArray();
        return Overdispersion.of(
                FunnelScale.LOG_RATIO, parts, expected, 1, Tails.WINSORISED, Overdispersion.USUAL_SHARE);
    }

    private static FunnelPoint.Spread spread(
            Indicator indicator, Overdispersion spread, double part, double whole, double baseline) {
        double per = indicator.per().doubleValue();
        DoubleFunction<Interval> limits = confidence -> indicator.isPart()
                ? spread.additiveLimits(FunnelScale.ARCSINE_PROPORTION, baseline, whole, confidence)
                : spread.additiveLimits(FunnelScale.LOG_RATIO, 1, whole * baseline, confidence)
                        .times(baseline);
        return new FunnelPoint.Spread(
                spread.phi(),
                spread.tau2(),
                spread.isBeyondChance(),
                scaled(limits.apply(USUAL), per),
                scaled(limits.apply(FAR), per),
                flag(confidence -> FunnelFlag.of(part / whole, limits.apply(confidence))));
    }

    private static Flag flag(DoubleFunction<FunnelFlag> flags) {
        return switch (flags.apply(FAR)) {
            case LOW -> Flag.LOW_998;
            case HIGH -> Flag.HIGH_998;
            case WITHIN ->
                switch (flags.apply(USUAL)) {
                    case LOW -> Flag.LOW_95;
                    case HIGH -> Flag.HIGH_95;
                    case WITHIN -> Flag.WITHIN;
                };
        };
    }

    private static FunnelPoint.Limits scaled(Interval limits, double per) {
        return new FunnelPoint.Limits(limits.lower() * per, limits.upper() * per);
    }

    private static double numerator(IndicatorValue value) {
        return Objects.requireNonNull(value.numerator()).doubleValue();
    }

    private static double denominator(IndicatorValue value) {
        return Objects.requireNonNull(value.denominator()).doubleValue();
    }
}
