package org.civicdigest.statistics;

import java.io.Serializable;

/**
 * Estimates of several units that differ by more than their own variances say: how much they differ in truth.
 *
 * @param units how many there are, k
 * @param q the weighted squares about the weighted mean, Σw(y−ȳ)² with w = 1/variance; about k − 1 by chance only
 * @param tau2 the variance between the units, 0 where q is not more than chance
 * @param mean weighted with 1/(variance + tau2)
 * @param standardError of the mean
 */
public record RandomEffects(int units, double q, double tau2, double mean, double standardError)
        implements Serializable {
    private static final int MOST_STEPS = 1_000;

    /** DerSimonian and Laird (1986, Controlled Clinical Trials 7:177): max(0, (Q − (k−1)) / (Σw − Σw²/Σw)). */
    public static RandomEffects derSimonianLaird(double[] estimates, double[] variances) {
        refuseNonsense(estimates, variances);
        Weighted fixed = Weighted.of(estimates, variances, 0);
        double tau2 = Math.max(0, (fixed.q() - (estimates.length - 1)) / spread(variances));
        return with(tau2, fixed.q(), estimates, variances);
    }

    /**
     * Paule and Mandel (1982, Journal of Research of the NBS 87:377): the variance with which the weighted squares are
     * just k − 1. They fall as it grows, less and less, so Newton's steps from 0 come to it from below.
     */
    public static RandomEffects pauleMandel(double[] estimates, double[] variances) {
        refuseNonsense(estimates, variances);
        double q = Weighted.of(estimates, variances, 0).q();
        double tau2 = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            Weighted weighted = Weighted.of(estimates, variances, tau2);
            double over = weighted.q() - (estimates.length - 1);
            double next = tau2 + over / weighted.fall();
            if (!(over > 0) || next == tau2) {
                break;
            }
            tau2 = next;
        }
        return with(tau2, q, estimates, variances);
    }

    /** Q / (k − 1): how many times the variance is what chance makes it. */
    public double phi() {
        return q / (units - 1);
    }

    /** The share of the total variation that is not chance, in percent (Higgins and Thompson 2002, Stat Med 21:1539). */
    public double iSquaredPercent() {
        return q == 0 ? 0 : Math.max(0, (q - (units - 1)) / q * 100);
    }

    /** Σw − Σw²/Σw, as a sum of what is over 0: each w times the share of the others. */
    static double spread(double[] variances) {
        int k = variances.length;
        double[] after = new double[k + 1];
        for (int i = k - 1; i >= 0; i--) {
            after[i] = after[i + 1] + 1 / variances[i];
        }
        double spread = 0;
        double before = 0;
        for (int i = 0; i < k; i++) {
            spread += (before + after[i + 1]) / after[0] / variances[i];
            before += 1 / variances[i];
        }
        return spread;
    }

    private static RandomEffects with(double tau2, double q, double[] estimates, double[] variances) {
        Weighted random = Weighted.of(estimates, variances, tau2);
        return new RandomEffects(estimates.length, q, tau2, random.mean(), 1 / Math.sqrt(random.weight()));
    }

    /** Sums with the weights 1/(variance + tau2); fall is that of q for an increase of tau2. */
    private record Weighted(double weight, double mean, double q, double fall) {
        static Weighted of(double[] estimates, double[] variances, double tau2) {
            double weight = 0;
            double sum = 0;
            for (int i = 0; i < estimates.length; i++) {
                double w = 1 / (variances[i] + tau2);
                weight += w;
                // About the first estimate, so that large and nearly equal ones keep their digits.
                sum += w * (estimates[i] - estimates[0]);
            }
            double mean = estimates[0] + sum / weight;
            double q = 0;
            double fall = 0;
            for (int i = 0; i < estimates.length; i++) {
                double w = 1 / (variances[i] + tau2);
                double away = estimates[i] - mean;
                q += w * away * away;
                fall += w * w * away * away;
            }
            return new Weighted(weight, mean, q, fall);
        }
    }

    private static void refuseNonsense(double[] estimates, double[] variances) {
        Guard.sameLength("estimates and variances", estimates, variances);
        Guard.atLeast(2, "units", estimates.length);
        Guard.finite("estimate", estimates);
        Guard.positive("variance", variances);
    }
}
