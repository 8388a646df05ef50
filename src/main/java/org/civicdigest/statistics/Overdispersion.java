package org.civicdigest.statistics;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * By how much the areas of a funnel vary more than chance makes them (Spiegelhalter 2005, Quality and Safety in Health
 * Care 14:347; Spiegelhalter et al. 2012, JRSS A 175:1), and the limits that allow for it.
 *
 * @param units the areas that were measured, k
 * @param phi the mean of the squared z-values; 1 by chance only
 * @param tau2 the variance between areas on the scale of the z-values, max(0, (kφ − (k−1)) / (Σw − Σw²/Σw))
 */
public record Overdispersion(int units, double phi, double tau2) implements Serializable {
    /** The share of the areas on either side that Spiegelhalter draws in. */
    public static final double USUAL_SHARE = 0.1;

    /** Areas by their parts and wholes beside a target, such as the ratio 1 or the proportion of all together. */
    public static Overdispersion of(
            FunnelScale scale, double[] parts, double[] wholes, double target, Tails tails, double share) {
        double[] zValues = zValues(scale, parts, wholes, target);
        double[] errors = Arrays.stream(wholes).map(scale::standardError).toArray();
        return of(zValues, errors, tails, share);
    }

    /**
     * Areas by their z-values and standard errors.
     *
     * @param share of the areas that is drawn in or left out on either side, under one half
     */
    public static Overdispersion of(double[] zValues, double[] standardErrors, Tails tails, double share) {
        Guard.sameLength("z-values and standard errors", zValues, standardErrors);
        Guard.finite("z-value", zValues);
        Guard.positive("standard error", standardErrors);
        if (!(share >= 0 && share < 0.5)) {
            throw new IllegalArgumentException("a share on either side lies between 0 and one half, got " + share);
        }
        return switch (tails) {
            case KEPT -> measured(zValues, standardErrors);
            case WINSORISED -> measured(winsorised(zValues, share), standardErrors);
            case TRIMMED -> {
                boolean[] kept = kept(zValues, share);
                yield measured(only(kept, zValues), only(kept, standardErrors));
            }
        };
    }

    /**
     * Whether the areas vary by more than chance: Cochran's Q = kφ over the 95 % point of chi-square with k − 1 degrees of
     * freedom. With the tails drawn in Q is a little smaller, so that it is not called so too soon.
     */
    public boolean isBeyondChance() {
        return ChiSquaredDistribution.of(units - 1).survivalProbability(units * phi) < 0.05;
    }

    /** How many standard errors each area lies from the target. */
    public static double[] zValues(FunnelScale scale, double[] parts, double[] wholes, double target) {
        Guard.sameLength("parts and wholes", parts, wholes);
        double[] zValues = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            zValues[i] = (scale.value(parts[i], wholes[i]) - scale.value(target, 1)) / scale.standardError(wholes[i]);
        }
        return zValues;
    }

    /** Values drawn in to the quantiles of a share on either side (interpolated, as R's type 7). */
    static double[] winsorised(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, share);
        double high = quantile(sorted, 1 - share);
        return Arrays.stream(values)
                .map(value -> Math.max(low, Math.min(high, value)))
                .toArray();
    }

    /** Limits with the variance between areas added: target ± z √(s² + τ²) on the scale, brought back from it. */
    public Interval additiveLimits(FunnelScale scale, double target, double whole, double confidence) {
        double error = scale.standardError(whole);
        return limits(scale, target, Math.sqrt(error * error + tau2), confidence);
    }

    /** Limits widened by √φ, where φ is over 1. */
    public Interval multiplicativeLimits(FunnelScale scale, double target, double whole, double confidence) {
        return limits(scale, target, Math.sqrt(Math.max(1, phi)) * scale.standardError(whole), confidence);
    }

    private static Interval limits(FunnelScale scale, double target, double error, double confidence) {
        Guard.confidence(confidence);
        double centre = scale.value(target, 1);
        double reach = Quantiles.normal(confidence) * error;
        return new Interval(scale.back(centre - reach), scale.back(centre + reach));
    }

    private static Overdispersion measured(double[] zValues, double[] errors) {
        int units = zValues.length;
        Guard.atLeast(2, "areas", units);
        double squares = 0;
        for (double z : zValues) {
            squares += z * z;
        }
        double[] variances = Arrays.stream(errors).map(error -> error * error).toArray();
        double tau2 = Math.max(0, (squares - (units - 1)) / RandomEffects.spread(variances));
        return new Overdispersion(units, squares / units, tau2);
    }

    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** By the average rank r of n: those with 1 ≤ r / (share (n+1)) < 1/share − 1, as the tools for NHS England do. */
    private static boolean[] kept(double[] values, double share) {
        int n = values.length;
        int[] lowest = Orders.ranks(values, RankOrder.SMALLEST_FIRST);
        int[] fromAbove = Orders.ranks(values, RankOrder.LARGEST_FIRST);
        boolean[] kept = new boolean[n];
        for (int i = 0; i < n; i++) {
            double rank = (lowest[i] + n + 1 - fromAbove[i]) / 2.0;
            double group = share == 0 ? 1 : rank / share / (n + 1);
            kept[i] = share == 0 || (group >= 1 && group < 1 / share - 1);
        }
        return kept;
    }

    private static double[] only(boolean[] kept, double[] values) {
        double[] some = new double[values.length];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (kept[i]) {
                some[next++] = values[i];
            }
        }
        return Arrays.copyOf(some, next);
    }
}
