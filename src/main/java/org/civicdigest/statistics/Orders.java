package org.civicdigest.statistics;

import java.util.Arrays;
import java.util.Comparator;

/** Orders of values that do not depend on anything but the values and their places. */
final class Orders {
    private Orders() {}

    /** The places of the values, those of the smallest first; of equal ones the earlier first. */
    static int[] ascending(double[] values) {
        Integer[] places = new Integer[values.length];
        Arrays.setAll(places, place -> place);
        Arrays.sort(places, Comparator.comparingDouble(place -> values[place]));
        return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
    }

    /** Ranks from 1; equal values share the lowest of theirs (1, 2, 2, 4). */
    static int[] ranks(double[] values, RankOrder order) {
        double[] sorted = values.clone();
        if (order == RankOrder.LARGEST_FIRST) {
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = -sorted[i];
            }
        }
        int[] places = ascending(sorted);
        int[] ranks = new int[values.length];
        for (int i = 0; i < places.length; i++) {
            boolean tied = i > 0 && sorted[places[i]] == sorted[places[i - 1]];
            ranks[places[i]] = tied ? ranks[places[i - 1]] : i + 1;
        }
        return ranks;
    }

    /** The middle of sorted values, or of the two in the middle. */
    static double medianOfSorted(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
    }
}
