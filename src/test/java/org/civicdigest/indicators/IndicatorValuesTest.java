package org.civicdigest.indicators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.civicdigest.model.Indicator.IntervalMethod;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.civicdigest.statistics.Interval;
import org.civicdigest.statistics.PoissonInterval;
import org.civicdigest.statistics.ProportionInterval;
import org.junit.jupiter.api.Test;

class IndicatorValuesTest {
    @Test
    void studyAttendanceOfTheSeedReport() {
        IndicatorValue value = new Town().attendance("A", "2025-H1", 2190, 2199).value("A", "2025-H1");
        assertThat(value.value()).isCloseTo(0.995907, within(5e-7));
        assertThat(value.numerator()).isEqualByComparingTo("2190");
        assertThat(value.denominator()).isEqualByComparingTo("2199");
        Interval wilson = ProportionInterval.wilson(2190, 2199, 0.95);
        assertThat(value.lower()).isEqualTo(wilson.lower());
        assertThat(value.upper()).isEqualTo(wilson.upper());
    }

    @Test
    void monthsAddUpToQuartersHalvesAndTheYear() {
        Town town = new Town().count("sessions");
        for (int month = 1; month <= 12; month++) {
            town.cell("A", Town.month(2025, month), "sessions", month * month);
        }
        List<IndicatorValue> values = town.values();
        assertThat(sumOf(values, "2025-Q1", "2025-Q2")).isEqualTo(sumOf(values, "2025-H1"));
        assertThat(sumOf(values, "2025-H1", "2025-H2"))
                .isEqualTo(sumOf(values, "2025"))
                .isEqualTo(650);
    }

    private static double sumOf(List<IndicatorValue> values, String... periods) {
        double sum = 0;
        for (String period : periods) {
            sum += requireNonNull(Town.find(values, "A", period).value());
        }
        return sum;
    }

    @Test
    void aRateOfTheYearIsNotTheMeanOfItsMonths() {
        IndicatorValue value = new Town()
                .attendance("A", "2025-01", 1, 10)
                .attendance("A", "2025-02", 90, 90)
                .value("A", "2025");
        assertThat(value.value()).isEqualTo(0.91).isNotEqualTo((0.1 + 1.0) / 2);
    }

