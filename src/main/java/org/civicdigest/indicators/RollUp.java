package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Workspace;
import org.civicdigest.statistics.DistinctPeople;
import org.civicdigest.statistics.MonthlyClusters;
import org.jspecify.annotations.Nullable;

/**
 * Sums what areas reported of one indicator upwards over the area hierarchy, by who belonged to whom in which month.
 *
 * <p>Rates are never summed: they are made from these sums, at each level, last. Where an indicator needs both sides, a
 * period for which an area states only one of them is left out of both: otherwise those who leave out their
 * denominators would raise the rate. Sides that are counted from one register are different: of what is not found there
 * there is nothing, which is zero.
 *
 * <p>A period of several months counts for the parent of its last month, within the area's life. People unite where
 * numbers add.
 */
public final class RollUp {
    private final Indicator indicator;
    private final Memberships memberships;
    private final Set<String> levels;
    private final String topLevel;
    private final @Nullable String denominator;
    private final boolean bothCounted;
    private final Map<Place, Sum> sums = new HashMap<>();
    private final Map<YearOfArea, BigDecimal> apportioned = new HashMap<>();
    private final Map<String, List<AreaCell>> repeats = new TreeMap<>();
    private Statistic reported = Statistic.ZERO;
    private @Nullable StatedCell last;
    private @Nullable StatedCell above;
    private @Nullable StatedCell below;

    private record Place(String level, String area, int month, int months, Side side) {}

    private record YearOfArea(String area, int year) {}

    private static final class Sum {
        private Statistic statistic = Statistic.ZERO;
        private final List<DistinctPeople> people = new ArrayList<>();
        private final List<String> reportingAreas = new ArrayList<>();
    }

    /**
     * @param levels those to sum for; the top of the hierarchy is always summed
     */
    public RollUp(Indicator indicator, Workspace workspace, Memberships memberships, Collection<String> levels) {
        this.indicator = indicator;
        this.memberships = memberships;
        topLevel = workspace.topLevel().code();
        this.levels = Set.copyOf(levels);
        denominator = findDenominatorOfRegister(indicator, workspace);
        bothCounted =
                denominator != null && isOfCases(workspace, indicator.numerator()) && isOfCases(workspace, denominator);
    }

    /** The denominator, where it is a measure of a register and not of the population. */
    public static @Nullable String findDenominatorOfRegister(Indicator indicator, Workspace workspace) {
        @Nullable String code = indicator.denominator();
        return code == null || workspace.findMeasure(code).orElseThrow().source() == Measure.Source.POPULATION
                ? null
                : code;
    }

    private static boolean isOfCases(Workspace workspace, String measure) {
        return workspace.findMeasure(measure).orElseThrow().source() == Measure.Source.CASES;
    }

    /**
     * Takes in one cell.
     *
     * @throws IllegalStateException where the cells of one area and period do not follow upon each other
     */
    public void add(StatedCell cell) {
        if (last != null && !isOfSamePeriod(last, cell)) {
            requireOrder(last, cell);
            closePeriod();
        }
        last = cell;
        switch (cell.side()) {
            case NUMERATOR -> above = only(above, cell);
            case DENOMINATOR -> below = only(below, cell);
            case SESSIONS -> addUpwards(cell);
            case REPEATS, REPEATS_ON_PRESENT_GROUND ->
                throw new IllegalArgumentException("who came again is no cell that adds: " + cell);
        }
    }

    /** Takes in how often the same persons came to an area, with all that lies in it, in a year; these go no higher. */
    public void addRepeats(String level, String area, int year, MonthlyClusters clusters) {
        if (level.equals(topLevel) || levels.contains(level)) {
            repeats.computeIfAbsent(level, code -> new ArrayList<>()).add(AreaCell.ofRepeats(area, year, clusters));
        }
    }

    private static boolean isOfSamePeriod(StatedCell one, StatedCell other) {
        return one.month() == other.month()
                && one.months() == other.months()
                && one.area().equals(other.area());
    }

    private static void requireOrder(StatedCell before, StatedCell cell) {
        int order = before.area().compareTo(cell.area());
        if (order == 0) {
            order = Integer.compare(before.month(), cell.month());
        }
        if (order == 0) {
            order = Integer.compare(before.months(), cell.months());
        }
        if (order > 0) {
            throw new IllegalStateException("cells come by area and period, but " + cell + " comes after " + before);
        }
    }

