package org.civicdigest.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Ways to bring indicators of different units to one scale on which more is better (OECD/JRC Handbook on Constructing
 * Composite Indicators 2008, chapter 5).
 *
 * <p>Each is fitted to the values of reference and may then be applied to any others: the values of another year keep the
 * yardstick of the first, which is how a panel must be measured for a change of score to be a change of values. A missing
 * value, NaN, stays missing.
 */
public final class Normalisation {
    private Normalisation() {}

    /** (x − mean) / standard deviation of the sample. */
    public static DoubleUnaryOperator zScore(double[] reference, Better better) {
        Guard.atLeast(2, "values", reference.length);
        double mean = mean(reference);
        double deviation = spread("standard deviation", deviation(reference, mean));
        return value -> better.sign() * (value - mean) / deviation;
    }

    /** (x − min) / (max − min), and (max − x) / (max − min) where lower is better: 0 to 1 among the values of reference. */
    public static DoubleUnaryOperator minMax(double[] reference, Better better) {
        Guard.finite("value", reference);
        double least = Arrays.stream(reference).min().orElse(Double.NaN);
        double most = Arrays.stream(reference).max().orElse(Double.NaN);
        return betweenPosts(least, most, better);
    }

    /**
     * The way from one post to the other, 0 to 1 where the value lies between them, beyond where it does not.
     *
     * @param lower the post of the lower value, whichever is better
     */
    public static DoubleUnaryOperator betweenPosts(double lower, double upper, Better better) {
        double range = spread("distance of the posts", upper - lower);
        return value -> (better == Better.HIGHER ? value - lower : upper - value) / range;
    }

    /** The same with what lies beyond a post counted as at the post (as the UNDP's human development index does). */
    public static DoubleUnaryOperator goalposts(double lower, double upper, Better better) {
        DoubleUnaryOperator between = betweenPosts(lower, upper, better);
        return value -> Math.max(0, Math.min(1, between.applyAsDouble(value)));
    }

    /**
     * The share of the other values of reference that the value is better than: (rank − 1) / (N − 1), where equal values
     * share the lowest rank. From 0 to 1.
     */
    public static DoubleUnaryOperator percentile(double[] reference, Better better) {
        Guard.atLeast(2, "values", reference.length);
        Guard.finite("value", reference);
        double[] sorted = Arrays.stream(reference)
                .map(value -> better.sign() * value)
                .sorted()
                .toArray();
        return value ->
                Double.isNaN(value) ? value : Math.min(1, below(sorted, better.sign() * value) / (sorted.length - 1.0));
    }

    /** x / reference; where lower is better its mirror image at 1, 2 − x / reference, which orders and spaces alike. */
    public static DoubleUnaryOperator ratioTo(double reference, Better better) {
        Guard.positive("value of reference", reference);
        return value -> better == Better.HIGHER ? value / reference : 2 - value / reference;
    }

    /** (x − reference) / reference, its negative where lower is better. */
    public static DoubleUnaryOperator differenceFrom(double reference, Better better) {
        Guard.positive("value of reference", reference);
        return value -> better.sign() * (value / reference - 1);
    }

    /** 1 beyond a band of ± this share around the reference on the better side, −1 beyond it on the other, 0 within. */
    public static DoubleUnaryOperator band(double reference, double share, Better better) {
        Guard.positive("value of reference", reference);
        Guard.share("share of the band", share);
        return value -> {
            if (Double.isNaN(value)) {
                return value;
            }
            double ratio = value / reference;
            int side = ratio > 1 + share ? 1 : ratio < 1 - share ? -1 : 0;
            return side == 0 ? 0 : better.sign() * side;
        };
    }

    /** From a scale of 0 to 1 to another one. */
    public static double onScale(double share, double from, double to) {
        return from + share * (to - from);
    }

    /** The mean of values none of which is missing. */
    public static double mean(double[] values) {
        Guard.finite("value", values);
        Guard.atLeast(1, "values", values.length);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        // What rounding left over: without it a mean of large and close values is off in the digits that tell them
        // apart.
        double rest = 0;
        for (double value : values) {
            rest += value - mean;
        }
        return mean + rest / values.length;
    }

    private static double deviation(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }

    /** How many of the sorted values are less than this one. */
    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double spread(String what, double spread) {
        if (!(spread > 0) || Double.isInfinite(spread)) {
            throw new IllegalArgumentException("the " + what + " is over 0, got " + spread
                    + ": values that are all equal have no place between a best and a worst");
        }
        return spread;
    }
}
