package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.civicdigest.statistics.EmpiricalBayes.Shrunken;
import org.junit.jupiter.api.Test;

class EmpiricalBayesTest {
    @Test
    void aDrawnInRateLiesBetweenItsOwnAndThatOfAll() {
        Random random = new Random(6);
        for (int family = 0; family < 200; family++) {
            int areas = 2 + random.nextInt(20);
            double[] wholes = random.ints(areas, 1, 2_000).asDoubleStream().toArray();
            double[] parts = new double[areas];
            for (int i = 0; i < areas; i++) {
                parts[i] = random.nextInt((int) wholes[i] + 1);
            }
            for (EmpiricalBayes bayes :
                    new EmpiricalBayes[] {EmpiricalBayes.poisson(parts, wholes), EmpiricalBayes.binomial(parts, wholes)
                    }) {
                for (Shrunken area : bayes.areas()) {
                    assertThat(area.weight()).isBetween(0.0, 1.0);
                    assertThat(area.rate())
                            .isBetween(
                                    Math.min(area.raw(), bayes.priorMean()) - 1e-15,
                                    Math.max(area.raw(), bayes.priorMean()) + 1e-15);
                }
            }
        }
    }

    @Test
    void theSmallerAnAreaTheLessItCountsItself() {
        double[] parts = {1, 10, 100, 900};
        double[] wholes = {10, 40, 800, 1_200};
        double before = 0;
        for (Shrunken area : EmpiricalBayes.poisson(parts, wholes).areas()) {
            assertThat(area.weight()).isGreaterThan(before);
            before = area.weight();
        }
    }

    @Test
    void areasThatAgreeAreAllTheSame() {
        double[] parts = {5, 50, 500};
        double[] wholes = {10, 100, 1_000};
        for (EmpiricalBayes bayes :
                new EmpiricalBayes[] {EmpiricalBayes.poisson(parts, wholes), EmpiricalBayes.binomial(parts, wholes)}) {
            assertThat(bayes.priorVariance()).isZero();
            assertThat(bayes.areas()).extracting(Shrunken::rate).containsOnly(0.5);
        }
    }

    @Test
    void nothingAndEverythingArePossible() {
        double[] wholes = {10, 100};
        assertThat(EmpiricalBayes.poisson(new double[2], wholes).areas()).containsOnly(new Shrunken(0, 0, 0));
        assertThat(EmpiricalBayes.binomial(wholes, wholes).areas()).containsOnly(new Shrunken(1, 1, 0));
        assertThat(EmpiricalBayes.binomial(new double[] {10, 0}, new double[] {10, 10})
                        .areas())
                .as("all or nothing: the areas' own rates are all there is")
                .extracting(Shrunken::rate)
                .containsExactly(1.0, 0.0);
    }

    @Test
    void aPriorIsWorthItsStrength() {
        assertThat(EmpiricalBayes.betaBinomial(9, 10, 0.5, 10)).isCloseTo(0.7, within(1e-15));
        assertThat(EmpiricalBayes.betaBinomial(9, 10, 0.5, 0)).isEqualTo(0.9);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> EmpiricalBayes.binomial(new double[] {3}, new double[] {2}))
                .hasMessageContaining("3.0 of 2.0");
        assertThatThrownBy(() -> EmpiricalBayes.poisson(new double[] {3}, new double[] {0}))
                .hasMessageContaining("size");
    }
}
