package org.civicdigest.statistics;

/**
 * Weighted means of the normalised indicators of one unit (OECD/JRC Handbook 2008, chapter 6). What is missing, NaN, is
 * dropped and the weights of the others are rescaled; {@link #weightPresent} says how much of the weight that leaves.
 *
 * <p>The arithmetic mean lets a strength pay for a weakness in full, the geometric one less, the harmonic one least: of the
 * same values harmonic ≤ geometric ≤ arithmetic.
 */
public final class CompositeAggregation {
    private CompositeAggregation() {}

    /** Σ w x / Σ w. */
    public static double arithmetic(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < present(values, weights); i++) {
            if (!Double.isNaN(values[i])) {
                sum += weights[i] * values[i];
                total += weights[i];
            }
        }
        return sum / some(total);
    }

    /** Π x^(w / Σ w), of values over 0. */
    public static double geometric(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < present(values, weights); i++) {
            if (!Double.isNaN(values[i])) {
                sum += weights[i] * Math.log(positive(values[i]));
                total += weights[i];
            }
        }
        return Math.exp(sum / some(total));
    }

    /** Σ w / Σ (w / x), of values over 0. */
    public static double harmonic(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < present(values, weights); i++) {
            if (!Double.isNaN(values[i])) {
                sum += weights[i] / positive(values[i]);
                total += weights[i];
            }
        }
        return some(total) / sum;
    }

    /** (Σ w x^q / Σ w)^(1/q), of values over 0; the geometric mean for q = 0. */
    public static double power(double[] values, double[] weights, double exponent) {
        if (exponent == 0) {
            return geometric(values, weights);
        }
        double sum = 0;
        double total = 0;
        for (int i = 0; i < present(values, weights); i++) {
            if (!Double.isNaN(values[i])) {
                sum += weights[i] * Math.pow(positive(values[i]), exponent);
                total += weights[i];
            }
        }
        return Math.pow(sum / some(total), 1 / exponent);
    }

    /** The share of the weight whose values are there, 0 to 1. */
    public static double weightPresent(double[] values, double[] weights) {
        double there = 0;
        double total = 0;
        for (int i = 0; i < present(values, weights); i++) {
            there += Double.isNaN(values[i]) ? 0 : weights[i];
            total += weights[i];
        }
        return there / some(total);
    }

    /** The weights divided by their sum. */
    public static double[] rescaled(double[] weights) {
        Guard.notNegative("weight", weights);
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double[] rescaled = weights.clone();
        for (int i = 0; i < rescaled.length; i++) {
            rescaled[i] /= some(total);
        }
        return rescaled;
    }

    /** How many there are, once it is sure that values and weights belong together. */
    private static int present(double[] values, double[] weights) {
        Guard.sameLength("values and weights", values, weights);
        return values.length;
    }

    private static double some(double weight) {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("nothing with a weight over 0 is there to make a mean of");
        }
        return weight;
    }

    private static double positive(double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException(
                    "this mean needs values over 0, such as on a scale of 1 to 100, got " + value);
        }
        return value;
    }
}
