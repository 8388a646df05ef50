package org.civicdigest.statistics;

/**
 * Confidence intervals of one proportion: a part x of a whole n. Limits never leave 0 to 1, and are 0 exactly for x = 0
 * and 1 exactly for x = n. Neither x nor n need be whole.
 */
public final class ProportionInterval {
    private ProportionInterval() {}

    /**
     * Wilson's score interval (Wilson 1927, JASA 22:209): all P with |x/n − P| ≤ z √(P(1−P)/n).
     *
     * <p>The lower limit is taken from the product of the two roots, x²/(n(n+z²)): their difference loses all digits
     * where x is small beside z.
     */
    public static Interval wilson(double x, double n, double confidence) {
        Guard.proportion(x, n);
        Guard.confidence(confidence);
        double z = Quantiles.normal(confidence);
        return new Interval(wilsonLower(x, n, z), wilsonUpper(x, n, z));
    }

    /**
     * Wilson's interval with continuity correction (Newcombe 1998, Statistics in Medicine 17:857, method 4): Wilson's
     * lower limit for x − ½ and upper limit for x + ½.
     */
    public static Interval wilsonWithContinuityCorrection(double x, double n, double confidence) {
        Guard.proportion(x, n);
        Guard.confidence(confidence);
        double z = Quantiles.normal(confidence);
        return new Interval(wilsonLower(Math.max(0, x - 0.5), n, z), wilsonUpper(Math.min(n, x + 0.5), n, z));
    }

    /** Agresti and Coull's interval (1998, The American Statistician 52:119), cut off at 0 and 1. */
    public static Interval agrestiCoull(double x, double n, double confidence) {
        Guard.proportion(x, n);
        Guard.confidence(confidence);
        double z = Quantiles.normal(confidence);
        double whole = n + z * z;
        double centre = (x + z * z / 2) / whole;
        double reach = z * Math.sqrt(centre * (1 - centre) / whole);
        return new Interval(Math.max(0, centre - reach), Math.min(1, centre + reach));
    }

    /**
     * Clopper and Pearson's exact interval (1934, Biometrika 26:404): quantiles of Beta(x, n−x+1) and Beta(x+1, n−x).
     */
    public static Interval clopperPearson(double x, double n, double confidence) {
        Guard.proportion(x, n);
        Guard.confidence(confidence);
        return new Interval(clopperPearsonLower(x, n, confidence), clopperPearsonUpper(x, n, confidence));
    }

    private static double wilsonLower(double x, double n, double z) {
        if (x == n) {
            return n / (n + z * z);
        }
        return x / n * x / (largerRoot(x, n, z));
    }

    private static double wilsonUpper(double x, double n, double z) {
        return x == n ? 1 : Math.min(1, largerRoot(x, n, z) / (n + z * z));
    }

    /** The larger root of the score equation times (n + z²). */
    private static double largerRoot(double x, double n, double z) {
        return (2 * x + z * z + z * Math.sqrt(z * z + 4 * x * ((n - x) / n))) / 2;
    }

    private static double clopperPearsonLower(double x, double n, double confidence) {
        if (x == 0) {
            return 0;
        }
        double start = wilsonLower(x, n, Quantiles.normal(confidence));
        return Quantiles.betaLower(x, n - x + 1, Quantiles.tail(confidence), start);
    }

    private static double clopperPearsonUpper(double x, double n, double confidence) {
        if (x == n) {
            return 1;
        }
        if (x > n / 2) {
            return 1 - clopperPearsonLower(n - x, n, confidence);
        }
        double start = wilsonUpper(x, n, Quantiles.normal(confidence));
        return Quantiles.betaUpper(x + 1, n - x, Quantiles.tail(confidence), start);
    }
}
