package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DifferenceIntervalTest {
    @Test
    void swappingTheTwoTurnsTheSign() {
        Interval one = DifferenceInterval.newcombe(56, 70, 48, 80, 0.95);
        Interval other = DifferenceInterval.newcombe(48, 80, 56, 70, 0.95);
        assertThat(one.lower()).isCloseTo(-other.upper(), within(1e-15));
        assertThat(one.upper()).isCloseTo(-other.lower(), within(1e-15));
    }

    @Test
    void differencesOfProportionsStayBetweenMinusOneAndOne() {
        for (int x1 = 0; x1 <= 12; x1++) {
            for (int x2 = 0; x2 <= 9; x2++) {
                Interval interval = DifferenceInterval.newcombe(x1, 12, x2, 9, 0.95);
                assertThat(interval.lower()).isBetween(-1.0, x1 / 12.0 - x2 / 9.0);
                assertThat(interval.upper()).isBetween(x1 / 12.0 - x2 / 9.0, 1.0);
            }
        }
    }

    @Test
    void aCertainEstimateOnlyMovesTheOther() {
        Interval difference = DifferenceInterval.mover(5, new Interval(4, 7), 3, new Interval(3, 3));
        assertThat(difference).isEqualTo(new Interval(1, 4));
    }

    @Test
    void reachesAreAddedAsSquares() {
        Interval difference = DifferenceInterval.mover(10, new Interval(7, 12), 4, new Interval(-8, 8));
        assertThat(difference.lower()).isCloseTo(6 - 5, within(1e-12));
        assertThat(difference.upper()).isCloseTo(6 + Math.sqrt(4 + 144), within(1e-12));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> DifferenceInterval.newcombe(1, 0, 1, 2, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.0 of 0.0");
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("lower 2.0, upper 1.0");
        assertThatThrownBy(() -> new Interval(0, 1).times(-1)).hasMessageContaining("-1.0");
    }
}
