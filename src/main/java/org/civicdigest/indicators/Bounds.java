package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Indicator.Kind;
import org.civicdigest.model.Statistic;
import org.jspecify.annotations.Nullable;

/**
 * All that approximate input allows both sides of a value to be; the two ends of a side are equal where it is exact.
 *
 * <p>A part is never over its whole: of the numbers of a proportion only those are kept that some other side allows.
 * Where none is left the sides contradict each other, and stay as they are.
 */
record Bounds(
        Kind kind,
        BigDecimal numeratorLow,
        BigDecimal numeratorHigh,
        BigDecimal denominatorLow,
        BigDecimal denominatorHigh) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static Bounds of(Indicator indicator, Statistic numerator, @Nullable Statistic denominator) {
        BigDecimal least = denominator == null ? withoutDenominator(indicator, numerator) : denominator.low();
        BigDecimal most = denominator == null ? least : denominator.high();
        boolean isPart = indicator.isPart()
                && numerator.low().compareTo(most) <= 0
                && !(numerator.isExact() && least.compareTo(most) == 0);
        return isPart
                ? new Bounds(
                        indicator.kind(), numerator.low(), numerator.high().min(most), least.max(numerator.low()), most)
                : new Bounds(indicator.kind(), numerator.low(), numerator.high(), least, most);
    }

    private static BigDecimal withoutDenominator(Indicator indicator, Statistic numerator) {
        return indicator.kind() == Kind.MEAN ? BigDecimal.valueOf(numerator.count()) : BigDecimal.ONE;
    }

    boolean isExact() {
        return numeratorLow.compareTo(numeratorHigh) == 0 && denominatorLow.compareTo(denominatorHigh) == 0;
    }

    /** Whether the denominator may be zero or not, so that no value can be stated. */
    boolean mayDivideByZero() {
        return denominatorLow.signum() <= 0 && denominatorHigh.signum() > 0;
    }

    /** The numbers that the value is made from: the middle of either side, which is the number itself where exact. */
    Amounts middle() {
        return new Amounts(
                middle(numeratorLow, numeratorHigh),
                kind == Kind.COUNT ? null : middle(denominatorLow, denominatorHigh));
    }

    /** The lowest quotient; numerators of 0 or more, denominators over 0. */
    Amounts lowest() {
        return amounts(numeratorLow, numeratorLow.signum() < 0 ? denominatorLow : denominatorHigh);
    }

    /** The highest quotient; of a proportion at most 1. */
    Amounts highest() {
        BigDecimal below = numeratorHigh.signum() < 0 ? denominatorHigh : denominatorLow;
        return amounts(kind.isPart() ? numeratorHigh.min(below) : numeratorHigh, below);
    }

    /** Both ends of the numerator and, where it is a number of its own, of the denominator; for a remark. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(plain(numeratorLow), plain(numeratorHigh)));
        if (kind != Kind.COUNT && kind != Kind.MEAN) {
            words.add(plain(denominatorLow));
            words.add(plain(denominatorHigh));
        }
        return words;
    }

    private Amounts amounts(BigDecimal numerator, BigDecimal denominator) {
        return new Amounts(numerator, kind == Kind.COUNT ? null : denominator);
    }

    private static BigDecimal middle(BigDecimal low, BigDecimal high) {
        return Amounts.plain(low.compareTo(high) == 0 ? low : low.add(high).divide(TWO));
    }

    private static String plain(BigDecimal number) {
        return Amounts.plain(number).toPlainString();
    }
}
