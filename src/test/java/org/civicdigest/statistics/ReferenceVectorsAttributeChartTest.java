package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicdigest.statistics.AttributeChart.Kind;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsAttributeChartTest {
    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a13", ReferenceVectorsAttributeChartTest::check);
    }

    private static void check(Row row) {
        double[] counts = row.numbers("count");
        double[] wholes =
                kind(row) != Kind.C && row.states("denominator") ? row.numbers("denominator") : ones(counts.length);
        boolean[] baseline = baseline(row, counts.length);
        double multiplier = row.numberOr(1, "multiplier");
        int[] there = IntStream.range(0, counts.length)
                .filter(i -> !Double.isNaN(counts[i]))
                .toArray();
        boolean[] inBaseline = new boolean[there.length];
        for (int i = 0; i < there.length; i++) {
            inBaseline[i] = baseline[there[i]];
        }
        AttributeChart chart = AttributeChart.of(kind(row), at(there, counts), at(there, wholes), inBaseline);
        row.expect("centre", chart.centre() * multiplier);
        row.expectAll("lower", limits(chart, there, counts.length, limit -> limit.lower() * multiplier));
        row.expectAll("upper", limits(chart, there, counts.length, limit -> limit.upper() * multiplier));
        AnhoejRuns runs = chart.runs();
        expectWhole(row, "useful_points", runs.usefulPoints());
        expectWhole(row, "longest_run", runs.longestRun());
        expectWhole(row, "longest_run_limit", runs.longestRunLimit());
        expectWhole(row, "crossings", runs.crossings());
        expectWhole(row, "crossings_limit", runs.crossingsLimit());
        if (row.columns().contains("runs_signal")) {
            assertThat(runs.isSignal()).as("runs_signal").isEqualTo(row.isTrue("runs_signal"));
        }
    }

    private static Kind kind(Row row) {
        return switch (row.text("chart").strip().toLowerCase(Locale.ROOT)) {
            case "p" -> Kind.P;
            case "u" -> Kind.U;
            case "c" -> Kind.C;
            case "pp", "p'", "p-prime", "p_prime" -> Kind.P_PRIME;
            case "up", "u'", "u-prime", "u_prime" -> Kind.U_PRIME;
            default -> throw row.unknown("chart");
        };
    }

    private static boolean[] baseline(Row row, int points) {
        boolean[] baseline = new boolean[points];
        for (int i = 0; i < points; i++) {
            baseline[i] = !row.states("used_for_baseline")
                    || row.texts("used_for_baseline").get(i).matches("1|true|TRUE");
        }
        return baseline;
    }

    private static void expectWhole(Row row, String column, int actual) {
        if (row.states(column)) {
            row.expectExactly(column, actual);
        }
    }

    private static double[] limits(AttributeChart chart, int[] there, int points, ToDoubleFunction<Interval> limit) {
        double[] limits = new double[points];
        Arrays.fill(limits, Double.NaN);
        for (int i = 0; i < there.length; i++) {
            limits[there[i]] = limit.applyAsDouble(chart.limits().get(i));
        }
        return limits;
    }

    private static double[] ones(int number) {
        double[] ones = new double[number];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] at(int[] places, double[] values) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }
}
