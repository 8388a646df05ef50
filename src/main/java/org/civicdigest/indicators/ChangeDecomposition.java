package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.civicdigest.model.Area;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Workspace;
import org.civicdigest.statistics.Decomposition;
import org.jspecify.annotations.Nullable;

/**
 * Splits each year-over-year change of an area by the units that it is made of.
 *
 * <p>Both years are taken over all units, then without those that moved, then without those that reported in one of them
 * only; what each step takes away is the part of boundaries and of reporting. The units that are left are the same in both
 * years, and their change is split into rate and mix ({@link Decomposition}, Kitagawa 1955). A count has no mix: what its
 * units count more is their own. Where a digest of the year before was published, how far it is known otherwise now comes first.
 * The parts add up to the difference, whatever the data are.
 *
 * <p>Sums over units are exact, and divided last. Where a value speaks for some months only, which the year before is then compared
 * over, its units are not known over the same months, and nothing is split. Of a sensitive programme nothing is said of
 * units.
 */
public final class ChangeDecomposition {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private final Workspace workspace;
    private final WholeYears wholeYears;
    private final Map<Key, IndicatorValue> values = new HashMap<>();
    private final Map<Key, IndicatorValue> published = new HashMap<>();
    private final Map<Placement, List<String>> unitsByPlacement = new HashMap<>();

    private record Key(String area, String indicator, int year) {}

    private record Placement(String level, int year, String area) {}

    /** A numerator over a denominator, in the units of their measures; a count is over nothing. */
    private record Fraction(BigDecimal numerator, BigDecimal denominator) {
        static final Fraction NOTHING = new Fraction(BigDecimal.ZERO, BigDecimal.ZERO);

        Fraction plus(Fraction other) {
            return new Fraction(numerator.add(other.numerator), denominator.add(other.denominator));
        }

        boolean hasWorth(Indicator indicator) {
            return indicator.kind() == Indicator.Kind.COUNT || denominator.signum() > 0;
        }

        /** The value that it makes, as the indicator prints it. */
        BigDecimal worth(Indicator indicator) {
            return indicator.kind() == Indicator.Kind.COUNT
                    ? numerator.multiply(indicator.per())
                    : rate().multiply(indicator.per());
        }

        BigDecimal rate() {
            return numerator.divide(denominator, DIGITS);
        }
    }

    private ChangeDecomposition(Workspace workspace, List<IndicatorValue> values, List<IndicatorValue> published) {
        this.workspace = workspace;
        this.wholeYears = new WholeYears(workspace);
        putYears(values, this.values);
        putYears(published, this.published);
    }

    private static void putYears(List<IndicatorValue> values, Map<Key, IndicatorValue> years) {
        for (IndicatorValue value : values) {
            if (value.period().kind() == PeriodKind.YEAR) {
                years.put(
                        new Key(
                                value.areaCode(),
                                value.indicator(),
                                value.period().year()),
                        value);
            }
        }
    }

    /**
     * The parts of the changes of all areas of the comparison level and above, into the edition's year, sorted by area and
     * indicator.
     *
     * @param published what the digest of the year before said, under definitions that still hold; empty for none
     */
    public static List<ChangeParts> of(
            Workspace workspace, int year, List<IndicatorValue> values, List<IndicatorValue> published) {
        ChangeDecomposition decomposition = new ChangeDecomposition(workspace, values, published);
        List<ChangeParts> parts = new ArrayList<>();
        for (IndicatorValue value : values) {
            if (value.period().equals(Period.ofYear(year)) && workspace.isComparedOrAbove(value.level())) {
                decomposition.find(value).ifPresent(parts::add);
            }
        }
        parts.sort(Comparator.comparing(ChangeParts::areaCode).thenComparing(ChangeParts::indicator));
        return List.copyOf(parts);
    }

    private Optional<ChangeParts> find(IndicatorValue now) {
        Indicator indicator = workspace.findIndicator(now.indicator()).orElseThrow();
        int year = now.period().year();
        @Nullable IndicatorValue before = values.get(new Key(now.areaCode(), now.indicator(), year - 1));
        Optional<String> unitLevel = unitLevel(indicator, now.level());
        if (workspace.programmeOf(indicator).sensitive()
                || before == null
                || now.value() == null
                || before.value() == null
                || unitLevel.isEmpty()
                || !wholeYears.isWhole(indicator, now)
                || !wholeYears.isWhole(indicator, before)) {
            return Optional.empty();
        }
        return split(indicator, unitLevel.get(), now, now.value(), before.value());
    }

    /** The finest level below that the indicator has values of. */
    private Optional<String> unitLevel(Indicator indicator, String level) {
        return indicator.levels().stream()
                .filter(each -> workspace.depthOf(each) > workspace.depthOf(level))
                .max(Comparator.comparing(workspace::depthOf));
    }

