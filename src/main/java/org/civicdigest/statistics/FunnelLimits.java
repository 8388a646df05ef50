package org.civicdigest.statistics;

import java.io.Serializable;

/**
 * The limits of a funnel plot (Spiegelhalter 2005, Statistics in Medicine 24:1185): where an area of a given size would
 * lie, with the stated probability, if it differed from the baseline by chance only. The usual pair of levels is 0.95 and
 * 0.998. What a single area's verdict is, {@link FunnelFlag} says.
 */
public final class FunnelLimits {
    private FunnelLimits() {}

    /**
     * Limits of a proportion: P₀ ± z √(P₀(1−P₀)/n), cut off at 0 and 1. The same areas lie outside as those whose Wilson
     * interval leaves the baseline out.
     */
    public static Interval proportion(double baseline, double whole, double confidence) {
        Guard.proportion(baseline, 1);
        Guard.positive("size of the area", whole);
        Guard.confidence(confidence);
        double reach = Quantiles.normal(confidence) * Math.sqrt(baseline * (1 - baseline) / whole);
        return new Interval(Math.max(0, baseline - reach), Math.min(1, baseline + reach));
    }

    /**
     * Limits of the ratio of observed to expected events where so many are expected: the ratios O/E whose exact Poisson
     * interval just touches E. The lower limit is 0 where even no event at all is no surprise.
     */
    public static Interval ratio(double expected, double confidence) {
        Guard.positive("number of expected events", expected);
        Guard.confidence(confidence);
        double none = PoissonInterval.exact(0, confidence).upper();
        double lower = none >= expected
                ? 0
                : root(
                        0,
                        expected,
                        events -> PoissonInterval.exact(events, confidence).upper() - expected);
        double above = 2 * expected + 10;
        while (PoissonInterval.exact(above, confidence).lower() < expected) {
            above *= 2;
        }
        double upper = root(
                expected,
                above,
                events -> PoissonInterval.exact(events, confidence).lower() - expected);
        return new Interval(lower / expected, upper / expected);
    }

    /** Limits of a rate, in events for one of the population: those of the ratio, times the baseline. */
    public static Interval rate(double baseline, double population, double confidence) {
        Guard.positive("baseline", baseline);
        Guard.positive("population", population);
        return ratio(baseline * population, confidence).times(baseline);
    }

    /** A point of a limit's line: the expected number of events, and the ratio of observed to expected ones there. */
    public record Point(double expected, double ratio) implements Serializable {}

    /** The point of the lower line at which an area with so many events lies just on it. */
    public static Point lowerPoint(double observed, double confidence) {
        double expected = PoissonInterval.exact(observed, confidence).upper();
        return new Point(expected, observed / expected);
    }

    /** The point of the upper line at which an area with so many events lies just on it; needs an event. */
    public static Point upperPoint(double observed, double confidence) {
        Guard.positive("number of observed events", observed);
        double expected = PoissonInterval.exact(observed, confidence).lower();
        return new Point(expected, observed / expected);
    }

    private interface Excess {
        double of(double events);
    }

    /** The root of an increasing function by halving, to the last digit. */
    private static double root(double from, double to, Excess excess) {
        double low = from;
        double high = to;
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (excess.of(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }
}
