package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandardisedRateTest {
    private static final double[] EVENTS = {4, 0, 9, 20};
    private static final double[] POPULATIONS = {900, 1_200, 700, 400};
    private static final double[] STANDARD = {5_000, 6_000, 4_000, 2_000};

    @Test
    void standardisedToItsOwnMixItIsTheCrudeRate() {
        StandardisedRate rate =
                StandardisedRate.direct(EVENTS, POPULATIONS, POPULATIONS, 0.95).orElseThrow();
        assertThat(rate.rate()).isCloseTo(33 / 3200.0, within(1e-16));
        Interval crude = PoissonInterval.byar(33, 0.95).times(1 / 3200.0);
        assertThat(rate.limits().lower()).isCloseTo(crude.lower(), within(1e-15));
        assertThat(rate.limits().upper()).isCloseTo(crude.upper(), within(1e-15));
    }

    @Test
    void withheldUnderTenEvents() {
        double[] nine = {4, 0, 5, 0};
        double[] ten = {4, 0, 5, 1};
        assertThat(StandardisedRate.direct(nine, POPULATIONS, STANDARD, 0.95)).isEmpty();
        assertThat(StandardisedRate.direct(ten, POPULATIONS, STANDARD, 0.95)).isPresent();
        assertThat(StandardisedRate.direct(new double[4], POPULATIONS, STANDARD, 0.95))
                .isEmpty();
    }

    @Test
    void personsWhoComeAgainSayLessThanPersonsWhoComeOnce() {
        double[] once = {4, 0, 8, 20};
        // Half as many persons with two events each: 2 × 2² = 8 squares for 4 events.
        double[] squares = {8, 0, 16, 40};
        StandardisedRate single =
                StandardisedRate.direct(once, POPULATIONS, STANDARD, 0.95).orElseThrow();
        StandardisedRate twice = StandardisedRate.directOfRepeatedEvents(once, squares, POPULATIONS, STANDARD, 0.95)
                .orElseThrow();
        assertThat(twice.rate()).isCloseTo(single.rate(), within(1e-16));
        assertThat((twice.limits().upper() - twice.rate()) / (single.limits().upper() - single.rate()))
                .as("two events each: a variance twice as large")
                .isCloseTo(Math.sqrt(2), within(1e-12));
    }

    @Test
    void besideItselfTheRatioIsOneWhateverTheMix() {
        StandardisedRate.Indirect rate = StandardisedRate.indirect(EVENTS, POPULATIONS, EVENTS, POPULATIONS, 0.95);
        assertThat(rate.expected()).isCloseTo(33, within(1e-13));
        assertThat(rate.ratio().rate()).isCloseTo(1, within(1e-14));
        assertThat(rate.standardised().rate()).isCloseTo(33 / 3200.0, within(1e-16));
    }

    @Test
    void noEventAtAllHasAnUpperLimitOnly() {
        StandardisedRate rate = StandardisedRate.indirect(0, POPULATIONS, EVENTS, POPULATIONS, 0.95)
                .ratio();
        assertThat(rate.limits().lower()).isZero();
        assertThat(rate.limits().upper()).isCloseTo(3.6888794541139363 / 33, within(1e-12));
    }

    @Test
    void whoComesAgainCountsForLess() {
        assertThat(DesignEffect.ofRepeatedEvents(32, 64)).isEqualTo(2);
        assertThat(DesignEffect.ofRepeatedEvents(32, 32))
                .as("nobody came twice")
                .isEqualTo(1);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() ->
                        StandardisedRate.directOfRepeatedEvents(EVENTS, new double[4], POPULATIONS, STANDARD, 0.95))
                .hasMessageContaining("squares");
        assertThatThrownBy(() -> StandardisedRate.direct(EVENTS, new double[4], STANDARD, 0.95))
                .hasMessageContaining("population");
        assertThatThrownBy(() -> StandardisedRate.direct(EVENTS, POPULATIONS, new double[4], 0.95))
                .hasMessageContaining("standard");
        assertThatThrownBy(() -> StandardisedRate.indirect(EVENTS, POPULATIONS, new double[4], POPULATIONS, 0.95))
                .hasMessageContaining("expected");
    }
}
