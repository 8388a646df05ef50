package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsRecentTrendTest {
    private static final String SCORES = "proportion_scores_";

    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a10", ReferenceVectorsRecentTrendTest::check);
    }

    private static void check(Row row) {
        RecentTrend trend = computed(row);
        row.expectIfStated("chisq", trend.chiSquare());
        row.expectIfStated("p", trend.pValue());
        row.expectIfStated("slope", trend.slope());
        row.expectIfStated("slope_se", trend.slopeStandardError());
        row.expectPublished("published_chisq_2dp", trend.chiSquare());
        if (row.columns().contains("marker") && row.states("marker")) {
            assertThat(trend.direction()).as("marker").isEqualTo(direction(row.text("marker")));
        }
    }

    private static RecentTrend computed(Row row) {
        String method = row.text("method").strip();
        if (method.equals("wls")) {
            double[] values = row.numbers("value");
            double[] lower = row.numbers("lower95");
            double[] upper = row.numbers("upper95");
            int[] there = there(values);
            return RecentTrend.ofEstimates(
                    at(there, times(values.length)),
                    at(there, values),
                    Arrays.stream(there)
                            .mapToObj(i -> new Interval(lower[i], upper[i]))
                            .toArray(Interval[]::new));
        }
        double[] counts = row.numbers("count");
        double[] denominators = row.numbers("denominator");
        int[] there = there(counts);
        if (method.equals("proportion")) {
            return RecentTrend.ofProportions(
                    at(there, times(counts.length)), at(there, counts), at(there, denominators));
        }
        if (method.startsWith(SCORES)) {
            double[] scores = scores(method.substring(SCORES.length()), counts.length);
            return RecentTrend.ofProportions(at(there, scores), at(there, counts), at(there, denominators));
        }
        throw row.unknownMethod();
    }

    /** One digit for each period, or numbers with something between. */
    private static double[] scores(String text, int periods) {
        String[] parts = text.length() == periods ? text.split("") : text.split("[_,; ]");
        assertThat(parts).as("scores " + text).hasSize(periods);
        return Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
    }

    private static TrendDirection direction(String marker) {
        String text = marker.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("incr")) {
            return TrendDirection.INCREASING;
        }
        if (text.startsWith("decr")) {
            return TrendDirection.DECREASING;
        }
        return text.startsWith("cannot") || text.startsWith("too")
                ? TrendDirection.TOO_FEW_POINTS
                : TrendDirection.NO_SIGNIFICANT_CHANGE;
    }

    private static int[] there(double[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .toArray();
    }

    private static double[] times(int periods) {
        return IntStream.rangeClosed(1, periods).asDoubleStream().toArray();
    }

    private static double[] at(int[] places, double[] values) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }
}
