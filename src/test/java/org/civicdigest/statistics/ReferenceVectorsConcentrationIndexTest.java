package org.civicdigest.statistics;

import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsConcentrationIndexTest {
    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a26", ReferenceVectorsConcentrationIndexTest::check);
    }

    private static void check(Row row) {
        double[] populations = row.numbers("population");
        double[] estimates = row.numbers("estimate");
        double absolute = ConcentrationIndex.absolute(populations, estimates);
        double relative = ConcentrationIndex.relative(populations, estimates);
        row.expectDifferenceOf("aci", absolute, 1);
        row.expectDifferenceOf("rci", relative, 1);
        if (row.states("published_aci")) {
            row.expectWithin("published_aci", absolute, 1e-7 * Math.max(1, Math.abs(absolute)));
        }
        if (row.states("published_rci")) {
            row.expectWithin("published_rci", relative, 1e-7);
        }
    }
}
