package org.civicdigest.statistics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The test of Mann (1945, Econometrica 13:245) and Kendall (1975, Rank Correlation Methods) for a series that rises or
 * falls, however unevenly, and the slope of Sen (1968, JASA 63:1379). Both look at pairs of values only, so that single
 * outliers do not matter. A missing value is NaN: it keeps its place in time.
 *
 * @param n the values that are there
 * @param s pairs that rise minus pairs that fall
 * @param variance of s if there is no trend, less for every group of equal values
 * @param z (s − sign s) / √variance, 0 where all values are equal
 * @param pValue two-sided
 * @param tau s divided by the number of pairs
 * @param senSlope the median of the pairs' slopes: in units of the value for a step of the series, or for a whole
 *     period of it in a seasonal test
 */
public record MannKendall(int n, long s, double variance, double z, double pValue, double tau, double senSlope)
        implements Serializable {

    /** The test of a series without seasons. */
    public static MannKendall of(double[] series) {
        return seasonal(series, 1);
    }

    /**
     * The test of Hirsch, Slack and Smith (1982, Water Resources Research 18:107): every season is compared with itself
     * only, January with January, and s and its variance are summed over the seasons.
     *
     * @param seasons in a whole period: 12 for months of a year, 4 for quarters
     */
    public static MannKendall seasonal(double[] series, int seasons) {
        Guard.atLeast(1, "seasons", seasons);
        int n = 0;
        long s = 0;
        long variance18 = 0;
        long pairs = 0;
        double[] slopes = new double[16];
        for (int season = 0; season < seasons && season < series.length; season++) {
            int inSeason = 0;
            for (int j = season; j < series.length; j += seasons) {
                if (missing(series[j])) {
                    continue;
                }
                inSeason++;
                for (int i = season; i < j; i += seasons) {
                    if (!missing(series[i])) {
                        s += (long) Math.signum(series[j] - series[i]);
                        slopes = pairs < slopes.length ? slopes : Arrays.copyOf(slopes, 2 * slopes.length);
                        slopes[Math.toIntExact(pairs++)] = (series[j] - series[i]) / ((j - i) / seasons);
                    }
                }
            }
            n += inSeason;
            variance18 += variance18(inSeason) - ties(series, season, seasons);
        }
        if (pairs == 0) {
            throw new IllegalArgumentException("a trend needs two values of one season, got " + n + " in " + seasons);
        }
        double variance = variance18 / 18.0;
        double z = s == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
        double[] sorted = Arrays.copyOf(slopes, (int) pairs);
        Arrays.sort(sorted);
        return new MannKendall(
                n,
                s,
                variance,
                z,
                Quantiles.normalBeyond(z),
                (double) s / pairs,
                // Not −0 for a median of nothing but zeros.
                Orders.medianOfSorted(sorted) + 0.0);
    }

    private static boolean missing(double value) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("a value of a series is a number or missing, got " + value);
        }
        return Double.isNaN(value);
    }

    /** The part that all groups of equal values of a season take from the variance, 18 times. */
    private static long ties(double[] series, int season, int seasons) {
        Map<Double, Integer> equal = new LinkedHashMap<>();
        for (int i = season; i < series.length; i += seasons) {
            if (!missing(series[i])) {
                equal.merge(series[i] + 0.0, 1, Integer::sum);
            }
        }
        return equal.values().stream().mapToLong(MannKendall::variance18).sum();
    }

    private static long variance18(int n) {
        return (long) n * (n - 1) * (2L * n + 5);
    }
}
