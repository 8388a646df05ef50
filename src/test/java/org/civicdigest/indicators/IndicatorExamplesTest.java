package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Indicator.Example;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndicatorExamplesTest {
    @Test
    void theAttendanceRatesOfTheSeedReportsAgree() {
        Indicator indicator = new Town()
                .minimumCell(5)
                .indicator(
                        quotient(2190, 2199, 0.995907),
                        quotient(2190, 2199, 0.996),
                        quotient(44, 44, 1.0),
                        quotient(4435, 4544, 0.976),
                        quotient(3, 4, 0.75));
        assertThat(IndicatorExamples.check(indicator)).isEmpty();
    }

    @Test
    void aWrongValueIsNamedWithItsPlace() {
        Indicator indicator = new Town().indicator(quotient(1, 2, 0.5), quotient(2190, 2199, 0.997));
        assertThat(IndicatorExamples.check(indicator)).singleElement().satisfies(failure -> {
            assertThat(failure.number()).isEqualTo(2);
            assertThat(failure.message()).startsWith("value: written 0.997, computed 0.99590");
        });
    }

    @Test
    void intervalsAreComparedToo() {
        Example good = new Example(big(26), big(26), null, null, 1.0, 0.871, 1.0);
        Example bad = new Example(big(26), big(26), null, null, 1.0, 0.9, 1.0);
        assertThat(IndicatorExamples.check(new Town().indicator(good))).isEmpty();
        assertThat(IndicatorExamples.check(new Town().indicator(bad))).hasSize(1);
    }

    @Test
    void aMeanNeedsItsCountAndForAnIntervalItsSquares() {
        Town town = new Town().mean("hours");
        Example mean = new Example(big(12), null, 3L, big(56), 4.0, null, 8.96828);
        Example withoutSquares = new Example(big(12), null, 3L, null, 4.0, null, null);
        Example withoutCount = new Example(big(12), null, null, null, 4.0, null, null);
        Example noSquaresForInterval = new Example(big(12), null, 3L, null, 4.0, null, 9.0);
        assertThat(IndicatorExamples.check(town.indicator(mean, withoutSquares)))
                .isEmpty();
        assertThat(IndicatorExamples.check(town.indicator(withoutCount)))
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).contains("count"));
        assertThat(IndicatorExamples.check(town.indicator(noSquaresForInterval)))
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).contains("sum_of_squares"));
    }

    @Test
    void anExampleMaySayThatThereIsNoValue() {
        assertThat(IndicatorExamples.check(new Town().indicator(quotient(0, 0, null), quotient(5, 4, null))))
                .isEmpty();
        assertThat(IndicatorExamples.check(new Town().indicator(quotient(0, 0, 0.0), quotient(1, 4, null))))
                .hasSize(2);
    }

    @Test
    void shortNumbersAreMeantExactly() {
        Town rate = new Town().rate("settled", "residents", 1000);
        assertThat(IndicatorExamples.check(rate.indicator(quotient(3, 1000, 3.0))))
                .isEmpty();
        assertThat(IndicatorExamples.check(rate.indicator(quotient(304, 100_000, 3.0))))
                .hasSize(1);
        assertThat(IndicatorExamples.check(rate.indicator(quotient(304, 100_000, 3.1))))
                .hasSize(1);
    }

    private static Example quotient(long numerator, long denominator, @Nullable Double value) {
        return new Example(big(numerator), big(denominator), null, null, value, null, null);
    }

    private static BigDecimal big(long value) {
        return BigDecimal.valueOf(value);
    }
}
