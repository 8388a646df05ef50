package org.civicdigest.statistics;

import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsYearOverYearTest {
    private static final double USUAL_CONFIDENCE = 0.95;

    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a25", ReferenceVectorsYearOverYearTest::check);
    }

    private static void check(Row row) {
        double x1 = row.number("x_now");
        double n1 = row.number("n_now");
        double x0 = row.number("x_before");
        double n0 = row.number("n_before");
        double confidence = row.numberOr(USUAL_CONFIDENCE, "conf");
        double points = 100 * (x1 / n1 - x0 / n0);
        Interval difference = DifferenceInterval.newcombe(x1, n1, x0, n0, confidence);
        row.expectDifferenceOf("diff_pp", points, 100);
        row.expectDifferenceOf("diff_lower", 100 * difference.lower(), 100);
        row.expectDifferenceOf("diff_upper", 100 * difference.upper(), 100);
        if (row.states("rel_change_pct")) {
            row.expectDifferenceOf("rel_change_pct", 100 * (x1 / n1 / (x0 / n0) - 1), 100);
        }
        if (row.states("rel_lower")) {
            Interval ratio = RatioInterval.riskRatio(x1, n1, x0, n0, confidence);
            row.expectDifferenceOf("rel_lower", 100 * (ratio.lower() - 1), 100);
            row.expectDifferenceOf("rel_upper", 100 * (ratio.upper() - 1), 100);
        }
        row.expectIfStated("p", ProportionTest.pooled(x1, n1, x0, n0).pValue());
    }
}
