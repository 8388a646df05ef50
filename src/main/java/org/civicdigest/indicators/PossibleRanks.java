package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.model.Indicator.IntervalMethod;
import org.civicdigest.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The ranks that each area could have by chance: with 95 % confidence all areas at once are within theirs.
 *
 * <p>An area is before another only where the interval of their difference, the one that verdicts rest on, leaves zero out
 * at a confidence that holds for all pairs together (Mogstad, Romano, Shaikh and Wilhelm 2024, Review of Economic Studies
 * 91:476, with a Bonferroni level; Holm's steps could only narrow it). The best rank is one more than the number of those
 * before, the worst leaves out those behind.
 *
 * <p>Beyond {@link #MOST_IN_PAIRS} areas, where pairs are too many, intervals that hold for all areas together are compared
 * as a whole (Klein, Wright and Wieczorek 2020, JRSS A 183:589): the sets are wider. An area whose spread nobody knows, a
 * mean of one record, could have any rank.
 */
final class PossibleRanks {
    static final int MOST_IN_PAIRS = 400;

    private static final Set<IntervalMethod> WITHOUT_CHANCE = EnumSet.of(IntervalMethod.NONE, IntervalMethod.ROUNDING);
    private static final double ERROR = 1 - IntervalRule.CONFIDENCE;

    private PossibleRanks() {}

    /** The smallest and the largest rank of one area. */
    record Range(int best, int worst) {}

    /** One range for each area of one indicator, in their order; none where the indicator has no model of chance. */
    static Optional<List<Range>> find(Direction direction, List<Outcome.Shown> areas) {
        if (areas.isEmpty() || WITHOUT_CHANCE.contains(areas.get(0).indicator().interval())) {
            return Optional.empty();
        }
        return Optional.of(areas.size() <= MOST_IN_PAIRS ? inPairs(direction, areas) : ofWholes(direction, areas));
    }

    static List<Range> inPairs(Direction direction, List<Outcome.Shown> areas) {
        int[] before = new int[areas.size()];
        int[] behind = new int[areas.size()];
        countInPairs(direction, areas, before, behind);
        return ranges(before, behind);
    }

    static List<Range> ofWholes(Direction direction, List<Outcome.Shown> areas) {
        int[] before = new int[areas.size()];
        int[] behind = new int[areas.size()];
        countWholes(direction, areas, before, behind);
        return ranges(before, behind);
    }

    private static List<Range> ranges(int[] before, int[] behind) {
        List<Range> ranges = new ArrayList<>();
        for (int index = 0; index < before.length; index++) {
            ranges.add(new Range(1 + before[index], before.length - behind[index]));
        }
        return ranges;
    }

    private static void countInPairs(Direction direction, List<Outcome.Shown> areas, int[] before, int[] behind) {
        int size = areas.size();
        double confidence = 1 - ERROR / Math.max(1, size * (size - 1) / 2);
        List<@Nullable Interval> intervals =
                areas.stream().map(area -> area.sampling(confidence)).toList();
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size; other++) {
                @Nullable
                Interval difference = IntervalRule.ofDifference(
                        areas.get(one), intervals.get(one), areas.get(other), intervals.get(other));
                if (difference != null && !difference.contains(0)) {
                    boolean oneIsBefore = (difference.lower() > 0) != (direction == Direction.LOWER);
                    before[oneIsBefore ? other : one]++;
                    behind[oneIsBefore ? one : other]++;
                }
            }
        }
    }

    private static void countWholes(Direction direction, List<Outcome.Shown> areas, int[] before, int[] behind) {
        int size = areas.size();
        double confidence = Math.pow(1 - ERROR, 1.0 / size);
        double[] lower = new double[size];
        double[] upper = new double[size];
        for (int index = 0; index < size; index++) {
            boolean isKnown = areas.get(index).sampling() != null;
            lower[index] = isKnown ? areas.get(index).tested(confidence).lower() : Double.NEGATIVE_INFINITY;
            upper[index] = isKnown ? areas.get(index).tested(confidence).upper() : Double.POSITIVE_INFINITY;
        }
        double[] sortedLower = lower.clone();
        double[] sortedUpper = upper.clone();
        Arrays.sort(sortedLower);
        Arrays.sort(sortedUpper);
        for (int index = 0; index < size; index++) {
            int above = size - countUpTo(sortedLower, upper[index]);
            int below = countUnder(sortedUpper, lower[index]);
            before[index] = direction == Direction.LOWER ? below : above;
            behind[index] = direction == Direction.LOWER ? above : below;
        }
    }

    /** How many of the sorted are at most the limit. */
    private static int countUpTo(double[] sorted, double limit) {
        return countUnder(sorted, Math.nextUp(limit));
    }

    private static int countUnder(double[] sorted, double limit) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
