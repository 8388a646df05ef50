package org.civicdigest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01, 2025-12, 2025 年, 2025",
        "2025-H2, 2025-07, 2025-12, 2025 年下半年, H2 2025",
        "2025-Q3, 2025-07, 2025-09, 2025 年第三季度, Q3 2025",
        "2025-03, 2025-03, 2025-03, 2025 年 3 月, March 2025"
    })
    void aWrittenPeriodSpansItsMonths(String written, String first, String last, String zh, String en) {
        Period period = Period.of(written);
        assertThat(period.toString()).isEqualTo(written);
        assertThat(period.firstMonth()).isEqualTo(YearMonth.parse(first));
        assertThat(period.lastMonth()).isEqualTo(YearMonth.parse(last));
        assertThat(period.in(Language.ZH)).isEqualTo(zh);
        assertThat(period.in(Language.EN)).isEqualTo(en);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-13", "2025-00", "2025-Q5", "2025-H3", "25", "2025-3", "0000", "2025-W01", "1-66月份"})
    void anythingElseIsNoPeriod(String written) {
        assertThat(Period.find(written)).isEmpty();
    }

    @Test
    void everyMonthLiesInOnePeriodOfEachKind() {
        for (PeriodKind kind : PeriodKind.values()) {
            for (int month = 1; month <= 12; month++) {
                YearMonth tried = YearMonth.of(2024, month);
                assertThat(Period.containing(kind, tried).contains(tried)).isTrue();
            }
        }
    }

    @Test
    void longerPeriodsComeBeforeTheShorterOnesThatBeginWithThem() {
        assertThat(java.util.stream.Stream.of("2025-01", "2025", "2024-12", "2025-Q1", "2025-H1")
                        .map(Period::of)
                        .sorted()
                        .map(Period::toString))
                .containsExactly("2024-12", "2025", "2025-H1", "2025-Q1", "2025-01");
    }
}
