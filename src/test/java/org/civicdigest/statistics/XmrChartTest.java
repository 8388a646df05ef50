package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.civicdigest.statistics.XmrChart.MovingRanges;
import org.civicdigest.statistics.XmrChart.Side;
import org.junit.jupiter.api.Test;

class XmrChartTest {
    @Test
    void equalValuesAreCommonVariation() {
        XmrChart chart = XmrChart.of(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1});
        assertThat(chart.limits()).isEqualTo(new Interval(0.1, 0.1));
        assertThat(chart.points()).allMatch(point -> point.signal().isEmpty() && point.side() == Side.ON);
    }

    @Test
    void sevenRisingPointsAreATrendAndSixAreNone() {
        double[] seven = {5, 0, 1, 2, 3, 4, 5, 6, 0, 6};
        assertThat(rules(XmrChart.of(seven), XmrRule.TREND)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        double[] six = {5, 0, 1, 2, 3, 4, 5, 0, 6};
        assertThat(rules(XmrChart.of(six), XmrRule.TREND)).isEmpty();
        double[] pause = {0, 1, 2, 3, 3, 4, 5, 6};
        assertThat(rules(XmrChart.of(pause), XmrRule.TREND))
                .as("a pause breaks it")
                .isEmpty();
    }

    @Test
    void aRiseFromBelowTheCentrePointsUp() {
        XmrChart chart = XmrChart.of(new double[] {5, 0, 1, 2, 3, 4, 5, 6, 0, 6});
        assertThat(chart.points().get(2).side()).isEqualTo(Side.BELOW);
        assertThat(chart.points().get(2).pointsTo()).isEqualTo(Side.ABOVE);
    }

    @Test
    void sevenOnOneSideAreAShiftAndAPointOnTheCentreBreaksIt() {
        double[] values = {3, 4, 3, 4, 3, 4, 3, -3, -4, -3, -4, -3, -4, -3};
        assertThat(rules(XmrChart.of(values), XmrRule.SHIFT)).hasSize(14);
        double[] broken = {3, 4, 3, 0, 3, 4, 3, -3, -4, -3, 0, -3, -4, -3};
        assertThat(rules(XmrChart.of(broken), XmrRule.SHIFT)).isEmpty();
    }

    @Test
    void twoOfThreeNeedsAllThreeOnOneSide() {
        // The baseline fixes the centre at 0 and the limits at 2.66, two thirds of the way are 1.7733.
        double[] near = {0.5, -0.5, 0.5, -0.5, 2, 0.1, 2, -0.5};
        assertThat(rules(XmrChart.of(near, 4, MovingRanges.ALL), XmrRule.TWO_OF_THREE))
                .containsExactly(4, 6);
        double[] across = {0.5, -0.5, 0.5, -0.5, 2, -0.1, 2, -0.5};
        assertThat(rules(XmrChart.of(across, 4, MovingRanges.ALL), XmrRule.TWO_OF_THREE))
                .isEmpty();
        double[] beyond = {0.5, -0.5, 0.5, -0.5, 2, 0.1, 3, -0.5};
        assertThat(rules(XmrChart.of(beyond, 4, MovingRanges.ALL), XmrRule.TWO_OF_THREE))
                .as("a point beyond the limit is no near one")
                .isEmpty();
    }

    @Test
    void theLimitOutweighsTheTrend() {
        double[] values = {0.5, -0.5, 0.5, -0.5, 0, 1, 2, 3, 4, 5, 6};
        XmrChart chart = XmrChart.of(values, 4, MovingRanges.ALL);
        assertThat(chart.points().get(10).rules()).isEqualTo(Set.of(XmrRule.LIMIT, XmrRule.TREND));
        assertThat(chart.points().get(10).signal()).isEqualTo(Optional.of(XmrRule.LIMIT));
        assertThat(chart.points().get(5).signal()).isEqualTo(Optional.of(XmrRule.TREND));
    }

    @Test
    void oneOutlyingRangeDoesNotWidenTheLimits() {
        double[] values = {1, 2, 1, 2, 1, 2, 30, 2, 1, 2, 1, 2};
        assertThat(XmrChart.of(values).meanMovingRange()).isEqualTo(1);
        assertThat(XmrChart.of(values, 12, MovingRanges.ALL).meanMovingRange()).isGreaterThan(5);
        assertThat(XmrChart.of(values).points().get(6).signal()).contains(XmrRule.LIMIT);
    }

    @Test
    void onePointHasNoRange() {
        assertThatThrownBy(() -> XmrChart.of(new double[] {3})).hasMessageContaining("at least 2");
        assertThatThrownBy(() -> XmrChart.of(new double[] {3, Double.NaN})).hasMessageContaining("NaN");
    }

    private static List<Integer> rules(XmrChart chart, XmrRule rule) {
        return IntStream.range(0, chart.points().size())
                .filter(i -> chart.points().get(i).rules().contains(rule))
                .boxed()
                .toList();
    }
}
