package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsMeanIntervalTest {
    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a03", ReferenceVectorsMeanIntervalTest::check);
    }

    private static void check(Row row) {
        double[] values = row.numbers("values");
        assertThat(values).as("values").hasSize((int) row.number("n"));
        Moments moments = Moments.of(values);
        row.expect("mean", moments.mean());
        row.expect("sd", moments.standardDeviation());
        row.expectInterval(MeanInterval.studentT(values, row.number("conf")));
    }
}
