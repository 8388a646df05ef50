package org.civicdigest.indicators;

import java.math.BigDecimal;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Statistic;
import org.jspecify.annotations.Nullable;

/**
 * The two exact numbers that a value is the quotient of.
 *
 * @param denominator null for a count; for a mean the number of records
 */
record Amounts(BigDecimal numerator, @Nullable BigDecimal denominator) implements Comparable<Amounts> {
    static Amounts of(Indicator indicator, Statistic numerator, @Nullable Statistic denominator) {
        return new Amounts(
                plain(numerator.sum()),
                switch (indicator.kind()) {
                    case COUNT -> null;
                    case MEAN -> BigDecimal.valueOf(numerator.count());
                    case PROPORTION, COVERAGE, RATE, RATIO -> {
                        if (denominator == null) {
                            throw new IllegalArgumentException(indicator.code() + " needs a denominator");
                        }
                        yield plain(denominator.sum());
                    }
                });
    }

    /** One way of writing each number, whatever was added up to make it. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    BigDecimal divisor() {
        return denominator == null ? BigDecimal.ONE : denominator;
    }

    /** By the exact quotient; denominators are over 0. */
    @Override
    public int compareTo(Amounts other) {
        return numerator.multiply(other.divisor()).compareTo(other.numerator.multiply(divisor()));
    }
}
