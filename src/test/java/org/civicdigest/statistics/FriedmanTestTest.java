package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether some months of the year are regularly higher. */
class FriedmanTestTest {
    /** The times of 22 runners on three ways around first base: Hollander and Wolfe (1973), Nonparametric Statistical Methods. */
    private static final List<double[]> RUNNERS = List.of(
            new double[] {5.40, 5.50, 5.55},
            new double[] {5.85, 5.70, 5.75},
            new double[] {5.20, 5.60, 5.50},
            new double[] {5.55, 5.50, 5.40},
            new double[] {5.90, 5.85, 5.70},
            new double[] {5.45, 5.55, 5.60},
            new double[] {5.40, 5.40, 5.35},
            new double[] {5.45, 5.50, 5.35},
            new double[] {5.25, 5.15, 5.00},
            new double[] {5.85, 5.80, 5.70},
            new double[] {5.25, 5.20, 5.10},
            new double[] {5.65, 5.55, 5.45},
            new double[] {5.60, 5.35, 5.45},
            new double[] {5.05, 5.00, 4.95},
            new double[] {5.50, 5.50, 5.40},
            new double[] {5.45, 5.55, 5.50},
            new double[] {5.55, 5.55, 5.35},
            new double[] {5.45, 5.50, 5.55},
            new double[] {5.50, 5.45, 5.25},
            new double[] {5.65, 5.60, 5.40},
            new double[] {5.70, 5.65, 5.55},
            new double[] {6.30, 6.30, 6.25});

    @Test
    void theBaseRunnersAreThoseOfTheTextbook() {
        FriedmanTest test = FriedmanTest.of(RUNNERS);
        assertThat(test.chiSquare()).isCloseTo(11.143, within(0.0005));
        assertThat(test.pValue()).isCloseTo(0.003805, within(0.000001));
    }

    @Test
    void theLevelOfABlockDoesNotMatter() {
        FriedmanTest test = FriedmanTest.of(List.of(new double[] {1, 2, 3}, new double[] {101, 104, 109}));
        assertThat(test.meanRanks()).containsExactly(1.0, 2.0, 3.0);
        assertThat(test.chiSquare()).as("12 / (2·3·4) · (2² + 0 + 2²)").isCloseTo(4, within(1e-12));
    }

    @Test
    void whatIsAllTheSameHasNoOrder() {
        FriedmanTest test = FriedmanTest.of(List.of(new double[] {5, 5, 5}, new double[] {7, 7, 7}));
        assertThat(test.chiSquare()).isZero();
        assertThat(test.pValue()).isEqualTo(1);
    }

    @Test
    void gapsAreRefused() {
        assertThatThrownBy(() -> FriedmanTest.of(List.of(new double[] {1, Double.NaN}, new double[] {1, 2})))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> FriedmanTest.of(List.of(new double[] {1, 2, 3}, new double[] {1, 2})))
                .hasMessage("a block of 2 beside one of 3");
    }
}
