package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.civicdigest.statistics.XmrChart.MovingRanges;
import org.civicdigest.statistics.XmrChart.Point;
import org.civicdigest.statistics.XmrChart.Side;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsXmrChartTest {
    private static final Map<String, XmrRule> RULES = Map.of(
            "limit", XmrRule.LIMIT,
            "trend7", XmrRule.TREND,
            "twoOfThree", XmrRule.TWO_OF_THREE,
            "shift7", XmrRule.SHIFT);

    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a12", ReferenceVectorsXmrChartTest::check);
    }

    private static void check(Row row) {
        double[] series = row.numbers("series");
        XmrChart chart = XmrChart.of(
                series,
                (int) row.numberOr(series.length, "baseline_points"),
                row.isTrue("screen_outlier_ranges") ? MovingRanges.WITHOUT_OUTLIERS : MovingRanges.ALL);
        row.expect("centre", chart.centre());
        row.expect("mean_moving_range", chart.meanMovingRange());
        row.expectInterval("lower_limit", "upper_limit", chart.limits());
        List<String> rules = row.texts("rules_hit");
        assertThat(rules).as("rules_hit").hasSameSizeAs(chart.points());
        for (int i = 0; i < rules.size(); i++) {
            assertThat(chart.points().get(i).rules()).as("rules_hit[" + i + "]").isEqualTo(rules(rules.get(i)));
        }
        if (row.states("nhs_special_cause_type")) {
            expectCauses(row, chart);
        }
        if (row.states("nhs_point_type")) {
            expectTypes(row, chart);
        }
    }

    private static Set<XmrRule> rules(String text) {
        if (text.equals("-") || text.isEmpty()) {
            return Set.of();
        }
        return Arrays.stream(text.split("\\+"))
                .map(String::strip)
                .map(name -> {
                    assertThat(RULES).as("rules of " + text).containsKey(name);
                    return RULES.get(name);
                })
                .collect(Collectors.toSet());
    }

    /** The cause in the words of another tool: that of the weightiest rule, and where it points to. */
    private static void expectCauses(Row row, XmrChart chart) {
        List<String> causes = row.texts("nhs_special_cause_type");
        for (int i = 0; i < causes.size(); i++) {
            assertThat(causes.get(i))
                    .as("nhs_special_cause_type[" + i + "]")
                    .isEqualTo(cause(chart.points().get(i)));
        }
    }

    private static String cause(Point point) {
        if (point.signal().isEmpty()) {
            return "Common Cause";
        }
        boolean up = point.pointsTo() == Side.ABOVE;
        return switch (point.signal().get()) {
            case LIMIT -> up ? "Above UCL" : "Below LCL";
            case TREND -> "7 Point Trend (" + (up ? "Increasing)" : "Decreasing)");
            case TWO_OF_THREE -> "2 in 3 " + (up ? "Above CL" : "Below CL");
            case SHIFT -> "7 Points " + (up ? "Above CL" : "Below CL");
        };
    }

    private static void expectTypes(Row row, XmrChart chart) {
        List<String> types = row.texts("nhs_point_type");
        double improvement = row.numberOr(0, "improvement_direction");
        for (int i = 0; i < types.size(); i++) {
            Point point = chart.points().get(i);
            String expected = "common_cause";
            if (point.signal().isPresent()) {
                double side = point.pointsTo().compareTo(Side.ON);
                expected = side == improvement ? "special_cause_improvement" : "special_cause_concern";
                expected = improvement == 0 ? "special_cause_neutral" : expected;
            }
            // Some versions add high or low to what is neither better nor worse.
            assertThat(types.get(i)).as("nhs_point_type[" + i + "]").startsWith(expected);
        }
    }
}
