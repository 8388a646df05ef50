package org.civicdigest.indicators;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.civicdigest.model.Area;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Repeats;
import org.civicdigest.model.RestatedValue;
import org.civicdigest.model.RestatedValue.View;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Status;
import org.civicdigest.model.Workspace;
import org.civicdigest.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Years side by side on the same ground, for the compared areas whose boundaries changed within the last five years.
 *
 * <p>Constant ground takes together the areas that exchanged any of it: their reported sums are added, and nothing is
 * apportioned. It is as fine as the changes allow. Effective coverage, distinct people and standardised rates are left out: what was owed, and
 * who is the same person or in which band, does not follow the ground. Of people who come again, those of each area count for themselves.
 */
public final class StillBoundaries implements Serializable {
    private static final int YEARS = 5;

    private final Workspace workspace;
    private final int year;
    private final TreeMap<String, TreeSet<String>> groups = new TreeMap<>();

    /** Finds which compared areas exchanged ground within the last five years. */
    public StillBoundaries(Workspace workspace, int year) {
        this.workspace = workspace;
        this.year = year;
        LocalDate day = Period.ofYear(year).lastDay();
        PresentGround present = new PresentGround(workspace.areas(), day);
        AncestorIndex then = new AncestorIndex(workspace.areas());
        String level = workspace.comparisonLevel();
        Map<String, String> leaders = new HashMap<>();
        for (String code : workspace.areas().rowsByCode().keySet()) {
            // All that changes later lies before an area at the beginning of a span, so that one month tells of the
            // whole.
            for (int month : then.firstMonthsOfSpans(code, firstYear() * 100 + 1, year * 100 + 12)) {
                TreeSet<String> holders = new TreeSet<>();
                then.listIn(code, month).stream()
                        .filter(span -> span.level().equals(level))
                        .forEach(span -> holders.add(span.ancestor()));
                present.listOf(code, month, 1).stream()
                        .filter(above -> above.level().equals(level))
                        .forEach(above -> holders.add(above.ancestor()));
                holders.forEach(holder -> join(leaders, holders.first(), holder));
            }
        }
        for (String area : new TreeSet<>(leaders.keySet())) {
            groups.computeIfAbsent(leader(leaders, area), leader -> new TreeSet<>())
                    .add(area);
        }
        groups.values().removeIf(members -> members.size() < 2);
    }

    private int firstYear() {
        return year - YEARS + 1;
    }

    private static void join(Map<String, String> leaders, String one, String other) {
        String first = leader(leaders, one);
        String second = leader(leaders, other);
        leaders.put(first.compareTo(second) < 0 ? second : first, first.compareTo(second) < 0 ? first : second);
    }

    private static String leader(Map<String, String> leaders, String area) {
        String leader = area;
        String next = leaders.computeIfAbsent(area, code -> code);
        while (!next.equals(leader)) {
            leader = next;
            next = leaders.computeIfAbsent(leader, code -> code);
        }
        return leader;
    }

    /** Whether any compared area exchanged ground. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The compared areas that exchanged ground with this one, itself among them; empty where it did with none. */
    public List<String> membersWith(String area) {
        return groups.values().stream()
                .filter(members -> members.contains(area))
                .findFirst()
                .map(List::copyOf)
                .orElse(List.of());
    }

    /** Whether the indicator follows the ground. */
    public boolean canRestate(Indicator indicator) {
        return indicator.kind() != Indicator.Kind.COVERAGE
                && indicator.levels().contains(workspace.comparisonLevel())
                && indicator.periods().contains(PeriodKind.YEAR)
                && !workspace.programmeOf(indicator).sensitive()
                && !indicator.isStandardised()
                && !isDistinct(indicator.numerator())
                && !isDistinct(indicator.denominator());
    }

    private boolean isDistinct(@Nullable String measure) {
        return measure != null
                && workspace.findMeasure(measure).map(Measure::isDistinct).orElse(false);
    }

    /**
     * The values of areas as they are now, from values computed on the ground of now.
     *
     * @param apportioned how much of the numerator of an area and year was apportioned
     */
    public List<RestatedValue> asOfNow(
            PresentGround present,
            List<IndicatorValue> onPresentGround,
            BiFunction<String, Integer, BigDecimal> apportioned) {
        List<RestatedValue> restated = new ArrayList<>();
        for (IndicatorValue value : onPresentGround) {
            List<String> members = membersWith(value.areaCode());
            int ofYear = value.period().year();
            if (members.isEmpty() || value.period().kind() != PeriodKind.YEAR || ofYear < firstYear()) {
                continue;
            }
            boolean doubt = present.isInDoubt(value.areaCode(), ofYear);
            boolean shown = value.value() != null && !doubt;
            boolean compared = shown && !present.isInDoubt(value.areaCode(), ofYear - 1);
            BigDecimal numerator = value.numerator();
            restated.add(new RestatedValue(
                    View.AS_OF_NOW,
                    value.areaCode(),
                    value.level(),
                    value.indicator(),
                    ofYear,
                    members,
                    shown && numerator != null ? numerator.doubleValue() : null,
                    shown && value.denominator() != null ? value.denominator().doubleValue() : null,
                    shown ? value.value() : null,
                    shown ? value.lower() : null,
                    shown ? value.upper() : null,
                    compared ? value.previous() : null,
                    compared ? value.change() : null,
                    compared ? value.changeLower() : null,
                    compared ? value.changeUpper() : null,
                    doubt && value.value() != null ? Status.NOT_COMPARABLE : value.status(),
                    shown && numerator != null
                            ? apportionedShare(apportioned.apply(value.areaCode(), ofYear), numerator)
                            : null));
        }
        return restated;
    }

