package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatioAndProportionTestTest {
    @Test
    void turnedAroundARatioIsItsReciprocal() {
        Interval ratio = RatioInterval.rateRatioExact(60, 514, 30, 543, 0.95);
        Interval inverse = RatioInterval.rateRatioExact(30, 543, 60, 514, 0.95);
        assertThat(ratio.lower() * inverse.upper()).isCloseTo(1, within(1e-12));
        assertThat(ratio.upper() * inverse.lower()).isCloseTo(1, within(1e-12));
    }

    @Test
    void everybodyTwiceLeavesNoDoubtOfTheRatio() {
        assertThat(RatioInterval.riskRatio(40, 40, 30, 30, 0.95)).isEqualTo(new Interval(1, 1));
    }

    @Test
    void noEventInTheFirstRateHasAnExactUpperLimit() {
        Interval ratio = RatioInterval.rateRatioExact(0, 100, 5, 100, 0.95);
        assertThat(ratio.lower()).isZero();
        assertThat(ratio.upper()).isCloseTo(1 / Math.pow(0.025, 0.2) - 1, within(1e-12));
        assertThatThrownBy(() -> RatioInterval.rateRatioExact(5, 100, 0, 100, 0.95))
                .hasMessageContaining("second");
        assertThat(RatioInterval.rateRatioExactLower(5, 100, 0, 100, 0.95))
                .isCloseTo(Math.pow(0.025, 0.2) / (1 - Math.pow(0.025, 0.2)), within(1e-12));
        assertThatThrownBy(() -> RatioInterval.riskRatio(0, 10, 5, 10, 0.95)).hasMessageContaining("part");
    }

    @Test
    void allOrNothingInBothIsNoDifference() {
        assertThat(ProportionTest.pooled(0, 10, 0, 12)).isEqualTo(new ProportionTest(0, 1, 0, 1));
        assertThat(ProportionTest.pooled(10, 10, 12, 12)).isEqualTo(new ProportionTest(0, 1, 0, 1));
        assertThat(ProportionTest.pooled(1, 3, 10, 30).z()).as("equal thirds").isZero();
    }

    @Test
    void theDesignEffectDividesTheChiSquare() {
        ProportionTest single = ProportionTest.pooled(56, 70, 48, 80);
        ProportionTest clustered = ProportionTest.pooled(56, 70, 48, 80, 3.4);
        assertThat(clustered.chiSquare() * 3.4).isCloseTo(single.chiSquare(), within(1e-12));
        assertThat(clustered.pValue()).isGreaterThan(single.pValue());
    }

    @Test
    void yatesIsNeverSurer() {
        ProportionTest test = ProportionTest.pooled(3, 5, 2, 5);
        assertThat(test.yatesPValue()).isGreaterThanOrEqualTo(test.pValue()).isLessThanOrEqualTo(1);
        assertThat(ProportionTest.pooled(1, 2, 1, 3).yatesChiSquare())
                .as("a correction is not over the difference itself")
                .isZero();
    }
}
