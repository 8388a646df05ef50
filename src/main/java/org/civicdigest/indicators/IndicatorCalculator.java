package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.model.Area;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Peer;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.PopulationRow;
import org.civicdigest.model.Workspace.TargetRow;
import org.jspecify.annotations.Nullable;

/**
 * Turns the cells of one indicator into the published values of all areas of one level: value, interval, verdict, rank
 * and change. A pure function; the order of cells does not matter.
 *
 * <p>Every area that the register holds in a period has a row for it, also where it reported nothing. Values are
 * computed for each year with cells up to the edition's, for the edition's year in any case, and for the months,
 * quarters and halves of the edition's year as far as data can be there.
 *
 * <p>Areas are compared as far as like stands against like:
 *
 * <ul>
 *   <li>Peers are pooled: their sums are added and divided once.
 *   <li>A target of a whole period is held against a part of it in proportion, where the value grows with the months.
 *   <li>The year before is taken over the months for which this period has data; a remark names them. Where activities or
 *       attendance are counted these are all months up to the last with data.
 *   <li>Nothing is compared across a change of territory.
 *   <li>A count, or a rate per population, grows with the months that it covers. Where months are missing from returns,
 *       such a value is neither judged nor ranked beside areas with more months, nor compared with fewer months of the
 *       year before. Proportions, means and ratios are.
 *   <li>Where the number of people of any of the areas is an estimate, none is ranked: a rank, and the best and the worst
 *       that it could be, are facts of all of them.
 *   <li>Counts are never ranked or judged: areas differ in size. The top of the hierarchy is not ranked, being alone.
 *   <li>Areas are neither ranked nor judged by a sensitive programme, and where it counts nobody or everybody nothing is
 *       shown of it.
 * </ul>
 */
public final class IndicatorCalculator {
    private final Indicator indicator;
    private final Programme programme;
    private final Workspace workspace;
    private final String level;
    private final int editionYear;
    private final CellScreen screen;
    private final @Nullable YearMonth lastMonthWithData;
    private final MonthSums sums;
    private final GroundChanges groundChanges;
    private final Map<Period, Map<String, BigDecimal>> targets = new HashMap<>();
    private final Map<String, List<String>> peers = new HashMap<>();

    private IndicatorCalculator(
            Indicator indicator,
            Programme programme,
            Workspace workspace,
            String level,
            int editionYear,
            @Nullable LocalDate lastDayWithData,
            List<AreaCell> cells,
            List<PopulationRow> population,
            List<Peer> peersOfAreas,
            CellScreen screen) {
        IntervalRule.requireFit(indicator);
        if (!programme.code().equals(indicator.programme())) {
            throw new IllegalArgumentException("indicator " + indicator.code() + " belongs to programme "
                    + indicator.programme() + ", not to " + programme.code());
        }
        this.indicator = indicator;
        this.programme = programme;
        this.workspace = workspace;
        this.level = level;
        this.editionYear = editionYear;
        this.screen = screen;
        lastMonthWithData = lastDayWithData == null ? null : YearMonth.from(lastDayWithData);
        sums = MonthSums.of(indicator, workspace, cells, population, lastMonthWithData);
        groundChanges = new GroundChanges(workspace.areas(), level);
        for (Peer peer : peersOfAreas) {
            peers.computeIfAbsent(peer.areaCode(), code -> new ArrayList<>()).add(peer.peerCode());
        }
        for (TargetRow row : workspace.targets()) {
            if (row.indicator().equals(indicator.code())
                    && targets.computeIfAbsent(row.period(), period -> new HashMap<>())
                                    .putIfAbsent(row.area(), row.target())
                            != null) {
                throw new IllegalArgumentException("two targets of " + row.area() + " for " + row.indicator() + " in "
                        + row.period() + "; targets have one row per area, indicator and period");
            }
        }
    }

    /**
     * The values of an indicator at one level, sorted by area and period.
     *
     * @param lastDayWithData the last day for which the city as a whole has data; periods that end in a later month are
     *     provisional. A month counts as complete with any day in it, since cells are months. Null where every period
     *     is complete
     * @param cells of the indicator's programme: those of the level's areas and those of the top area, of the edition's
     *     year and all before it
     * @param population denominators, already added up to the areas of the level and to the top
     * @param peers of the compared areas, {@link Peers}
     * @param screen through which each value goes before anything is made of it
     */
    public static List<IndicatorValue> compute(
            Indicator indicator,
            Programme programme,
            Workspace workspace,
            String level,
            int editionYear,
            @Nullable LocalDate lastDayWithData,
            List<AreaCell> cells,
            List<PopulationRow> population,
            List<Peer> peers,
            CellScreen screen) {
        IndicatorCalculator calculator = new IndicatorCalculator(
                indicator, programme, workspace, level, editionYear, lastDayWithData, cells, population, peers, screen);
        List<IndicatorValue> values = new ArrayList<>();
        for (Period period : calculator.periods()) {
            values.addAll(calculator.valuesOf(period));
        }
        values.sort(Comparator.comparing(IndicatorValue::areaCode).thenComparing(IndicatorValue::period));
        return values;
    }