    /** As an object, since where there is no value there is no share either. */
    private static Double apportionedShare(BigDecimal apportioned, BigDecimal numerator) {
        return numerator.signum() > 0 ? apportioned.doubleValue() / numerator.doubleValue() : 0.0;
    }

    /** The values of groups, from what their members reported; a group lacks a year in which a member lacks its value. */
    public List<RestatedValue> constant(List<IndicatorValue> values) {
        Map<String, IndicatorValue> byKey = values.stream()
                .filter(value -> value.level().equals(workspace.comparisonLevel())
                        && value.period().kind() == PeriodKind.YEAR)
                .collect(Collectors.toMap(
                        value -> value.areaCode() + "\n" + value.indicator() + "\n"
                                + value.period().year(),
                        value -> value));
        List<RestatedValue> restated = new ArrayList<>();
        for (TreeSet<String> members : groups.values()) {
            for (Indicator indicator : workspace.indicators()) {
                if (!canRestate(indicator) || indicator.kind() == Indicator.Kind.MEAN) {
                    continue;
                }
                List<RestatedValue> years = new ArrayList<>();
                Optional<Outcome.Shown> before = Optional.empty();
                for (int each = firstYear(); each <= year; each++) {
                    Optional<Outcome.Shown> now = together(members, indicator, each, byKey);
                    years.add(row(members, indicator, each, now, before));
                    before = now;
                }
                if (years.stream().anyMatch(value -> value.value() != null)) {
                    restated.addAll(years);
                }
            }
        }
        restated.sort(Comparator.comparing(RestatedValue::areaCode)
                .thenComparing(RestatedValue::indicator)
                .thenComparing(RestatedValue::year));
        return restated;
    }

    private Optional<Outcome.Shown> together(
            TreeSet<String> members, Indicator indicator, int ofYear, Map<String, IndicatorValue> byKey) {
        Period period = Period.ofYear(ofYear);
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        @Nullable Repeats repeats = null;
        for (String member : members) {
            Optional<Area> there = workspace.areas().findLatestWithin(member, period.firstDay(), period.lastDay());
            if (there.isEmpty()) {
                continue;
            }
            if (isPerPopulation(indicator) && !isThereAllOf(member, period)) {
                // Its people are counted under the old and the new code.
                return Optional.empty();
            }
            @Nullable IndicatorValue value = byKey.get(member + "\n" + indicator.code() + "\n" + ofYear);
            if (value == null
                    || value.value() == null
                    || value.numerator() == null
                    || (indicator.denominator() != null && value.denominator() == null)) {
                return Optional.empty();
            }
            repeats = repeats == null || value.repeats() == null
                    ? value.repeats()
                    : repeats.plus(
                            above.doubleValue(),
                            value.repeats(),
                            value.numerator().doubleValue());
            above = above.add(value.numerator());
            below = below.add(Objects.requireNonNullElse(value.denominator(), BigDecimal.ZERO));
        }
        return ValueRule.outcome(
                        indicator,
                        new Sums.Reported(
                                Statistic.of(above),
                                indicator.denominator() == null ? null : Statistic.of(below),
                                Months.of(period),
                                Months.of(period),
                                new TreeSet<>(),
                                null,
                                null,
                                null,
                                false,
                                repeats))
                .findShown();
    }

    private boolean isPerPopulation(Indicator indicator) {
        return indicator.denominator() != null && RollUp.findDenominatorOfRegister(indicator, workspace) == null;
    }

    private boolean isThereAllOf(String area, Period period) {
        return workspace.areas().find(area, period.firstDay()).isPresent()
                && workspace.areas().find(area, period.lastDay()).isPresent();
    }

    private RestatedValue row(
            TreeSet<String> members,
            Indicator indicator,
            int ofYear,
            Optional<Outcome.Shown> now,
            Optional<Outcome.Shown> before) {
        Outcome.@Nullable Shown shown = now.orElse(null);
        Outcome.@Nullable Shown previous = shown == null ? null : before.orElse(null);
        @Nullable Interval change = shown == null || previous == null ? null : IntervalRule.ofChange(shown, previous);
        return new RestatedValue(
                View.CONSTANT,
                String.join("+", members),
                workspace.comparisonLevel(),
                indicator.code(),
                ofYear,
                List.copyOf(members),
                shown == null ? null : shown.amounts().numerator().doubleValue(),
                shown == null || shown.amounts().denominator() == null
                        ? null
                        : shown.amounts().denominator().doubleValue(),
                shown == null ? null : shown.value(),
                shown == null || shown.printed() == null
                        ? null
                        : shown.printed().lower(),
                shown == null || shown.printed() == null
                        ? null
                        : shown.printed().upper(),
                previous == null ? null : previous.value(),
                shown == null || previous == null ? null : shown.value() - previous.value(),
                change == null ? null : change.lower(),
                change == null ? null : change.upper(),
                shown == null ? Status.NOT_REPORTED : Status.OK,
                shown == null ? null : 0.0);
    }
}
