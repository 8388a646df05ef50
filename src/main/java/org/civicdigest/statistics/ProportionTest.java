package org.civicdigest.statistics;

import java.io.Serializable;

/**
 * Whether two independent proportions differ: Pearson's chi-square test of a fourfold table.
 *
 * @param z (p1 − p2) / √(p(1−p)(1/n1 + 1/n2)) with the pooled p; 0 where both are nothing or both are everything
 * @param pValue two-sided
 * @param yatesChiSquare the chi-square with Yates's continuity correction (1934), not over |p1 − p2| itself
 * @param yatesPValue of it
 */
public record ProportionTest(double z, double pValue, double yatesChiSquare, double yatesPValue)
        implements Serializable {

    /** The test of single observations. */
    public static ProportionTest pooled(double x1, double n1, double x2, double n2) {
        return pooled(x1, n1, x2, n2, 1);
    }

    /** The test of clustered observations, whose variance is larger by the {@link DesignEffect}. */
    public static ProportionTest pooled(double x1, double n1, double x2, double n2, double designEffect) {
        Guard.proportion(x1, n1);
        Guard.proportion(x2, n2);
        Guard.positive("design effect", designEffect);
        double part = x1 + x2;
        double rest = (n1 - x1) + (n2 - x2);
        if (part == 0 || rest == 0) {
            return new ProportionTest(0, 1, 0, 1);
        }
        // All times n1 n2: whole numbers as long as they are not huge, so that equal proportions differ by nothing.
        double difference = x1 * n2 - x2 * n1;
        double whole = n1 + n2;
        double error = Math.sqrt(part / whole * rest * n1 * n2 * designEffect);
        double correction = Math.min(0.5 * whole, Math.abs(difference));
        double z = difference / error;
        double yates = (Math.abs(difference) - correction) / error;
        return new ProportionTest(z, Quantiles.normalBeyond(z), yates * yates, Quantiles.normalBeyond(yates));
    }

    /** z², with one degree of freedom. */
    public double chiSquare() {
        return z * z;
    }
}
