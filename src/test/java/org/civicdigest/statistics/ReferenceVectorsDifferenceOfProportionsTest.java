package org.civicdigest.statistics;

import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsDifferenceOfProportionsTest {
    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a07", ReferenceVectorsDifferenceOfProportionsTest::check);
    }

    private static void check(Row row) {
        double x1 = row.number("x1");
        double n1 = row.number("n1");
        double x2 = row.number("x2");
        double n2 = row.number("n2");
        Interval interval = switch (row.text("method")) {
            case "newcombe" -> DifferenceInterval.newcombe(x1, n1, x2, n2, row.number("conf"));
            default -> throw row.unknownMethod();
        };
        row.expectDifference("diff", x1 / n1 - x2 / n2);
        row.expectDifference("lower", interval.lower());
        row.expectDifference("upper", interval.upper());
        row.expectPublished("published_lower", interval.lower());
        row.expectPublished("published_upper", interval.upper());
    }
}
