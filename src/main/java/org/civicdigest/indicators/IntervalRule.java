package org.civicdigest.indicators;

import java.math.BigDecimal;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Statistic;
import org.civicdigest.statistics.DifferenceInterval;
import org.civicdigest.statistics.Interval;
import org.civicdigest.statistics.MeanInterval;
import org.civicdigest.statistics.PoissonInterval;
import org.civicdigest.statistics.ProportionInterval;
import org.jspecify.annotations.Nullable;

/** Chooses the interval that an indicator declares. */
final class IntervalRule {
    static final double CONFIDENCE = 0.95;

    private IntervalRule() {}

    /** Refuses a method that does not fit the kind of value; the catalogue never lets one through. */
    static void requireFit(Indicator indicator) {
        boolean fits = switch (indicator.interval()) {
            case WILSON -> indicator.kind() == Indicator.Kind.PROPORTION;
            case T -> indicator.kind() == Indicator.Kind.MEAN;
            case BYAR ->
                switch (indicator.kind()) {
                    case COUNT, RATE, RATIO -> true;
                    case PROPORTION, MEAN -> false;
                };
            case NONE -> true;
        };
        if (!fits) {
            throw new IllegalArgumentException("indicator " + indicator.code() + ": the interval "
                    + indicator.interval() + " is not made for a " + indicator.kind()
                    + "; wilson is for a proportion, byar for a count or rate, t for a mean");
        }
    }

    /** The interval that chance leaves, in the value's unit; null where there is no model, or one record for a mean. */
    static @Nullable Interval sampling(Indicator indicator, Statistic numerator, Amounts amounts) {
        double per = indicator.per().doubleValue();
        double above = amounts.numerator().doubleValue();
        return switch (indicator.interval()) {
            case WILSON ->
                ProportionInterval.wilson(above, amounts.divisor().doubleValue(), CONFIDENCE)
                        .times(per);
            case BYAR ->
                PoissonInterval.byarOrExactBelowTen(above, CONFIDENCE)
                        .times(ValueRule.quotient(indicator.per(), amounts.divisor()));
            case T ->
                numerator.count() < 2
                        ? null
                        : MeanInterval.studentT(
                                        numerator.count(), numerator.sum(), numerator.sumOfSquares(), CONFIDENCE)
                                .times(per);
            case NONE -> null;
        };
    }

    /** What approximate input leaves: from the least over the most to the most over the least. Null for exact input. */
    static @Nullable Interval ofBounds(Indicator indicator, Statistic numerator, @Nullable Statistic denominator) {
        if (numerator.isExact() && (denominator == null || denominator.isExact())) {
            return null;
        }
        BigDecimal least = denominator == null ? divisorWithoutBounds(indicator, numerator) : denominator.low();
        BigDecimal most = denominator == null ? least : denominator.high();
        if (least.signum() <= 0) {
            return null;
        }
        BigDecimal low = numerator.low().multiply(indicator.per());
        BigDecimal high = numerator.high().multiply(indicator.per());
        double lower = ValueRule.quotient(low, low.signum() < 0 ? least : most);
        double upper = ValueRule.quotient(high, high.signum() < 0 ? most : least);
        boolean isPart = indicator.kind() == Indicator.Kind.PROPORTION;
        return new Interval(lower, isPart ? Math.min(upper, indicator.per().doubleValue()) : upper);
    }

    private static BigDecimal divisorWithoutBounds(Indicator indicator, Statistic numerator) {
        return indicator.kind() == Indicator.Kind.MEAN ? BigDecimal.valueOf(numerator.count()) : BigDecimal.ONE;
    }

    /**
     * The interval of now minus before, null where either has none. With Wilson's limits this is Newcombe's interval,
     * with Byar's that of a difference of rates or counts, with t that of means of unequal variance.
     */
    static @Nullable Interval ofChange(Outcome.Shown now, Outcome.Shown before) {
        Interval intervalNow = now.sampling();
        Interval intervalBefore = before.sampling();
        if (intervalNow == null || intervalBefore == null) {
            return null;
        }
        return DifferenceInterval.mover(now.value(), intervalNow, before.value(), intervalBefore);
    }
}
