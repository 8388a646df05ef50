package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

class CompositeAggregationTest {
    private static final List<ToDoubleBiFunction<double[], double[]>> MEANS = List.of(
            CompositeAggregation::arithmetic,
            CompositeAggregation::geometric,
            CompositeAggregation::harmonic,
            (values, weights) -> CompositeAggregation.power(values, weights, 0.5));

    private final Random random = new Random(20);

    private double[] some(int size) {
        return random.doubles(size, 1, 100).toArray();
    }

    @Test
    void aBetterValueNeverMakesAWorseComposite() {
        for (int trial = 0; trial < 200; trial++) {
            double[] values = some(5);
            double[] weights = some(5);
            double[] better = values.clone();
            better[trial % 5] += 1;
            for (ToDoubleBiFunction<double[], double[]> mean : MEANS) {
                assertThat(mean.applyAsDouble(better, weights)).isGreaterThan(mean.applyAsDouble(values, weights));
            }
        }
    }

    @Test
    void theLessAMeanLetsOneThingPayForAnotherTheLowerItIs() {
        for (int trial = 0; trial < 200; trial++) {
            double[] values = some(4);
            double[] weights = some(4);
            double harmonic = CompositeAggregation.harmonic(values, weights);
            double geometric = CompositeAggregation.geometric(values, weights);
            assertThat(harmonic).isLessThanOrEqualTo(geometric + 1e-12);
            assertThat(geometric).isLessThanOrEqualTo(CompositeAggregation.arithmetic(values, weights) + 1e-12);
        }
    }

    @Test
    void whatIsMissingTakesItsWeightAlong() {
        double[] weights = {1, 1, 2};
        for (ToDoubleBiFunction<double[], double[]> mean : MEANS) {
            assertThat(mean.applyAsDouble(new double[] {4, Double.NaN, 9}, weights))
                    .isCloseTo(mean.applyAsDouble(new double[] {4, 9}, new double[] {1, 2}), within(1e-12));
        }
        assertThat(CompositeAggregation.weightPresent(new double[] {4, Double.NaN, 9}, weights))
                .isEqualTo(0.75);
    }

    @Test
    void rescaledWeightsAddUpToOne() {
        assertThat(Arrays.stream(CompositeAggregation.rescaled(some(9))).sum()).isCloseTo(1, within(1e-15));
    }

    @Test
    void nothingHasNoMean() {
        assertThatThrownBy(() -> CompositeAggregation.arithmetic(new double[] {Double.NaN}, new double[] {1}))
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> CompositeAggregation.geometric(new double[] {0, 1}, new double[] {1, 1}))
                .hasMessageContaining("over 0");
    }
}
