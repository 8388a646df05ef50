package org.civicdigest.indicators;

import java.util.function.DoubleFunction;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Statistic;
import org.civicdigest.statistics.DesignEffect;
import org.civicdigest.statistics.DifferenceInterval;
import org.civicdigest.statistics.Interval;
import org.civicdigest.statistics.MeanInterval;
import org.civicdigest.statistics.Moments;
import org.civicdigest.statistics.PoissonInterval;
import org.civicdigest.statistics.ProportionInterval;
import org.civicdigest.statistics.StandardisedRate;
import org.jspecify.annotations.Nullable;

/** Chooses the interval that an indicator declares. */
final class IntervalRule {
    static final double CONFIDENCE = 0.95;

    private IntervalRule() {}

    /** Refuses a method that does not fit the kind of value; the catalogue never lets one through. */
    static void requireFit(Indicator indicator) {
        boolean fits = switch (indicator.interval()) {
            case WILSON -> indicator.isPart();
            case T -> indicator.kind() == Indicator.Kind.MEAN;
            case BYAR ->
                switch (indicator.kind()) {
                    case COUNT, RATE, RATIO -> true;
                    case PROPORTION, COVERAGE, MEAN -> false;
                };
            case DOBSON -> indicator.isStandardised();
            case ROUNDING, NONE -> true;
        };
        if (!fits || (indicator.isStandardised() && indicator.interval() == Indicator.IntervalMethod.BYAR)) {
            throw new IllegalArgumentException("indicator " + indicator.code() + ": the interval "
                    + indicator.interval() + " is not made for a " + indicator.kind()
                    + "; wilson is for a proportion, byar for a count or rate, t for a mean, dobson"
                    + " for a standardised rate");
        }
    }

    /** As {@link #sampling(Indicator, Sample, Amounts, double)}, with the confidence of what is printed. */
    static @Nullable Interval sampling(Indicator indicator, Sample sample, Amounts amounts) {
        return sampling(indicator, sample, amounts, CONFIDENCE);
    }

    /**
     * The interval that chance leaves, in the value's unit; null where there is no model, or one record for a mean. Of a
     * full count it is the value itself.
     */
    static @Nullable Interval sampling(Indicator indicator, Sample sample, Amounts amounts, double confidence) {
        @Nullable DoubleFunction<Interval> byConfidence = findByConfidence(indicator, sample, amounts);
        return byConfidence == null ? null : byConfidence.apply(confidence);
    }

    /** The same by its confidence, with all that does not depend on it made once: a p-value asks for some sixty of them. */
    static @Nullable DoubleFunction<Interval> findByConfidence(Indicator indicator, Sample sample, Amounts amounts) {
        double per = indicator.per().doubleValue();
        double above = amounts.numerator().doubleValue();
        Statistic numerator = sample.numerator();
        return switch (indicator.interval()) {
            case WILSON -> {
                // Of people who come again, so many independent attendances say as much.
                double size = DesignEffect.effectiveSize(amounts.divisor().doubleValue(), sample.designEffect());
                double events = above / sample.designEffect();
                yield confidence ->
                        ProportionInterval.wilson(events, size, confidence).times(per);
            }
            case BYAR -> {
                double factor = ValueRule.quotient(indicator.per(), amounts.divisor());
                yield confidence ->
                        events(above, sample.designEffect(), confidence).times(factor);
            }
            case T -> {
                if (numerator.count() < 2) {
                    yield null;
                }
                Moments moments = new Moments(numerator.count(), numerator.sum(), numerator.sumOfSquares());
                double mean = moments.mean();
                double deviation = moments.standardDeviation();
                yield confidence -> MeanInterval.studentT(moments.count(), mean, deviation, confidence)
                        .times(per);
            }
            case DOBSON -> StandardisedValues.byConfidence(sample.bands(), per);
            case ROUNDING -> {
                double value = ValueRule.value(indicator, amounts);
                yield confidence -> new Interval(value, value);
            }
            case NONE -> null;
        };
    }

    /**
     * Of a number of events. Where the same people come again, each limit is √design effect times as far away, as in
     * {@link StandardisedRate#directOfRepeatedEvents} of a single band, not below 0.
     */
    private static Interval events(double events, double designEffect, double confidence) {
        Interval independent = PoissonInterval.byarOrExactBelowTen(events, confidence);
        if (designEffect == 1) {
            return independent;
        }
        double scale = Math.sqrt(designEffect);
        return new Interval(
                Math.max(0, events + scale * (independent.lower() - events)),
                events + scale * (independent.upper() - events));
    }

    /** What approximate input leaves: from the least over the most to the most over the least. */
    static Interval ofInput(Indicator indicator, Bounds bounds) {
        return new Interval(ValueRule.value(indicator, bounds.lowest()), ValueRule.value(indicator, bounds.highest()));
    }

    /**
     * What chance leaves at any point that approximate input allows: from the lower limit at the lowest to the upper at
     * the highest. The spread of a mean is that of the middles of its records, about any mean that the input allows, and so is
     * that of a standardised rate.
     */
    static Interval ofBoth(
            Indicator indicator,
            Sample sample,
            Bounds bounds,
            double middle,
            Interval sampling,
            Interval input,
            double confidence) {
        if (indicator.interval() == Indicator.IntervalMethod.T
                || indicator.interval() == Indicator.IntervalMethod.DOBSON) {
            return new Interval(
                    sampling.lower() - (middle - input.lower()), sampling.upper() + (input.upper() - middle));
        }
        Interval lowest = sampling(indicator, sample, bounds.lowest(), confidence);
        Interval highest = sampling(indicator, sample, bounds.highest(), confidence);
        return new Interval(
                Math.min(sampling.lower(), lowest == null ? input.lower() : lowest.lower()),
                Math.max(sampling.upper(), highest == null ? input.upper() : highest.upper()));
    }

    /**
     * The interval of now minus before, null where either has none. With Wilson's limits this is Newcombe's interval,
     * with Byar's that of a difference of rates or counts, with t that of means of unequal variance. What approximate
     * input leaves is added to it on either side in full, since it is no matter of chance.
     */
    static @Nullable Interval ofChange(Outcome.Shown now, Outcome.Shown before) {
        return ofDifference(now, now.sampling(), before, before.sampling());
    }

    /**
     * The same from the intervals that chance leaves either, of any confidence; that of two areas as well as that of two
     * years.
     */
    static @Nullable Interval ofDifference(
            Outcome.Shown now,
            @Nullable Interval intervalNow,
            Outcome.Shown before,
            @Nullable Interval intervalBefore) {
        if (intervalNow == null || intervalBefore == null) {
            return null;
        }
        Interval change = DifferenceInterval.mover(now.value(), intervalNow, before.value(), intervalBefore);
        return new Interval(
                change.lower()
                        - (now.value() - now.byInput().lower())
                        - (before.byInput().upper() - before.value()),
                change.upper()
                        + (now.byInput().upper() - now.value())
                        + (before.value() - before.byInput().lower()));
    }
}