    private Optional<ChangeParts> split(
            Indicator indicator, String unitLevel, IndicatorValue now, double valueNow, double valueBefore) {
        int year = now.period().year();
        Set<String> insideNow = new TreeSet<>(unitsUnder(now.areaCode(), unitLevel, year));
        Set<String> insideBefore = new TreeSet<>(unitsUnder(now.areaCode(), unitLevel, year - 1));
        Map<String, Fraction> unitsNow = fractions(indicator, insideNow, year);
        Map<String, Fraction> unitsBefore = fractions(indicator, insideBefore, year - 1);
        Predicate<String> stayed = unit -> insideNow.contains(unit) && insideBefore.contains(unit);
        Predicate<String> matched =
                unit -> stayed.test(unit) && unitsNow.containsKey(unit) && unitsBefore.containsKey(unit);
        Fraction[] steps = {
            sum(unitsNow, unit -> true),
            sum(unitsNow, stayed),
            sum(unitsNow, matched),
            sum(unitsBefore, matched),
            sum(unitsBefore, stayed),
            sum(unitsBefore, unit -> true)
        };
        if (unitsNow.isEmpty() || unitsBefore.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal[] worth = new BigDecimal[steps.length];
        for (int step = 0; step < steps.length; step++) {
            if (!steps[step].hasWorth(indicator)) {
                return Optional.empty();
            }
            worth[step] = steps[step].worth(indicator);
        }
        List<String> panel = unitsNow.keySet().stream().filter(matched).toList();
        BigDecimal mix = indicator.kind() == Indicator.Kind.COUNT
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(ofPanel(panel, unitsBefore, unitsNow).mix())
                        .multiply(indicator.per());
        BigDecimal boundary = worth[0].subtract(worth[1]).add(worth[4]).subtract(worth[5]);
        BigDecimal reporting = worth[1].subtract(worth[2]).add(worth[3]).subtract(worth[4]);
        BigDecimal change = new BigDecimal(valueNow).subtract(new BigDecimal(valueBefore));
        @Nullable IndicatorValue asPublished = published.get(new Key(now.areaCode(), now.indicator(), year - 1));
        return Optional.of(new ChangeParts(
                now.areaCode(),
                now.level(),
                now.indicator(),
                now.period(),
                unitLevel,
                valueNow,
                valueBefore,
                asPublished == null ? null : asPublished.value(),
                clean(worth[2].subtract(worth[3]).subtract(mix)),
                clean(mix),
                clean(reporting),
                clean(boundary),
                clean(change.subtract(worth[0].subtract(worth[5]))),
                new ChangeParts.Units(
                        panel.size(),
                        worth[2].doubleValue(),
                        worth[3].doubleValue(),
                        count(unitsNow.keySet(), unit -> stayed.test(unit) && !unitsBefore.containsKey(unit)),
                        count(unitsBefore.keySet(), unit -> stayed.test(unit) && !unitsNow.containsKey(unit)),
                        count(unitsNow.keySet(), unit -> !insideBefore.contains(unit)),
                        count(unitsBefore.keySet(), unit -> !insideNow.contains(unit)))));
    }

    private static Decomposition.MixAndRate ofPanel(
            List<String> panel, Map<String, Fraction> before, Map<String, Fraction> now) {
        return Decomposition.mixAndRate(
                sizes(panel, before), rates(panel, before), sizes(panel, now), rates(panel, now));
    }

    private static double[] sizes(List<String> panel, Map<String, Fraction> units) {
        return panel.stream()
                .map(units::get)
                .filter(Objects::nonNull)
                .mapToDouble(unit -> unit.denominator().doubleValue())
                .toArray();
    }

    private static double[] rates(List<String> panel, Map<String, Fraction> units) {
        return panel.stream()
                .map(units::get)
                .filter(Objects::nonNull)
                .mapToDouble(unit -> unit.rate().doubleValue())
                .toArray();
    }

    /** What is left of a difference of two nearest doubles is no part of anything. */
    private static double clean(BigDecimal part) {
        return part.abs().doubleValue() < 1e-12 ? 0 : part.doubleValue();
    }

    private static int count(Set<String> units, Predicate<String> filter) {
        return (int) units.stream().filter(filter).count();
    }

    private static Fraction sum(Map<String, Fraction> units, Predicate<String> filter) {
        Fraction sum = Fraction.NOTHING;
        for (Map.Entry<String, Fraction> unit : units.entrySet()) {
            if (filter.test(unit.getKey())) {
                sum = sum.plus(unit.getValue());
            }
        }
        return sum;
    }

    /** The units that state what the indicator is made of, by code. */
    private Map<String, Fraction> fractions(Indicator indicator, Set<String> units, int year) {
        Map<String, Fraction> fractions = new TreeMap<>();
        for (String unit : units) {
            @Nullable IndicatorValue value = values.get(new Key(unit, indicator.code(), year));
            if (value == null || value.value() == null || value.numerator() == null) {
                continue;
            }
            if (indicator.kind() == Indicator.Kind.COUNT) {
                fractions.put(unit, new Fraction(value.numerator(), BigDecimal.ZERO));
            } else if (value.denominator() != null && value.denominator().signum() > 0) {
                fractions.put(unit, new Fraction(value.numerator(), value.denominator()));
            }
        }
        return fractions;
    }

    private List<String> unitsUnder(String area, String level, int year) {
        Placement placement = new Placement(level, year, area);
        if (!unitsByPlacement.containsKey(new Placement(level, year, ""))) {
            Period period = Period.ofYear(year);
            Set<String> seen = new HashSet<>();
            for (Area unit : workspace.areas().listAtLevel(level, period.firstDay(), period.lastDay())) {
                if (seen.add(unit.code())) {
                    for (Area above : workspace.areas().listUpwards(unit.code(), period.lastDay())) {
                        unitsByPlacement
                                .computeIfAbsent(new Placement(level, year, above.code()), place -> new ArrayList<>())
                                .add(unit.code());
                    }
                }
            }
            unitsByPlacement.put(new Placement(level, year, ""), List.of());
        }
        return unitsByPlacement.getOrDefault(placement, List.of());
    }
}