    /**
     * Notes all sums that {@link #compute} asks for, and makes nothing of them.
     *
     * @param log takes them
     */
    public static void log(
            Indicator indicator,
            Programme programme,
            Workspace workspace,
            String level,
            int editionYear,
            @Nullable LocalDate lastDayWithData,
            List<AreaCell> cells,
            List<PopulationRow> population,
            CellScreen.Log log) {
        IndicatorCalculator calculator = new IndicatorCalculator(
                indicator,
                programme,
                workspace,
                level,
                editionYear,
                lastDayWithData,
                cells,
                population,
                List.of(),
                log);
        for (Period period : calculator.periods()) {
            calculator.findTop(period);
            calculator
                    .outcomes(period)
                    .forEach((area, outcome) ->
                            outcome.findShown().ifPresent(shown -> calculator.findYearBefore(area, shown)));
        }
    }

    private SortedSet<Period> periods() {
        TreeSet<Period> periods = new TreeSet<>();
        for (PeriodKind kind : indicator.periods()) {
            if (kind == PeriodKind.YEAR) {
                sums.years().headSet(editionYear).forEach(year -> periods.add(Period.ofYear(year)));
                periods.add(Period.ofYear(editionYear));
            } else {
                for (int ordinal = 1; ordinal <= 12 / kind.months(); ordinal++) {
                    Period period = new Period(kind, editionYear, ordinal);
                    if (lastMonthWithData == null || !period.firstMonth().isAfter(lastMonthWithData)) {
                        periods.add(period);
                    }
                }
            }
        }
        return periods;
    }

    private List<IndicatorValue> valuesOf(Period period) {
        Optional<Outcome.Shown> top = findTop(period);
        TreeMap<String, Outcome> outcomes = outcomes(period);
        Ranking ranking = ranking(outcomes, top);
        List<IndicatorValue> values = new ArrayList<>();
        outcomes.forEach((area, outcome) -> values.add(value(area, period, outcome, outcomes, top, ranking)));
        return values;
    }

    /** Of each area of the level. */
    private TreeMap<String, Outcome> outcomes(Period period) {
        TreeMap<String, Outcome> outcomes = new TreeMap<>();
        for (Area area : workspace.areas().listAtLevel(level, period.firstDay(), period.lastDay())) {
            outcomes.put(area.code(), outcome(area.code(), Months.of(period)));
        }
        return outcomes;
    }

    private IndicatorValue value(
            String area,
            Period period,
            Outcome outcome,
            Map<String, Outcome> outcomes,
            Optional<Outcome.Shown> top,
            Ranking ranking) {
        ValueBuilder row = new ValueBuilder(indicator, level, area, period, findTarget(area, period));
        if (outcome instanceof Outcome.Withheld withheld) {
            return row.withheld(withheld, screen.why(indicator, programme));
        }
        Outcome.Shown shown = (Outcome.Shown) outcome;
        List<LocalDate> groundChanged =
                groundChanges.listBetween(area, period.yearBefore().firstDay(), period.lastDay());
        boolean complete = lastMonthWithData == null || !lastMonthWithData.isBefore(period.lastMonth());
        row.show(shown, complete ? ValueBuilder.Completeness.COMPLETE : ValueBuilder.Completeness.PROVISIONAL);
        row.remarkGround(groundChanged);
        if (!programme.sensitive()) {
            top.ifPresent(benchmark -> row.judge(shown, benchmark, isAlike(shown, benchmark)));
            row.holdAgainstTarget(
                    shown, growsWithMonths() ? monthsDue(period) : period.kind().months());
            peersOf(area, period, outcomes)
                    .ifPresent(peers -> row.holdAgainstPeers(shown, peers.pooled(), peers.areas()));
        }
        if (groundChanged.isEmpty()) {
            findYearBefore(area, shown).ifPresent(before -> row.compare(shown, before));
        }
        if (programme.sensitive()) {
            row.remarkSensitive();
        } else if (ranking.isEstimated() && isCompared(shown, top)) {
            row.remarkUnrankedEstimates();
        } else if (ranking.contains(area)) {
            row.rank(ranking.placeOf(area), ranking.size());
        }
        return row.build();
    }

    /** Peers with their sums divided once. */
    private record Pooled(Outcome.Shown pooled, int areas) {}

