package org.civicdigest.statistics;

import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsSlopeIndexTest {
    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a18", ReferenceVectorsSlopeIndexTest::check);
    }

    private static void check(Row row) {
        double[] populations = row.numbers("population");
        SlopeIndexOfInequality index = SlopeIndexOfInequality.of(populations, row.numbers("value"));
        row.expectIfStated("sii", index.slope());
        row.expectIfStated("rii", index.relativeIndex());
        row.expectIfStated("intercept", index.intercept());
        if (row.states("se")) {
            double error = SlopeIndexOfInequality.standardError(populations, row.numbers("se"));
            for (String column : row.columns()) {
                if (column.startsWith("analytic_lower") && row.states(column)) {
                    String level = column.substring("analytic_lower".length());
                    Interval limits = index.limits(error, ReferenceVectors.level(level));
                    row.expectInterval(column, "analytic_upper" + level, limits);
                    expectSimulated(row, "phe_sim_lower" + level, limits.lower());
                    expectSimulated(row, "phe_sim_upper" + level, limits.upper());
                }
            }
        }
    }

    private static void expectSimulated(Row row, String column, double actual) {
        if (row.columns().contains(column) && row.states(column)) {
            row.expectWithin(column, actual, 0.05);
        }
    }
}
