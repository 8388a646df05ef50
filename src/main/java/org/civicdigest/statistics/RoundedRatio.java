package org.civicdigest.statistics;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a stated percentage of unstated numbers gives away: with a part and a percentage to so many decimals, only a few
 * whole numbers can have been the whole. Exact arithmetic throughout.
 */
public final class RoundedRatio {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private RoundedRatio() {}

    /** How the percentage lost its further decimals. */
    public enum Shortened {
        /** To the nearest, halves up: 96.75 to 96.8. */
        ROUNDED_HALF_UP,
        /** Cut off: 96.79 to 96.7. */
        TRUNCATED
    }

    /** Whole numbers from one to another; without a highest where there is no end to them. */
    public record Wholes(long lowest, OptionalLong highest) implements Serializable {
        public boolean contains(long whole) {
            return lowest <= whole && (highest.isEmpty() || whole <= highest.getAsLong());
        }
    }

    /**
     * The whole numbers E over 0 for which 100 × part / E, shortened to the decimals of the stated percentage, is that
     * percentage; none where there is no such number. The decimals are those the percentage is written with: 97 has none,
     * 97.0 has one. E may be under the part where the percentage is over 100 or rounds to it.
     */
    public static Optional<Wholes> wholes(long part, BigDecimal statedPercent, Shortened shortened) {
        if (part < 0 || statedPercent.signum() < 0) {
            throw new IllegalArgumentException(
                    "a part and its percentage are 0 or more, got " + part + " and " + statedPercent.toPlainString());
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(0, statedPercent.scale()));
        BigDecimal half = unit.divide(BigDecimal.valueOf(2));
        // The percentages that are shortened to the stated one: from the first, up to but without the second.
        BigDecimal from = shortened == Shortened.TRUNCATED ? statedPercent : statedPercent.subtract(half);
        BigDecimal below = statedPercent.add(shortened == Shortened.TRUNCATED ? unit : half);
        if (part == 0) {
            return from.signum() <= 0 ? Optional.of(new Wholes(1, OptionalLong.empty())) : Optional.empty();
        }
        BigDecimal hundredfold = BigDecimal.valueOf(part).multiply(PERCENT);
        long lowest = wholeQuotient(hundredfold, below, RoundingMode.FLOOR)
                .add(BigInteger.ONE)
                .longValueExact();
        if (from.signum() <= 0) {
            return Optional.of(new Wholes(lowest, OptionalLong.empty()));
        }
        long highest = wholeQuotient(hundredfold, from, RoundingMode.FLOOR).longValueExact();
        return lowest <= highest ? Optional.of(new Wholes(lowest, OptionalLong.of(highest))) : Optional.empty();
    }

    private static BigInteger wholeQuotient(BigDecimal dividend, BigDecimal divisor, RoundingMode rounding) {
        return dividend.divide(divisor, 0, rounding).toBigIntegerExact();
    }
}
