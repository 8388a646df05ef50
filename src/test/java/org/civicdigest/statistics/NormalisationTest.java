package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class NormalisationTest {
    private static final double[] VALUES = {7.1, 12, 9.4, 9.4, 10};

    private static List<DoubleUnaryOperator> all(Better better) {
        return List.of(
                Normalisation.zScore(VALUES, better),
                Normalisation.minMax(VALUES, better),
                Normalisation.goalposts(5, 15, better),
                Normalisation.percentile(VALUES, better),
                Normalisation.ratioTo(9, better),
                Normalisation.differenceFrom(9, better),
                Normalisation.band(9, 0.2, better));
    }

    @Test
    void aBetterValueIsNeverNormalisedToLess() {
        for (Better better : Better.values()) {
            for (DoubleUnaryOperator method : all(better)) {
                double[] sorted = VALUES.clone();
                Arrays.sort(sorted);
                for (int i = 1; i < sorted.length; i++) {
                    double worse = better == Better.HIGHER ? sorted[i - 1] : sorted[i];
                    double rather = better == Better.HIGHER ? sorted[i] : sorted[i - 1];
                    assertThat(method.applyAsDouble(rather))
                            .as("%s is better", better)
                            .isGreaterThanOrEqualTo(method.applyAsDouble(worse));
                }
            }
        }
    }

    @Test
    void whatIsMissingStaysMissing() {
        assertThat(all(Better.LOWER))
                .allSatisfy(
                        method -> assertThat(method.applyAsDouble(Double.NaN)).isNaN());
    }

    @Test
    void minMaxAndPercentileRunFromNoughtToOneOverTheirOwnValues() {
        for (Better better : Better.values()) {
            for (DoubleUnaryOperator method :
                    List.of(Normalisation.minMax(VALUES, better), Normalisation.percentile(VALUES, better))) {
                double[] shares = Arrays.stream(VALUES).map(method).toArray();
                assertThat(Arrays.stream(shares).min()).hasValue(0);
                assertThat(Arrays.stream(shares).max()).hasValue(1);
            }
        }
    }

    @Test
    void lowerIsBetterMirrorsTheScale() {
        for (int i = 0; i < VALUES.length; i++) {
            assertThat(Normalisation.minMax(VALUES, Better.LOWER).applyAsDouble(VALUES[i]))
                    .isCloseTo(1 - Normalisation.minMax(VALUES, Better.HIGHER).applyAsDouble(VALUES[i]), within(1e-15));
        }
    }

    @Test
    void anotherYearIsMeasuredByTheFirstYearsYardstick() {
        assertThat(Normalisation.minMax(VALUES, Better.HIGHER).applyAsDouble(16.9))
                .as("twice the range of the base year")
                .isCloseTo(2, within(1e-12));
        assertThat(Normalisation.goalposts(7.1, 12, Better.HIGHER).applyAsDouble(16.9))
                .isOne();
    }

    @Test
    void equalValuesHaveNoScale() {
        double[] equal = {3, 3, 3};
        assertThatThrownBy(() -> Normalisation.minMax(equal, Better.HIGHER)).hasMessageContaining("all equal");
        assertThatThrownBy(() -> Normalisation.zScore(equal, Better.HIGHER)).hasMessageContaining("all equal");
    }
}
