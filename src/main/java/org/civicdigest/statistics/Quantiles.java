package org.civicdigest.statistics;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles to nearly the full precision of a double.
 *
 * <p>The library finds the quantiles of most distributions to an absolute 1e-9 only, which is nothing beside a rate of
 * three in a billion. Its distribution functions are good to the last digits, so the roots are found here.
 */
final class Quantiles {
    private static final double RELATIVE_STEP = 1e-14;
    private static final int MOST_STEPS = 2_000;

    private Quantiles() {}

    /** The normal quantile that leaves half of what the confidence level leaves above it: 1.96 for 0.95. */
    static double normal(double confidence) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail(confidence));
    }

    /** The point above which the tail's probability of the standard normal distribution lies: 1.96 for 0.025. */
    static double normalAbove(double tail) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
    }

    /** The probability of the standard normal distribution below a point. */
    static double normalBelow(double z) {
        return NormalDistribution.of(0, 1).cumulativeProbability(z);
    }

    /** The probability of the standard normal distribution beyond a point on either side: a two-sided p-value. */
    static double normalBeyond(double z) {
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
    }

    /** The same of Student's t. */
    static double studentT(double confidence, double degreesOfFreedom) {
        TDistribution distribution = TDistribution.of(degreesOfFreedom);
        double start = distribution.inverseSurvivalProbability(tail(confidence));
        return start > 0 ? upperTail(distribution, tail(confidence), start, Double.MAX_VALUE) : start;
    }

    /** The point of Beta(a, b) below which the tail's probability lies. */
    static double betaLower(double a, double b, double tail, double start) {
        return lowerTail(BetaDistribution.of(a, b), tail, start, 1);
    }

    /** The point of Beta(a, b) above which the tail's probability lies. */
    static double betaUpper(double a, double b, double tail, double start) {
        return upperTail(BetaDistribution.of(a, b), tail, start, 1);
    }

    /** Half the chi-square quantile with 2 × shape degrees of freedom, below which the tail's probability lies. */
    static double halfChiSquareLower(double shape, double tail, double start) {
        return lowerTail(GammaDistribution.of(shape, 1), tail, start, Double.MAX_VALUE);
    }

    /** Half the chi-square quantile with 2 × shape degrees of freedom, above which the tail's probability lies. */
    static double halfChiSquareUpper(double shape, double tail, double start) {
        return upperTail(GammaDistribution.of(shape, 1), tail, start, Double.MAX_VALUE);
    }

    /** What lies on either side of a central interval. */
    static double tail(double confidence) {
        return (1 - confidence) / 2;
    }

    private static double lowerTail(ContinuousDistribution distribution, double tail, double start, double end) {
        return root(x -> distribution.cumulativeProbability(x) - tail, distribution::density, start, end);
    }

    private static double upperTail(ContinuousDistribution distribution, double tail, double start, double end) {
        return root(x -> tail - distribution.survivalProbability(x), distribution::density, start, end);
    }

    /**
     * The root of an increasing function between 0 and an end, by Newton's steps within a bracket; where a step leaves
     * the bracket, by halving its logarithm.
     */
    private static double root(DoubleUnaryOperator excess, DoubleUnaryOperator slope, double start, double end) {
        double low = start;
        double high = start;
        while (low > Double.MIN_NORMAL && excess.applyAsDouble(low) > 0) {
            low /= 2;
        }
        while (high < end && excess.applyAsDouble(high) < 0) {
            high = Math.min(end, high * 2);
        }
        double x = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double over = excess.applyAsDouble(x);
            if (over == 0) {
                return x;
            }
            if (over > 0) {
                high = x;
            } else {
                low = x;
            }
            if (high <= Double.MIN_NORMAL) {
                return 0;
            }
            double next = x - over / slope.applyAsDouble(x);
            if (!(next > low && next < high)) {
                next = Math.sqrt(low) * Math.sqrt(high);
            }
            if (Math.abs(next - x) <= RELATIVE_STEP * x) {
                return next;
            }
            x = next;
        }
        throw new IllegalStateException("no quantile found from " + start + ", between " + low + " and " + high);
    }
}
