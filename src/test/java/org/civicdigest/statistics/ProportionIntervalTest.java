package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProportionIntervalTest {
    private static final double Z_95 = 1.959963984540054;

    private interface Method {
        Interval of(double x, double n, double confidence);
    }

    private static final List<Method> METHODS = List.of(
            ProportionInterval::wilson,
            ProportionInterval::wilsonWithContinuityCorrection,
            ProportionInterval::agrestiCoull,
            ProportionInterval::clopperPearson);

    @Test
    void noLimitLeavesZeroToOneAndEveryIntervalHoldsItsProportion() {
        for (int n = 1; n < 300; n++) {
            for (int x = 0; x <= n; x += Math.max(1, n / 40)) {
                for (Method method : METHODS) {
                    Interval interval = method.of(x, n, 0.95);
                    assertThat(interval.lower()).isBetween(0.0, (double) x / n);
                    assertThat(interval.upper()).isBetween((double) x / n, 1.0);
                }
            }
        }
    }

    @Test
    void noneAndAllHaveExactLimits() {
        for (int n = 1; n < 3000; n++) {
            assertThat(ProportionInterval.wilson(0, n, 0.95).lower()).isEqualTo(0.0);
            assertThat(ProportionInterval.wilson(n, n, 0.95).upper()).isEqualTo(1.0);
        }
        assertThat(ProportionInterval.clopperPearson(0, 7, 0.95).lower()).isEqualTo(0.0);
        assertThat(ProportionInterval.clopperPearson(7, 7, 0.95).upper()).isEqualTo(1.0);
        assertThat(ProportionInterval.wilsonWithContinuityCorrection(0, 7, 0.95).lower())
                .isEqualTo(0.0);
        assertThat(ProportionInterval.wilsonWithContinuityCorrection(7, 7, 0.95).upper())
                .isEqualTo(1.0);
    }

    @Test
    void wilsonHoldsExactlyTheProportionsThatTheScoreTestDoesNotReject() {
        for (int n : new int[] {1, 7, 20, 200}) {
            for (int x = 0; x <= n; x++) {
                Interval interval = ProportionInterval.wilson(x, n, 0.95);
                double p = (double) x / n;
                for (int thousandth = 1; thousandth < 1000; thousandth++) {
                    double other = thousandth / 1000.0;
                    double distance = Math.abs(p - other) - Z_95 * Math.sqrt(other * (1 - other) / n);
                    if (Math.abs(distance) > 1e-12) {
                        assertThat(interval.contains(other))
                                .as("%d of %d and %s", x, n, other)
                                .isEqualTo(distance < 0);
                    }
                }
            }
        }
    }

    @Test
    void thePartAndTheRestMirrorEachOther() {
        for (Method method : METHODS) {
            for (int x = 0; x <= 53; x++) {
                Interval part = method.of(x, 53, 0.9);
                Interval rest = method.of(53 - x, 53, 0.9);
                assertThat(part.lower()).isCloseTo(1 - rest.upper(), within(1e-13));
                assertThat(part.upper()).isCloseTo(1 - rest.lower(), within(1e-13));
            }
        }
    }

    @Test
    void smallPartsOfHugeWholesKeepTheirDigits() {
        // For one of n the exact lower limit is 1 − (1 − 0.025)^(1/n), which is 3e-12 here.
        double n = 7.6e9;
        double lower = ProportionInterval.clopperPearson(1, n, 0.95).lower();
        assertThat(lower).isCloseTo(-Math.expm1(Math.log(0.975) / n), within(1e-9 * lower));
        assertThat(ProportionInterval.clopperPearson(0, n, 0.95).upper())
                .isCloseTo(-Math.expm1(Math.log(0.025) / n), within(1e-18));
        // With x far below z² the limit is x²/(n z²), which the difference of the roots would miss.
        double wilson = ProportionInterval.wilson(1e-6, n, 0.95).lower();
        assertThat(wilson).isCloseTo(1e-12 / (n * Z_95 * Z_95), within(1e-5 * wilson));
    }

    @Test
    void fractionsOfAnUnitCount() {
        Interval interval = ProportionInterval.wilson(0.445, 1, 0.95);
        assertThat(interval.contains(0.445)).isTrue();
    }

    @Test
    void moreConfidenceMeansAWiderInterval() {
        for (Method method : METHODS) {
            Interval narrow = method.of(9, 40, 0.8);
            Interval wide = method.of(9, 40, 0.998);
            assertThat(wide.lower()).isLessThan(narrow.lower());
            assertThat(wide.upper()).isGreaterThan(narrow.upper());
        }
    }

    @Test
    void nonsenseIsRefusedWithItsValues() {
        assertThatThrownBy(() -> ProportionInterval.wilson(3, 2, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3.0 of 2.0");
        for (Method method : METHODS) {
            assertThatThrownBy(() -> method.of(0, 0, 0.95)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> method.of(-1, 5, 0.95)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> method.of(Double.NaN, 5, 0.95)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> method.of(1, 5, 95)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
