package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Trend;
import org.civicdigest.model.Trend.Marker;
import org.civicdigest.statistics.RecentTrend;
import org.junit.jupiter.api.Test;

/** What five years say together, and when nothing is said. */
class TrendsTest {
    private final YearlyValues values = new YearlyValues();
    private final Town town = new Town();

    private TrendsTest year(int year, long numerator, long denominator, Remark... remarks) {
        values.with("A", "district", year, numerator, denominator, remarks);
        return this;
    }

    private Trend trend() {
        List<Trend> trends = Trends.of(town.workspaceWithIndicator(), 2025, values.list());
        assertThat(trends).hasSize(1);
        return trends.get(0);
    }

    @Test
    void fiveRisingYearsAreATrend() {
        Trend trend = year(2021, 800, 1000)
                .year(2022, 830, 1000)
                .year(2023, 860, 1000)
                .year(2024, 890, 1000)
                .year(2025, 920, 1000)
                .trend();
        assertThat(trend.marker()).isEqualTo(Marker.RISING);
        assertThat(trend.chiSquared())
                .isEqualTo(RecentTrend.ofProportions(
                                new double[] {800, 830, 860, 890, 920}, new double[] {1000, 1000, 1000, 1000, 1000})
                        .chiSquare());
        assertThat(trend.senSlope()).isCloseTo(0.03, within(1e-12));
    }

    @Test
    void fewCountsThatWaverAreNone() {
        assertThat(year(2021, 80, 100)
                        .year(2022, 83, 100)
                        .year(2023, 79, 100)
                        .year(2024, 84, 100)
                        .year(2025, 85, 100)
                        .trend()
                        .marker())
                .isEqualTo(Marker.NO_SIGNIFICANT_CHANGE);
    }

    @Test
    void fourYearsAreTooFew() {
        assertThat(year(2021, 800, 1000)
                        .year(2023, 860, 1000)
                        .year(2024, 890, 1000)
                        .year(2025, 920, 1000)
                        .trend())
                .extracting(Trend::marker, Trend::points, Trend::pValue)
                .containsExactly(Marker.YEARS_MISSING, 4, null);
    }

    @Test
    void noArrowCrossesABoundary() {
        Remark changed = Remark.of(Remark.Kind.BOUNDARY_CHANGED, "2023-07-01");
        assertThat(year(2021, 800, 1000)
                        .year(2022, 830, 1000)
                        .year(2023, 860, 1000, changed)
                        .year(2024, 890, 1000)
                        .year(2025, 920, 1000)
                        .trend()
                        .marker())
                .isEqualTo(Marker.BOUNDARY_CHANGED);
    }

    @Test
    void aYearThatStopsEarlyIsNoPoint() {
        assertThat(upTo("2024-09").trend().marker()).isEqualTo(Marker.YEARS_MISSING);
    }

    @Test
    void aLectureAQuarterThatWasHeldInNovemberEndsItsYear() {
        town.owes("district", PeriodKind.QUARTER);
        assertThat(upTo("2024-11").trend().marker()).isEqualTo(Marker.RISING);
        values.clear();
        assertThat(upTo("2024-09").trend().marker()).isEqualTo(Marker.YEARS_MISSING);
    }

    private TrendsTest upTo(String lastMonthCompared) {
        return year(2021, 800, 1000)
                .year(2022, 830, 1000)
                .year(2023, 860, 1000)
                .year(2024, 890, 1000)
                .year(
                        2025,
                        920,
                        1000,
                        Remark.of(Remark.Kind.PART_PERIOD, 4, 12),
                        Remark.of(Remark.Kind.SAME_MONTHS, "2024-01", lastMonthCompared));
    }
}
