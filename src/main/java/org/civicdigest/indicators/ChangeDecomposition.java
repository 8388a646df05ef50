package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.civicdigest.model.Area;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.PopulationRow;
import org.civicdigest.statistics.Decomposition;
import org.jspecify.annotations.Nullable;

/**
 * Splits each year-over-year change of an area by the units that it is made of.
 *
 * <p>Both years are taken over all units, then without the months in which one lay in the area in one of them only, then
 * without those of which it reported in one of them only; what each step takes away is the part of boundaries and of
 * reporting. What is left is the same units over the same months, and its change is split into what the units did and their
 * mix ({@link Decomposition}, Kitagawa 1955). A count has no mix: what its units count more is their own. Where a digest of
 * the year before was published, how far it is known otherwise now comes first. The parts add up to the difference,
 * whatever the data are; what the area has beyond its units is a part too.
 *
 * <p>A value that speaks for some months of the year is split over these months of both years, as it is compared. Sums over
 * units are exact, and divided last. A unit of which anything is withheld is left to what the area has beyond its units. Of
 * a sensitive programme nothing is said of units.
 */
public final class ChangeDecomposition {
    private final Indicator indicator;
    private final Workspace workspace;
    private final AncestorIndex ancestors;
    private final int year;
    private final CellScreen screen;
    private final WholeYears wholeYears;
    /** By area, then by unit, as bits: the months in which the unit lay there. */
    private final Map<LevelOfYear, Map<String, Map<String, Integer>>> monthsInside = new HashMap<>();

    private record LevelOfYear(String level, int year) {}

    /** All areas of one level, as what others are made of. */
    private record Units(String level, MonthSums sums) {}

    private ChangeDecomposition(
            Indicator indicator, Workspace workspace, AncestorIndex ancestors, int year, CellScreen screen) {
        this.indicator = indicator;
        this.workspace = workspace;
        this.ancestors = ancestors;
        this.year = year;
        this.screen = screen;
        this.wholeYears = new WholeYears(workspace);
    }

    /**
     * The parts of the changes of all areas of the comparison level and above, into the edition's year, sorted by area.
     *
     * @param lastDayWithData the last day for which the city as a whole has data, null where all is complete
     * @param cellsByLevel of the indicator, of the edition's year and the one before
     * @param population denominators, already added up to all levels
     * @param screen through which all sums go
     */
    public static List<ChangeParts> of(
            Indicator indicator,
            Workspace workspace,
            AncestorIndex ancestors,
            int year,
            @Nullable LocalDate lastDayWithData,
            Map<String, List<AreaCell>> cellsByLevel,
            List<PopulationRow> population,
            CellScreen screen) {
        if (workspace.programmeOf(indicator).sensitive() || !indicator.periods().contains(PeriodKind.YEAR)) {
            return List.of();
        }
        Function<String, Units> areasOf = level -> new Units(
                level,
                MonthSums.of(
                        indicator,
                        workspace,
                        cellsByLevel.getOrDefault(level, List.of()),
                        population,
                        lastDayWithData == null ? null : YearMonth.from(lastDayWithData)));
        Units finest = areasOf.apply(indicator.levels().stream()
                .max(Comparator.comparing(workspace::depthOf))
                .orElseThrow());
        ChangeDecomposition decomposition = new ChangeDecomposition(indicator, workspace, ancestors, year, screen);
        Period period = Period.ofYear(year);
        List<ChangeParts> parts = new ArrayList<>();
        for (String level : indicator.levels()) {
            if (workspace.isComparedOrAbove(level)) {
                Units ofLevel = level.equals(finest.level()) ? finest : areasOf.apply(level);
                for (Area area : workspace.areas().listAtLevel(level, period.firstDay(), period.lastDay())) {
                    decomposition.find(area.code(), ofLevel, finest).ifPresent(parts::add);
                }
            }
        }
        parts.sort(Comparator.comparing(ChangeParts::areaCode));
        return List.copyOf(parts);
    }

    /**
     * The same with what the digest of the year before said.
     *
     * @param published its values, under definitions that still hold; empty where there was none
     */
    public static List<ChangeParts> since(List<IndicatorValue> published, List<ChangeParts> parts) {
        record Place(String area, String indicator, Period period) {}
        Map<Place, IndicatorValue> values = new HashMap<>();
        published.forEach(value -> values.put(new Place(value.areaCode(), value.indicator(), value.period()), value));
        return parts.stream()
                .map(each -> {
                    @Nullable
                    IndicatorValue then = values.get(new Place(
                            each.areaCode(), each.indicator(), each.period().yearBefore()));
                    return then == null ? each : each.publishedAs(then.value());
                })
                .toList();
    }

