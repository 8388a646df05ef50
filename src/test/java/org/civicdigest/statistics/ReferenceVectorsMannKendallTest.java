package org.civicdigest.statistics;

import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsMannKendallTest {
    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a11", ReferenceVectorsMannKendallTest::check);
    }

    private static void check(Row row) {
        double[] series = row.numbers("series");
        MannKendall test = switch (row.text("method")) {
            case "original" -> MannKendall.of(series);
            case "seasonal" -> MannKendall.seasonal(series, (int) row.number("period"));
            default -> throw row.unknownMethod();
        };
        row.expectExactly("n", test.n());
        row.expectExactly("S", test.s());
        row.expect("varS", test.variance());
        row.expect("z", test.z());
        row.expect("p", test.pValue());
        row.expect("tau", test.tau());
        row.expectDifference("sen_slope", test.senSlope());
    }
}
