package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecentTrendTest {
    private static final double[] WHOLES = {1_000, 1_000, 1_000, 1_000, 1_000};

    @Test
    void aTrendHasTheSignOfItsSlope() {
        double[] rising = {100, 120, 140, 160, 180};
        double[] falling = {180, 160, 140, 120, 100};
        assertThat(RecentTrend.ofProportions(rising, WHOLES).direction()).isEqualTo(TrendDirection.INCREASING);
        assertThat(RecentTrend.ofProportions(falling, WHOLES).direction()).isEqualTo(TrendDirection.DECREASING);
        assertThat(RecentTrend.ofProportions(rising, WHOLES).chiSquare())
                .isCloseTo(RecentTrend.ofProportions(falling, WHOLES).chiSquare(), within(1e-9));
    }

    @Test
    void onePeriodMakesNoTrend() {
        // Significant as a whole, yet without the last period there is nothing left.
        RecentTrend trend = RecentTrend.ofProportions(new double[] {104, 103, 102, 101, 300}, WHOLES);
        assertThat(trend.pValue()).isLessThan(RecentTrend.SIGNIFICANCE);
        assertThat(trend.direction()).isEqualTo(TrendDirection.NO_SIGNIFICANT_CHANGE);
    }

    @Test
    void everybodyEveryYearIsNoTrend() {
        for (double[] parts : new double[][] {WHOLES, new double[5]}) {
            RecentTrend trend = RecentTrend.ofProportions(parts, WHOLES);
            assertThat(trend.chiSquare()).isZero();
            assertThat(trend.pValue()).isEqualTo(1);
            assertThat(trend.direction()).isEqualTo(TrendDirection.NO_SIGNIFICANT_CHANGE);
        }
    }

    @Test
    void fourPeriodsAreTooFewForAVerdictThoughNotForATest() {
        RecentTrend trend = RecentTrend.ofProportions(new double[] {100, 200, 300, 400}, Arrays.copyOf(WHOLES, 4));
        assertThat(trend.pValue()).isLessThan(1e-9);
        assertThat(trend.direction()).isEqualTo(TrendDirection.TOO_FEW_POINTS);
    }

    @Test
    void aMissingPeriodKeepsItsPlaceInTime() {
        double[] values = {1, 2, 4, 5, 6};
        Interval[] limits = Arrays.stream(values)
                .mapToObj(value -> new Interval(value - 0.1, value + 0.1))
                .toArray(Interval[]::new);
        assertThat(RecentTrend.ofEstimates(new double[] {1, 2, 4, 5, 6}, values, limits)
                        .slope())
                .as("the points lie on a line once the third period is left open")
                .isCloseTo(1, within(1e-14));
    }

    @Test
    void nonsenseIsRefused() {
        Interval[] exact = {new Interval(1, 1), new Interval(2, 2)};
        assertThatThrownBy(() -> RecentTrend.ofEstimates(new double[] {1, 2}, exact))
                .as("a value without doubt would outweigh all others")
                .hasMessageContaining("limits");
        assertThatThrownBy(() -> RecentTrend.ofProportions(new double[] {1}, new double[] {2}))
                .hasMessageContaining("at least 2");
        assertThatThrownBy(
                        () -> RecentTrend.ofProportions(new double[] {3, 3}, new double[] {1, 1}, new double[] {2, 2}))
                .hasMessageContaining("times");
    }
}
