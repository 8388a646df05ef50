package org.civicdigest.statistics;

import java.math.BigDecimal;

/** Confidence intervals of a mean. */
public final class MeanInterval {
    private MeanInterval() {}

    /** Student's t interval: mean ± t(n−1) s/√n (Student 1908, Biometrika 6:1). Needs at least two values. */
    public static Interval studentT(Moments moments, double confidence) {
        Guard.confidence(confidence);
        if (moments.count() < 2) {
            throw new IllegalArgumentException(
                    "an interval of a mean needs at least two values, got " + moments.count());
        }
        return studentT(moments.count(), moments.mean(), moments.standardDeviation(), confidence);
    }

    /** The same from what the moments give: for those who ask for many levels of confidence. */
    public static Interval studentT(long count, double mean, double standardDeviation, double confidence) {
        double reach = Quantiles.studentT(confidence, count - 1) * standardDeviation / Math.sqrt(count);
        return new Interval(mean - reach, mean + reach);
    }

    /** Student's t interval from the number, the sum and the sum of squares of the values. */
    public static Interval studentT(long count, BigDecimal sum, BigDecimal sumOfSquares, double confidence) {
        return studentT(new Moments(count, sum, sumOfSquares), confidence);
    }

    /** Student's t interval from the values themselves. */
    public static Interval studentT(double[] values, double confidence) {
        return studentT(Moments.of(values), confidence);
    }
}
