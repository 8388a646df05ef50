package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Status;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.PopulationRow;
import org.civicdigest.statistics.ClusterTotals;
import org.civicdigest.statistics.DistinctPeople;
import org.civicdigest.statistics.MonthlyClusters;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the cells of one indicator for an area over some months.
 *
 * <p>A cell counts where all of its period lies within the months: a yearly return is never cut into months. Where
 * numerator and denominator both come from registers, only months in which both are present count: attendances of a
 * month whose expected attendances nobody sent would make the rate too high. A denominator from the population table
 * holds for the whole year and is not scaled for a part of it; of people whose areas did not report it holds none. Distinct people of
 * several months are those of any of them, and of people who come again it is known how often they came in all of them.
 */
final class PeriodSums implements MonthSums {
    private final Indicator indicator;
    private final String numerator;
    private final @Nullable String denominator;
    private final @Nullable PopulationTable population;
    private final @Nullable PopulationOfReporting populationOfReporting;
    private final @Nullable YearMonth lastMonthWithData;
    private final @Nullable SessionsOwed sessionsOwed;
    private final Map<String, List<AreaCell>> sessionCells = new HashMap<>();
    private final boolean returned;
    private final boolean numeratorIsStock;
    private final boolean denominatorIsStock;
    private final Map<String, List<AreaCell>> numeratorCells = new HashMap<>();
    private final Map<String, List<AreaCell>> denominatorCells = new HashMap<>();
    private final Map<String, Map<Integer, MonthlyClusters>> repeats = new HashMap<>();
    private final TreeSet<Integer> years = new TreeSet<>();

    /** @param lastMonthWithData the last month for which the city as a whole has data, null where all is complete */
    PeriodSums(
            Indicator indicator,
            Workspace workspace,
            List<AreaCell> cells,
            List<PopulationRow> populationRows,
            @Nullable YearMonth lastMonthWithData) {
        this.indicator = indicator;
        numerator = indicator.numerator();
        denominator = indicator.denominator();
        returned = source(workspace, numerator) == Measure.Source.RETURNS;
        numeratorIsStock = isStock(workspace, numerator);
        denominatorIsStock = denominator != null && isStock(workspace, denominator);
        population = denominator != null && source(workspace, denominator) == Measure.Source.POPULATION
                ? new PopulationTable(denominator, populationRows)
                : null;
        populationOfReporting = population == null
                ? null
                : new PopulationOfReporting(
                        workspace,
                        population,
                        returned
                                ? PopulationOfReporting.Silence.OF_EACH_UNIT
                                : PopulationOfReporting.Silence.OF_COMPARED_AREAS);
        this.lastMonthWithData = lastMonthWithData;
        sessionsOwed = indicator.kind() == Indicator.Kind.COVERAGE
                ? new SessionsOwed(workspace, indicator.programme(), lastMonthWithData)
                : null;
        for (AreaCell cell : cells) {
            if (sessionsOwed != null && cell.measure().equals(Measure.SESSIONS)) {
                sessionCells
                        .computeIfAbsent(cell.area(), area -> new ArrayList<>())
                        .add(cell);
            }
            if (cell.repeats() != null) {
                repeats.computeIfAbsent(cell.area(), area -> new HashMap<>())
                        .merge(cell.period().year(), cell.repeats(), MonthlyClusters::plus);
            }
            if (cell.measure().equals(numerator)) {
                add(numeratorCells, cell);
            }
            if (population == null && cell.measure().equals(denominator)) {
                add(denominatorCells, cell);
            }
        }
    }

    private void add(Map<String, List<AreaCell>> cells, AreaCell cell) {
        cells.computeIfAbsent(cell.area(), area -> new ArrayList<>()).add(cell);
        years.add(cell.period().year());
    }

    private static Measure.Source source(Workspace workspace, String measure) {
        return workspace
                .findMeasure(measure)
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no measure '" + measure + "'"))
                .source();
    }

    private static boolean isStock(Workspace workspace, String measure) {
        return workspace.findMeasure(measure).map(Measure::isStock).orElse(false);
    }

