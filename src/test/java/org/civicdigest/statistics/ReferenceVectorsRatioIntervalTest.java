package org.civicdigest.statistics;

import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsRatioIntervalTest {
    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a08", ReferenceVectorsRatioIntervalTest::check);
    }

    private static void check(Row row) {
        double x1 = row.number("x1");
        double whole1 = row.number("denominator1");
        double x0 = row.number("x0");
        double whole0 = row.number("denominator0");
        double confidence = row.number("conf");
        if (x0 == 0) {
            row.expect("lower", RatioInterval.rateRatioExactLower(x1, whole1, x0, whole0, confidence));
            return;
        }
        row.expect("ratio", x1 / whole1 / (x0 / whole0));
        row.expectInterval(
                switch (row.text("method")) {
                    case "risk_ratio_katz" -> RatioInterval.riskRatio(x1, whole1, x0, whole0, confidence);
                    case "rate_ratio_log" -> RatioInterval.rateRatio(x1, whole1, x0, whole0, confidence);
                    case "rate_ratio_exact" -> RatioInterval.rateRatioExact(x1, whole1, x0, whole0, confidence);
                    default -> throw row.unknownMethod();
                });
    }
}
