package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.civicdigest.statistics.ReferenceVectors.Table;
import org.junit.jupiter.api.DynamicTest;

/**
 * A table of units with raw indicators and the composites made of them. The indicators are the columns that have a
 * normalised twin ({@code mm_NAME}); sets of weights and goalposts stand in the header.
 */
public final class CompositeVectors {
    private static final Pattern SCALED = Pattern.compile("(arith|geom|harm)_(\\d+)_(\\d+)");
    private static final String NUMBER = "(?:log10\\([0-9.]+\\)|[0-9]*\\.?[0-9]+)";

    private final Table file;
    private final List<String> indicators;
    private final double[][] raw;
    private final double[][] minMax;

    CompositeVectors(Table file) {
        this.file = file;
        List<String> columns = file.rows().get(0).columns();
        indicators = columns.stream()
                .filter(column -> columns.contains("mm_" + column))
                .toList();
        raw = matrix(row -> indicators.stream().mapToDouble(row::number).toArray());
        minMax = new double[raw.length][indicators.size()];
        for (int i = 0; i < indicators.size(); i++) {
            double[] column = Correlations.column(raw, i);
            for (int unit = 0; unit < raw.length; unit++) {
                minMax[unit][i] = Normalisation.minMax(column, Better.HIGHER).applyAsDouble(column[unit]);
            }
        }
    }

    /** The tables of this kind among the reference vectors; none where there are no vectors. */
    public static List<CompositeVectors> list() {
        List<CompositeVectors> found = new ArrayList<>();
        // The files are made into tests one by one; here only their tables are wanted.
        ReferenceVectors.files("a20", table -> {
                    if (table.has("score_equal")) {
                        found.add(new CompositeVectors(table));
                    }
                    return Stream.<DynamicTest>empty();
                })
                .forEach(skipped -> {});
        return found;
    }

    public List<String> indicators() {
        return indicators;
    }

    public List<String> units() {
        String first = file.rows().get(0).columns().get(0);
        return file.rows().stream().map(row -> row.text(first)).toList();
    }

    public double[][] raw() {
        return raw;
    }

    /** What a column expects, by unit. */
    public double[] expected(String column) {
        return file.rows().stream().mapToDouble(row -> row.number(column)).toArray();
    }

    public boolean has(String column) {
        return file.has(column);
    }

    /** The set of weights of this name; equal ones have no set. */
    public Optional<double[]> findWeights(String name) {
        if (name.equals("equal")) {
            return Optional.of(ReferenceVectorsCompositeTest.equal(indicators.size()));
        }
        Matcher set = Pattern.compile("\\b" + Pattern.quote(name) + "((?: " + NUMBER + "){" + indicators.size() + "})")
                .matcher(file.headerText());
        return set.find()
                ? Optional.of(Arrays.stream(set.group(1).strip().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                : Optional.empty();
    }

    /** The posts of each indicator, lower and upper, by its name. */
    public Map<String, double[]> posts() {
        Map<String, double[]> posts = new LinkedHashMap<>();
        for (String indicator : indicators) {
            Matcher pair = Pattern.compile("\\b" + Pattern.quote(indicator) + " (" + NUMBER + ")-(" + NUMBER + ")")
                    .matcher(file.headerText());
            if (pair.find()) {
                posts.put(indicator, new double[] {number(pair.group(1)), number(pair.group(2))});
            }
        }
        return posts;
    }

    private static double number(String text) {
        return text.startsWith("log10(")
                ? Math.log10(Double.parseDouble(text.substring("log10(".length(), text.length() - 1)))
                : Double.parseDouble(text);
    }

    private double[][] matrix(Function<Row, double[]> cells) {
        return file.rows().stream().map(cells).toArray(double[][]::new);
    }

    /** One test a unit. */
    Stream<DynamicTest> tests() {
        return IntStream.range(0, raw.length)
                .mapToObj(unit -> file.rows().get(unit).test(row -> check(row, unit)));
    }

    private void check(Row row, int unit) {
        for (int i = 0; i < indicators.size(); i++) {
            row.expect("mm_" + indicators.get(i), minMax[unit][i]);
        }
        for (String column : row.columns()) {
            Matcher scaled = SCALED.matcher(column);
            if (scaled.matches()) {
                row.expect(column, scaled(scaled, unit));
            } else if (column.startsWith("score_")) {
                double[] weights = weights(row, column, "score_");
                row.expect(column, CompositeAggregation.arithmetic(minMax[unit], weights));
            } else if (column.startsWith("rank_")) {
                row.expectExactly(column, rank(unit, minMax, weights(row, column, "rank_")));
            } else if (column.startsWith("goalpost_rank_")) {
                row.expectExactly(column, rank(unit, betweenPosts(), weights(row, column, "goalpost_rank_")));
            } else if (column.startsWith("goalpost_")) {
                double[] weights = weights(row, column, "goalpost_");
                row.expect(column, CompositeAggregation.arithmetic(betweenPosts()[unit], weights));
            }
        }
        double[] equal = ReferenceVectorsCompositeTest.equal(indicators.size());
        row.expectIfStated("geom_raw", CompositeAggregation.geometric(raw[unit], equal));
        if (row.states("geom_raw_rank")) {
            row.expectExactly("geom_raw_rank", rank(unit, of -> CompositeAggregation.geometric(of, equal), raw));
        }
        if (row.states("borda_points")) {
            row.expectExactly("borda_points", OrdinalAggregation.borda(raw, equal)[unit]);
        }
        if (row.states("copeland")) {
            row.expectExactly(
                    "copeland",
                    OrdinalAggregation.copeland(
                            OrdinalAggregation.outranking(raw, CompositeAggregation.rescaled(equal)))[unit]);
        }
    }

    private double[] weights(Row row, String column, String prefix) {
        return findWeights(column.substring(prefix.length())).orElseThrow(() -> row.unknown(column));
    }

    private double scaled(Matcher column, int unit) {
        double from = Double.parseDouble(column.group(2));
        double to = Double.parseDouble(column.group(3));
        double[] values = Arrays.stream(minMax[unit])
                .map(share -> Normalisation.onScale(share, from, to))
                .toArray();
        double[] equal = ReferenceVectorsCompositeTest.equal(values.length);
        return switch (column.group(1)) {
            case "arith" -> CompositeAggregation.arithmetic(values, equal);
            case "geom" -> CompositeAggregation.geometric(values, equal);
            default -> CompositeAggregation.harmonic(values, equal);
        };
    }

    private double[][] betweenPosts() {
        Map<String, double[]> posts = posts();
        assertThat(posts.keySet()).as("goalposts in the header").containsAll(indicators);
        double[][] values = new double[raw.length][indicators.size()];
        for (int i = 0; i < indicators.size(); i++) {
            double[] pair = Objects.requireNonNull(posts.get(indicators.get(i)));
            for (int unit = 0; unit < raw.length; unit++) {
                values[unit][i] =
                        Normalisation.goalposts(pair[0], pair[1], Better.HIGHER).applyAsDouble(raw[unit][i]);
            }
        }
        return values;
    }

    private static int rank(int unit, double[][] values, double[] weights) {
        return rank(unit, of -> CompositeAggregation.arithmetic(of, weights), values);
    }

    private static int rank(int unit, ToDoubleFunction<double[]> score, double[][] values) {
        double[] scores = Arrays.stream(values).mapToDouble(score).toArray();
        return Orders.ranks(scores, RankOrder.LARGEST_FIRST)[unit];
    }
}
