package org.civicdigest.digest;

import java.util.OptionalDouble;
import org.civicdigest.model.IndicatorValue;

/** How clear a change is: its size over the half-width of its interval. */
final class ChangeClarity {
    private ChangeClarity() {}

    /** Empty where the change has no interval: nobody knows how clear such a change is. */
    static OptionalDouble of(IndicatorValue value) {
        Double change = value.change();
        Double lower = value.changeLower();
        Double upper = value.changeUpper();
        return change == null || lower == null || upper == null || upper - lower <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.abs(change) / ((upper - lower) / 2));
    }
}
