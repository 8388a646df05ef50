package org.civicdigest.digest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as the data files print them: the fewest digits that read back as the same number, never an exponent. */
final class Decimals {
    private Decimals() {}

    /**
     * Empty for null.
     *
     * <p>{@link Double#toString(double)} does not give the fewest digits before Java 19, so that two runtimes would
     * publish different bytes. Fifteen digits, then sixteen, then seventeen are tried instead: seventeen always read back.
     */
    static String print(@Nullable Double number) {
        if (number == null) {
            return "";
        }
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return print(rounded);
            }
        }
        return print(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    /** Empty for null. */
    static String print(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /** Empty for null. */
    static String print(@Nullable Integer number) {
        return number == null ? "" : Integer.toString(number);
    }
}
