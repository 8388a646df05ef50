package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.civicdigest.statistics.AttributeChart.Kind;
import org.junit.jupiter.api.Test;

class AttributeChartTest {
    private static final double[] COUNTS = {12, 9, 15, 10, 14};
    private static final double[] WHOLES = {100, 80, 120, 100, 110};

    @Test
    void everybodyEverywhereLeavesNoRoom() {
        AttributeChart chart = AttributeChart.of(Kind.P, WHOLES, WHOLES);
        assertThat(chart.centre()).isEqualTo(1);
        assertThat(chart.limits()).containsOnly(new Interval(1, 1));
        assertThat(chart.runs()).isEqualTo(new AnhoejRuns(0, 0, 0, 0, 0));
        assertThat(AttributeChart.of(Kind.P_PRIME, WHOLES, WHOLES).limits()).containsOnly(new Interval(1, 1));
    }

    @Test
    void limitsHoldTheCentreAndStayWithinWhatCanBe() {
        for (Kind kind : new Kind[] {Kind.P, Kind.U, Kind.P_PRIME, Kind.U_PRIME}) {
            AttributeChart chart = AttributeChart.of(kind, COUNTS, WHOLES);
            assertThat(chart.limits()).allMatch(limits -> limits.contains(chart.centre()) && limits.lower() >= 0);
        }
        assertThat(AttributeChart.of(Kind.P, new double[] {1, 2}, new double[] {2, 2})
                        .limits())
                .containsOnly(new Interval(0, 1));
    }

    @Test
    void aCountChartIsARateChartOfOnes() {
        double[] ones = {1, 1, 1, 1, 1};
        assertThat(AttributeChart.of(Kind.C, COUNTS, ones)).isEqualTo(AttributeChart.of(Kind.U, COUNTS, ones));
    }

    @Test
    void onlyTheBaselineMakesTheCentre() {
        boolean[] first = {true, true, false, false, false};
        assertThat(AttributeChart.of(Kind.P, COUNTS, WHOLES, first).centre()).isCloseTo(21 / 180.0, within(1e-16));
    }

    @Test
    void aPointOnTheLineIsNoUsefulPoint() {
        // 1/3 in every month: in doubles three of these sums are not three times one.
        AttributeChart chart = AttributeChart.of(Kind.P, new double[] {1, 2, 3, 10}, new double[] {3, 6, 9, 30});
        assertThat(chart.runs().usefulPoints()).isZero();
        assertThat(chart.runs().isSignal()).isFalse();
    }

    @Test
    void longRunsAndFewCrossingsAreSignals() {
        assertThat(AnhoejRuns.of(new int[] {1, 1, 1, 1, 1, 1, -1, -1, -1, -1}))
                .isEqualTo(new AnhoejRuns(10, 6, 6, 1, 2))
                .matches(AnhoejRuns::isSignal, "one crossing is too few");
        assertThat(AnhoejRuns.of(new int[] {1, 0, 1, -5, 2, 0})).isEqualTo(new AnhoejRuns(4, 2, 5, 2, 0));
        assertThat(AnhoejRuns.of(new int[] {-1})).isEqualTo(new AnhoejRuns(1, 1, 3, 0, 0));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> AttributeChart.of(Kind.P, new double[] {5}, new double[] {4}))
                .hasMessageContaining("5.0 of 4.0");
        assertThatThrownBy(() -> AttributeChart.of(Kind.U, new double[] {5}, new double[] {0}))
                .hasMessageContaining("whole");
        assertThatThrownBy(() -> AttributeChart.of(Kind.C, new double[] {5}, new double[] {2}))
                .hasMessageContaining("wholes of 1");
        assertThatThrownBy(() -> AttributeChart.of(Kind.U, COUNTS, WHOLES, new boolean[5]))
                .as("without a baseline there is no centre")
                .hasMessageContaining("baseline");
    }
}
