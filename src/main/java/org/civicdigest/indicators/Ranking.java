package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.civicdigest.model.Indicator.Direction;

/**
 * Ranks areas by exact quotients: 1 is best, or highest where no direction is better; ties share the smaller rank.
 *
 * <p>Beside its rank an area has the best and the worst that could be. As many are before it as are certainly better, or as
 * could be: by approximate input, and by {@link PossibleRanks chance}. Of a full count without approximate input both are the
 * rank.
 */
final class Ranking {
    /** Of areas of which some are estimated, which is none. */
    static final Ranking OF_ESTIMATES = new Ranking();

    private final Map<String, Place> places = new HashMap<>();
    private final boolean estimated;

    /**
     * Where an area stands.
     *
     * @param best the smallest rank that input and chance allow, at most {@code rank}
     * @param worst the largest
     * @param bestByInput the smallest that approximate input alone allows
     * @param worstByInput the largest
     */
    record Place(int rank, int best, int worst, int bestByInput, int worstByInput) {}

    private Ranking() {
        this.estimated = true;
    }

    Ranking(Direction direction, SortedMap<String, Outcome.Shown> shownByArea) {
        this.estimated = false;
        Comparator<Amounts> order =
                direction == Direction.LOWER ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<Amounts> middles = new ArrayList<>();
        List<Amounts> bests = new ArrayList<>();
        List<Amounts> worsts = new ArrayList<>();
        for (Outcome.Shown shown : shownByArea.values()) {
            middles.add(shown.bounds().middle());
            bests.add(best(direction, shown.bounds()));
            worsts.add(worst(direction, shown.bounds()));
        }
        middles.sort(order);
        bests.sort(order);
        worsts.sort(order);
        Optional<List<PossibleRanks.Range>> byChance = PossibleRanks.find(direction, List.copyOf(shownByArea.values()));
        int index = 0;
        for (Map.Entry<String, Outcome.Shown> entry : shownByArea.entrySet()) {
            Bounds bounds = entry.getValue().bounds();
            Amounts best = best(direction, bounds);
            Amounts worst = worst(direction, bounds);
            // Its own best may be before its own worst, and is no other area.
            int itself = order.compare(best, worst) < 0 ? 1 : 0;
            int bestByInput = 1 + countBefore(worsts, best, order);
            int worstByInput = 1 + countBefore(bests, worst, order) - itself;
            PossibleRanks.Range range = byChance.isEmpty()
                    ? new PossibleRanks.Range(bestByInput, worstByInput)
                    : byChance.get().get(index);
            index++;
            places.put(
                    entry.getKey(),
                    new Place(
                            1 + countBefore(middles, bounds.middle(), order),
                            Math.min(bestByInput, range.best()),
                            Math.max(worstByInput, range.worst()),
                            bestByInput,
                            worstByInput));
        }
    }

    private static Amounts best(Direction direction, Bounds bounds) {
        return direction == Direction.LOWER ? bounds.lowest() : bounds.highest();
    }

    private static Amounts worst(Direction direction, Bounds bounds) {
        return direction == Direction.LOWER ? bounds.highest() : bounds.lowest();
    }

    /** How many of the sorted are strictly before. */
    private static int countBefore(List<Amounts> sorted, Amounts amounts, Comparator<Amounts> order) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (order.compare(sorted.get(middle), amounts) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Whether nothing is ranked since the numbers of some areas are estimates. */
    boolean isEstimated() {
        return estimated;
    }

    boolean contains(String area) {
        return places.containsKey(area);
    }

    Place placeOf(String area) {
        Place place = places.get(area);
        if (place == null) {
            throw new IllegalArgumentException(area + " is not ranked");
        }
        return place;
    }

    int size() {
        return places.size();
    }
}
