package org.civicdigest.statistics;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Number, sum and sum of squares of some values, exact, with their mean and standard deviation.
 *
 * <p>Being exact, the sums may be subtracted from each other, which in doubles can lose every digit of a variance.
 */
public record Moments(long count, BigDecimal sum, BigDecimal sumOfSquares) implements Serializable {
    public Moments {
        if (count < 1) {
            throw new IllegalArgumentException("a mean needs at least one value, got " + count);
        }
        if (spread(count, sum, sumOfSquares).signum() < 0) {
            throw new IllegalArgumentException("no " + count + " values have the sum " + sum
                    + " and the sum of squares " + sumOfSquares + ": the squares are too few");
        }
    }

    public static Moments of(double... values) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal sumOfSquares = BigDecimal.ZERO;
        for (double value : values) {
            BigDecimal exact = new BigDecimal(value);
            sum = sum.add(exact);
            sumOfSquares = sumOfSquares.add(exact.multiply(exact));
        }
        return new Moments(values.length, sum, sumOfSquares);
    }

    public double mean() {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128).doubleValue();
    }

    /** The sample's standard deviation, with n − 1. */
    public double standardDeviation() {
        if (count < 2) {
            throw new IllegalArgumentException("a standard deviation needs at least two values, got " + count);
        }
        BigDecimal degrees = BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(count - 1));
        return Math.sqrt(spread(count, sum, sumOfSquares)
                .divide(degrees, MathContext.DECIMAL128)
                .doubleValue());
    }

    /** n Σx² − (Σx)². */
    private static BigDecimal spread(long count, BigDecimal sum, BigDecimal sumOfSquares) {
        return sumOfSquares.multiply(BigDecimal.valueOf(count)).subtract(sum.multiply(sum));
    }
}