    private Optional<ChangeParts> find(String area, Units ofLevel, Units finest) {
        Months wholeYear = Months.of(Period.ofYear(year));
        Optional<Outcome.Shown> now = shown(area, wholeYear, ofLevel.sums());
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Months compared = wholeYears.isWhole(indicator, now.get().sums())
                ? wholeYear
                : now.get().sums().span();
        Optional<Outcome.Shown> before = shown(area, compared.yearBefore(), ofLevel.sums())
                .filter(shown -> !ofLevel.sums().losesByMissingReturns(indicator)
                        || shown.sums().withData().containsAll(compared.yearBefore()));
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Change change = new Change(
                area, ofLevel.level(), compared, now.get().value(), before.get().value());
        // Where no unit says anything the area is its own.
        return split(change, finest).or(() -> split(change, ofLevel));
    }

    /** What is to be split: the values of the same months of both years. */
    private record Change(String area, String level, Months compared, double now, double before) {}

    private Optional<Outcome.Shown> shown(String area, Months months, MonthSums sums) {
        return screened(area, months, sums.over(area, months)).findShown();
    }

    private Outcome screened(String area, Months months, Sums asked) {
        return screen.screen(indicator, area, months, asked, ValueRule.outcome(indicator, asked));
    }

    /** What a unit has over some months; null where it reported nothing. */
    private record Reported(Months withData, AdditiveParts parts) {}

    /** A unit in one of both years: all of it that lay in the area, that which did in both, and that which is known of both. */
    private record Steps(
            @Nullable Reported inside,
            @Nullable Reported stayed,
            @Nullable AdditiveParts matched) {}

    private record Unit(Steps before, Steps now) {
        boolean isMatched() {
            return now.matched() != null && before.matched() != null;
        }
    }

    private Optional<ChangeParts> split(Change change, Units of) {
        Months compared = change.compared();
        List<Unit> units = new ArrayList<>();
        Map<String, Integer> insideNow = monthsInside(of.level(), year).getOrDefault(change.area(), Map.of());
        Map<String, Integer> insideBefore = monthsInside(of.level(), year - 1).getOrDefault(change.area(), Map.of());
        SortedSet<String> codes = new TreeSet<>(insideNow.keySet());
        codes.addAll(insideBefore.keySet());
        for (String code : codes) {
            findUnit(
                            new Asked(code, of.sums(), compared),
                            compared.and(new Months(year, insideNow.getOrDefault(code, 0))),
                            compared.yearBefore().and(new Months(year - 1, insideBefore.getOrDefault(code, 0))))
                    .ifPresent(units::add);
        }
        List<Unit> panel = units.stream().filter(Unit::isMatched).toList();
        List<AdditiveParts> panelNow = list(panel, unit -> unit.now().matched());
        List<AdditiveParts> panelBefore = list(panel, unit -> unit.before().matched());
        Optional<List<BigDecimal>> steps = values(List.of(
                list(units, unit -> parts(unit.now().inside())),
                list(units, unit -> parts(unit.now().stayed())),
                panelNow,
                panelBefore,
                list(units, unit -> parts(unit.before().stayed())),
                list(units, unit -> parts(unit.before().inside()))));
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> worth = steps.get();
        BigDecimal ofPanel = worth.get(2).subtract(worth.get(3));
        BigDecimal rate = AdditiveParts.effectOfUnits(indicator, panelBefore, panelNow);
        BigDecimal reporting =
                worth.get(1).subtract(worth.get(2)).add(worth.get(3)).subtract(worth.get(4));
        BigDecimal boundary =
                worth.get(0).subtract(worth.get(1)).add(worth.get(4)).subtract(worth.get(5));
        BigDecimal ofArea = new BigDecimal(change.now()).subtract(new BigDecimal(change.before()));
        return Optional.of(new ChangeParts(
                change.area(),
                change.level(),
                indicator.code(),
                Period.ofYear(year),
                compared.numbers(),
                of.level(),
                change.now(),
                change.before(),
                null,
                clean(rate),
                clean(ofPanel.subtract(rate)),
                clean(reporting),
                clean(boundary),
                clean(ofArea.subtract(worth.get(0).subtract(worth.get(5)))),
                new ChangeParts.Units(
                        panel.size(),
                        worth.get(2).doubleValue(),
                        worth.get(3).doubleValue(),
                        count(
                                units,
                                unit -> unit.now().stayed() != null
                                        && unit.before().stayed() == null
                                        && unit.before().inside() == null),
                        count(
                                units,
                                unit -> unit.before().stayed() != null
                                        && unit.now().stayed() == null
                                        && unit.now().inside() == null),
                        count(
                                units,
                                unit -> unit.now().inside() != null
                                        && unit.now().stayed() == null),
                        count(
                                units,
                                unit -> unit.before().inside() != null
                                        && unit.before().stayed() == null))));
    }

