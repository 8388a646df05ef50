package org.civicdigest.statistics;

/**
 * Confidence intervals of the ratio of two independent proportions or rates: the first, 1, divided by the second, 0. A
 * change from year to year in percent is 100 (ratio − 1).
 */
public final class RatioInterval {
    private RatioInterval() {}

    /**
     * The ratio of two proportions (Katz et al. 1978, Biometrics 34:469): ratio × exp(±z √(1/x1 − 1/n1 + 1/x0 − 1/n0)).
     * Needs something in both parts; no width is left where both are the whole.
     */
    public static Interval riskRatio(double x1, double n1, double x0, double n0, double confidence) {
        Guard.proportion(x1, n1);
        Guard.proportion(x0, n0);
        Guard.positive("part", x1);
        Guard.positive("part", x0);
        // As differences of the parts to their wholes, which do not cancel near 100 %.
        double variance = (n1 - x1) / x1 / n1 + (n0 - x0) / x0 / n0;
        return around(x1 / n1 / (x0 / n0), Math.sqrt(variance), confidence);
    }

    /** The ratio of two rates of events in exposures t, on the log scale: ratio × exp(±z √(1/x1 + 1/x0)). */
    public static Interval rateRatio(double x1, double t1, double x0, double t0, double confidence) {
        Guard.positive("number of events", x1);
        Guard.positive("number of events", x0);
        Guard.positive("exposure", t1);
        Guard.positive("exposure", t0);
        return around(x1 / t1 / (x0 / t0), Math.sqrt(1 / x1 + 1 / x0), confidence);
    }

    /**
     * The ratio of two rates, exact given the number of all events: p/(1−p) × t0/t1 for Clopper and Pearson's limits p of
     * x1 in x1 + x0. Needs an event in the second; for none in it see {@link #rateRatioExactLower}.
     */
    public static Interval rateRatioExact(double x1, double t1, double x0, double t0, double confidence) {
        Guard.positive("number of events of the second", x0);
        double lower = rateRatioExactLower(x1, t1, x0, t0, confidence);
        // The share of the second at its lower limit, so that no digit is lost beside 1.
        double other =
                ProportionInterval.clopperPearson(x0, x1 + x0, confidence).lower();
        return new Interval(lower, (1 - other) / other * (t0 / t1));
    }

    /** The lower limit of the exact interval, which is there also without an event in the second rate. */
    public static double rateRatioExactLower(double x1, double t1, double x0, double t0, double confidence) {
        Guard.events(x1);
        Guard.events(x0);
        Guard.positive("number of events in all", x1 + x0);
        Guard.positive("exposure", t1);
        Guard.positive("exposure", t0);
        double share =
                ProportionInterval.clopperPearson(x1, x1 + x0, confidence).lower();
        return share / (1 - share) * (t0 / t1);
    }

    private static Interval around(double ratio, double errorOfLogarithm, double confidence) {
        Guard.confidence(confidence);
        double reach = Math.exp(Quantiles.normal(confidence) * errorOfLogarithm);
        return new Interval(ratio / reach, ratio * reach);
    }
}
