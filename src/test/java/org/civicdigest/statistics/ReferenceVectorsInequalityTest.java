package org.civicdigest.statistics;

import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsInequalityTest {
    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a17", ReferenceVectorsInequalityTest::check);
    }

    private static void check(Row row) {
        double[] values = row.numbers("values");
        row.expectIfStated("theil", Inequality.theil(values));
        row.expectPublished("published_theil", Inequality.theil(values));
        row.expectIfStated("gini", Inequality.gini(values));
        if (row.states("group")) {
            Inequality.Split split = Inequality.theilByGroup(values, row.texts("group"));
            row.expectIfStated("theil_between", split.between());
            row.expectIfStated("theil_within", split.within());
            row.expectPublished("published_between", split.between());
        }
        if (row.states("mld")) {
            row.expect("mld", Inequality.meanLogDeviation(values));
        }
        for (String column : row.columns()) {
            if (column.matches("atkinson_\\d+") && row.states(column)) {
                row.expect(column, Inequality.atkinson(values, aversion(column.substring("atkinson_".length()))));
            }
        }
    }

    /** 1 of 1, 0.5 of 05, 1.5 of 15. */
    private static double aversion(String digits) {
        return Double.parseDouble(digits.charAt(0) + "." + digits.substring(1) + "0");
    }
}
