package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsHardNumbersTest {
    /** {@code 500 times (1.1;1.3)}, or {@code 1.2} once. */
    private static final Pattern REPEATED = Pattern.compile("(\\d+)\\s*times\\s*\\(?([^()]*)\\)?");

    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a24", ReferenceVectorsHardNumbersTest::check);
    }

    private static void check(Row row) {
        double[] values = values(row.text("generator"));
        assertThat(values).as("values").hasSize((int) row.number("n"));
        expectMean(row, Moments.of(values).mean());
        row.expectIfStated("sd", Moments.of(values).standardDeviation());
        if (row.states("lag1")) {
            // The certified digits of a coefficient are those of its deviations; the header states none for it.
            row.expectWithin("lag1", Autocorrelation.lag1(values), 1e-8);
        }
    }

    /** Fifteen certified digits are not always as near as the tolerance: half a unit of the last is allowed as well. */
    private static void expectMean(Row row, double actual) {
        BigDecimal certified = new BigDecimal(row.text("mean").strip());
        if (certified.precision() >= 14) {
            row.expectWithin("mean", actual, certified.ulp().doubleValue() / 2 + 1e-15 * Math.abs(actual));
        } else {
            row.expect("mean", actual);
        }
    }

    /** Lists of values one after the other: {@code first 1.2 then 500 times (1.1;1.3)}, or {@code 1;2;3}. */
    private static double[] values(String generator) {
        return Arrays.stream(generator.split("\\bthen\\b"))
                .flatMapToDouble(ReferenceVectorsHardNumbersTest::part)
                .toArray();
    }

    private static DoubleStream part(String text) {
        Matcher repeated = REPEATED.matcher(text.strip());
        if (repeated.matches()) {
            return IntStream.range(0, Integer.parseInt(repeated.group(1)))
                    .mapToObj(i -> list(repeated.group(2)))
                    .flatMapToDouble(DoubleStream::of);
        }
        return DoubleStream.of(list(text.replaceAll("first|[()]", "")));
    }

    private static double[] list(String text) {
        return Arrays.stream(text.strip().split("[;,| ]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