    private static StatedCell only(@Nullable StatedCell before, StatedCell cell) {
        if (before != null) {
            throw new IllegalStateException("two cells of one area, period and side: " + before + " and " + cell);
        }
        return cell;
    }

    private void closePeriod() {
        @Nullable StatedCell numerator = bothCounted && above == null ? zeroBeside(below, Side.NUMERATOR) : above;
        @Nullable StatedCell counterpart = bothCounted && below == null ? zeroBeside(above, Side.DENOMINATOR) : below;
        if (numerator != null && (denominator == null || counterpart != null)) {
            addUpwards(numerator);
            if (counterpart != null) {
                addUpwards(counterpart);
            }
        }
        above = null;
        below = null;
    }

    private static @Nullable StatedCell zeroBeside(@Nullable StatedCell cell, Side side) {
        return cell == null
                ? null
                : new StatedCell(cell.area(), cell.month(), cell.months(), side, Statistic.ZERO, null);
    }

    private void addUpwards(StatedCell cell) {
        reported = reported.plus(cell.statistic());
        for (Memberships.Membership above : memberships.listOf(cell.area(), cell.month(), cell.months())) {
            if (above.level().equals(topLevel) || levels.contains(above.level())) {
                Sum sum = sums.computeIfAbsent(
                        new Place(above.level(), above.ancestor(), cell.month(), cell.months(), cell.side()),
                        place -> new Sum());
                boolean isWhole = above.share().compareTo(BigDecimal.ONE) == 0;
                Statistic part = isWhole ? cell.statistic() : cell.statistic().times(above.share());
                sum.statistic = sum.statistic.plus(part);
                if (!isWhole && cell.side() == Side.NUMERATOR) {
                    apportioned.merge(
                            new YearOfArea(above.ancestor(), cell.month() / 100), part.sum(), BigDecimal::add);
                }
                sum.reportingAreas.add(above.reporter());
                if (cell.people() != null) {
                    sum.people.add(cell.people());
                }
            }
        }
    }

    /**
     * The cells of the areas of each level, and of the top.
     *
     * @throws IllegalStateException where the sums at the top are not the sums of all that was reported
     */
    public Map<String, List<AreaCell>> cellsByLevel() {
        closePeriod();
        last = null;
        Map<String, List<AreaCell>> cells = new TreeMap<>();
        repeats.forEach((level, ofLevel) -> cells.put(level, new ArrayList<>(ofLevel)));
        Statistic top = Statistic.ZERO;
        for (Map.Entry<Place, Sum> entry : sums.entrySet()) {
            Place place = entry.getKey();
            Sum sum = entry.getValue();
            if (place.level().equals(topLevel)) {
                top = top.plus(sum.statistic);
            }
            cells.computeIfAbsent(place.level(), level -> new ArrayList<>())
                    .add(new AreaCell(
                            place.area(),
                            period(place.month(), place.months()),
                            measure(place.side()),
                            sum.statistic,
                            sum.people.isEmpty() ? null : DistinctPeople.union(sum.people),
                            sum.reportingAreas));
        }
        if (!isSame(top, reported)) {
            throw new IllegalStateException("J_RECONCILE: the sums at the top are not the sums of all areas of "
                    + indicator.code() + ": reported " + reported + ", top " + top);
        }
        return cells;
    }

    /** How much of the numerators of an area and year is a share of what others reported together with it. */
    public BigDecimal apportioned(String area, int year) {
        return apportioned.getOrDefault(new YearOfArea(area, year), BigDecimal.ZERO);
    }

    private static boolean isSame(Statistic one, Statistic other) {
        return one.count() == other.count()
                && one.low().compareTo(other.low()) == 0
                && one.high().compareTo(other.high()) == 0
                && one.sumOfSquares().compareTo(other.sumOfSquares()) == 0;
    }

    private String measure(Side side) {
        return switch (side) {
            case NUMERATOR -> indicator.numerator();
            case DENOMINATOR -> Objects.requireNonNull(denominator);
            case SESSIONS -> Measure.SESSIONS;
            case REPEATS, REPEATS_ON_PRESENT_GROUND -> throw new IllegalArgumentException(side + " has no measure");
        };
    }

    private static Period period(int month, int months) {
        for (PeriodKind kind : PeriodKind.values()) {
            if (kind.months() == months) {
                return Period.containing(kind, YearMonth.of(month / 100, month % 100));
            }
        }
        throw new IllegalStateException("no period has " + months + " months");
    }
}
