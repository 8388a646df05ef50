package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MannKendallTest {
    private static final double NONE = Double.NaN;

    @Test
    void aSeriesThatOnlyRisesHasAllPairsForIt() {
        MannKendall test = MannKendall.of(new double[] {-3, -1, 0, 2, 9});
        assertThat(test.s()).isEqualTo(10);
        assertThat(test.tau()).isEqualTo(1);
        assertThat(test.variance()).isEqualTo(5 * 4 * 15 / 18.0);
        assertThat(test.senSlope()).as("the median of ten slopes").isEqualTo(2);
    }

    @Test
    void equalValuesShowNoTrend() {
        MannKendall test = MannKendall.of(new double[] {4, 4, 4});
        assertThat(test.z()).isZero();
        assertThat(test.pValue()).isEqualTo(1);
        assertThat(test.variance()).isZero();
        assertThat(test.senSlope()).isEqualTo(0.0);
    }

    @Test
    void aGapKeepsItsPlaceInTime() {
        MannKendall test = MannKendall.of(new double[] {NONE, 10, NONE, NONE, 16, NONE});
        assertThat(test.n()).isEqualTo(2);
        assertThat(test.senSlope()).as("6 in three steps").isEqualTo(2);
        assertThat(test.z()).as("one pair is corrected to nothing").isZero();
    }

    @Test
    void seasonsHideNoTrendAndMakeNone() {
        double[] monthly = IntStream.range(0, 60)
                .mapToDouble(month -> 100 * Math.sin(month * Math.PI / 6) + month / 12)
                .toArray();
        MannKendall test = MannKendall.seasonal(monthly, 12);
        assertThat(test.s()).as("all ten pairs of each month rise").isEqualTo(120);
        assertThat(test.senSlope()).as("for a year").isCloseTo(1, within(1e-9));
        assertThat(MannKendall.of(monthly).pValue())
                .as("without seasons they drown it")
                .isGreaterThan(0.1);
    }

    @Test
    void oneSeasonIsNoSeason() {
        double[] series = {3, 1, 4, 1, 5, NONE, 9, 2, 6};
        assertThat(MannKendall.seasonal(series, 1)).isEqualTo(MannKendall.of(series));
    }

    @Test
    void turnedAroundTheTrendIsTurnedAround() {
        MannKendall forward = MannKendall.of(new double[] {1, 5, 2, 2, 8, 6});
        MannKendall backward = MannKendall.of(new double[] {6, 8, 2, 2, 5, 1});
        assertThat(backward.s()).isEqualTo(-forward.s());
        assertThat(backward.z()).isEqualTo(-forward.z());
        assertThat(backward.variance()).isEqualTo(forward.variance());
    }

    @Test
    void nothingToCompareIsRefused() {
        assertThatThrownBy(() -> MannKendall.of(new double[] {NONE, 3})).hasMessageContaining("two values");
        assertThatThrownBy(() -> MannKendall.seasonal(new double[] {1, 2, 3, 4}, 4))
                .as("each of the four seasons is there once")
                .hasMessageContaining("one season");
        assertThatThrownBy(() -> MannKendall.of(new double[] {1, Double.POSITIVE_INFINITY}))
                .hasMessageContaining("Infinity");
    }
}
