package org.civicdigest.screening;

import java.io.Serializable;
import java.math.BigDecimal;
import org.civicdigest.model.Stated;

/**
 * A number as stated, between two bounds that are equal when it is exact.
 *
 * @param low at most {@code high}
 */
public record Quantity(BigDecimal low, BigDecimal high) implements Serializable {
    public Quantity {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low " + low + " is over high " + high);
        }
    }

    /** An exact number. */
    public static Quantity of(BigDecimal exact) {
        return new Quantity(exact, exact);
    }

    /** Whether the two bounds are the same number. */
    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    /** The same number as the checks of the catalogue compare it. */
    Stated stated() {
        return new Stated(low, high);
    }

    /** The number, or both its bounds: 30, 31–39. */
    String text() {
        return isExact() ? low.toPlainString() : low.toPlainString() + "–" + high.toPlainString();
    }
}
