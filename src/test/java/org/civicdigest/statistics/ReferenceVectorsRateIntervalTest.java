package org.civicdigest.statistics;

import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsRateIntervalTest {
    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a02", row -> row.expectInterval(computed(row)));
    }

    private static Interval computed(Row row) {
        double x = row.number("x");
        double confidence = row.number("conf");
        Interval events = switch (row.text("method")) {
            case "byar" -> PoissonInterval.byar(x, confidence);
            case "exact" -> PoissonInterval.exact(x, confidence);
            default -> throw row.unknownMethod();
        };
        return events.times(row.number("multiplier") / row.number("n"));
    }
}
