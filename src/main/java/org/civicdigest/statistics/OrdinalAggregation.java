package org.civicdigest.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Composites that use the order of the units in each indicator only, and so know no compensation by size (OECD/JRC Handbook
 * 2008, section 6.3). More is better; the weights count as given, so that of counted voters the sums are votes.
 */
public final class OrdinalAggregation {
    /** Of so many units all orders can still be weighed against each other. */
    public static final int LARGEST_KEMENY = 14;

    /** Sums of weights such as 0.1 + 0.2 that should be half of the whole may miss it by their last digits. */
    private static final double SLACK = 1e-12;

    private static final int MOST_ORDERS = 1_000;

    private OrdinalAggregation() {}

    /**
     * Borda's points: for each indicator the units that a unit is better than, and half of those that equal it.
     *
     * @param values by unit and indicator
     */
    public static double[] borda(double[][] values, double[] weights) {
        double[] points = new double[values.length];
        double[][] outranking = outranking(values, weights);
        for (int unit = 0; unit < values.length; unit++) {
            points[unit] = Arrays.stream(outranking[unit]).sum();
        }
        return points;
    }

    /** Condorcet's matrix: the weight of the indicators in which a unit is better than another, and half of that of ties. */
    public static double[][] outranking(double[][] values, double[] weights) {
        Guard.notNegative("weight", weights);
        for (double[] unit : values) {
            Guard.sameLength("values and weights", unit, weights);
            Guard.finite("value", unit);
        }
        double[][] matrix = new double[values.length][values.length];
        for (int j = 0; j < values.length; j++) {
            for (int k = 0; k < values.length; k++) {
                for (int i = 0; i < weights.length && j != k; i++) {
                    double half = values[j][i] > values[k][i] ? 2 : values[j][i] == values[k][i] ? 1 : 0;
                    matrix[j][k] += weights[i] * half / 2;
                }
            }
        }
        return matrix;
    }

    /** Copeland's score: the units that a unit beats by more than half of the weight less those that beat it. */
    public static int[] copeland(double[][] outranking) {
        int[] scores = new int[outranking.length];
        for (int j = 0; j < outranking.length; j++) {
            for (int k = 0; k < outranking.length; k++) {
                double lead = outranking[j][k] - outranking[k][j];
                double slack = SLACK * (outranking[j][k] + outranking[k][j]);
                scores[j] += j == k || Math.abs(lead) <= slack ? 0 : lead > 0 ? 1 : -1;
            }
        }
        return scores;
    }

    /**
     * The orders that the most weight supports, pair by pair.
     *
     * @param support the weight of the pairs that stand in the order
     * @param orders the units, best first; all orders that have the support, the first {@value #MOST_ORDERS} of them
     */
    public record Kemeny(double support, List<List<Integer>> orders) {
        public Kemeny {
            orders = orders.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Kemeny's order, also called Condorcet's, Young's and Levenglick's: exact, from the best orders of all sets of units.
     * The number of sets doubles with each unit, so that there is a limit of {@value #LARGEST_KEMENY}.
     */
    public static Kemeny kemeny(double[][] outranking) {
        int units = outranking.length;
        Guard.atLeast(1, "units", units);
        if (units > LARGEST_KEMENY) {
            throw new IllegalArgumentException("the best of all orders is found for up to " + LARGEST_KEMENY
                    + " units, got " + units + "; Copeland's score knows no such limit");
        }
        // By set of units: the most that an order of them, placed last, can be supported by.
        double[] best = new double[1 << units];
        for (int set = 1; set < best.length; set++) {
            best[set] = Double.NEGATIVE_INFINITY;
            for (int first = 0; first < units; first++) {
                if ((set & 1 << first) != 0) {
                    best[set] = Math.max(best[set], headed(outranking, best, first, set));
                }
            }
        }
        List<List<Integer>> orders = new ArrayList<>();
        collect(outranking, best, best.length - 1, new ArrayList<>(), orders);
        return new Kemeny(best[best.length - 1], orders);
    }

    /** The support of the best order of a set that a unit heads. */
    private static double headed(double[][] outranking, double[] best, int first, int set) {
        int rest = set & ~(1 << first);
        double support = best[rest];
        for (int other = 0; other < outranking.length; other++) {
            support += (rest & 1 << other) == 0 ? 0 : outranking[first][other];
        }
        return support;
    }

    private static void collect(
            double[][] outranking, double[] best, int set, List<Integer> head, List<List<Integer>> orders) {
        if (set == 0 && orders.size() < MOST_ORDERS) {
            orders.add(new ArrayList<>(head));
        }
        for (int first = 0; first < outranking.length && set != 0 && orders.size() < MOST_ORDERS; first++) {
            boolean isIn = (set & 1 << first) != 0;
            if (isIn && headed(outranking, best, first, set) >= best[set] - SLACK * Math.abs(best[set])) {
                head.add(first);
                collect(outranking, best, set & ~(1 << first), head, orders);
                head.remove(head.size() - 1);
            }
        }
    }
}
