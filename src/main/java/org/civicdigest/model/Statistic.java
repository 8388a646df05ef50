package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a cell of the cube holds of one measure. Statistics add exactly, in any order, with {@link #ZERO} as identity.
 *
 * @param count number of records
 * @param low sum of the lower ends; equal to {@code high} where every record is exact
 * @param high sum of the upper ends
 * @param sumOfSquares of the records' midpoints, for the variance of a mean
 */
public record Statistic(long count, BigDecimal low, BigDecimal high, BigDecimal sumOfSquares) implements Serializable {
    public static final Statistic ZERO = new Statistic(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** One exact record. */
    public static Statistic of(BigDecimal value) {
        return new Statistic(1, value, value, value.multiply(value));
    }

    public Statistic plus(Statistic other) {
        return new Statistic(
                Math.addExact(count, other.count),
                low.add(other.low),
                high.add(other.high),
                sumOfSquares.add(other.sumOfSquares));
    }

    /** A share of it, over 0 and at most 1, as if it were spread evenly; records stay whole. */
    public Statistic times(BigDecimal share) {
        return new Statistic(count, low.multiply(share), high.multiply(share), sumOfSquares.multiply(share));
    }

    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    /** The sum, or the middle of its bounds where records are approximate. */
    public BigDecimal sum() {
        return isExact() ? low : low.add(high).divide(BigDecimal.valueOf(2));
    }
}
