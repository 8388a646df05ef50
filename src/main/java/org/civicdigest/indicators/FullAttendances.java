package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.civicdigest.model.FullAttendance;
import org.civicdigest.model.FullAttendance.Basis;
import org.civicdigest.statistics.BetaBinomial;
import org.civicdigest.statistics.BetaBinomial.Count;
import org.civicdigest.statistics.BetaBinomial.Inflation;
import org.civicdigest.statistics.MultipleComparisons;

/**
 * Finds who reports full attendance more often than is likely: a reason to ask, and no verdict.
 *
 * <p>How many stay away from a session has a beta-binomial distribution, by area and programme. Where enough sessions are not full
 * they tell how many full ones are likely, and the full ones beyond them are tested for by the likelihood ratio
 * ({@link BetaBinomial#inflation}); people are taken to stay away together no more than in three of four other areas, since
 * with more of that any number of full sessions is likely. Where nearly all are full nothing of one's own tells that; the sessions
 * of other areas do, each by its own distribution, and the chance of so many full ones is their mean. Areas of the same compared area are no
 * others: they may follow the same habit. Where a third of the areas of a programme have nearly nothing but full sessions, that is usual and says nothing.
 *
 * <p>Few sessions, and sessions of few people, are not judged. What stands is decided for all areas and programmes at once
 * ({@link DiscoveryControl}).
 */
public final class FullAttendances {
    private static final int FEWEST_SESSIONS = 10;
    private static final int FEWEST_FULL = 5;
    private static final int FEWEST_NOT_FULL = 5;
    private static final int FEWEST_EXPECTED = 50;
    private static final int FEWEST_OTHERS = 5;
    private static final int MOST_OTHERS = 200;
    private static final double USUAL = 1.0 / 3;
    /** Fewer full sessions beyond the likely ones than this share of all are nothing to ask about. */
    private static final double LEAST_EXCESS = 0.1;

    private FullAttendances() {}

    /** The sessions of one area, by who stayed away of the expected. */
    private record Area(String code, String comparedArea, List<Count> absences) {
        int full() {
            return (int) absences.stream().filter(count -> count.events() == 0).count();
        }

        boolean isJudged() {
            return absences.size() >= FEWEST_SESSIONS
                    && absences.stream().mapToInt(Count::trials).sum() >= FEWEST_EXPECTED;
        }

        boolean isNearlyAllFull() {
            return absences.size() - full() < FEWEST_NOT_FULL;
        }

        int[] expected() {
            return absences.stream().mapToInt(Count::trials).toArray();
        }
    }

    /**
     * The areas of one programme that can be judged, by their codes; nothing stands yet.
     *
     * @param absencesByArea who stayed away of how many expected, of each session of a year in any order, by reporting area
     * @param comparedAreaOf in which a reporting area lies, itself where it lies in none
     */
    public static List<FullAttendance> of(
            String programme, SortedMap<String, List<Count>> absencesByArea, Map<String, String> comparedAreaOf) {
        List<Area> areas = new ArrayList<>();
        absencesByArea.forEach((code, absences) -> {
            List<Count> sorted = new ArrayList<>(absences);
            sorted.sort(Comparator.comparing(Count::trials).thenComparing(Count::events));
            Area area = new Area(code, comparedAreaOf.getOrDefault(code, code), sorted);
            if (area.isJudged()) {
                areas.add(area);
            }
        });
        List<Area> usual =
                areas.stream().filter(area -> !area.isNearlyAllFull()).toList();
        boolean isFullUsual = areas.size() - usual.size() > USUAL * areas.size();
        SortedMap<String, BetaBinomial> habits = new TreeMap<>();
        List<FullAttendance> found = new ArrayList<>();
        for (Area area : areas) {
            if (area.full() < FEWEST_FULL) {
                continue;
            }
            List<BetaBinomial> others =
                    evenly(usual.stream()
                                    .filter(other -> !other.comparedArea().equals(area.comparedArea()))
                                    .toList())
                            .stream()
                            .map(other ->
                                    habits.computeIfAbsent(other.code(), code -> BetaBinomial.fit(other.absences())))
                            .toList();
            if (!area.isNearlyAllFull()) {
                found.add(byOwnSessions(programme, area, others));
            } else if (!isFullUsual && others.size() >= FEWEST_OTHERS) {
                found.add(byOthers(programme, area, others));
            }
        }
        return found;
    }

    private static FullAttendance byOwnSessions(String programme, Area area, List<BetaBinomial> others) {
        double[] correlations =
                others.stream().mapToDouble(BetaBinomial::correlation).sorted().toArray();
        double mostCorrelation = correlations.length < FEWEST_OTHERS ? 1 : correlations[3 * correlations.length / 4];
        Inflation inflation = BetaBinomial.inflation(area.absences(), mostCorrelation);
        return found(programme, area, inflation.expectedNone(), Basis.OWN_SESSIONS, inflation.pValue());
    }

    private static FullAttendance byOthers(String programme, Area area, List<BetaBinomial> others) {
        double pValue = 0;
        double expected = 0;
        for (BetaBinomial habit : others) {
            pValue += habit.atLeastSoManyNone(area.full(), area.expected()) / others.size();
            for (int trials : area.expected()) {
                expected += habit.none(trials) / others.size();
            }
        }
        return found(programme, area, expected, Basis.OTHER_AREAS, Math.min(1, pValue));
    }

    /** Of many others as many as are enough, spread over all. */
    private static List<Area> evenly(List<Area> others) {
        if (others.size() <= MOST_OTHERS) {
            return others;
        }
        List<Area> some = new ArrayList<>();
        for (int index = 0; index < MOST_OTHERS; index++) {
            some.add(others.get((int) ((long) index * others.size() / MOST_OTHERS)));
        }
        return some;
    }

    private static FullAttendance found(String programme, Area area, double expected, Basis basis, double pValue) {
        return new FullAttendance(
                area.code(), programme, area.absences().size(), area.full(), expected, basis, pValue, false);
    }

    /** All of an edition, with those that stand, the clearest first. */
    public static List<FullAttendance> judged(List<FullAttendance> found) {
        double[] adjusted = MultipleComparisons.benjaminiHochberg(
                found.stream().mapToDouble(FullAttendance::pValue).toArray());
        List<FullAttendance> judged = new ArrayList<>();
        for (int index = 0; index < found.size(); index++) {
            FullAttendance each = found.get(index);
            double excess = each.fullSessions() - each.expectedFullSessions();
            judged.add(each.standing(
                    adjusted[index] <= DiscoveryControl.RATE && excess >= LEAST_EXCESS * each.sessions()));
        }
        judged.sort(Comparator.comparing(FullAttendance::pValue)
                .thenComparing(FullAttendance::areaCode)
                .thenComparing(FullAttendance::programme));
        return List.copyOf(judged);
    }
}
