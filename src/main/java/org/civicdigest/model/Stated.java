package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A stated number between two bounds, equal where it is exact.
 *
 * @param low at most {@code high}
 */
public record Stated(BigDecimal low, BigDecimal high) implements Serializable {
    public static final Stated ZERO = exact(BigDecimal.ZERO);

    public Stated {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("low " + low + " is over high " + high);
        }
    }

    public static Stated exact(BigDecimal number) {
        return new Stated(number, number);
    }

    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    /** The sum of both: ends add. */
    public Stated plus(Stated other) {
        return new Stated(low.add(other.low), high.add(other.high));
    }

    /** Whether both have the same two bounds, however many zeros they are written with. */
    public boolean isSameAs(Stated other) {
        return low.compareTo(other.low) == 0 && high.compareTo(other.high) == 0;
    }

    /** The number, or both its bounds: 30, 31–39. */
    public String text() {
        return isExact() ? text(low) : text(low) + "–" + text(high);
    }

    /** Without zeros that say nothing, and never as a power of ten. */
    public static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
