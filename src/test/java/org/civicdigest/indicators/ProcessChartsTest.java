package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.civicdigest.model.MonthlySeries;
import org.civicdigest.model.ProcessChart;
import org.civicdigest.model.ProcessChart.Direction;
import org.civicdigest.model.ProcessChart.Signal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The months of a year are judged by what was usual before it, and no month stands across a gap or a boundary. */
class ProcessChartsTest {
    private static ProcessChart chart(List<@Nullable Double> values) {
        return chart(new Town().mean("score"), values);
    }

    private static ProcessChart chart(Town town, List<@Nullable Double> values) {
        return ProcessCharts.of(
                        town.workspaceWithIndicator(),
                        2025,
                        List.of(new MonthlySeries("A", "district", "indicator", 2021, values)))
                .get(0);
    }

    /** Five years that go up and down between 10 and 12, with this one instead of December 2025. */
    private static List<@Nullable Double> upAndDown(double last) {
        List<@Nullable Double> values = new ArrayList<>();
        for (int month = 0; month < 59; month++) {
            values.add(month % 2 == 0 ? 10.0 : 12.0);
        }
        values.add(last);
        return values;
    }

    private static ProcessChart.Point last(ProcessChart chart) {
        return chart.points().get(chart.points().size() - 1);
    }

    @Test
    void usualUpsAndDownsAreNoSignal() {
        assertThat(chart(upAndDown(12)).points())
                .allSatisfy(point -> assertThat(point.signal()).isNull());
    }

    @Test
    void theYearIsJudgedByTheMonthsBeforeIt() {
        ProcessChart chart = chart(upAndDown(30));
        assertThat(chart.limits())
                .as("mean 11, moving range 2: 11 ± 5.32, whatever December was")
                .isEqualTo(new ProcessChart.Limits(11, 11 - 2.66 * 2, 11 + 2.66 * 2, 48));
        assertThat(last(chart)).isEqualTo(new ProcessChart.Point(202512, 30, Signal.LIMIT, true));
    }

    @Test
    void whatIsRegularlyHighAndLowIsToldOfWholeYearsOnly() {
        List<@Nullable Double> values = new ArrayList<>();
        for (int year = 0; year < 4; year++) {
            values.addAll(List.of(7.0, 1.0, 12.0, 10.0, 6.0, 5.0, 4.0, 3.0, 8.0, 11.0, 9.0, 2.0 + year % 2));
        }
        values.addAll(List.of(20.0, 1.0));
        assertThat(chart(values).pattern())
                .as("2025 has January and February only")
                .satisfies(pattern -> {
                    assertThat(pattern).isNotNull();
                    assertThat(pattern.years()).isEqualTo(4);
                    assertThat(pattern.highest()).containsExactly(3, 10);
                    assertThat(pattern.lowest()).containsExactly(2, 12);
                });
        assertThat(chart(values.subList(0, 30)).pattern()).as("two whole years").isNull();
    }

    @Test
    void whereChanceOrdersTheMonthsNoneIsNamed() {
        List<@Nullable Double> values = new ArrayList<>();
        for (int month = 0; month < 48; month++) {
            values.add((double) (month * 7 % 31));
        }
        assertThat(chart(values).pattern()).satisfies(pattern -> {
            assertThat(pattern).isNotNull();
            assertThat(pattern.highest()).isEmpty();
            assertThat(pattern.lowest()).isEmpty();
        });
    }

    @Test
    void limitsLieWithinWhatAValueCanBe() {
        List<@Nullable Double> values = new ArrayList<>();
        for (int month = 0; month < 60; month++) {
            values.add(month % 2 == 0 ? 0.0 : 1.0);
        }
        assertThat(chart(new Town(), values).limits())
                .as("a share of less than nothing or more than all is no limit")
                .isEqualTo(new ProcessChart.Limits(0.5, 0, 1, 48));
    }

    @Test
    void thereIsNoMovingRangeOverAGap() {
        List<@Nullable Double> values = upAndDown(12);
        values.set(30, null);
        assertThat(chart(values).points())
                .hasSize(29)
                .first()
                .extracting("month")
                .isEqualTo(202308);
    }

    @Test
    void elevenMonthsMakeNoChart() {
        List<@Nullable Double> values = upAndDown(12);
        values.set(48, null);
        assertThat(chart(values).limits()).isNull();
        assertThat(chart(values).season())
                .as("the seasons keep gaps in their place")
                .isNotNull();
    }

    @Test
    void aYearThatRisesInEachOfItsMonthsRisesHoweverTheSeasonsGo() {
        List<@Nullable Double> values = new ArrayList<>();
        for (int month = 0; month < 60; month++) {
            values.add(100 * Math.sin(month % 12) + month / 12);
        }
        assertThat(chart(values).season())
                .extracting("direction", "slopePerYear")
                .containsExactly(Direction.RISING, 1.0);
    }

    @Test
    void ofTwoYearsNothingIsSaid() {
        List<@Nullable Double> values = new ArrayList<>(Collections.nCopies(36, null));
        for (int month = 0; month < 24; month++) {
            values.add((double) month);
        }
        assertThat(chart(values).season()).extracting("direction").isEqualTo(Direction.TOO_FEW_YEARS);
    }

    @Test
    void oneYearHasNoSeasons() {
        assertThat(chart(Arrays.asList(1.0, 2.0, 3.0)).season()).isNull();
    }

    @Test
    void nobodysMonthsAreNoChart() {
        ProcessChart chart = chart(Collections.nCopies(60, null));
        assertThat(chart.points()).isEmpty();
        assertThat(chart.season()).isNull();
    }
}
