package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.CompositeResult.AreaScore;
import org.civicdigest.statistics.CompositeVectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The composites of the reference vectors, made as an office would make them: a workspace whose {@code index.yaml} says how,
 * compiled, and the values of its areas.
 */
class CompositeByIndexFileTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> vectorsComeOutOfTheirIndexFile() {
        List<CompositeVectors> tables = CompositeVectors.list();
        if (tables.isEmpty()) {
            return Stream.of(DynamicTest.dynamicTest(
                    "no reference vectors", () -> Assumptions.abort("set -DreferenceVectors=FOLDER")));
        }
        return tables.stream().flatMap(this::tests);
    }

    private Stream<DynamicTest> tests(CompositeVectors vectors) {
        return Stream.of(
                        test(vectors, "score_equal", "min_max", "[0, 1]", "arithmetic", "equal"),
                        test(vectors, "score_fa", "min_max", "[0, 1]", "arithmetic", "fa"),
                        test(vectors, "score_bap", "min_max", "[0, 1]", "arithmetic", "bap"),
                        test(vectors, "score_ahp", "min_max", "[0, 1]", "arithmetic", "ahp"),
                        test(vectors, "goalpost_equal", "goalposts", "[0, 1]", "arithmetic", "equal"),
                        test(vectors, "goalpost_ahp", "goalposts", "[0, 1]", "arithmetic", "ahp"),
                        test(vectors, "arith_1_100", "min_max", "[1, 100]", "arithmetic", "equal"),
                        test(vectors, "geom_1_100", "min_max", "[1, 100]", "geometric", "equal"),
                        test(vectors, "harm_1_100", "min_max", "[1, 100]", "harmonic", "equal"))
                .flatMap(each -> each);
    }

    private Stream<DynamicTest> test(
            CompositeVectors vectors, String column, String normalisation, String scale, String mean, String weights) {
        return vectors.has(column)
                ? Stream.of(DynamicTest.dynamicTest(
                        column, () -> check(vectors, column, index(vectors, normalisation, scale, mean, weights))))
                : Stream.empty();
    }

    private static String index(
            CompositeVectors vectors, String normalisation, String scale, String mean, String weights) {
        double[] given = vectors.findWeights(weights).orElseThrow();
        Map<String, double[]> posts = vectors.posts();
        boolean isEqual = weights.equals("equal");
        StringBuilder yaml = new StringBuilder("""
                code: composite
                name: {zh: 综合指数, en: Composite}
                definition: {zh: 参考向量, en: Reference vectors}
                normalisation: %s
                scale: %s
                aggregation: %s
                weights: %s
                indicators:
                """.formatted(normalisation, scale, mean, isEqual ? "equal" : "given"));
        for (int i = 0; i < given.length; i++) {
            String indicator = vectors.indicators().get(i);
            yaml.append("  - {indicator: ").append(indicator);
            if (!isEqual) {
                yaml.append(", weight: ").append(given[i]);
            }
            if (normalisation.equals("goalposts")) {
                double[] pair = Objects.requireNonNull(posts.get(indicator));
                yaml.append(", low: ").append(pair[0]).append(", high: ").append(pair[1]);
            }
            yaml.append("}\n");
        }
        return yaml.toString();
    }

    private void check(CompositeVectors vectors, String column, String index) {
        int units = vectors.units().size();
        List<String> areas = IntStream.range(0, units)
                .mapToObj(unit -> "U%02d".formatted(unit))
                .toList();
        IndexTown town = IndexTown.of(areas, vectors.indicators()).index(index);
        for (int unit = 0; unit < units; unit++) {
            for (int i = 0; i < vectors.indicators().size(); i++) {
                town.value(areas.get(unit), vectors.indicators().get(i), vectors.raw()[unit][i]);
            }
        }
        CompositeResult result = town.result(folder.resolve(column));
        Map<String, AreaScore> scores = result.scores().stream()
                .collect(Collectors.toMap(AreaScore::areaCode, score -> score, (one, other) -> one, HashMap::new));
        double[] expected = vectors.expected(column);
        double[] actual = areas.stream()
                .mapToDouble(area -> Objects.requireNonNull(
                        Objects.requireNonNull(scores.get(area)).score()))
                .toArray();
        assertThat(actual).as(column).containsExactly(expected, within(1e-9));
        double[] ranks = areas.stream()
                .mapToDouble(area -> Objects.requireNonNull(
                                Objects.requireNonNull(scores.get(area)).place())
                        .rank())
                .toArray();
        assertThat(ranks)
                .as("ranks by %s", column)
                .isEqualTo(Arrays.stream(expected)
                        .map(score -> 1
                                + Arrays.stream(expected)
                                        .filter(other -> other > score + 1e-12)
                                        .count())
                        .toArray());
    }
}
