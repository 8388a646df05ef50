package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.civicdigest.model.Indicator;
import org.civicdigest.statistics.Decomposition;

/**
 * What a value is made from, in numbers that add up over the parts of an area, so that the value of any of its parts
 * together can be had: a fraction, the fractions of all bands of a standardised rate, or for a coverage the sessions beside its
 * fraction.
 *
 * @param fractions of a count its sum over 1 each; of a coverage attended over expected
 * @param held sessions, of a coverage
 * @param owed sessions, of a coverage
 */
record AdditiveParts(Indicator indicator, List<Fraction> fractions, BigDecimal held, BigDecimal owed) {
    /** @param weight in the standard population; 1 where there is one fraction only */
    record Fraction(BigDecimal numerator, BigDecimal denominator, BigDecimal weight) {
        Fraction plus(Fraction other) {
            return new Fraction(numerator.add(other.numerator), denominator.add(other.denominator), weight);
        }

        BigDecimal quotient() {
            return numerator.divide(denominator, MathContext.DECIMAL128);
        }

        boolean isNegative() {
            return numerator.signum() < 0 || denominator.signum() < 0;
        }
    }

    AdditiveParts {
        fractions = List.copyOf(fractions);
    }

    static AdditiveParts nothing(Indicator indicator) {
        List<Fraction> fractions = indicator.isStandardised()
                ? indicator.bands().stream()
                        .map(band -> new Fraction(BigDecimal.ZERO, BigDecimal.ZERO, band.weight()))
                        .toList()
                : List.of(new Fraction(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE));
        return new AdditiveParts(indicator, fractions, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    static AdditiveParts of(Indicator indicator, Sums.Reported sums) {
        if (indicator.isStandardised()) {
            return new AdditiveParts(
                    indicator,
                    sums.bands().stream()
                            .map(band -> new Fraction(
                                    band.events().sum(), band.population().sum(), band.weight()))
                            .toList(),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO);
        }
        if (indicator.kind() == Indicator.Kind.COVERAGE) {
            Sums.Sessions sessions = Objects.requireNonNull(sums.sessions());
            return new AdditiveParts(
                    indicator,
                    List.of(new Fraction(sums.numerator().sum(), sessions.expected(), BigDecimal.ONE)),
                    sessions.held(),
                    BigDecimal.valueOf(sessions.owed()));
        }
        Amounts amounts =
                Bounds.of(indicator, sums.numerator(), sums.denominator()).middle();
        return new AdditiveParts(
                indicator,
                List.of(new Fraction(amounts.numerator(), amounts.divisor(), BigDecimal.ONE)),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    AdditiveParts plus(AdditiveParts other) {
        List<Fraction> sums = new ArrayList<>();
        for (int index = 0; index < fractions.size(); index++) {
            sums.add(fractions.get(index).plus(other.fractions.get(index)));
        }
        return new AdditiveParts(indicator, sums, held.add(other.held), owed.add(other.owed));
    }

    /** Whether there are fewer than none of anything: such numbers have no share in a whole. */
    boolean isNegative() {
        return fractions.stream().anyMatch(Fraction::isNegative);
    }

    /** The value that they make, in the indicator's unit; empty where something is divided by nothing. */
    Optional<BigDecimal> value() {
        if (indicator.kind() == Indicator.Kind.COUNT) {
            return Optional.of(fractions.get(0).numerator().multiply(indicator.per()));
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Fraction fraction : fractions) {
            if (fraction.denominator().signum() <= 0) {
                return Optional.empty();
            }
            sum = sum.add(fraction.weight().multiply(ofSessionsOwed(fraction).quotient()));
            weights = weights.add(fraction.weight());
        }
        return Optional.of(sum.divide(weights, MathContext.DECIMAL128).multiply(indicator.per()));
    }

    /** Expected attendances of a coverage are raised as if all sessions had been held. */
    private Fraction ofSessionsOwed(Fraction fraction) {
        return held.signum() == 0
                ? fraction
                : new Fraction(
                        fraction.numerator(),
                        PeriodSums.raised(fraction.denominator(), PeriodSums.raise(owed.longValueExact(), held)),
                        fraction.weight());
    }

    /**
     * What a change of the value of these units owes to each of them, with its weight in the middle of both years; the rest of it is their mix.
     * Kitagawa's (1955), of a standardised rate band by band; of a count all of it.
     *
     * @param before of each unit, in the order of {@code now}
     */
    static BigDecimal effectOfUnits(Indicator indicator, List<AdditiveParts> before, List<AdditiveParts> now) {
        if (indicator.kind() == Indicator.Kind.COUNT) {
            return sum(indicator, now)
                    .value()
                    .orElseThrow()
                    .subtract(sum(indicator, before).value().orElseThrow());
        }
        BigDecimal effect = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        List<Fraction> kinds = nothing(indicator).fractions;
        for (int index = 0; index < kinds.size(); index++) {
            BigDecimal weight = kinds.get(index).weight();
            double rates = Decomposition.mixAndRate(
                            sizes(before, index), rates(before, index), sizes(now, index), rates(now, index))
                    .rate();
            effect = effect.add(weight.multiply(BigDecimal.valueOf(rates)));
            weights = weights.add(weight);
        }
        return effect.divide(weights, MathContext.DECIMAL128).multiply(indicator.per());
    }

    static AdditiveParts sum(Indicator indicator, List<AdditiveParts> units) {
        return units.stream().reduce(nothing(indicator), AdditiveParts::plus);
    }

    private static double[] sizes(List<AdditiveParts> units, int index) {
        return units.stream()
                .mapToDouble(unit -> unit.fractions.get(index).denominator().doubleValue())
                .toArray();
    }

    /** NaN for a unit without anybody, whose rate nobody knows. */
    private static double[] rates(List<AdditiveParts> units, int index) {
        return units.stream()
                .mapToDouble(unit -> unit.fractions.get(index).denominator().signum() == 0
                        ? Double.NaN
                        : unit.ofSessionsOwed(unit.fractions.get(index))
                                .quotient()
                                .doubleValue())
                .toArray();
    }
}
