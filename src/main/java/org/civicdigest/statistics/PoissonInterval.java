package org.civicdigest.statistics;

/**
 * Confidence intervals of a number of events that happen independently. For a rate, scale the limits of its events:
 * {@code PoissonInterval.byar(x, 0.95).times(1000 / population)}.
 */
public final class PoissonInterval {
    /** From this many events on, Byar's approximation is as good as the exact interval. */
    public static final double BYAR_FROM = 10;

    private PoissonInterval() {}

    /** The exact interval (Garwood 1936, Biometrika 28:437): halves of chi-square quantiles, 2x and 2x+2 degrees. */
    public static Interval exact(double x, double confidence) {
        Guard.events(x);
        Guard.confidence(confidence);
        double z = Quantiles.normal(confidence);
        double tail = Quantiles.tail(confidence);
        double lower = x == 0 ? 0 : Quantiles.halfChiSquareLower(x, tail, Math.max(x / 10, byarLower(x, z)));
        return new Interval(lower, Quantiles.halfChiSquareUpper(x + 1, tail, byarUpper(x, z)));
    }

    /**
     * Byar's approximation (Breslow and Day 1987, Statistical Methods in Cancer Research II, page 69), its lower limit
     * cut off at 0. Not the other formula of that name, which uses x + ½ on both sides.
     */
    public static Interval byar(double x, double confidence) {
        Guard.events(x);
        Guard.confidence(confidence);
        double z = Quantiles.normal(confidence);
        return new Interval(byarLower(x, z), byarUpper(x, z));
    }

    /** Exact under ten events, Byar's approximation from there on: the rule for every published rate and count. */
    public static Interval byarOrExactBelowTen(double x, double confidence) {
        return x < BYAR_FROM ? exact(x, confidence) : byar(x, confidence);
    }

    private static double byarLower(double x, double z) {
        return x == 0 ? 0 : Math.max(0, x * cube(1 - 1 / (9 * x) - z / (3 * Math.sqrt(x))));
    }

    private static double byarUpper(double x, double z) {
        double next = x + 1;
        return next * cube(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next)));
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
