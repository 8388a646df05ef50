package org.civicdigest.indicators;

import java.util.Arrays;
import java.util.Comparator;

/** Ranks of scores, the highest first. */
final class CompositeOrder {
    /** Scores that differ less than this share of themselves differ by rounding only. */
    private static final double SLACK = 1e-12;

    private CompositeOrder() {}

    /** Ranks from 1; equal scores share the smallest of theirs. */
    static int[] ranks(double[] scores) {
        Integer[] places = places(scores);
        int[] ranks = new int[scores.length];
        for (int i = 0; i < places.length; i++) {
            boolean isTied = i > 0 && areLevel(scores[places[i]], scores[places[i - 1]]);
            ranks[places[i]] = isTied ? ranks[places[i - 1]] : i + 1;
        }
        return ranks;
    }

    /** The places of the scores, the highest first; of equal ones the earlier first. */
    static Integer[] places(double[] scores) {
        Integer[] places = new Integer[scores.length];
        Arrays.setAll(places, place -> place);
        Arrays.sort(places, Comparator.comparingDouble(place -> -scores[place]));
        return places;
    }

    static boolean areLevel(double score, double other) {
        return Math.abs(score - other) <= SLACK * Math.max(Math.abs(score), Math.abs(other));
    }
}
