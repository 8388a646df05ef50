package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.civicdigest.statistics.DetectableDifference.Values;
import org.junit.jupiter.api.Test;

class DetectableDifferenceTest {
    @Test
    void atTheValueThePowerIsReachedAndNotBefore() {
        for (double proportion : new double[] {0.01, 0.3, 0.97}) {
            for (double size : new double[] {40, 500, 1e6}) {
                Values values = DetectableDifference.ofProportions(proportion, size, size / 2, 0.05, 0.8);
                values.above().ifPresent(value -> {
                    assertThat(DetectableDifference.powerOfProportions(proportion, size, value, size / 2, 0.05))
                            .isCloseTo(0.8, within(1e-9));
                    for (double share = 0; share < 0.999; share += 0.01) {
                        double nearer = proportion + share * (value - proportion);
                        assertThat(DetectableDifference.powerOfProportions(proportion, size, nearer, size / 2, 0.05))
                                .isLessThan(0.8);
                    }
                });
                values.below()
                        .ifPresent(value -> assertThat(DetectableDifference.powerOfProportions(
                                        proportion, size, value, size / 2, 0.05))
                                .isCloseTo(0.8, within(1e-9)));
            }
        }
    }

    @Test
    void aTextbooksSampleSizesGiveItsDifferenceBack() {
        // 0.25 against 0.40 with 5 % and 80 %: (1.95996 √(2·0.325·0.675) + 0.84162 √(0.1875+0.24))² / 0.15² = 151.87.
        assertThat(DetectableDifference.ofProportions(0.25, 151.8679, 151.8679, 0.05, 0.8)
                        .above()
                        .orElseThrow())
                .isCloseTo(0.4, within(1e-5));
    }

    @Test
    void nothingIsTellableBeyondAllOrNothing() {
        Values values = DetectableDifference.ofProportions(0.98, 50, 50, 0.05, 0.8);
        assertThat(values.above()).as("not even 100 % is told apart from 98 %").isEmpty();
        assertThat(values.below()).isPresent();
        assertThat(DetectableDifference.ofProportions(1, 50, 50, 0.05, 0.8).above())
                .isEmpty();
        assertThat(DetectableDifference.fromBenchmark(0.5, 1, 0.05, 0.8).below())
                .isEmpty();
    }

    @Test
    void moreObservationsTellSmallerDifferencesApart() {
        double before = 1;
        for (double size : new double[] {20, 200, 2_000, 20_000}) {
            double above = DetectableDifference.fromBenchmark(0.4, size, 0.05, 0.8)
                    .above()
                    .orElseThrow();
            assertThat(above).isLessThan(before);
            before = above;
        }
    }

    @Test
    void ratesAreToldApartByTheirEvents() {
        Values values = DetectableDifference.ofRates(0.02, 5_000, 5_000, 0.05, 0.8);
        assertThat(DetectableDifference.powerOfRates(0.02, 5_000, values.above().orElseThrow(), 5_000, 0.05))
                .isCloseTo(0.8, within(1e-9));
        assertThat(values.below().orElseThrow()).isBetween(0.0, 0.02);
        Values few = DetectableDifference.ofRates(0.02, 50, 50, 0.05, 0.8);
        assertThat(few.below()).as("one event: no rate is surely lower").isEmpty();
        assertThat(few.above().orElseThrow()).isGreaterThan(0.1);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> DetectableDifference.ofProportions(0.5, 10, 10, 0.05, 1))
                .hasMessageContaining("power");
        assertThatThrownBy(() -> DetectableDifference.fromBenchmark(1, 10, 0.05, 0.8))
                .hasMessageContaining("benchmark");
        assertThatThrownBy(() -> DetectableDifference.ofRates(0, 10, 10, 0.05, 0.8))
                .hasMessageContaining("rate");
    }

    @Test
    void clustersCountForLess() {
        assertThat(DesignEffect.of(25, 0.1)).isCloseTo(3.4, within(1e-14));
        assertThat(DesignEffect.of(1, 0.7)).as("single observations").isEqualTo(1);
        assertThat(DesignEffect.ofClusters(new double[] {25, 25, 25}, 0.1)).isEqualTo(DesignEffect.of(25, 0.1));
        assertThat(DesignEffect.ofClusters(new double[] {1, 49}, 0.1)).isGreaterThan(DesignEffect.of(25, 0.1));
        assertThat(DesignEffect.effectiveSize(340, 3.4)).isCloseTo(100, within(1e-12));
        assertThatThrownBy(() -> DesignEffect.of(0.5, 0.1)).hasMessageContaining("0.5");
    }
}