    @Test
    void aLongerReturnNeverGoesIntoShorterPeriods() {
        List<IndicatorValue> values = new Town()
                .proportion("settled", "accepted")
                .cell("A", "2025-H1", "settled", 26)
                .cell("A", "2025-H1", "accepted", 30)
                .values();
        assertThat(Town.find(values, "A", "2025-H1").numerator()).isEqualByComparingTo("26");
        assertThat(Town.find(values, "A", "2025").numerator()).isEqualByComparingTo("26");
        assertThat(Town.find(values, "A", "2025-Q1").status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(Town.find(values, "A", "2025-01").status()).isEqualTo(Status.NOT_REPORTED);
    }

    @Test
    void theOrderOfCellsDoesNotMatter() {
        assertThat(busyTown().shuffled(1).values())
                .isEqualTo(busyTown().shuffled(2).values())
                .isEqualTo(busyTown().values());
    }

    private static Town busyTown() {
        Town town = new Town();
        for (int month = 1; month <= 12; month++) {
            for (int year = 2024; year <= 2025; year++) {
                String period = Town.month(year, month);
                town.attendance("A", period, 80 + month, 100)
                        .attendance("B", period, 70 + month, 90)
                        .attendance(Town.CITY, period, 150 + 2 * month, 190);
            }
        }
        return town;
    }

    @Test
    void rowsAreSortedByAreaAndPeriodAndNoneIsMissing() {
        List<IndicatorValue> values = busyTown().values();
        assertThat(values).hasSize(3 * (2 + 12 + 4 + 2));
        assertThat(values.stream().limit(4).map(value -> value.areaCode() + " " + value.period()))
                .containsExactly("A 2024", "A 2025", "A 2025-H1", "A 2025-Q1");
    }

    @Test
    void whoReportedNothingHasARowThatSaysSo() {
        IndicatorValue silent = new Town().attendance("A", "2025-01", 9, 10).value("C", "2025");
        assertThat(silent.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(silent.value()).isNull();
        assertThat(silent.numerator()).isNull();
        assertThat(silent.rank()).isNull();
    }

    @Test
    void theEditionsYearHasRowsEvenWhenNobodyReported() {
        assertThat(new Town().value("A", "2025").status()).isEqualTo(Status.NOT_REPORTED);
    }

    @Test
    void monthsThatAreStillToComeHaveNoRows() {
        assertThat(new Town().dataUpTo("2025-06-30").values())
                .extracting(value -> value.period().toString())
                .contains("2025-06", "2025-Q2", "2025-H1", "2025")
                .doesNotContain("2025-07", "2025-Q3", "2025-H2");
    }

    @Test
    void onlyMonthsWithBothSidesCount() {
        IndicatorValue value = new Town()
                .attendance("A", "2025-01", 9, 10)
                .cell("A", "2025-02", "attended", 500)
                .cell("A", "2025-03", "expected", 500)
                .value("A", "2025");
        assertThat(value.value()).isEqualTo(0.9);
        assertThat(value.remarks()).contains(Remark.of(Remark.Kind.PART_PERIOD, 1, 12));
    }

    @Test
    void sidesThatNeverMeetAreNotComparable() {
        Town town = new Town().cell("A", "2025-02", "attended", 5).cell("A", "2025-03", "expected", 5);
        assertThat(town.value("A", "2025").status()).isEqualTo(Status.NOT_COMPARABLE);
        assertThat(town.value("A", "2025-02").status()).isEqualTo(Status.NOT_REPORTED);
    }

    @Test
    void aPartOverItsWholeIsNoRate() {
        IndicatorValue value = new Town().attendance("A", "2025-01", 11, 10).value("A", "2025-01");
        assertThat(value.status()).isEqualTo(Status.NOT_COMPARABLE);
        assertThat(value.value()).isNull();
        assertThat(value.numerator()).isEqualByComparingTo("11");
    }

    @Test
    void nothingExpectedIsNotZeroPercent() {
        IndicatorValue value = new Town().attendance("A", "2025-01", 0, 0).value("A", "2025-01");
        assertThat(value.status()).isEqualTo(Status.ZERO_DENOMINATOR);
        assertThat(value.value()).isNull();
    }

    @Test
    void fewerThanTheMinimumLeavesNoNumberAtAll() {
        IndicatorValue hidden = new Town()
                .minimumCell(5)
                .target("*", "2025-01", 0.9)
                .attendance("A", "2024-01", 90, 100)
                .attendance("A", "2025-01", 4, 100)
                .attendance(Town.CITY, "2025-01", 90, 100)
                .value("A", "2025-01");
        assertThat(hidden)
                .usingRecursiveComparison()
                .ignoringFields("areaCode", "level", "indicator", "period")
                .isEqualTo(new IndicatorValue(
                        "A",
                        "district",
                        "indicator",
                        hidden.period(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Verdict.NOT_COMPARED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        hidden.changeVerdict(),
                        null,
                        Status.SUPPRESSED,
                        List.of(Remark.of(Remark.Kind.BELOW_MINIMUM, 5)),
                        null,
                        null));
    }

    @Test
    void theMinimumItselfAndZeroAreShown() {
        assertThat(attendanceWithMinimumFive(5, 100)).isEqualTo(Status.OK);
        assertThat(attendanceWithMinimumFive(0, 100)).isEqualTo(Status.OK);
        assertThat(attendanceWithMinimumFive(4, 100)).isEqualTo(Status.SUPPRESSED);
        assertThat(attendanceWithMinimumFive(0, 4)).isEqualTo(Status.SUPPRESSED);
    }

    private static Status attendanceWithMinimumFive(long attended, long expected) {
        return new Town()
                .minimumCell(5)
                .attendance("A", "2025-01", attended, expected)
                .value("A", "2025-01")
                .status();
    }

    @Test
    void aRatePerPopulationUsesTheYearsPopulationUnscaled() {
        IndicatorValue value = new Town()
                .rate("settled", "residents", 1000)
                .population("A", 2025, "residents", 40_000)
                .cell("A", "2025-01", "settled", 8)
                .cell("A", "2025-02", "settled", 18)
                .value("A", "2025");
        assertThat(value.value()).isEqualTo(0.65);
        assertThat(value.lower()).isCloseTo(PoissonInterval.byar(26, 0.95).lower() / 40, within(1e-12));
    }

    @Test
    void fewEventsHaveTheExactInterval() {
        IndicatorValue value = new Town()
                .rate("settled", "residents", 1000)
                .population("A", 2025, "residents", 1000)
                .cell("A", "2025-01", "settled", 9)
                .value("A", "2025-01");
        assertThat(value.upper()).isEqualTo(PoissonInterval.exact(9, 0.95).upper());
    }

    @Test
    void anOlderPopulationIsUsedAndNamed() {
        Town town = new Town()
                .rate("settled", "residents", 1000)
                .population("A", 2020, "residents", 1000)
                .population("A", 2026, "residents", 5000)
                .cell("A", "2025-01", "settled", 20);
        assertThat(town.value("A", "2025").value()).isEqualTo(20.0);
        assertThat(town.value("A", "2025").remarks()).contains(Remark.of(Remark.Kind.DENOMINATOR_OF_YEAR, 2020));
        assertThat(town.value("B", "2025").status()).isEqualTo(Status.NOT_REPORTED);
    }

    @Test
    void aMeanDividesByTheNumberOfRecords() {
        IndicatorValue value = new Town()
                .mean("hours")
                .cell("A", "2025-01", "hours", 2)
                .cell("A", "2025-02", "hours", 4)
                .cell("A", "2025-03", "hours", 6)
                .value("A", "2025");
        assertThat(value.value()).isEqualTo(4.0);
        assertThat(value.denominator()).isEqualByComparingTo("3");
        assertThat(value.upper()).isCloseTo(4 + 4.302652729911275 * 2 / Math.sqrt(3), within(1e-9));
    }

    @Test
    void oneRecordHasAMeanWithoutAnInterval() {
        IndicatorValue value =
                new Town().mean("hours").cell("A", "2025-01", "hours", 2).value("A", "2025");
        assertThat(value.value()).isEqualTo(2.0);
        assertThat(value.lower()).isNull();
        assertThat(value.verdict()).isEqualTo(Verdict.NOT_COMPARED);
    }

    @Test
    void approximateNumbersLeaveAnInterval() {
        // 点击人数达3700余人次: 3701 to 3799; 50余条: 51 to 59.
        IndicatorValue value = new Town()
                .ratio("settled", "accepted")
                .cell("A", "2025-H1", "settled", approximate(3701, 3799))
                .cell("A", "2025-H1", "accepted", approximate(51, 59))
                .value("A", "2025-H1");
        assertThat(value.value()).isCloseTo(3750 / 55.0, within(1e-12));
        assertThat(value.lower()).isCloseTo(3701 / 59.0, within(1e-12));
        assertThat(value.upper()).isCloseTo(3799 / 51.0, within(1e-12));
        assertThat(value.verdict()).isEqualTo(Verdict.NOT_COMPARED);
    }

    @Test
    void anApproximatePartNeverExceedsItsWhole() {
        // 文明餐桌: 23 of 50余 restaurants, written as a proportion with what approximate input leaves.
        Town town = new Town().proportion("settled", "accepted").interval(IntervalMethod.NONE);
        IndicatorValue table = town.cell("A", "2025-H1", "settled", 23)
                .cell("A", "2025-H1", "accepted", approximate(51, 59))
                .cell("B", "2025-H1", "settled", approximate(50, 58))
                .cell("B", "2025-H1", "accepted", approximate(51, 59))
                .value("A", "2025-H1");
        assertThat(table.lower()).isCloseTo(0.39, within(0.005));
        assertThat(table.upper()).isCloseTo(0.45, within(0.005));
        assertThat(town.value("B", "2025-H1").upper()).isEqualTo(1.0);
    }

    private static Statistic approximate(long low, long high) {
        BigDecimal middle = BigDecimal.valueOf(low + high).divide(BigDecimal.valueOf(2));
        return new Statistic(1, BigDecimal.valueOf(low), BigDecimal.valueOf(high), middle.multiply(middle));
    }

    @Test
    void targetsOfTheAreaComeBeforeThoseOfAll() {
        Town town = new Town()
                .target("*", "2025", 0.9)
                .target("A", "2025", 0.95)
                .attendance("A", "2025-01", 9, 10)
                .attendance("B", "2025-01", 9, 10);
        assertThat(town.value("A", "2025").target()).isEqualTo(0.95);
        assertThat(town.value("B", "2025").target()).isEqualTo(0.9);
        assertThat(town.value("A", "2025-01").target()).isNull();
    }

    @Test
    void anIntervalThatDoesNotFitTheKindIsRefused() {
        assertThatThrownBy(() -> new Town().interval(IntervalMethod.BYAR).values())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BYAR is not made for a PROPORTION");
    }
}
