package org.civicdigest.statistics;

/** Confidence intervals of the difference of two independent estimates: the first minus the second. */
public final class DifferenceInterval {
    private DifferenceInterval() {}

    /**
     * Newcombe's hybrid score interval for the difference of two proportions (Newcombe 1998, Statistics in Medicine
     * 17:873, method 10): {@link #mover} with Wilson's limits.
     */
    public static Interval newcombe(double x1, double n1, double x2, double n2, double confidence) {
        return mover(
                x1 / n1,
                ProportionInterval.wilson(x1, n1, confidence),
                x2 / n2,
                ProportionInterval.wilson(x2, n2, confidence));
    }

    /**
     * The method of variance estimates recovery, "square and add" (Zou and Donner 2008, Statistics in Medicine
     * 27:1693): from the intervals of two estimates to the interval of their difference, whatever the estimates are.
     * The result has the confidence level of the two intervals.
     */
    public static Interval mover(double estimate1, Interval interval1, double estimate2, Interval interval2) {
        double difference = estimate1 - estimate2;
        return new Interval(
                difference - Math.hypot(estimate1 - interval1.lower(), interval2.upper() - estimate2),
                difference + Math.hypot(interval1.upper() - estimate1, estimate2 - interval2.lower()));
    }
}
