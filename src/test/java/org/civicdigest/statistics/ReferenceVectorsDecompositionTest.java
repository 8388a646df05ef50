package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicdigest.statistics.Decomposition.Effect;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A case states the factors before and after and the rates that they make, yet the function only in words. It is found
 * among the usual ones: the one that makes both stated rates.
 */
class ReferenceVectorsDecompositionTest {
    private static final double ROUNDING = 1e-9;

    /** How a factor enters a product. */
    private enum Reading {
        AS_IT_IS,
        SHARE_OF_ITS_SUM,
        PERCENT,
        RECIPROCAL,
        COMPLEMENT;

        double of(double[] factor, int place) {
            double value = factor.length == 1 ? factor[0] : factor[place];
            return switch (this) {
                case AS_IT_IS -> value;
                case SHARE_OF_ITS_SUM -> value / sum(factor);
                case PERCENT -> value / 100;
                case RECIPROCAL -> 1 / value;
                case COMPLEMENT -> 1 - value;
            };
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCaseAgrees() {
        return ReferenceVectors.files("a19", file -> file.groups("case", ReferenceVectorsDecompositionTest::check));
    }

    private static void check(List<Row> rows) {
        List<double[]> before = factors(rows, "factor_pop1");
        List<double[]> after = factors(rows, "factor_pop2");
        double crudeBefore = rows.get(0).number("crude_pop1");
        double crudeAfter = rows.get(0).number("crude_pop2");
        ToDoubleFunction<List<double[]>> rate = candidates(before)
                .filter(function -> isNear(function.applyAsDouble(before), crudeBefore)
                        && isNear(function.applyAsDouble(after), crudeAfter))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no usual function of the factors makes the rates " + crudeBefore
                        + " and " + crudeAfter + " of " + rows.get(0).text("case")));
        List<Effect> effects = Decomposition.effects(before, after, rate);
        double magnitude = Math.max(Math.abs(crudeBefore), Math.abs(crudeAfter));
        double sum = 0;
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
            Effect effect = effects.get(k);
            row.expectDifferenceOf("standardised_rate_pop1", effect.standardisedBefore(), magnitude);
            row.expectDifferenceOf("standardised_rate_pop2", effect.standardisedAfter(), magnitude);
            row.expectDifferenceOf("effect", effect.effect(), magnitude);
            if (row.states("effect_pct_of_change")) {
                double percent = 100 / (crudeAfter - crudeBefore);
                row.expectDifferenceOf("effect_pct_of_change", effect.effect() * percent, magnitude * percent);
            }
            sum += effect.effect();
        }
        assertThat(isNear(crudeBefore + sum, crudeAfter))
                .as("the effects add up to the change")
                .isTrue();
    }

    private static List<double[]> factors(List<Row> rows, String column) {
        return rows.stream().map(row -> row.numbers(column)).toList();
    }

    private static boolean isNear(double value, double stated) {
        return Math.abs(value - stated) <= ROUNDING * Math.abs(stated);
    }

    /** The plainest first: products of readings, summed over the groups; sums and differences; a mixture of two. */
    private static Stream<ToDoubleFunction<List<double[]>>> candidates(List<double[]> factors) {
        int groups = factors.stream().mapToInt(factor -> factor.length).max().orElse(1);
        int kinds = Reading.values().length;
        Stream<ToDoubleFunction<List<double[]>>> products = IntStream.range(0, (int) Math.pow(kinds, factors.size()))
                .mapToObj(code -> {
                    Reading[] readings = new Reading[factors.size()];
                    int rest = code;
                    for (int k = 0; k < readings.length; k++) {
                        readings[k] = Reading.values()[rest % kinds];
                        rest /= kinds;
                    }
                    return mixed -> product(mixed, readings, groups);
                });
        Stream<ToDoubleFunction<List<double[]>>> sums =
                IntStream.range(0, 1 << factors.size()).mapToObj(signs -> mixed -> signed(mixed, signs, groups));
        Stream<ToDoubleFunction<List<double[]>>> mixtures =
                factors.size() == 3 || factors.size() == 4 ? mixtures(factors.size(), groups) : Stream.of();
        return Stream.of(products, sums, mixtures).flatMap(all -> all);
    }

    private static double product(List<double[]> factors, Reading[] readings, int groups) {
        double sum = 0;
        for (int i = 0; i < groups; i++) {
            double product = 1;
            for (int k = 0; k < readings.length; k++) {
                product *= readings[k].of(factors.get(k), i);
            }
            sum += product;
        }
        return sum;
    }

    private static double signed(List<double[]> factors, int signs, int groups) {
        double sum = 0;
        for (int k = 0; k < factors.size(); k++) {
            for (int i = 0; i < groups; i++) {
                sum += ((signs >> k & 1) == 0 ? 1 : -1) * Reading.AS_IT_IS.of(factors.get(k), i);
            }
        }
        return sum;
    }

    /** [ab + c(1 − b)] d, such as the birth rate of the married and the unmarried, in any order of the factors. */
    private static Stream<ToDoubleFunction<List<double[]>>> mixtures(int factors, int groups) {
        return permutations(factors).stream().map(order -> mixed -> {
            double sum = 0;
            for (int i = 0; i < groups; i++) {
                double a = Reading.AS_IT_IS.of(mixed.get(order.get(0)), i);
                double b = Reading.AS_IT_IS.of(mixed.get(order.get(1)), i);
                double c = Reading.AS_IT_IS.of(mixed.get(order.get(2)), i);
                double d = factors == 4 ? Reading.AS_IT_IS.of(mixed.get(order.get(3)), i) : 1;
                sum += (a * b + c * (1 - b)) * d;
            }
            return sum;
        });
    }

    private static List<List<Integer>> permutations(int number) {
        if (number == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> shorter : permutations(number - 1)) {
            for (int place = 0; place <= shorter.size(); place++) {
                List<Integer> longer = new ArrayList<>(shorter);
                longer.add(place, number - 1);
                all.add(longer);
            }
        }
        return all;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
