package org.civicdigest.statistics;

import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsBinomialIntervalTest {
    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a01", row -> row.expectInterval(computed(row)));
    }

    private static Interval computed(Row row) {
        double x = row.number("x");
        double n = row.number("n");
        double confidence = row.number("conf");
        return switch (row.text("method")) {
            case "wilson" -> ProportionInterval.wilson(x, n, confidence);
            case "wilson_cc" -> ProportionInterval.wilsonWithContinuityCorrection(x, n, confidence);
            case "agresti_coull" -> ProportionInterval.agrestiCoull(x, n, confidence);
            case "clopper_pearson" -> ProportionInterval.clopperPearson(x, n, confidence);
            default -> throw row.unknownMethod();
        };
    }
}
