package org.civicdigest.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Which of the things that a result depends on makes it vary: the share of its variance that each explains alone (first
 * order), and together with all others (total). By the estimators of Saltelli and others 2010 (first order) and Jansen 1999
 * (total), from N (k + 2) evaluations.
 *
 * <p>Estimates: a first-order index may come out slightly below 0. Points are of Sobol's sequence, which is the same each
 * time.
 *
 * @param first by factor
 * @param total by factor
 * @param variance of the result; where it is 0 nothing varies and all indices are 0
 */
public record SobolIndices(double[] first, double[] total, double variance) {
    /**
     * Indices of a function of so many factors that are each uniform on 0 to 1.
     *
     * @param samples N
     */
    public static SobolIndices of(ToDoubleFunction<double[]> function, int factors, int samples) {
        Guard.atLeast(1, "factors", factors);
        Guard.atLeast(2, "samples", samples);
        SobolSequenceGenerator points = points(factors);
        Sums sums = new Sums(factors);
        double[] changed = new double[factors];
        for (int sample = 0; sample < samples; sample++) {
            double[] point = points.nextVector();
            double[] left = Arrays.copyOf(point, factors);
            double[] right = Arrays.copyOfRange(point, factors, 2 * factors);
            for (int factor = 0; factor < factors; factor++) {
                double[] mixed = left.clone();
                mixed[factor] = right[factor];
                changed[factor] = function.applyAsDouble(mixed);
            }
            sums.add(function.applyAsDouble(left), function.applyAsDouble(right), changed);
        }
        return sums.indices();
    }

    /** Points of twice as many dimensions as factors, for two independent samples; without the origin, which comes first. */
    static SobolSequenceGenerator points(int factors) {
        SobolSequenceGenerator points = new SobolSequenceGenerator(2 * factors);
        points.skipTo(1);
        return points;
    }

    /** Two points for each sample of factors that are each uniform on 0 to 1: by sample, then the left and right point. */
    public static double[][][] samples(int factors, int samples) {
        SobolSequenceGenerator points = points(factors);
        double[][][] pairs = new double[samples][2][];
        for (double[][] pair : pairs) {
            double[] point = points.nextVector();
            pair[0] = Arrays.copyOf(point, factors);
            pair[1] = Arrays.copyOfRange(point, factors, 2 * factors);
        }
        return pairs;
    }

    /** What the estimators need of the samples, added one by one: nothing is kept but sums. */
    public static final class Sums {
        private final double[] firstSums;
        private final double[] totalSums;
        private double origin = Double.NaN;
        private double sum;
        private double sumOfSquares;
        private long samples;

        public Sums(int factors) {
            firstSums = new double[factors];
            totalSums = new double[factors];
        }

        /**
         * @param left the result of the left point
         * @param right that of the right point
         * @param changed by factor: that of the left point with this factor of the right one
         */
        public void add(double left, double right, double[] changed) {
            if (Double.isNaN(origin)) {
                // Near the middle, so that no digits are lost to a large mean.
                origin = left;
            }
            double a = left - origin;
            double b = right - origin;
            sum += a + b;
            sumOfSquares += a * a + b * b;
            samples++;
            for (int factor = 0; factor < firstSums.length; factor++) {
                double step = changed[factor] - left;
                firstSums[factor] += b * step;
                totalSums[factor] += step * step;
            }
        }

        public SobolIndices indices() {
            Guard.atLeast(1, "samples", (int) Math.min(samples, Integer.MAX_VALUE));
            double mean = sum / (2 * samples);
            double variance = Math.max(0, sumOfSquares / (2 * samples) - mean * mean);
            double[] first = new double[firstSums.length];
            double[] total = new double[firstSums.length];
            for (int factor = 0; factor < first.length && variance > 0; factor++) {
                first[factor] = firstSums[factor] / samples / variance;
                total[factor] = totalSums[factor] / samples / variance / 2;
            }
            return new SobolIndices(first, total, variance);
        }
    }
}
