package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipleComparisonsTest {
    @Test
    void noAdjustedValueIsBelowItsOwnAndTheirOrderStays() {
        double[] pValues = new Random(1).doubles(200).map(p -> p * p * p).toArray();
        for (double[] adjusted : all(pValues)) {
            int[] places = Orders.ascending(pValues);
            for (int j = 0; j < places.length; j++) {
                assertThat(adjusted[places[j]]).isBetween(pValues[places[j]], 1.0);
                if (j > 0) {
                    assertThat(adjusted[places[j]])
                            .as("a smaller p-value is not adjusted to a larger one")
                            .isGreaterThanOrEqualTo(adjusted[places[j - 1]]);
                }
            }
        }
    }

    @Test
    void theStricterTheClaimTheLargerTheValue() {
        double[] pValues = new Random(2).doubles(50).map(p -> p * p).toArray();
        double[][] adjusted = all(pValues);
        for (int i = 0; i < pValues.length; i++) {
            assertThat(adjusted[1][i]).as("Holm beside Bonferroni").isLessThanOrEqualTo(adjusted[0][i]);
            assertThat(adjusted[2][i]).as("Benjamini and Hochberg beside Holm").isLessThanOrEqualTo(adjusted[1][i]);
            assertThat(adjusted[3][i])
                    .as("Benjamini and Yekutieli beside Benjamini and Hochberg")
                    .isGreaterThanOrEqualTo(adjusted[2][i]);
        }
    }

    @Test
    void equalValuesAreAdjustedAlikeAndStayInTheirPlaces() {
        double[] pValues = {0.04, 0.5, 0.04, 1, 0};
        assertThat(MultipleComparisons.benjaminiHochberg(pValues))
                .containsExactly(5.0 / 3 * 0.04, 0.625, 5.0 / 3 * 0.04, 1, 0);
        assertThat(MultipleComparisons.holm(pValues)).containsExactly(0.16, 1, 0.16, 1, 0);
    }

    @Test
    void oneTestIsLeftAloneAndNoneIsNone() {
        for (double[] adjusted : all(new double[] {0.03})) {
            assertThat(adjusted).containsExactly(0.03);
        }
        for (double[] adjusted : all(new double[0])) {
            assertThat(adjusted).isEmpty();
        }
    }

    @Test
    void aProbabilityIsBetweenZeroAndOne() {
        assertThatThrownBy(() -> MultipleComparisons.holm(new double[] {0.1, Double.NaN}))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> MultipleComparisons.benjaminiHochberg(new double[] {1.5}))
                .hasMessageContaining("1.5");
    }

    private static double[][] all(double[] pValues) {
        return new double[][] {
            MultipleComparisons.bonferroni(pValues),
            MultipleComparisons.holm(pValues),
            MultipleComparisons.benjaminiHochberg(pValues),
            MultipleComparisons.benjaminiYekutieli(pValues)
        };
    }
}
