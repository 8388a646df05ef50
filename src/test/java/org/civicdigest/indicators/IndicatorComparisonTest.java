package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.model.Indicator.IntervalMethod;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.civicdigest.statistics.DifferenceInterval;
import org.civicdigest.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorComparisonTest {
    @Test
    void aDistrictIsJudgedAgainstTheCity() {
        Town town = new Town()
                .attendance("A", "2025-01", 990, 1000)
                .attendance("B", "2025-01", 900, 1000)
                .attendance("C", "2025-01", 945, 1000)
                .attendance(Town.CITY, "2025-01", 2835, 3000);
        assertThat(town.value("A", "2025").verdict()).isEqualTo(Verdict.BETTER);
        assertThat(town.value("B", "2025").verdict()).isEqualTo(Verdict.WORSE);
        assertThat(town.value("C", "2025").verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(town.value("C", "2025").benchmark()).isEqualTo(0.945);
        assertThat(town.direction(Direction.LOWER).value("A", "2025").verdict()).isEqualTo(Verdict.WORSE);
        assertThat(town.direction(Direction.NONE).value("A", "2025").verdict()).isEqualTo(Verdict.HIGHER);
        assertThat(town.direction(Direction.NONE).value("B", "2025").verdict()).isEqualTo(Verdict.LOWER);
    }

    @Test
    void countsAndValuesWithoutAModelAreNotJudged() {
        Town town = new Town()
                .attendance("A", "2025-01", 990, 1000)
                .attendance(Town.CITY, "2025-01", 2835, 3000)
                .interval(IntervalMethod.NONE);
        assertThat(town.value("A", "2025").verdict()).isEqualTo(Verdict.NOT_COMPARED);
        assertThat(town.count("attended")
                        .interval(IntervalMethod.BYAR)
                        .value("A", "2025")
                        .verdict())
                .isEqualTo(Verdict.NOT_COMPARED);
        assertThat(town.value("A", "2025").rank()).isNull();
    }

    @Test
    void theCityIsNeitherJudgedNorRanked() {
        IndicatorValue city =
                Town.find(new Town().attendance(Town.CITY, "2025-01", 9, 10).values("city"), Town.CITY, "2025");
        assertThat(city.value()).isEqualTo(0.9);
        assertThat(city.benchmark()).isNull();
        assertThat(city.verdict()).isEqualTo(Verdict.NOT_COMPARED);
        assertThat(city.rank()).isNull();
    }

    @Test
    void exactTiesShareTheSmallerRank() {
        // 1/3 and 2/6 differ in no digit; the quotients of doubles might.
        Town town = new Town()
                .attendance("A", "2025-01", 1, 3)
                .attendance("B", "2025-01", 2, 6)
                .attendance("C", "2025-01", 1, 4);
        assertThat(town.value("A", "2025").rank()).isEqualTo(1);
        assertThat(town.value("B", "2025").rank()).isEqualTo(1);
        assertThat(town.value("C", "2025").rank()).isEqualTo(3);
        assertThat(town.value("C", "2025").rankedAreas()).isEqualTo(3);
        assertThat(town.direction(Direction.LOWER).value("C", "2025").rank()).isEqualTo(1);
        assertThat(town.direction(Direction.LOWER).value("A", "2025").rank()).isEqualTo(2);
    }

    @Test
    void whoHasNoValueIsNotRanked() {
        Town town = new Town().minimumCell(5).attendance("A", "2025-01", 4, 300).attendance("B", "2025-01", 20, 60);
        assertThat(town.value("B", "2025").rank()).isEqualTo(1);
        assertThat(town.value("B", "2025").rankedAreas()).isEqualTo(1);
        assertThat(town.value("A", "2025").rank()).isNull();
    }

    @Test
    void sensitiveProgrammesAreNotRanked() {
        IndicatorValue value =
                new Town().sensitive().attendance("A", "2025-01", 9, 10).value("A", "2025");
        assertThat(value.rank()).isNull();
        assertThat(value.rankedAreas()).isNull();
        assertThat(value.remarks()).contains(Remark.of(Remark.Kind.SENSITIVE));
    }

    @Test
    void areasAreNotJudgedBySensitiveProgrammes() {
        Town town = new Town().sensitive().attendance("A", "2025-01", 20, 400).attendance("B", "2025-01", 390, 400);

        assertThat(town.value("A", "2025").value()).isEqualTo(0.05);
        assertThat(town.value("A", "2025").verdict()).isEqualTo(Verdict.NOT_COMPARED);
        assertThat(town.value("A", "2025").benchmark()).isNull();
        assertThat(town.value("A", "2025").benchmarkPValue()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 60", "60, 60", "9, 60"})
    void nobodyEverybodyAndFewLookAlikeInSensitiveProgrammes(int attended, int expected) {
        IndicatorValue value = new Town()
                .sensitive()
                .minimumCell(10)
                .attendance("A", "2025-01", attended, expected)
                .attendance("B", "2025-01", 30, 60)
                .value("A", "2025");

        assertThat(value.status()).isEqualTo(Status.SUPPRESSED);
        assertThat(value.numerator()).isNull();
        assertThat(value.denominator()).isNull();
        assertThat(value.remarks())
                .as("the reason must not tell which of the three it was")
                .containsExactly(Remark.of(Remark.Kind.SENSITIVE_FEW, 10));
    }

    @Test
    void nobodyAndEverybodyAreShownElsewhere() {
        Town town = new Town().minimumCell(5).attendance("A", "2025-01", 0, 60).attendance("B", "2025-01", 60, 60);

        assertThat(town.value("A", "2025").value()).isEqualTo(0.0);
        assertThat(town.value("B", "2025").value()).isEqualTo(1.0);
    }

    @Test
    void aYearIsComparedWithTheYearBefore() {
        Town town = wholeYears();
        IndicatorValue value = town.value("A", "2025");
        Interval newcombe = DifferenceInterval.newcombe(12 * 95, 1200, 12 * 90, 1200, 0.95);
        assertThat(value.previous()).isEqualTo(0.9);
        assertThat(value.change()).isCloseTo(0.05, within(1e-12));
        assertThat(value.changeLower()).isCloseTo(newcombe.lower(), within(1e-15));
        assertThat(value.changeUpper()).isCloseTo(newcombe.upper(), within(1e-15));
        assertThat(value.changeVerdict()).isEqualTo(ChangeVerdict.IMPROVED);
        assertThat(value.remarks()).isEmpty();
        assertThat(town.direction(Direction.LOWER).value("A", "2025").changeVerdict())
                .isEqualTo(ChangeVerdict.WORSENED);
        assertThat(town.direction(Direction.NONE).value("A", "2025").changeVerdict())
                .isEqualTo(ChangeVerdict.ROSE);
    }

    @Test
    void aChangeThatChanceExplainsIsNoChange() {
        assertThat(wholeYears().value("A", "2025-01").changeVerdict()).isEqualTo(ChangeVerdict.UNCHANGED);
    }

    @Test
    void withoutAModelTheChangeIsGivenButNotJudged() {
        IndicatorValue value = wholeYears().interval(IntervalMethod.NONE).value("A", "2025");
        assertThat(value.change()).isCloseTo(0.05, within(1e-12));
        assertThat(value.changeLower()).isNull();
        assertThat(value.changeVerdict()).isEqualTo(ChangeVerdict.NOT_COMPARED);
    }

    private static Town wholeYears() {
        Town town = new Town();
        for (int month = 1; month <= 12; month++) {
            town.attendance("A", Town.month(2024, month), 90, 100).attendance("A", Town.month(2025, month), 95, 100);
        }
        return town;
    }

    @Test
    void countsWithByarsIntervalAreComparedWithTheYearBefore() {
        Town town = new Town()
                .count("settled")
                .interval(IntervalMethod.BYAR)
                .direction(Direction.NONE)
                .cell("A", "2024", "settled", 100)
                .cell("A", "2025", "settled", 50);
        assertThat(town.value("A", "2025").changeVerdict()).isEqualTo(ChangeVerdict.FELL);
        assertThat(town.value("A", "2025").changeUpper()).isNegative();
    }

    @Test
    void halfAYearOfDataIsComparedWithTheSameHalf() {
        Town town = new Town().count("sessions").dataUpTo("2025-06-20");
        for (int month = 1; month <= 12; month++) {
            town.cell("A", Town.month(2024, month), "sessions", 10);
        }
        for (int month = 1; month <= 6; month++) {
            town.cell("A", Town.month(2025, month), "sessions", 11);
        }
        IndicatorValue year = town.value("A", "2025");
        assertThat(year.status()).isEqualTo(Status.PROVISIONAL);
        assertThat(year.value()).isEqualTo(66.0);
        assertThat(year.previous()).isEqualTo(60.0);
        assertThat(year.remarks())
                .containsExactly(
                        Remark.of(Remark.Kind.PART_PERIOD, 6, 12),
                        Remark.of(Remark.Kind.SAME_MONTHS, "2024-01", "2024-06"));
        assertThat(town.value("A", "2025-H1").status()).isEqualTo(Status.OK);
        assertThat(town.value("A", "2025-H1").remarks()).isEmpty();
    }

    @Test
    void anAreaThatStopsReportingIsNotProvisionalButSaysSo() {
        Town town = new Town().dataUpTo("2025-12-31").attendance("A", "2025-01", 9, 10);
        assertThat(town.value("A", "2025").status()).isEqualTo(Status.OK);
        assertThat(town.value("A", "2025").remarks()).contains(Remark.of(Remark.Kind.PART_PERIOD, 1, 12));
    }

    @Test
    void monthsWithoutActivitiesAreNotMissing() {
        IndicatorValue value = new Town()
                .count("sessions")
                .cell("A", "2024-01", "sessions", 1)
                .cell("A", "2024-05", "sessions", 1)
                .cell("A", "2024-08", "sessions", 1)
                .cell("A", "2024-12", "sessions", 1)
                .cell("A", "2025-03", "sessions", 1)
                .cell("A", "2025-10", "sessions", 1)
                .value("A", "2025");
        assertThat(value.previous()).isEqualTo(3.0);
        assertThat(value.remarks())
                .containsExactly(
                        Remark.of(Remark.Kind.PART_PERIOD, 2, 12),
                        Remark.of(Remark.Kind.SAME_MONTHS, "2024-01", "2024-10"));
    }

    @Test
    void ofReturnsExactlyTheSameMonthsAreCompared() {
        Town town = new Town().count("settled");
        for (int month = 1; month <= 12; month++) {
            town.cell("A", Town.month(2024, month), "settled", month);
        }
        town.cell("A", "2025-01", "settled", 5).cell("A", "2025-03", "settled", 5);
        assertThat(town.value("A", "2025").previous()).isEqualTo(1.0 + 3.0);
        assertThat(town.value("A", "2025").remarks())
                .containsExactly(
                        Remark.of(Remark.Kind.PART_PERIOD, 2, 12),
                        Remark.of(Remark.Kind.SAME_MONTHS, "2024-01", "2024-03"));
    }

    @Test
    void aCountIsNotComparedWithFewerReturnsOfTheYearBefore() {
        Town town = new Town()
                .count("settled")
                .cell("A", "2024-02", "settled", 5)
                .cell("A", "2025-01", "settled", 5)
                .cell("A", "2025-02", "settled", 5);
        assertThat(town.value("A", "2025").previous()).isNull();
        assertThat(town.value("A", "2025-02").previous()).isEqualTo(5.0);
    }

    @Test
    void aRatePerPopulationWithMissingReturnsIsNotRanked() {
        Town town = new Town().rate("settled", "residents", 1000);
        for (String area : new String[] {"A", "B", Town.CITY}) {
            town.population(area, 2025, "residents", 1000)
                    .cell(area, "2025-01", "settled", 50)
                    .cell(area, "2025-02", "settled", 50);
        }
        town.population("C", 2025, "residents", 1000).cell("C", "2025-01", "settled", 50);
        assertThat(town.value("C", "2025").value()).isEqualTo(50.0);
        assertThat(town.value("C", "2025").rank()).isNull();
        assertThat(town.value("C", "2025").verdict()).isEqualTo(Verdict.NOT_COMPARED);
        assertThat(town.value("C", "2025-01").rank()).isEqualTo(1);
        assertThat(town.value("A", "2025").rankedAreas()).isEqualTo(2);
    }

    @Test
    void aHiddenYearBeforeCannotBeWorkedOut() {
        IndicatorValue value = new Town()
                .minimumCell(5)
                .attendance("A", "2024-01", 3, 100)
                .attendance("A", "2025-01", 50, 100)
                .value("A", "2025");
        assertThat(value.previous()).isNull();
        assertThat(value.change()).isNull();
        assertThat(value.changeLower()).isNull();
        assertThat(value.changeVerdict()).isEqualTo(ChangeVerdict.NOT_COMPARED);
    }

    @Test
    void aHiddenBenchmarkIsNotPrinted() {
        IndicatorValue value = new Town()
                .minimumCell(5)
                .attendance("A", "2025-01", 50, 100)
                .attendance(Town.CITY, "2025-01", 3, 100)
                .value("A", "2025");
        assertThat(value.benchmark()).isNull();
        assertThat(value.verdict()).isEqualTo(Verdict.NOT_COMPARED);
    }

    @Test
    void theReaderLearnsWhenFewerReported() {
        Statistic sessions = Statistic.of(BigDecimal.TEN);
        IndicatorValue value = new Town()
                .count("sessions")
                .cell("A", "2024-01", "sessions", sessions, "street-1", "street-2")
                .cell("A", "2024-02", "sessions", sessions, "street-2", "street-3")
                .cell("A", "2025-01", "sessions", sessions, "street-1", "street-2")
                .cell("A", "2025-02", "sessions", sessions, "street-1")
                .value("A", "2025");
        assertThat(value.remarks()).contains(Remark.of(Remark.Kind.REPORTING_AREAS_CHANGED, 2, 3));
    }
}
