package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.civicdigest.model.Area;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.Spread;
import org.civicdigest.model.Workspace;
import org.civicdigest.statistics.Inequality;
import org.civicdigest.statistics.SlopeIndexOfInequality;
import org.jspecify.annotations.Nullable;

/**
 * How unequal the areas are, between the compared areas and within them, in the edition's year and the year before.
 *
 * <p>Of proportions, rates, coverage, means and ratios, each unit weighing by what it is divided by. Values that are withheld or missing are of no
 * unit; a unit counts for the area that it lies in at the end of the year. Sensitive programmes are left out.
 */
public final class Spreads {
    /** An end of the line that is no more than this part of its slope is what rounding leaves of nothing. */
    private static final double NOTHING = 1e-9;

    private Spreads() {}

    /** Sorted by indicator and year. */
    public static List<Spread> of(Workspace workspace, int year, List<IndicatorValue> values) {
        Map<String, List<IndicatorValue>> byIndicator = new TreeMap<>();
        for (IndicatorValue value : values) {
            boolean counts = value.value() != null
                    && value.value() >= 0
                    && value.denominator() != null
                    && value.denominator().signum() > 0
                    && (value.period().equals(Period.ofYear(year))
                            || value.period().equals(Period.ofYear(year - 1)));
            if (counts) {
                byIndicator
                        .computeIfAbsent(value.indicator(), code -> new ArrayList<>())
                        .add(value);
            }
        }
        List<Spread> spreads = new ArrayList<>();
        for (Indicator indicator : workspace.indicators()) {
            if (indicator.kind() != Indicator.Kind.COUNT
                    && !workspace.programmeOf(indicator).sensitive()) {
                for (int each = year - 1; each <= year; each++) {
                    spread(workspace, indicator, each, byIndicator.getOrDefault(indicator.code(), List.of()))
                            .ifPresent(spreads::add);
                }
            }
        }
        spreads.sort(Comparator.comparing(Spread::indicator).thenComparingInt(Spread::year));
        return List.copyOf(spreads);
    }

    private static Optional<Spread> spread(
            Workspace workspace, Indicator indicator, int year, List<IndicatorValue> ofIndicator) {
        List<IndicatorValue> ofYear = ofIndicator.stream()
                .filter(value -> value.period().equals(Period.ofYear(year)))
                .toList();
        String compared = workspace.comparisonLevel();
        String unitLevel = ofYear.stream()
                .map(IndicatorValue::level)
                .filter(level -> workspace.depthOf(level) >= workspace.depthOf(compared))
                .max(Comparator.comparing(workspace::depthOf))
                .orElse(compared);
        Map<String, String> areasByUnit = new TreeMap<>();
        List<IndicatorValue> units = new ArrayList<>();
        for (IndicatorValue value : ofYear) {
            if (value.level().equals(unitLevel)) {
                workspace
                        .findComparedArea(value.areaCode(), Period.ofYear(year).lastDay())
                        .map(Area::code)
                        .ifPresent(area -> {
                            areasByUnit.put(value.areaCode(), area);
                            units.add(value);
                        });
            }
        }
        units.sort(Comparator.comparing(IndicatorValue::areaCode));
        double[] numbers = numbers(units);
        double[] weights = weights(units);
        if (units.size() < 2 || java.util.Arrays.stream(numbers).sum() <= 0) {
            return Optional.empty();
        }
        Inequality.Split theil = Inequality.theilByGroup(
                numbers,
                weights,
                units.stream().map(unit -> areasByUnit.get(unit.areaCode())).toList());
        @Nullable
        SlopeIndexOfInequality slope = slope(
                indicator,
                ofYear.stream().filter(value -> value.level().equals(compared)).toList());
        return Optional.of(new Spread(
                indicator.code(),
                year,
                unitLevel,
                units.size(),
                (int) areasByUnit.values().stream().distinct().count(),
                theil.between(),
                theil.within(),
                Inequality.gini(numbers, weights),
                slope == null ? null : slope.slope(),
                slope == null || slope.intercept() <= NOTHING * Math.abs(slope.slope())
                        ? null
                        : slope.relativeIndex()));
    }

    /** From the worst to the best; where neither way is better, from the lowest to the highest. */
    private static @Nullable SlopeIndexOfInequality slope(Indicator indicator, List<IndicatorValue> areas) {
        if (areas.size() < 2) {
            return null;
        }
        Comparator<IndicatorValue> byValue = Comparator.comparing(value -> Objects.requireNonNull(value.value()));
        List<IndicatorValue> sorted = areas.stream()
                .sorted((indicator.direction() == Indicator.Direction.LOWER ? byValue.reversed() : byValue)
                        .thenComparing(IndicatorValue::areaCode))
                .toList();
        return SlopeIndexOfInequality.of(weights(sorted), numbers(sorted));
    }

    private static double[] numbers(List<IndicatorValue> values) {
        return values.stream()
                .map(IndicatorValue::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double[] weights(List<IndicatorValue> values) {
        return values.stream()
                .map(IndicatorValue::denominator)
                .filter(Objects::nonNull)
                .mapToDouble(java.math.BigDecimal::doubleValue)
                .toArray();
    }
}
