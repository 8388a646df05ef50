package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MeanIntervalTest {
    @Test
    void sumsAndValuesSayTheSame() {
        double[] values = {2, 4, 4, 5, 10};
        assertThat(MeanInterval.studentT(values, 0.95))
                .isEqualTo(MeanInterval.studentT(5, BigDecimal.valueOf(25), BigDecimal.valueOf(161), 0.95));
    }

    @Test
    void twoValuesHaveAClosedForm() {
        // With one degree of freedom t is Cauchy's: its quantile is tan(π (p − ½)).
        Interval interval = MeanInterval.studentT(new double[] {0, 2}, 0.95);
        assertThat(interval.upper()).isCloseTo(1 + Math.tan(Math.PI * 0.475), within(1e-12));
    }

    @Test
    void largeValuesKeepTheirVariance() {
        // The usual sum of squares minus square of the sum has no digit left here (NIST NumAcc1).
        Moments moments = Moments.of(10000001, 10000003, 10000002);
        assertThat(moments.standardDeviation()).isEqualTo(1.0);
        assertThat(moments.mean()).isEqualTo(10000002.0);
    }

    @Test
    void theOrderOfValuesDoesNotMatter() {
        assertThat(Moments.of(0.1, 0.2, 1e9, 0.3)).isEqualTo(Moments.of(1e9, 0.3, 0.2, 0.1));
    }

    @Test
    void equalValuesLeaveNoDoubt() {
        assertThat(MeanInterval.studentT(new double[] {3, 3, 3}, 0.95)).isEqualTo(new Interval(3, 3));
    }

    @Test
    void nonsenseIsRefusedWithItsValues() {
        assertThatThrownBy(() -> MeanInterval.studentT(new double[] {3}, 0.95)).hasMessageContaining("got 1");
        assertThatThrownBy(() -> Moments.of()).hasMessageContaining("got 0");
        assertThatThrownBy(() -> new Moments(2, BigDecimal.TEN, BigDecimal.ONE)).hasMessageContaining("squares");
    }
}