    /** Of the edition's year and for compared areas; without those of whose months some are missing. */
    private Optional<Pooled> peersOf(String area, Period period, Map<String, Outcome> outcomes) {
        List<String> codes = peers.getOrDefault(area, List.of());
        if (codes.isEmpty()
                || !level.equals(workspace.comparisonLevel())
                || !period.equals(Period.ofYear(editionYear))
                || !isRankable()) {
            return Optional.empty();
        }
        Outcome.Shown own = Optional.ofNullable(outcomes.get(area))
                .flatMap(Outcome::findShown)
                .orElseThrow();
        List<Outcome.Shown> alike = codes.stream()
                .map(code -> Optional.ofNullable(outcomes.get(code)).flatMap(Outcome::findShown))
                .flatMap(Optional::stream)
                .filter(peer -> isAlike(peer, own) && isAlike(own, peer))
                .toList();
        return alike.stream()
                .map(Outcome.Shown::sums)
                .reduce(Sums.Reported::plus)
                .flatMap(sums -> ValueRule.outcome(indicator, sums).findShown())
                .map(pooled -> new Pooled(pooled, alike.size()));
    }

    /** Whether a part of the period has a part of the value: a count, or a rate per population. */
    private boolean growsWithMonths() {
        return !sums.isStock() && (indicator.kind() == Indicator.Kind.COUNT || sums.isPerPopulation());
    }

    /** So many months of the period have come, as far as the city as a whole has data; silence takes nothing off a target. */
    private int monthsDue(Period period) {
        return lastMonthWithData == null || !lastMonthWithData.isBefore(period.lastMonth())
                ? period.kind().months()
                : (int) ChronoUnit.MONTHS.between(period.firstMonth(), lastMonthWithData) + 1;
    }

    private Outcome outcome(String area, Months months) {
        Sums asked = sums.over(area, months);
        Outcome outcome = ValueRule.outcome(indicator, asked);
        return screen.screen(
                indicator, area, months, asked, programme.sensitive() ? ValueRule.protect(outcome) : outcome);
    }

    /** The value of the top area, where the level is not its own. */
    private Optional<Outcome.Shown> findTop(Period period) {
        String topLevel = workspace.topLevel().code();
        if (level.equals(topLevel)) {
            return Optional.empty();
        }
        List<Area> tops = workspace.areas().listAtLevel(topLevel, period.firstDay(), period.lastDay());
        if (tops.size() > 1) {
            throw new IllegalArgumentException(
                    "expected one area at level " + topLevel + " in " + period + ", found " + tops.size());
        }
        return tops.stream()
                .map(area -> outcome(area.code(), Months.of(period)))
                .findFirst()
                .flatMap(Outcome::findShown);
    }

    private Ranking ranking(Map<String, Outcome> outcomes, Optional<Outcome.Shown> top) {
        TreeMap<String, Outcome.Shown> ranked = new TreeMap<>();
        if (isRankable()) {
            boolean estimated = false;
            for (Map.Entry<String, Outcome> entry : outcomes.entrySet()) {
                if (entry.getValue() instanceof Outcome.Shown shown && isCompared(shown, top)) {
                    ranked.put(entry.getKey(), shown);
                    estimated |= shown.sums().estimated();
                }
            }
            if (estimated) {
                return Ranking.OF_ESTIMATES;
            }
        }
        return new Ranking(indicator.direction(), ranked);
    }

    private boolean isCompared(Outcome.Shown shown, Optional<Outcome.Shown> top) {
        return top.isEmpty() || isAlike(shown, top.get());
    }

    private boolean isRankable() {
        return indicator.kind() != Indicator.Kind.COUNT
                && !programme.sensitive()
                && !level.equals(workspace.topLevel().code());
    }

    /** The value of the year before over the months for which the value of now speaks, where it can be compared. */
    private Optional<Outcome.Shown> findYearBefore(String area, Outcome.Shown now) {
        Months months = now.sums().span().yearBefore();
        return outcome(area, months)
                .findShown()
                .filter(before -> !sums.losesByMissingReturns(indicator)
                        || before.sums().withData().containsAll(months));
    }

    /** Whether the value of an area may stand beside the benchmark: not where it misses months that others have. */
    private boolean isAlike(Outcome.Shown shown, Outcome.Shown benchmark) {
        return !sums.losesByMissingReturns(indicator)
                || shown.sums().withData().containsAll(benchmark.sums().withData());
    }

    private @Nullable Double findTarget(String area, Period period) {
        Map<String, BigDecimal> ofPeriod = targets.getOrDefault(period, Map.of());
        BigDecimal target = ofPeriod.containsKey(area) ? ofPeriod.get(area) : ofPeriod.get("*");
        return target == null ? null : target.doubleValue();
    }
}
