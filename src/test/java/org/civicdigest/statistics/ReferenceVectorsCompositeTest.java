package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.civicdigest.statistics.ReferenceVectors.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsCompositeTest {
    private static final Pattern BAND = Pattern.compile("above_below_(\\d+)pct");

    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.files("a20", ReferenceVectorsCompositeTest::tests);
    }

    private static Stream<DynamicTest> tests(Table file) {
        if (file.has("values", "weights", "method")) {
            return file.rows(ReferenceVectorsCompositeTest::checkMean);
        }
        if (file.has("lower_post", "upper_post")) {
            return file.rows(ReferenceVectorsCompositeTest::checkGoalposts);
        }
        if (file.has("profile_count_and_order_best_first")) {
            return file.rows(ReferenceVectorsCompositeTest::checkOrders);
        }
        if (file.has("z_sample")) {
            return checkNormalisation(file);
        }
        if (file.has("score_equal")) {
            return new CompositeVectors(file).tests();
        }
        throw file.unknownColumns();
    }

    private static void checkMean(Row row) {
        double[] values = row.numbers("values");
        double[] weights = row.states("weights") ? row.numbers("weights") : equal(values.length);
        double actual = switch (row.text("method").strip().toLowerCase(Locale.ROOT)) {
            case "arithmetic" -> CompositeAggregation.arithmetic(values, weights);
            case "geometric" -> CompositeAggregation.geometric(values, weights);
            case "harmonic" -> CompositeAggregation.harmonic(values, weights);
            case "power" -> CompositeAggregation.power(values, weights, row.number("power"));
            default -> throw row.unknownMethod();
        };
        row.expect("expected", actual);
    }

    static double[] equal(int size) {
        double[] weights = new double[size];
        Arrays.fill(weights, 1);
        return weights;
    }

    private static void checkGoalposts(Row row) {
        Better better = row.numberOr(1, "direction") < 0 ? Better.LOWER : Better.HIGHER;
        double lower = row.number("lower_post");
        double upper = row.number("upper_post");
        DoubleUnaryOperator posts = row.isTrue("truncate")
                ? Normalisation.goalposts(lower, upper, better)
                : Normalisation.betweenPosts(lower, upper, better);
        row.expect("expected", row.numberOr(1, "scale") * posts.applyAsDouble(row.number("value")));
    }

    /** Voters are indicators whose weight is their number. */
    private static void checkOrders(Row row) {
        String[] profiles =
                row.text("profile_count_and_order_best_first").strip().split("\\|");
        String names = profiles[0]
                .replaceFirst(".*:", "")
                .chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        double[] weights = new double[profiles.length];
        double[][] values = new double[names.length()][profiles.length];
        for (int voter = 0; voter < profiles.length; voter++) {
            String[] parts = profiles[voter].split(":");
            weights[voter] = Double.parseDouble(parts[0].strip());
            for (int place = 0; place < names.length(); place++) {
                values[names.indexOf(parts[1].strip().charAt(place))][voter] = names.length() - place;
            }
        }
        double[][] outranking = OrdinalAggregation.outranking(values, weights);
        OrdinalAggregation.Kemeny kemeny = OrdinalAggregation.kemeny(outranking);
        row.expectExactly("borda_points_in_name_order", OrdinalAggregation.borda(values, weights));
        row.expectExactly(
                "outranking_matrix_rows",
                Arrays.stream(outranking).flatMapToDouble(Arrays::stream).toArray());
        row.expectExactly("kemeny_score", kemeny.support());
        assertThat(kemeny.orders().stream().map(order -> words(order, names)).toList())
                .as("kemeny_rankings")
                .containsExactlyInAnyOrderElementsOf(row.texts("kemeny_rankings"));
    }

    private static String words(List<Integer> order, String names) {
        return String.join(
                ">", order.stream().map(unit -> names.substring(unit, unit + 1)).toList());
    }

    /** The indicator is what stands beside the unit's name. */
    private static Stream<DynamicTest> checkNormalisation(Table file) {
        String indicator = file.rows().get(0).columns().get(1);
        double[] values =
                file.rows().stream().mapToDouble(row -> row.number(indicator)).toArray();
        int[] ranks = Orders.ranks(values, RankOrder.SMALLEST_FIRST);
        double mean = Normalisation.mean(values);
        double best = Arrays.stream(values).max().orElseThrow();
        double worst = Arrays.stream(values).min().orElseThrow();
        DoubleUnaryOperator zScore = Normalisation.zScore(values, Better.HIGHER);
        double population = Math.sqrt(values.length / (values.length - 1.0));
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            int rank = ranks[i];
            tests.add(file.rows().get(i).test(row -> {
                expect(row, "rank_ascending_min", "hb_rank", rank);
                expect(row, "z_sample", "hb_z", zScore.applyAsDouble(value));
                row.expectIfStated("z_population", zScore.applyAsDouble(value) * population);
                expect(
                        row,
                        "minmax",
                        "hb_minmax",
                        Normalisation.minMax(values, Better.HIGHER).applyAsDouble(value));
                expect(row, "ratio_to_mean", "hb_ratio_mean", ratio(mean, value));
                expect(row, "ratio_to_best", "hb_ratio_best", ratio(best, value));
                expect(row, "ratio_to_worst", "hb_ratio_worst", ratio(worst, value));
                expect(row, "diff_to_mean", "hb_diff_mean", difference(mean, value));
                expect(row, "diff_to_worst", "hb_diff_worst", difference(worst, value));
                row.columns().stream()
                        .map(BAND::matcher)
                        .filter(Matcher::matches)
                        .forEach(band -> {
                            double share = Double.parseDouble(band.group(1)) / 100;
                            expect(
                                    row,
                                    band.group(),
                                    "hb_above_below",
                                    Normalisation.band(mean, share, Better.HIGHER)
                                            .applyAsDouble(value));
                        });
            }));
        }
        return tests.stream();
    }

    private static void expect(Row row, String column, String printed, double actual) {
        row.expectIfStated(column, actual);
        if (row.states(printed)) {
            row.expectWithin(printed, actual, 0.0051);
        }
    }

    private static double ratio(double reference, double value) {
        return Normalisation.ratioTo(reference, Better.HIGHER).applyAsDouble(value);
    }

    private static double difference(double reference, double value) {
        return Normalisation.differenceFrom(reference, Better.HIGHER).applyAsDouble(value);
    }
}
