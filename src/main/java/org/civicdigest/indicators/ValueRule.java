package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.math.MathContext;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Status;
import org.civicdigest.statistics.Interval;

/**
 * Makes the value of an indicator from its sums: sums first, one division last. A mean of rates is never made.
 */
final class ValueRule {
    private ValueRule() {}

    /** The value with its interval, or the reason why it is withheld. */
    static Outcome outcome(Indicator indicator, Sums sums) {
        if (sums instanceof Sums.Reported reported) {
            return indicator.isStandardised()
                    ? StandardisedValues.outcome(indicator, reported)
                    : outcome(indicator, reported);
        }
        if (sums instanceof Sums.OfFew) {
            return new Outcome.Withheld(Status.SUPPRESSED, null);
        }
        Sums.Missing missing = (Sums.Missing) sums;
        return new Outcome.Withheld(missing.status(), null, missing.why());
    }

    /**
     * What may be printed of a sensitive programme: that nobody or everybody is counted tells of each of them, however many
     * they are.
     */
    static Outcome protect(Outcome outcome) {
        if (outcome instanceof Outcome.Shown shown && tellsOfEach(shown.indicator(), shown.bounds())) {
            return new Outcome.Withheld(Status.SUPPRESSED, null);
        }
        return outcome;
    }

    private static boolean tellsOfEach(Indicator indicator, Bounds bounds) {
        boolean couldBeNobody = bounds.numeratorLow().signum() <= 0;
        boolean couldBeEverybody = indicator.isPart() && bounds.numeratorHigh().compareTo(bounds.denominatorLow()) >= 0;
        return couldBeNobody || couldBeEverybody;
    }

    private static Outcome outcome(Indicator indicator, Sums.Reported sums) {
        Bounds bounds = Bounds.of(indicator, sums.numerator(), sums.denominator());
        Amounts amounts = bounds.middle();
        if (isBelowMinimum(indicator, bounds)) {
            return new Outcome.Withheld(Status.SUPPRESSED, null);
        }
        Status status = bounds.mayDivideByZero() ? Status.NOT_COMPARABLE : status(indicator, amounts);
        if (!status.showsValue()) {
            return new Outcome.Withheld(status, amounts);
        }
        double value = value(indicator, amounts);
        Interval sampling = IntervalRule.sampling(indicator, sums.sample(), amounts);
        Interval input = bounds.isExact() ? null : IntervalRule.ofInput(indicator, bounds);
        Interval printed = sampling == null
                ? input
                : input == null
                        ? sampling
                        : IntervalRule.ofBoth(
                                indicator, sums.sample(), bounds, value, sampling, input, IntervalRule.CONFIDENCE);
        return new Outcome.Shown(indicator, sums, amounts, bounds, value, sampling, input, printed);
    }

    /** Whether the numbers allow a value: a part is not over its whole, and nothing is divided by nothing. */
    static Status status(Indicator indicator, Amounts amounts) {
        BigDecimal denominator = amounts.denominator();
        if (denominator != null && denominator.signum() == 0) {
            return Status.ZERO_DENOMINATOR;
        }
        boolean countsEvents = indicator.isPart() || indicator.interval() == Indicator.IntervalMethod.BYAR;
        boolean negative = amounts.divisor().signum() < 0
                || (countsEvents && amounts.numerator().signum() < 0);
        boolean overWhole = indicator.isPart() && amounts.numerator().compareTo(amounts.divisor()) > 0;
        return negative || overWhole ? Status.NOT_COMPARABLE : Status.OK;
    }

    /** The quotient to 34 digits, then to the nearest double: the same on every machine. */
    static double value(Indicator indicator, Amounts amounts) {
        return quotient(amounts.numerator().multiply(indicator.per()), amounts.divisor());
    }

    static double quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, MathContext.DECIMAL128).doubleValue();
    }

    /** Approximate input that could be so few is hidden like so few. */
    private static boolean isBelowMinimum(Indicator indicator, Bounds bounds) {
        BigDecimal minimum = BigDecimal.valueOf(indicator.minimumCell());
        return couldBeFew(bounds.numeratorLow(), bounds.numeratorHigh(), minimum)
                || (indicator.kind() != Indicator.Kind.COUNT
                        && couldBeFew(bounds.denominatorLow(), bounds.denominatorHigh(), minimum));
    }

    static boolean couldBeFew(Statistic statistic, BigDecimal minimum) {
        return couldBeFew(statistic.low(), statistic.high(), minimum);
    }

    private static boolean couldBeFew(BigDecimal low, BigDecimal high, BigDecimal minimum) {
        return high.signum() > 0 && low.compareTo(minimum) < 0;
    }
}
