package org.civicdigest.screening;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A number as stated, between two bounds that are equal when it is exact.
 *
 * @param low at most {@code high}
 */
record Quantity(BigDecimal low, BigDecimal high) implements Serializable {
    Quantity {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low " + low + " is over high " + high);
        }
    }

    /** An exact number. */
    static Quantity of(BigDecimal exact) {
        return new Quantity(exact, exact);
    }
}
