package org.civicdigest.indicators;

import java.util.function.DoubleFunction;
import java.util.function.Predicate;
import org.civicdigest.statistics.Interval;

/**
 * The p-value that belongs to an interval: the smallest chance of error at which the interval no longer holds what it is
 * compared with. So the verdict of the interval and the p-value can never disagree, whatever the formula is.
 *
 * <p>With Wilson's interval it is that of the score test.
 */
final class PValue {
    /** Smaller ones are not told apart. */
    static final double LEAST = 1e-12;

    private static final int STEPS = 48;

    private PValue() {}

    /**
     * @param byConfidence the interval by its level of confidence; wider for higher levels
     * @param holds whether an interval holds what it is compared with
     */
    static double of(DoubleFunction<Interval> byConfidence, Predicate<Interval> holds) {
        if (!holds.test(byConfidence.apply(1 - LEAST))) {
            return LEAST;
        }
        // Bisection of the logarithm: small values are as exact as large ones.
        double holding = Math.log(LEAST);
        double missing = 0;
        for (int step = 0; step < STEPS; step++) {
            double middle = (holding + missing) / 2;
            if (holds.test(byConfidence.apply(-Math.expm1(middle)))) {
                holding = middle;
            } else {
                missing = middle;
            }
        }
        return Math.exp(missing);
    }
}
