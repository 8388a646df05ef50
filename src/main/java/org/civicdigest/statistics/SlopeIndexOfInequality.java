package org.civicdigest.statistics;

import java.io.Serializable;

/**
 * The gap between the worst and the best off, from groups in order from worst to best (Low and Low 2004, Journal of Public
 * Health 26:391): the slope of the values' line over the middles of the groups' shares of the population, weighted with
 * these shares.
 *
 * @param slope from the worst off of all to the best off, in units of the value
 * @param intercept the line's value for the worst off of all
 */
public record SlopeIndexOfInequality(double slope, double intercept) implements Serializable {
    /** The index of the groups' values. */
    public static SlopeIndexOfInequality of(double[] populations, double[] values) {
        Guard.sameLength("populations and values", populations, values);
        Guard.finite("value", values);
        double[] weights = slopeWeights(populations);
        double[] shares = shares(populations);
        double slope = 0;
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            // From the first value, so that large values lose nothing; the weights add up to 0.
            slope += weights[i] * (values[i] - values[0]);
            mean += shares[i] * (values[i] - values[0]);
        }
        // The middles of the shares have a weighted mean of exactly one half.
        return new SlopeIndexOfInequality(slope, values[0] + mean - slope / 2);
    }

    /** How many times the worst off of all the best off have: (intercept + slope) / intercept. */
    public double relativeIndex() {
        return (intercept + slope) / intercept;
    }

    /** The slope's standard error: √Σ c²se², c being the weight of each value in the slope. Nothing is simulated. */
    public static double standardError(double[] populations, double[] standardErrors) {
        Guard.sameLength("populations and standard errors", populations, standardErrors);
        Guard.notNegative("standard error", standardErrors);
        double[] weights = slopeWeights(populations);
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = weights[i] * standardErrors[i];
            variance += part * part;
        }
        return Math.sqrt(variance);
    }

    /** The limits of the slope: slope ± z standard errors. */
    public Interval limits(double standardError, double confidence) {
        Guard.confidence(confidence);
        double reach = Quantiles.normal(confidence) * standardError;
        return new Interval(slope - reach, slope + reach);
    }

    /** a(b − ½) / Σa(b − ½)², a being the shares and b their middles. */
    private static double[] slopeWeights(double[] populations) {
        Guard.atLeast(2, "groups", populations.length);
        double[] shares = shares(populations);
        double[] middles = middles(shares);
        double spread = 0;
        for (int i = 0; i < shares.length; i++) {
            spread += shares[i] * (middles[i] - 0.5) * (middles[i] - 0.5);
        }
        double[] weights = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            weights[i] = shares[i] * (middles[i] - 0.5) / spread;
        }
        return weights;
    }

    /** Where the middle of each group lies from the first of all, 0, to the last, 1. */
    static double[] middles(double[] shares) {
        double[] middles = new double[shares.length];
        double before = 0;
        for (int i = 0; i < shares.length; i++) {
            middles[i] = before + shares[i] / 2;
            before += shares[i];
        }
        return middles;
    }

    static double[] shares(double[] populations) {
        Guard.positive("population", populations);
        double sum = 0;
        for (double population : populations) {
            sum += population;
        }
        double[] shares = new double[populations.length];
        for (int i = 0; i < populations.length; i++) {
            shares[i] = populations[i] / sum;
        }
        return shares;
    }
}
