package org.civicdigest.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Areas in groups of about equal number by their values, such as tenths. */
public final class QuantileGroups {
    private QuantileGroups() {}

    /**
     * The group of each value, from 1 to the number of groups, by the technical guidance of Fingertips: g = max(1, k + 1 −
     * ⌈(N + 1 − r) k / N⌉) for the rank r of N. Equal values share the lowest rank and so the group. A missing value (NaN)
     * has no group, and none has one where there are fewer values than groups.
     *
     * @param order which end of the values is in group 1
     */
    public static List<OptionalInt> of(double[] values, int groups, RankOrder order) {
        Guard.atLeast(1, "groups", groups);
        double[] present =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        int[] ranks = Orders.ranks(present, order);
        List<OptionalInt> found = new ArrayList<>(values.length);
        int next = 0;
        for (double value : values) {
            if (Double.isNaN(value)) {
                found.add(OptionalInt.empty());
            } else {
                int rank = ranks[next++];
                found.add(
                        present.length < groups
                                ? OptionalInt.empty()
                                : OptionalInt.of(group(rank, present.length, groups)));
            }
        }
        return List.copyOf(found);
    }

    private static int group(int rank, int number, int groups) {
        // In whole numbers: N/k in doubles puts an area at a boundary into the wrong group.
        long fromTop = -Math.floorDiv(-(number + 1L - rank) * groups, (long) number);
        return (int) Math.max(1, groups + 1 - fromTop);
    }
}
