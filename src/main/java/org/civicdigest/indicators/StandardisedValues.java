package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Status;
import org.civicdigest.statistics.Interval;
import org.civicdigest.statistics.StandardisedRate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the value of a directly standardised rate from the sums of its bands: each band's own rate, weighted by what the
 * standard population has of it. The bands are summed over areas and months; rates of areas are never averaged.
 */
final class StandardisedValues {
    private StandardisedValues() {}

    /**
     * The sums of one band.
     *
     * @param weight of the band in the standard population
     */
    record Band(Statistic events, Statistic population, BigDecimal weight) {
        Band plus(Band other) {
            return new Band(events.plus(other.events), population.plus(other.population), weight);
        }
    }

    /** Both areas as one, band by band. */
    static List<Band> plus(List<Band> one, List<Band> other) {
        List<Band> sums = new ArrayList<>();
        for (int band = 0; band < one.size(); band++) {
            sums.add(one.get(band).plus(other.get(band)));
        }
        return sums;
    }

    static Outcome outcome(Indicator indicator, Sums.Reported sums) {
        BigDecimal minimum = BigDecimal.valueOf(indicator.minimumCell());
        for (Band band : sums.bands()) {
            if (ValueRule.couldBeFew(band.events(), minimum) || ValueRule.couldBeFew(band.population(), minimum)) {
                return new Outcome.Withheld(Status.SUPPRESSED, null);
            }
        }
        return outcomeOfAny(indicator, sums);
    }

    /** The same of an example, in which few are not hidden. */
    static Outcome outcomeOfExample(Indicator indicator, List<Band> bands) {
        Months months = Months.none(0);
        return outcomeOfAny(
                indicator,
                new Sums.Reported(
                        Statistic.ZERO, null, months, months, new TreeSet<>(), null, null, null, false, null, bands));
    }

    private static Outcome outcomeOfAny(Indicator indicator, Sums.Reported sums) {
        List<Band> bands = sums.bands();
        @Nullable Status without = findWhyNone(bands);
        if (without != null) {
            return new Outcome.Withheld(without, null);
        }
        if (indicator.interval() == Indicator.IntervalMethod.DOBSON && isOfFewEvents(bands)) {
            return new Outcome.Withheld(Status.NOT_COMPARABLE, null, Remark.of(Remark.Kind.FEW_EVENTS, (int)
                    StandardisedRate.FEWEST_EVENTS));
        }
        BigDecimal lowest = rate(bands, End.LOW);
        BigDecimal highest = rate(bands, End.HIGH);
        Bounds bounds = new Bounds(indicator.kind(), lowest, highest, BigDecimal.ONE, BigDecimal.ONE);
        Amounts amounts = new Amounts(rate(bands, End.MIDDLE), BigDecimal.ONE);
        Interval sampling = IntervalRule.sampling(indicator, sums.sample(), amounts);
        Interval input = bounds.isExact() ? null : IntervalRule.ofInput(indicator, bounds);
        Interval printed = sampling == null || input == null
                ? sampling == null ? input : sampling
                : IntervalRule.ofBoth(
                        indicator,
                        sums.sample(),
                        bounds,
                        ValueRule.value(indicator, amounts),
                        sampling,
                        input,
                        IntervalRule.CONFIDENCE);
        return new Outcome.Shown(
                indicator, sums, amounts, bounds, ValueRule.value(indicator, amounts), sampling, input, printed);
    }

    /** Nothing is divided by nothing, and there are no fewer events than none. */
    private static @Nullable Status findWhyNone(List<Band> bands) {
        boolean negative = false;
        for (Band band : bands) {
            if (band.population().high().signum() == 0) {
                return Status.ZERO_DENOMINATOR;
            }
            negative |=
                    band.population().low().signum() <= 0 || band.events().low().signum() < 0;
        }
        return negative ? Status.NOT_COMPARABLE : null;
    }

    private static boolean isOfFewEvents(List<Band> bands) {
        return bands.stream()
                        .map(band -> band.events().sum())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue()
                < StandardisedRate.FEWEST_EVENTS;
    }

    /** Which of all that approximate input allows. */
    private enum End {
        LOW,
        MIDDLE,
        HIGH
    }

    /** Σ w x/n ÷ Σ w, to 34 digits. */
    private static BigDecimal rate(List<Band> bands, End end) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Band band : bands) {
            BigDecimal above = switch (end) {
                case LOW -> band.events().low();
                case MIDDLE -> band.events().sum();
                case HIGH -> band.events().high();
            };
            BigDecimal below = switch (end) {
                case LOW -> band.population().high();
                case MIDDLE -> band.population().sum();
                case HIGH -> band.population().low();
            };
            sum = sum.add(band.weight().multiply(above).divide(below, MathContext.DECIMAL128));
            weights = weights.add(band.weight());
        }
        return sum.divide(weights, MathContext.DECIMAL128);
    }

    /** Dobson's interval (1991, Statistics in Medicine 10:457) by its confidence; of ten events or more. */
    static DoubleFunction<Interval> byConfidence(List<Band> bands, double per) {
        double[] events = numbers(bands, band -> band.events().sum());
        double[] populations = numbers(bands, band -> band.population().sum());
        double[] weights = numbers(bands, Band::weight);
        return confidence -> StandardisedRate.direct(events, populations, weights, confidence)
                .orElseThrow()
                .limits()
                .times(per);
    }

    private static double[] numbers(List<Band> bands, java.util.function.Function<Band, BigDecimal> number) {
        return bands.stream()
                .mapToDouble(band -> number.apply(band).doubleValue())
                .toArray();
    }
}