    /** The steps of a unit in both years; empty where anything of it is withheld, or less than nothing. */
    private Optional<Unit> findUnit(Asked asked, Months insideNow, Months insideBefore) {
        @Nullable Reported now = asked.over(insideNow);
        @Nullable Reported before = asked.over(insideBefore);
        Months stay = insideNow.and(insideBefore.in(year));
        @Nullable Reported stayedNow = asked.over(stay);
        @Nullable Reported stayedBefore = asked.over(stay.yearBefore());
        @Nullable Reported matchedNow = null;
        @Nullable Reported matchedBefore = null;
        if (stayedNow != null && stayedBefore != null) {
            // A month without an activity is a month without activities; one without a return is not known.
            Months known = asked.sums.isReturned() || asked.sums.isStock()
                    ? stayedNow.withData().and(stayedBefore.withData().in(year))
                    : stay;
            matchedNow = asked.over(known);
            matchedBefore = asked.over(known.yearBefore());
        }
        boolean isKnownOfBoth = matchedNow != null && matchedBefore != null;
        return asked.isHidden
                ? Optional.empty()
                : Optional.of(new Unit(
                        new Steps(before, stayedBefore, isKnownOfBoth ? parts(matchedBefore) : null),
                        new Steps(now, stayedNow, isKnownOfBoth ? parts(matchedNow) : null)));
    }

    /** What a unit is asked for, each span of months once. */
    private final class Asked {
        private final String unit;
        private final MonthSums sums;
        private final Months compared;
        private boolean isHidden;

        Asked(String unit, MonthSums sums, Months compared) {
            this.unit = unit;
            this.sums = sums;
            this.compared = compared;
        }

        /** Null where nothing is known of any of the months. */
        @Nullable
        Reported over(Months months) {
            if (months.size() == 0) {
                return null;
            }
            // The same sums are printed as the unit's value of the year.
            Months asPrinted = months.equals(compared) ? Months.of(Period.ofYear(year)) : months;
            Sums found = sums.over(unit, asPrinted);
            Outcome outcome = screened(unit, asPrinted, found);
            boolean isWithheld = outcome instanceof Outcome.Withheld withheld && withheld.isSuppressed();
            if (isWithheld || !(found instanceof Sums.Reported reported)) {
                isHidden |= isWithheld;
                return null;
            }
            AdditiveParts parts = AdditiveParts.of(indicator, reported);
            isHidden |= parts.isNegative();
            return new Reported(reported.withData(), parts);
        }
    }

    private static @Nullable AdditiveParts parts(@Nullable Reported reported) {
        return reported == null ? null : reported.parts();
    }

    private static List<AdditiveParts> list(List<Unit> units, Function<Unit, @Nullable AdditiveParts> parts) {
        return units.stream().map(parts).filter(Objects::nonNull).toList();
    }

    /** The values of these together; empty where one has none. */
    private Optional<List<BigDecimal>> values(List<List<AdditiveParts>> steps) {
        List<BigDecimal> values = new ArrayList<>();
        for (List<AdditiveParts> step : steps) {
            Optional<BigDecimal> value = step.isEmpty() && steps.stream().allMatch(List::isEmpty)
                    ? Optional.empty()
                    : AdditiveParts.sum(indicator, step).value();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values);
    }

    /** What is left of a difference of two nearest doubles is no part of anything. */
    private static double clean(BigDecimal part) {
        return part.abs().doubleValue() < 1e-12 ? 0 : part.doubleValue();
    }

    private static int count(List<Unit> units, Predicate<Unit> filter) {
        return (int) units.stream().filter(filter).count();
    }

    private Map<String, Map<String, Integer>> monthsInside(String unitLevel, int ofYear) {
        return monthsInside.computeIfAbsent(new LevelOfYear(unitLevel, ofYear), this::findMonthsInside);
    }

    private Map<String, Map<String, Integer>> findMonthsInside(LevelOfYear units) {
        Map<String, Map<String, Integer>> inside = new HashMap<>();
        Period period = Period.ofYear(units.year());
        workspace
                .areas()
                .listAtLevel(units.level(), period.firstDay(), period.lastDay())
                .forEach(unit -> {
                    for (int month = 1; month <= 12; month++) {
                        for (AncestorSpans.Span span : ancestors.listIn(unit.code(), units.year() * 100 + month)) {
                            inside.computeIfAbsent(span.ancestor(), area -> new TreeMap<>())
                                    .merge(unit.code(), 1 << (month - 1), (one, other) -> one | other);
                        }
                    }
                });
        return inside;
    }
}
