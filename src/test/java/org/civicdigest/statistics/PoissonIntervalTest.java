package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PoissonIntervalTest {
    @Test
    void noEventsAndOneEventHaveClosedForms() {
        assertThat(PoissonInterval.exact(0, 0.95).lower()).isEqualTo(0.0);
        assertThat(PoissonInterval.exact(0, 0.95).upper()).isCloseTo(-Math.log(0.025), within(1e-14));
        assertThat(PoissonInterval.exact(1, 0.95).lower()).isCloseTo(-Math.log(0.975), within(1e-16));
    }

    @Test
    void exactLimitsAreThoseAtWhichTheEventsBecomeUnlikely() {
        for (int events = 1; events < 60; events++) {
            Interval interval = PoissonInterval.exact(events, 0.95);
            assertThat(1 - probabilityUpTo(events - 1, interval.lower())).isCloseTo(0.025, within(1e-12));
            assertThat(probabilityUpTo(events, interval.upper())).isCloseTo(0.025, within(1e-12));
        }
    }

    @Test
    void limitsHoldTheEventsFromNoneToABillion() {
        for (double events : new double[] {0, 1e-3, 0.5, 1, 2.5, 9, 10, 1e3, 1e6, 1e9}) {
            assertThat(PoissonInterval.exact(events, 0.95).contains(events)).isTrue();
            assertThat(PoissonInterval.byar(events, 0.998).contains(events)).isTrue();
            assertThat(PoissonInterval.byar(events, 0.998).lower()).isNotNegative();
        }
    }

    @Test
    void byarTakesOverAtTen() {
        assertThat(PoissonInterval.byarOrExactBelowTen(9, 0.95)).isEqualTo(PoissonInterval.exact(9, 0.95));
        assertThat(PoissonInterval.byarOrExactBelowTen(9.5, 0.95)).isEqualTo(PoissonInterval.exact(9.5, 0.95));
        assertThat(PoissonInterval.byarOrExactBelowTen(10, 0.95)).isEqualTo(PoissonInterval.byar(10, 0.95));
    }

    @Test
    void byarComesCloseToTheExactInterval() {
        for (int events = 10; events < 2000; events += 7) {
            Interval exact = PoissonInterval.exact(events, 0.95);
            Interval byar = PoissonInterval.byar(events, 0.95);
            assertThat(byar.lower()).isCloseTo(exact.lower(), within(2e-3 * exact.lower()));
            assertThat(byar.upper()).isCloseTo(exact.upper(), within(2e-3 * exact.upper()));
        }
    }

    @Test
    void nonsenseIsRefusedWithItsValues() {
        assertThatThrownBy(() -> PoissonInterval.byar(-1, 0.95)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> PoissonInterval.exact(Double.NaN, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PoissonInterval.exact(1, 1)).hasMessageContaining("1.0");
    }

    private static double probabilityUpTo(int events, double mean) {
        double term = Math.exp(-mean);
        double sum = term;
        for (int k = 1; k <= events; k++) {
            term *= mean / k;
            sum += term;
        }
        return sum;
    }
}
