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

    /** Up to this a difference may stand among others, so that its p-value is found to the last digits. */
    private static final double MATTERS = 0.05;

    private static final int STEPS = 44;

    /** Of what stands nowhere two digits are enough. */
    private static final int STEPS_WHERE_NOTHING_MATTERS = 14;

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
        boolean matters = !holds.test(byConfidence.apply(1 - MATTERS));
        double holding = Math.log(matters ? LEAST : MATTERS);
        double missing = matters ? Math.log(MATTERS) : 0;
        for (int step = 0; step < (matters ? STEPS : STEPS_WHERE_NOTHING_MATTERS); step++) {
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
