package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverdispersionTest {
    private static final double[] ESTIMATES = {61, 61.4, 62.21, 62.3, 65.9};
    private static final double[] VARIANCES = {0.2, 1.2, 0.09, 0.2, 1.8};

    @Test
    void withItsVarianceBetweenUnitsThereIsNoMoreThanChance() {
        RandomEffects effects = RandomEffects.pauleMandel(ESTIMATES, VARIANCES);
        double[] widened = Arrays.stream(VARIANCES).map(v -> v + effects.tau2()).toArray();
        assertThat(RandomEffects.derSimonianLaird(ESTIMATES, widened).q()).isCloseTo(4, within(1e-12));
    }

    @Test
    void unitsThatAgreeDifferByNothing() {
        double[] same = {5, 5, 5};
        double[] variances = {1, 2, 3};
        for (RandomEffects effects : new RandomEffects[] {
            RandomEffects.derSimonianLaird(same, variances), RandomEffects.pauleMandel(same, variances)
        }) {
            assertThat(effects.tau2()).isZero();
            assertThat(effects.q()).isZero();
            assertThat(effects.iSquaredPercent()).isZero();
            assertThat(effects.mean()).isEqualTo(5);
        }
    }

    @Test
    void largeEstimatesKeepTheirSmallDifferences() {
        double[] shifted = Arrays.stream(ESTIMATES).map(y -> y + 1e9).toArray();
        assertThat(RandomEffects.derSimonianLaird(shifted, VARIANCES).q())
                .isCloseTo(RandomEffects.derSimonianLaird(ESTIMATES, VARIANCES).q(), within(1e-4));
    }

    @Test
    void aFunnelAboutTheWeightedMeanIsDerSimoniansAndLairds() {
        RandomEffects effects = RandomEffects.derSimonianLaird(ESTIMATES, VARIANCES);
        double weights = Arrays.stream(VARIANCES).map(v -> 1 / v).sum();
        double mean = 0;
        for (int i = 0; i < ESTIMATES.length; i++) {
            mean += ESTIMATES[i] / VARIANCES[i] / weights;
        }
        double[] errors = Arrays.stream(VARIANCES).map(Math::sqrt).toArray();
        double[] zValues = new double[5];
        for (int i = 0; i < 5; i++) {
            zValues[i] = (ESTIMATES[i] - mean) / errors[i];
        }
        assertThat(Overdispersion.of(zValues, errors, Tails.KEPT, 0).tau2()).isCloseTo(effects.tau2(), within(1e-12));
    }

    @Test
    void drawnInTailsAreTheQuantiles() {
        double[] values = {-9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 99};
        assertThat(Overdispersion.winsorised(values, 0.1)).containsExactly(1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9);
        assertThat(Overdispersion.winsorised(values, 0)).isEqualTo(values);
    }

    @Test
    void extremesCountForLessWhenDrawnInAndForNothingWhenLeftOut() {
        double[] zValues = new Random(5).doubles(40, -2, 2).toArray();
        zValues[7] = 40;
        double[] errors = new double[40];
        Arrays.fill(errors, 0.1);
        Overdispersion kept = Overdispersion.of(zValues, errors, Tails.KEPT, 0.1);
        Overdispersion winsorised = Overdispersion.of(zValues, errors, Tails.WINSORISED, 0.1);
        Overdispersion trimmed = Overdispersion.of(zValues, errors, Tails.TRIMMED, 0.1);
        assertThat(winsorised.phi()).isLessThan(kept.phi());
        assertThat(trimmed.phi()).isLessThan(winsorised.phi());
        assertThat(trimmed.units()).isLessThan(40);
    }

    @Test
    void withoutOverdispersionTheLimitsAreThoseOfChance() {
        Overdispersion none = new Overdispersion(10, 0.8, 0);
        Interval limits = none.multiplicativeLimits(FunnelScale.LOG_RATIO, 1, 100, 0.95);
        assertThat(none.additiveLimits(FunnelScale.LOG_RATIO, 1, 100, 0.95)).isEqualTo(limits);
        assertThat(limits.upper()).isCloseTo(Math.exp(0.1959963984540054), within(1e-12));
        Overdispersion some = new Overdispersion(10, 4, 0.03);
        assertThat(some.multiplicativeLimits(FunnelScale.LOG_RATIO, 1, 100, 0.95)
                        .upper())
                .isCloseTo(Math.exp(2 * 0.1959963984540054), within(1e-12));
    }

    @Test
    void aProportionsLimitsStayBetweenNoneAndAll() {
        Overdispersion wide = new Overdispersion(10, 4, 0.5);
        Interval limits = wide.additiveLimits(FunnelScale.ARCSINE_PROPORTION, 0.02, 50, 0.998);
        assertThat(limits.lower())
                .as("the sine of a negative angle squared would be over 0")
                .isZero();
        assertThat(wide.additiveLimits(FunnelScale.ARCSINE_PROPORTION, 0.98, 50, 0.998)
                        .upper())
                .isEqualTo(1);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> FunnelScale.LOG_RATIO.value(0, 3)).hasMessageContaining("observed");
        assertThatThrownBy(() -> RandomEffects.pauleMandel(new double[] {1}, new double[] {1}))
                .hasMessageContaining("at least 2");
        assertThatThrownBy(() -> RandomEffects.derSimonianLaird(ESTIMATES, new double[5]))
                .hasMessageContaining("variance");
        assertThatThrownBy(() -> Overdispersion.of(ESTIMATES, VARIANCES, Tails.TRIMMED, 0.5))
                .hasMessageContaining("0.5");
    }
}
