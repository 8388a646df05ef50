package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Status;
import org.civicdigest.statistics.ProportionInterval;
import org.junit.jupiter.api.Test;

/** High attendance at few of the sessions that were promised: attendance rate × sessions held ÷ sessions owed. */
class EffectiveCoverageTest {
    private static Town town() {
        return new Town().coverage();
    }

    private static Town held(Town town, String area, String period, long sessions, long attended, long expected) {
        return town.cell(area, period, "sessions", Statistic.of(BigDecimal.valueOf(sessions)), area)
                .attendance(area, period, attended, expected);
    }

    @Test
    void attendanceAtHalfOfThePromisedSessionsIsHalf() {
        Town town = held(town().owes("district", PeriodKind.MONTH), "A", "2025", 6, 95, 100);
        IndicatorValue value = town.value("A", "2025");
        assertThat(value.value()).as("0.95 × 6 ÷ 12").isCloseTo(0.475, within(1e-12));
        assertThat(value.denominator()).as("expected had all been held").isEqualByComparingTo("200");
        assertThat(value.remarks()).contains(Remark.of(Remark.Kind.COVERAGE, "95.0", "6", 12));
        assertThat(value.lower())
                .isCloseTo(ProportionInterval.wilson(95, 200, 0.95).lower(), within(1e-12));
    }

    @Test
    void moreSessionsThanOwedMakeUpForNothing() {
        Town town = held(town().owes("district", PeriodKind.QUARTER), "A", "2025", 44, 90, 100);
        assertThat(town.value("A", "2025").value()).isEqualTo(0.9);
        assertThat(town.value("A", "2025").remarks()).contains(Remark.of(Remark.Kind.COVERAGE, "90.0", "44", 4));
    }

    @Test
    void unitsBelowOweAndTheirSumsAreAbove() {
        Town town = town().area("A1", "street", "A").area("A2", "street", "A").owes("street", PeriodKind.QUARTER);
        town.cell("A", "2025", "sessions", Statistic.of(BigDecimal.valueOf(4)), "A1")
                .attendance("A", "2025", 80, 100);
        assertThat(town.value("A", "2025").value())
                .as("A2 held none of its four")
                .isCloseTo(0.4, within(1e-12));
    }

    @Test
    void whatIsOwedByTheQuarterIsOwedForNoMonth() {
        Town town = held(town().owes("district", PeriodKind.QUARTER), "A", "2025-03", 1, 9, 10);
        assertThat(town.value("A", "2025-03").status()).isEqualTo(Status.ZERO_DENOMINATOR);
        assertThat(town.value("A", "2025-Q1").value()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void whatIsNotDueYetIsNotOwed() {
        Town town = held(town().owes("district", PeriodKind.QUARTER).dataUpTo("2025-06-30"), "A", "2025-06", 2, 9, 10);
        assertThat(town.value("A", "2025").value())
                .as("two of two quarters so far")
                .isCloseTo(0.9, within(1e-12));
    }

    @Test
    void aSilentDistrictIsMissingAndLowersNothingAbove() {
        Town town = town().owes("district", PeriodKind.QUARTER);
        town.cell(Town.CITY, "2025", "sessions", Statistic.of(BigDecimal.valueOf(8)), "A", "B")
                .attendance(Town.CITY, "2025", 90, 100);
        assertThat(Town.find(town.values(Town.CITY), Town.CITY, "2025").value())
                .as("C sent nothing: eight of the eight of A and B")
                .isCloseTo(0.9, within(1e-12));
    }

    @Test
    void aYearThatStopsInSeptemberIsHeldAgainstTheWholeYearBefore() {
        Town town = town().owes("district", PeriodKind.MONTH);
        for (int month = 1; month <= 12; month++) {
            held(town, "A", Town.month(2024, month), 1, 9, 10);
            if (month <= 9) {
                held(town, "A", Town.month(2025, month), 1, 9, 10);
            }
        }
        IndicatorValue value = town.value("A", "2025");
        assertThat(value.value()).as("0.9 × 9 ÷ 12").isCloseTo(0.675, within(1e-12));
        assertThat(value.previous()).as("0.9 of all twelve").isCloseTo(0.9, within(1e-12));
    }

    @Test
    void withoutAnyObligationThereIsNoCoverage() {
        assertThat(held(town(), "A", "2025", 6, 95, 100).value("A", "2025").status())
                .isEqualTo(Status.ZERO_DENOMINATOR);
    }
}
