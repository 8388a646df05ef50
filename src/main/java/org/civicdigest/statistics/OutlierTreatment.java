package org.civicdigest.statistics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The rule of the European Commission's Joint Research Centre for indicators whose few extreme values would decide a
 * composite: where |skewness| ≥ 2 and kurtosis ≥ 3.5, up to five values are brought in to the next one, one by one; where
 * that is not enough, logarithms are taken instead.
 *
 * @param kind what is done
 * @param brought how many values are brought in
 * @param lower values below count as this
 * @param upper values above count as this
 * @param origin of the logarithm: ln(x − origin), or −ln(origin − x) where the long tail is the lower one
 */
public record OutlierTreatment(Kind kind, int brought, double lower, double upper, double origin)
        implements Serializable {
    public static final double LARGEST_SKEWNESS = 2;
    public static final double LARGEST_KURTOSIS = 3.5;
    private static final int MOST_BROUGHT = 5;
    private static final int FEWEST_VALUES = 4;

    /** How far the origin of the logarithm lies beyond the last value, as a share of the range. */
    private static final double ORIGIN_BEYOND = 0.01;

    public static final OutlierTreatment NONE =
            new OutlierTreatment(Kind.NONE, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN);

    public enum Kind {
        NONE,
        WINSORISED,
        /** ln(x − origin). */
        LOGARITHM,
        /** −ln(origin − x), of values whose long tail is the lower one. */
        MIRRORED_LOGARITHM
    }

    /** What the rule asks of these values. */
    public static OutlierTreatment of(double[] values) {
        Guard.finite("value", values);
        if (values.length < FEWEST_VALUES || isEven(values) || !isExtreme(values)) {
            return NONE;
        }
        boolean isUpperTail = skewness(values) > 0;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        for (int brought = 1; brought <= Math.min(MOST_BROUGHT, last - 1); brought++) {
            OutlierTreatment treatment = new OutlierTreatment(
                    Kind.WINSORISED,
                    brought,
                    isUpperTail ? Double.NEGATIVE_INFINITY : sorted[brought],
                    isUpperTail ? sorted[last - brought] : Double.POSITIVE_INFINITY,
                    Double.NaN);
            double[] treated = Arrays.stream(values).map(treatment::apply).toArray();
            // Once all values are equal nothing is left to compare: rather a logarithm than that.
            if (isEven(treated)) {
                break;
            }
            if (!isExtreme(treated)) {
                return treatment;
            }
        }
        double beyond = ORIGIN_BEYOND * (sorted[last] - sorted[0]);
        return new OutlierTreatment(
                isUpperTail ? Kind.LOGARITHM : Kind.MIRRORED_LOGARITHM,
                0,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                isUpperTail ? sorted[0] - beyond : sorted[last] + beyond);
    }

    /**
     * The value after the treatment; the order of values stays, but for those brought in. A value beyond the origin of the
     * logarithm, which only values that the rule was not fitted to can be, counts as the last one before it.
     */
    public double apply(double value) {
        return switch (kind) {
            case NONE -> value;
            case WINSORISED -> Double.isNaN(value) ? value : Math.max(lower, Math.min(upper, value));
            case LOGARITHM -> logarithm(value - origin);
            case MIRRORED_LOGARITHM -> -logarithm(origin - value);
        };
    }

    private double logarithm(double distance) {
        return Double.isNaN(distance) ? distance : Math.log(Math.max(distance, Double.MIN_NORMAL));
    }

    private static boolean isEven(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    private static boolean isExtreme(double[] values) {
        return Math.abs(skewness(values)) >= LARGEST_SKEWNESS && kurtosis(values) >= LARGEST_KURTOSIS;
    }

    /** The bias-corrected skewness of a sample of three or more that are not all equal. */
    public static double skewness(double[] values) {
        double n = values.length;
        Guard.atLeast(3, "values", values.length);
        double second = moment(values, 2);
        Guard.positive("variance", second);
        return Math.sqrt(n * (n - 1)) / (n - 2) * moment(values, 3) / Math.pow(second, 1.5);
    }

    /** The bias-corrected excess kurtosis of a sample of four or more that are not all equal: 0 of a normal distribution. */
    public static double kurtosis(double[] values) {
        double n = values.length;
        Guard.atLeast(FEWEST_VALUES, "values", values.length);
        double second = moment(values, 2);
        Guard.positive("variance", second);
        double excess = moment(values, 4) / (second * second) - 3;
        return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * excess + 6);
    }

    private static double moment(double[] values, int power) {
        double mean = Normalisation.mean(values);
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value - mean, power);
        }
        return sum / values.length;
    }
}