    @Override
    public SortedSet<Integer> years() {
        return years;
    }

    @Override
    public boolean isPerPopulation() {
        return population != null;
    }

    @Override
    public boolean isStock() {
        return numeratorIsStock;
    }

    @Override
    public boolean isReturned() {
        return returned;
    }

    @Override
    public Sums over(String area, Months months) {
        Sums sums = sumsOver(area, months);
        return sums instanceof Sums.Reported reported
                        && reported.repeats() != null
                        && RepeatRule.isOfFew(indicator, reported.repeats(), linesOf(area, reported.withData()))
                ? new Sums.OfFew(reported)
                : sums;
    }

    /** What lines of attendance say of who came in these months. */
    private ClusterTotals linesOf(String area, Months months) {
        @Nullable MonthlyClusters lines = repeats.getOrDefault(area, Map.of()).get(months.year());
        return lines == null ? ClusterTotals.NONE : lines.over(months.bits());
    }

    private Sums sumsOver(String area, Months months) {
        List<AreaCell> above = within(numeratorCells, area, months, numeratorIsStock);
        if (denominator == null) {
            return above.isEmpty() ? notReported() : reported(above, months, null, null);
        }
        if (population != null) {
            Optional<PopulationTable.Stated> stated = population.find(area, months.year());
            return above.isEmpty() || stated.isEmpty()
                    ? notReported()
                    : perPopulation(area, above, months, stated.get());
        }
        List<AreaCell> below = within(denominatorCells, area, months, denominatorIsStock);
        if (above.isEmpty() || below.isEmpty()) {
            return notReported();
        }
        if (!numeratorIsStock && !denominatorIsStock) {
            keepCommonMonths(above, below, months.year());
        }
        if (above.isEmpty()) {
            return new Sums.Missing(Status.NOT_COMPARABLE);
        }
        Sums.Reported sums = reported(above, months, sum(below), null);
        return sessionsOwed == null ? sums : coverage(area, months, sums, sessionsOwed);
    }

    /** Where fewer sessions were held than owed, the attendances expected are raised as if all had been held. */
    private Sums coverage(String area, Months months, Sums.Reported sums, SessionsOwed owed) {
        List<AreaCell> sessions = within(sessionCells, area, months, false);
        BigDecimal held = sum(sessions).statistic().sum();
        long due = owed.of(area, months, reportingAreas(sessions));
        Statistic expected = Objects.requireNonNull(sums.denominator());
        if (due == 0 || held.signum() <= 0 || expected.sum().signum() <= 0) {
            return new Sums.Missing(due == 0 ? Status.ZERO_DENOMINATOR : Status.NOT_COMPARABLE);
        }
        double attendanceRate = sums.numerator()
                .sum()
                .divide(expected.sum(), MathContext.DECIMAL128)
                .doubleValue();
        BigDecimal raise = raise(due, held);
        return sums.ofSessions(
                new Sums.Sessions(held, due, expected.sum(), attendanceRate),
                new Statistic(
                        expected.count(),
                        raised(expected.low(), raise),
                        raised(expected.high(), raise),
                        expected.sumOfSquares()),
                lastMonthWithData == null || lastMonthWithData.getYear() != months.year()
                        ? months
                        : months.upTo(lastMonthWithData));
    }

    /** By how much fewer sessions were held than owed; more than owed make up for nothing. */
    static BigDecimal raise(long owed, BigDecimal held) {
        return BigDecimal.valueOf(owed).divide(held, MathContext.DECIMAL128).max(BigDecimal.ONE);
    }

    /** In thousandths, as it is published: the quotient of the published numbers is the published value. */
    static BigDecimal raised(BigDecimal expected, BigDecimal raise) {
        return expected.multiply(raise).setScale(3, RoundingMode.HALF_EVEN);
    }

    private Sums perPopulation(String area, List<AreaCell> above, Months months, PopulationTable.Stated stated) {
        BigDecimal whole = stated.value();
        Optional<BigDecimal> covered = populationOfReporting == null
                ? Optional.empty()
                : populationOfReporting.find(area, months, whole, reportingAreas(above));
        return reported(above, months, new Total(Statistic.of(covered.orElse(whole)), false), stated.year())
                .ofWhole(covered.isPresent() ? whole : null);
    }

