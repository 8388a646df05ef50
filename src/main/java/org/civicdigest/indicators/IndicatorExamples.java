package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Indicator.Example;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Status;
import org.civicdigest.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Runs the worked examples of an indicator: the formula alone, without its minimum cell.
 *
 * <p>A number agrees to a relative 1e-6, or to the digits that are written: 0.976 stands for all that rounds to it. Fewer
 * than three digits are meant exactly, since nearly anything rounds to 0.9. An example without a value says that these numbers allow none.
 */
public final class IndicatorExamples {
    private static final double RELATIVE_TOLERANCE = 1e-6;
    private static final int FEWEST_DIGITS_TO_ROUND = 3;

    private IndicatorExamples() {}

    /**
     * An example that does not come out as written.
     *
     * @param number the place of the example, from 1
     * @param message what was computed and what was written
     */
    public record Failure(int number, Example example, String message) {}

    /** The examples that fail, in their order; empty when all agree. */
    public static List<Failure> check(Indicator indicator) {
        IntervalRule.requireFit(indicator);
        List<Failure> failures = new ArrayList<>();
        for (int index = 0; index < indicator.examples().size(); index++) {
            Example example = indicator.examples().get(index);
            for (String message : check(indicator, example)) {
                failures.add(new Failure(index + 1, example, message));
            }
        }
        return failures;
    }

    private static List<String> check(Indicator indicator, Example example) {
        if (indicator.isStandardised()) {
            return checkStandardised(indicator, example);
        }
        BigDecimal below = example.denominator();
        if (below == null && indicator.denominator() != null) {
            return List.of("denominator: missing; a " + word(indicator.kind()) + " needs one");
        }
        Long count = example.count();
        if (count == null && indicator.kind() == Indicator.Kind.MEAN) {
            return List.of("count: missing; a mean needs the number of records");
        }
        Statistic numerator =
                new Statistic(count == null ? 1 : count, example.numerator(), example.numerator(), squares(example));
        Amounts amounts = Amounts.of(indicator, numerator, below == null ? null : Statistic.of(owed(example, below)));
        Status status = ValueRule.status(indicator, amounts);
        if (!status.showsValue()) {
            return example.value() == null
                    ? List.of()
                    : List.of("value: written " + example.value() + ", but these numbers give " + status.code());
        }
        List<String> messages = new ArrayList<>();
        double value = ValueRule.value(indicator, amounts);
        if (example.value() == null) {
            messages.add("value: none written, but these numbers give " + value);
        } else {
            compare("value", example.value(), value, messages);
        }
        if (example.lower() != null || example.upper() != null) {
            checkInterval(indicator, example, numerator, amounts, messages);
        }
        return messages;
    }

    /** The bands of an example as they would come from the registers. */
    private static List<String> checkStandardised(Indicator indicator, Example example) {
        List<StandardisedValues.Band> bands = new ArrayList<>();
        for (int index = 0; index < indicator.bands().size(); index++) {
            Indicator.ExampleBand band = example.bands().get(index);
            bands.add(new StandardisedValues.Band(
                    Statistic.of(band.numerator()),
                    Statistic.of(band.denominator()),
                    indicator.bands().get(index).weight()));
        }
        Outcome outcome = StandardisedValues.outcomeOfExample(indicator, bands);
        if (!(outcome instanceof Outcome.Shown shown)) {
            return example.value() == null
                    ? List.of()
                    : List.of("value: written " + example.value() + ", but these numbers give "
                            + ((Outcome.Withheld) outcome).status().code());
        }
        List<String> messages = new ArrayList<>();
        if (example.value() == null) {
            messages.add("value: none written, but these numbers give " + shown.value());
        } else {
            compare("value", example.value(), shown.value(), messages);
        }
        if (shown.sampling() != null) {
            compare("lower", example.lower(), shown.sampling().lower(), messages);
            compare("upper", example.upper(), shown.sampling().upper(), messages);
        }
        return messages;
    }

    private static void checkInterval(
            Indicator indicator, Example example, Statistic numerator, Amounts amounts, List<String> messages) {
        if (indicator.interval() == Indicator.IntervalMethod.T && example.sumOfSquares() == null) {
            messages.add("sum_of_squares: missing; the interval of a mean needs it");
            return;
        }
        Double designEffect = example.designEffect();
        Interval interval = IntervalRule.sampling(
                indicator, new Sample(numerator, designEffect == null ? 1 : designEffect, List.of()), amounts);
        if (interval == null) {
            messages.add("lower, upper: written, but these numbers give no interval");
            return;
        }
        compare("lower", example.lower(), interval.lower(), messages);
        compare("upper", example.upper(), interval.upper(), messages);
    }

    /** What is expected, raised to what would have been had all sessions been held. */
    private static BigDecimal owed(Example example, BigDecimal expected) {
        return example.sessionsHeld() == null || example.sessionsOwed() == null
                ? expected
                : PeriodSums.raised(
                        expected, PeriodSums.raise(example.sessionsOwed(), BigDecimal.valueOf(example.sessionsHeld())));
    }

    private static BigDecimal squares(Example example) {
        BigDecimal sumOfSquares = example.sumOfSquares();
        return sumOfSquares == null ? BigDecimal.ZERO : sumOfSquares;
    }

    private static void compare(String name, @Nullable Double written, double computed, List<String> messages) {
        if (written != null && !agrees(written, computed)) {
            messages.add(name + ": written " + written + ", computed " + computed);
        }
    }

    private static boolean agrees(double written, double computed) {
        double difference = Math.abs(written - computed);
        return difference <= RELATIVE_TOLERANCE * Math.abs(written) || difference <= halfOfLastDigit(written);
    }

    private static double halfOfLastDigit(double written) {
        BigDecimal digits = new BigDecimal(Double.toString(written)).stripTrailingZeros();
        if (digits.precision() < FEWEST_DIGITS_TO_ROUND || digits.scale() <= 0) {
            return 0;
        }
        // A little more than half, so that 0.10625 may be written as 0.1063 or as 0.1062.
        return 0.5000001 * Math.pow(10, -digits.scale());
    }

    private static String word(Indicator.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
