package org.civicdigest.digest;

import java.util.Optional;
import org.civicdigest.model.IndicatorValue;

/**
 * The smallest change that could have been told apart from chance: at 5 % with a power of 80 %, (1.960 + 0.842) standard
 * errors of the change (Cohen 1988, Statistical Power Analysis, chapter 2). The standard error is that of the printed
 * interval, which is 1.960 of them to either side.
 *
 * <p>A planner who reads "no change" reads beside it how large a change would have been seen.
 */
final class DetectableChange {
    private static final double OF_HALF_WIDTH = (1.959963984540054 + 0.8416212335729143) / 1.959963984540054;

    private DetectableChange() {}

    /** In the value's unit; empty where chance has no part in the change, or it is not tested. */
    static Optional<Double> find(IndicatorValue value) {
        return value.changePValue() == null || value.changeLower() == null || value.changeUpper() == null
                ? Optional.empty()
                : Optional.of((value.changeUpper() - value.changeLower()) / 2 * OF_HALF_WIDTH);
    }
}
