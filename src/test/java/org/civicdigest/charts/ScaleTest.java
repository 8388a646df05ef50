package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void holdsBothEndsFromTickToTick() {
        Scale scale = Scale.covering(61.2, 93.5, 8, "%");
        assertThat(scale.low()).isEqualTo(60);
        assertThat(scale.high()).isEqualTo(95);
        assertThat(scale.ticks())
                .extracting(Scale.Tick::label)
                .startsWith("60%", "65%")
                .endsWith("95%");
        assertThat(scale.startsAtZero()).isFalse();
    }

    @Test
    void startsAtZeroWhereThatCostsLittle() {
        assertThat(Scale.covering(2, 9, 8, "").startsAtZero()).isTrue();
        assertThat(Scale.covering(-1, 9, 8, "").low())
                .as("below zero the scale begins at the next tick")
                .isEqualTo(-2);
    }

    @Test
    void aSingleValueHasAScaleToo() {
        assertThat(Scale.covering(50, 50, 8, "").low()).isLessThan(50);
        assertThat(Scale.covering(0, 0, 8, "").high()).isPositive();
    }

    @Test
    void ticksOfSmallStepsHaveTheirDecimals() {
        assertThat(Scale.covering(0.412, 0.418, 5, "").ticks())
                .extracting(Scale.Tick::label)
                .startsWith("0.412", "0.414");
    }

    @Test
    void logarithmicTicksAreThoseThatPeopleCountIn() {
        assertThat(Scale.logarithmic(30, 3000).ticks())
                .extracting(Scale.Tick::label)
                .containsExactly("50", "100", "200", "500", "1,000", "2,000");
        assertThat(Scale.logarithmic(0.3, 30_000).ticks())
                .as("of a long scale the powers alone")
                .extracting(Scale.Tick::label)
                .containsExactly("1", "10", "100", "1,000", "10,000");
    }

    @Test
    void noLogarithmBeginsAtZero() {
        assertThatThrownBy(() -> Scale.logarithmic(0, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
