package org.civicdigest.statistics;

import java.io.Serializable;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The smallest difference that a two-sided test at level α would find with a given power, at the sizes at hand: what "no
 * significant difference" leaves open.
 *
 * <p>By the normal approximation: the test compares the difference with z(α/2) standard errors under equality, and the
 * estimate varies with its standard error under the difference (Fleiss, Levin and Paik 2003, Statistical Methods for
 * Rates and Proportions, chapter 4). The power that comes from the wrong side is left out. Rough below about five events
 * in either group. For clustered data divide the sizes by the {@link DesignEffect} first.
 */
public final class DetectableDifference {
    private DetectableDifference() {}

    /**
     * The values nearest to the one compared with that would be told apart from it. On a side where no value would be, not
     * even the last possible one, there is none.
     */
    public record Values(OptionalDouble below, OptionalDouble above) implements Serializable {}

    /** Values of the second proportion, of n2, that would be told apart from the first, of n1. */
    public static Values ofProportions(double proportion1, double n1, double n2, double alpha, double power) {
        Guard.share("power", power);
        return values(proportion1, 1, power, other -> powerOfProportions(proportion1, n1, other, n2, alpha));
    }

    /** Values of a proportion of n that would be told apart from a fixed benchmark, which lies between 0 and 1. */
    public static Values fromBenchmark(double benchmark, double n, double alpha, double power) {
        Guard.share("power", power);
        return values(benchmark, 1, power, other -> powerAgainstBenchmark(benchmark, other, n, alpha));
    }

    /**
     * Values of the second rate that would be told apart from the first. Rates are events for one unit of exposure, and
     * exposures are in that unit: person-years, opening hours, inhabitants.
     */
    public static Values ofRates(double rate1, double exposure1, double exposure2, double alpha, double power) {
        Guard.share("power", power);
        Guard.positive("rate", rate1);
        return values(
                rate1,
                Double.POSITIVE_INFINITY,
                power,
                other -> powerOfRates(rate1, exposure1, other, exposure2, alpha));
    }

    /** The power to tell two proportions apart: Φ((|p1−p2| − z √(p̄(1−p̄)(1/n1+1/n2))) / √(p1(1−p1)/n1 + p2(1−p2)/n2)). */
    public static double powerOfProportions(double p1, double n1, double p2, double n2, double alpha) {
        Guard.proportion(p1, 1);
        Guard.proportion(p2, 1);
        Guard.positive("size", n1);
        Guard.positive("size", n2);
        double pooled = (n1 * p1 + n2 * p2) / (n1 + n2);
        return power(
                Math.abs(p1 - p2),
                Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2)),
                Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2),
                alpha);
    }

    /** The power to tell a proportion from a fixed benchmark: Φ((|p−P₀| − z √(P₀(1−P₀)/n)) / √(p(1−p)/n)). */
    public static double powerAgainstBenchmark(double benchmark, double proportion, double n, double alpha) {
        Guard.share("benchmark", benchmark);
        Guard.proportion(proportion, 1);
        Guard.positive("size", n);
        return power(
                Math.abs(proportion - benchmark),
                Math.sqrt(benchmark * (1 - benchmark) / n),
                Math.sqrt(proportion * (1 - proportion) / n),
                alpha);
    }

    /** The power to tell two rates apart: Φ((|r1−r2| − z √(r̄(1/t1+1/t2))) / √(r1/t1 + r2/t2)). */
    public static double powerOfRates(double rate1, double exposure1, double rate2, double exposure2, double alpha) {
        Guard.events(rate1);
        Guard.events(rate2);
        Guard.positive("exposure", exposure1);
        Guard.positive("exposure", exposure2);
        double pooled = (rate1 * exposure1 + rate2 * exposure2) / (exposure1 + exposure2);
        return power(
                Math.abs(rate1 - rate2),
                Math.sqrt(pooled * (1 / exposure1 + 1 / exposure2)),
                Math.sqrt(rate1 / exposure1 + rate2 / exposure2),
                alpha);
    }

    private static double power(double difference, double errorIfEqual, double error, double alpha) {
        Guard.share("level α", alpha);
        double over = difference - Quantiles.normalAbove(alpha / 2) * errorIfEqual;
        if (error == 0) {
            return over > 0 ? 1 : 0;
        }
        return Quantiles.normalBelow(over / error);
    }

    private static Values values(double from, double most, double power, DoubleUnaryOperator powerAt) {
        return new Values(first(from, 0, power, powerAt), first(from, most, power, powerAt));
    }

    /** The value nearest to one end at which the power is reached, on the way to the other end. */
    private static OptionalDouble first(double from, double to, double power, DoubleUnaryOperator powerAt) {
        double reached = to;
        if (Double.isInfinite(to)) {
            reached = 2 * from;
            while (powerAt.applyAsDouble(reached) < power) {
                reached *= 2;
            }
        }
        if (from == to || powerAt.applyAsDouble(reached) < power) {
            return OptionalDouble.empty();
        }
        double missed = from;
        while (true) {
            double middle = missed + (reached - missed) / 2;
            if (middle == missed || middle == reached) {
                return OptionalDouble.of(reached);
            }
            if (powerAt.applyAsDouble(middle) < power) {
                missed = middle;
            } else {
                reached = middle;
            }
        }
    }
}
