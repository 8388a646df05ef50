package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FunnelTest {
    @Test
    void theLimitsHoldTheBaselineAndNarrowAsAreasGrow() {
        for (double baseline : new double[] {0, 0.02, 0.5, 0.98, 1}) {
            double before = 2;
            for (double size : new double[] {1, 10, 1_000, 7.6e9}) {
                Interval limits = FunnelLimits.proportion(baseline, size, 0.998);
                assertThat(limits.contains(baseline)).isTrue();
                assertThat(limits.upper() - limits.lower()).isLessThanOrEqualTo(before);
                before = limits.upper() - limits.lower();
            }
        }
    }

    @Test
    void anAreaIsFlaggedWhereItsWilsonIntervalLeavesTheBaselineOut() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            double whole = 1 + random.nextInt(300);
            double part = random.nextInt((int) whole + 1);
            double baseline = random.nextDouble();
            boolean held = ProportionInterval.wilson(part, whole, 0.95).contains(baseline);
            assertThat(FunnelFlag.ofProportion(part, whole, baseline, 0.95) == FunnelFlag.WITHIN)
                    .as(part + " of " + whole + " beside " + baseline)
                    .isEqualTo(held);
        }
    }

    @Test
    void everybodyWhereEverybodyIsTheBaselineIsWithin() {
        assertThat(FunnelFlag.ofProportion(44, 44, 1, 0.95)).isEqualTo(FunnelFlag.WITHIN);
        assertThat(FunnelFlag.ofProportion(43, 44, 1, 0.95)).isEqualTo(FunnelFlag.LOW);
        assertThat(FunnelFlag.ofProportion(0, 44, 0, 0.95)).isEqualTo(FunnelFlag.WITHIN);
    }

    @Test
    void thePointsOfALineAreItsLimits() {
        FunnelLimits.Point lower = FunnelLimits.lowerPoint(7, 0.95);
        FunnelLimits.Point upper = FunnelLimits.upperPoint(7, 0.95);
        assertThat(FunnelLimits.ratio(lower.expected(), 0.95).lower()).isCloseTo(lower.ratio(), within(1e-12));
        assertThat(FunnelLimits.ratio(upper.expected(), 0.95).upper()).isCloseTo(upper.ratio(), within(1e-12));
    }

    @Test
    void noEventIsNoSurpriseWhereFewAreExpected() {
        assertThat(FunnelLimits.ratio(3, 0.95).lower()).isZero();
        assertThat(FunnelLimits.ratio(4, 0.95).lower()).isPositive();
        assertThat(FunnelFlag.ofRatio(0, 3, 0.95)).isEqualTo(FunnelFlag.WITHIN);
        assertThat(FunnelFlag.ofRatio(0, 4, 0.95)).isEqualTo(FunnelFlag.LOW);
    }

    @Test
    void aRateIsItsRatioTimesTheBaseline() {
        assertThat(FunnelLimits.rate(0.002, 5_000, 0.998))
                .isEqualTo(FunnelLimits.ratio(10, 0.998).times(0.002));
        assertThat(FunnelFlag.ofRate(30, 5_000, 0.002, 0.998)).isEqualTo(FunnelFlag.HIGH);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> FunnelLimits.proportion(1.2, 5, 0.95)).hasMessageContaining("1.2");
        assertThatThrownBy(() -> FunnelLimits.ratio(0, 0.95)).hasMessageContaining("got 0");
        assertThatThrownBy(() -> FunnelFlag.ofProportion(3, 0, 0.5, 0.95)).hasMessageContaining("3.0 of 0.0");
    }
}
