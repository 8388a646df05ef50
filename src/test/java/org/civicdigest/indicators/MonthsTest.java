package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.civicdigest.model.Period;
import org.junit.jupiter.api.Test;

class MonthsTest {
    @Test
    void everyPeriodHasTheMonthsOfTheCalendar() {
        for (String written : new String[] {"2025", "2025-H1", "2025-H2", "2025-Q1", "2025-Q4", "2025-01", "2025-12"}) {
            Period period = Period.of(written);
            Months months = Months.of(period);
            assertThat(months.first()).as(written).isEqualTo(period.firstMonth());
            assertThat(months.last()).as(written).isEqualTo(period.lastMonth());
            assertThat(months.size()).as(written).isEqualTo(period.kind().months());
        }
    }

    @Test
    void aYearHoldsItsPartsButNotThoseOfAnother() {
        Months year = months("2025");
        assertThat(year.containsAll(months("2025-Q3"))).isTrue();
        assertThat(months("2025-Q3").containsAll(year)).isFalse();
        assertThat(year.containsAll(months("2024-Q3"))).isFalse();
    }

    @Test
    void partsAddUpAndAreCutOff() {
        Months months = months("2025-Q1").plus(months("2025-06"));
        assertThat(months.size()).isEqualTo(4);
        assertThat(months.upTo(YearMonth.of(2025, 5))).isEqualTo(months("2025-Q1"));
        assertThat(months("2025").upTo(YearMonth.of(2025, 6))).isEqualTo(months("2025-H1"));
        assertThat(months("2025-H1").yearBefore()).isEqualTo(months("2024-H1"));
        assertThatThrownBy(() -> months.plus(months("2024"))).hasMessageContaining("2024");
    }

    private static Months months(String period) {
        return Months.of(Period.of(period));
    }
}
