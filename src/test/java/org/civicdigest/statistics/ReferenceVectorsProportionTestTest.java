package org.civicdigest.statistics;

import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsProportionTestTest {
    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a09", ReferenceVectorsProportionTestTest::check);
    }

    private static void check(Row row) {
        double designEffect = row.states("design_effect") ? row.number("design_effect") : 1;
        ProportionTest test = ProportionTest.pooled(
                row.number("x1"), row.number("n1"), row.number("x2"), row.number("n2"), designEffect);
        row.expectIfStated("z", test.z());
        row.expectIfStated("chisq", test.chiSquare());
        row.expectIfStated("p", test.pValue());
        row.expectIfStated("chisq_yates", test.yatesChiSquare());
        row.expectIfStated("p_yates", test.yatesPValue());
    }
}