    private static Sums notReported() {
        return new Sums.Missing(Status.NOT_REPORTED);
    }

    private static TreeSet<String> reportingAreas(List<AreaCell> cells) {
        TreeSet<String> reportingAreas = new TreeSet<>();
        cells.forEach(cell -> reportingAreas.addAll(cell.reportingAreas()));
        return reportingAreas;
    }

    private Sums.Reported reported(
            List<AreaCell> above, Months asked, @Nullable Total below, @Nullable Integer populationYear) {
        Months own = monthsOf(above, asked.year());
        // What is open at the end of a month tells of all months before it.
        Months withData = numeratorIsStock ? asked.upTo(own.last()) : own;
        Total numerators = sum(above);
        @Nullable Statistic belowSum = below == null ? null : below.statistic();
        return new Sums.Reported(
                numerators.statistic(),
                belowSum,
                withData,
                span(asked, withData),
                reportingAreas(above),
                populationYear,
                null,
                null,
                numerators.estimated() || (below != null && below.estimated()),
                indicator.isClustered()
                        ? RepeatRule.of(
                                indicator, linesOf(above.get(0).area(), withData), numerators.statistic(), belowSum)
                        : null);
    }

    /** The cells whose periods lie within the months; of a level at a moment only the last. */
    private static List<AreaCell> within(
            Map<String, List<AreaCell>> cells, String area, Months months, boolean isStock) {
        List<AreaCell> found = new ArrayList<>();
        for (AreaCell cell : cells.getOrDefault(area, List.of())) {
            if (cell.period().year() == months.year() && months.containsAll(Months.of(cell.period()))) {
                found.add(cell);
            }
        }
        if (isStock && found.size() > 1) {
            found.sort(Comparator.comparing(cell -> cell.period().lastMonth()));
            found.subList(0, found.size() - 1).clear();
        }
        return found;
    }

    /** Leaves out what has no counterpart; leaving out one cell can leave a longer one of the other side alone. */
    private static void keepCommonMonths(List<AreaCell> above, List<AreaCell> below, int year) {
        boolean changed = true;
        while (changed) {
            Months monthsAbove = monthsOf(above, year);
            Months monthsBelow = monthsOf(below, year);
            boolean changedAbove = above.removeIf(cell -> !monthsBelow.containsAll(Months.of(cell.period())));
            boolean changedBelow = below.removeIf(cell -> !monthsAbove.containsAll(Months.of(cell.period())));
            changed = changedAbove || changedBelow;
        }
    }

    private record Total(Statistic statistic, boolean estimated) {}

    /** Statistics add; people unite, since who came in two months is one person. */
    private static Total sum(List<AreaCell> cells) {
        Statistic sum = cells.stream().map(AreaCell::statistic).reduce(Statistic.ZERO, Statistic::plus);
        List<DistinctPeople> people =
                cells.stream().map(AreaCell::people).filter(Objects::nonNull).toList();
        if (people.isEmpty()) {
            return new Total(sum, false);
        }
        if (people.size() < cells.size()) {
            throw new IllegalArgumentException("cells of distinct people beside cells that add: " + cells);
        }
        DistinctPeople all = DistinctPeople.union(people);
        return new Total(
                new Statistic(
                        sum.count(), BigDecimal.valueOf(all.low()), BigDecimal.valueOf(all.high()), BigDecimal.ZERO),
                !all.isExact());
    }

    /**
     * The months for which the cells speak. Of returns, their own: a month without one is a return that is missing. Of
     * activities and attendance, all up to the last: a month without an activity is a month without activities. To
     * compare only the months that happen to have one this year would always find fewer of them the year before.
     */
    private Months span(Months asked, Months withData) {
        return returned ? withData : asked.upTo(withData.last());
    }

    private static Months monthsOf(List<AreaCell> cells, int year) {
        Months months = Months.none(year);
        for (AreaCell cell : cells) {
            months = months.plus(Months.of(cell.period()));
        }
        return months;
    }
}
