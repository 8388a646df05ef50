package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.civicdigest.notice.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2026, 3, 31);

    /** One row per cell: the day and its warning, "missing", or the code that refuses it. */
    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain  | 2025-01-02    | 2025-01-02
            plain  | ` 2025-01-02` | 2025-01-02
            DAT-02 | 2025-02-30    | R_DATE_INVALID
            DAT-02 | 2025-02-29    | R_DATE_INVALID
            DAT-02 | 2100-02-29    | R_DATE_INVALID
            DAT-02 | 2012-13-45    | R_DATE_INVALID
            DAT-02 | 2025-04-31    | R_DATE_INVALID
            DAT-02 | 2025-00-10    | R_DATE_INVALID
            DAT-02 | 0000-01-01    | R_DATE_INVALID
            DAT-03 | 2024-02-29    | 2024-02-29
            DAT-03 | 2000-02-29    | 2000-02-29
            DAT-04 | 45658         | R_DATE_INVALID
            DAT-07 | 2025          | R_DATE_PARTIAL
            DAT-07 | 2025-01       | R_DATE_PARTIAL
            DAT-07 | 202501        | R_DATE_PARTIAL
            DAT-07 | 2025年        | R_DATE_PARTIAL
            DAT-07 | 2025年3月      | R_DATE_PARTIAL
            DAT-07 | 2025/3        | R_DATE_PARTIAL
            DAT-08 | 2025-1-1      | 2025-01-01 W_DATE_NORMALISED
            DAT-08 | 2025-1-01     | 2025-01-01 W_DATE_NORMALISED
            DAT-08 | 2025-2-30     | R_DATE_INVALID
            week   | 2025年3月5日 星期三 | 2025-03-05 W_DATE_FORMAT
            week   | 2025年3月5日星期三  | 2025-03-05 W_DATE_FORMAT
            week   | 2025-03-05（周三）  | 2025-03-05 W_DATE_FORMAT
            week   | 2025.3.9 礼拜天    | 2025-03-09 W_DATE_FORMAT
            week   | ２０２５年３月９日（周日） | 2025-03-09 W_DATE_FORMAT
            week   | 2025年3月5日 星期四 | R_DATE_WEEKDAY
            week   | 2025年2月30日 周三 | R_DATE_INVALID
            week   | 3月5日 周三        | R_DATE_PARTIAL
            week   | 3月第二周           | R_DATE_INVALID
            DAT-09 | 2025/01/02    | 2025-01-02 W_DATE_FORMAT
            DAT-09 | 2025.1.2      | 2025-01-02 W_DATE_FORMAT
            DAT-09 | 20250102      | 2025-01-02 W_DATE_FORMAT
            DAT-09 | 2025年1月5日   | 2025-01-05 W_DATE_FORMAT
            DAT-09 | 2025 年 1 月 5 日 | 2025-01-05 W_DATE_FORMAT
            DAT-09 | ２０２５－０１－０２ | 2025-01-02 W_DATE_FORMAT
            DAT-09 | 20251345      | R_DATE_INVALID
            DAT-09 | 2025-01/02    | R_DATE_INVALID
            DAT-10 | 01/02/2025    | R_DATE_AMBIGUOUS
            DAT-10 | 13/02/2025    | R_DATE_AMBIGUOUS
            DAT-10 | 12/3/5        | R_DATE_AMBIGUOUS
            DAT-12 | 2025-12-31T23:30:00-05:00 | R_DATE_HAS_ZONE
            DAT-12 | 2025-12-31T23:30:00Z | R_DATE_HAS_ZONE
            DAT-12 | 2025-12-31Z   | R_DATE_HAS_ZONE
            DAT-12 | 2025-12-31+08:00 | R_DATE_HAS_ZONE
            DAT-12 | 2025-12-31 10:00 | R_DATE_HAS_ZONE
            DAT-12 | 2025年1月5日10:00 | R_DATE_HAS_ZONE
            DAT-15 | 2026-03-31    | 2026-03-31
            DAT-15 | 2026-04-01    | R_DATE_FUTURE
            DAT-17 | 1949-10-01    | 1949-10-01
            DAT-17 | 1949-09-30    | R_DATE_RANGE
            DAT-17 | 0001-01-01    | R_DATE_RANGE
            DAT-17 | 1899-12-31    | R_DATE_RANGE
            DAT-18 | 12025-01-01   | R_DATE_INVALID
            DAT-18 | -2025-01-01   | R_DATE_INVALID
            DAT-20 | 114年1月5日    | R_DATE_INVALID
            DAT-20 | 民国114年1月5日 | R_DATE_INVALID
            DOMAIN | 3月5日        | R_DATE_PARTIAL
            DOMAIN | 3月4日—5日    | R_DATE_PARTIAL
            DOMAIN | 二〇一二年三月五日 | 2012-03-05 W_DATE_FORMAT
            DOMAIN | 二〇一二年十二月廿三日 | 2012-12-23 W_DATE_FORMAT
            DOMAIN | 二〇一二年二月三十日 | R_DATE_INVALID
            DOMAIN | 二〇一二年三月  | R_DATE_PARTIAL
            DOMAIN | 2012年3月4日—5日 | 2012-03-04 W_DATE_RANGE
            DOMAIN | 2012年3月4日至4月2日 | 2012-03-04 W_DATE_RANGE
            DOMAIN | 2012年3月4—5日 | 2012-03-04 W_DATE_RANGE
            DOMAIN | 2012-03-04至2012-03-06 | 2012-03-04 W_DATE_RANGE
            DOMAIN | 2012.3.4-3.6  | 2012-03-04 W_DATE_RANGE
            DOMAIN | 2012年3月5日—4日 | R_DATE_INVALID
            DOMAIN | 2012年3月4日—32日 | R_DATE_INVALID
            DOMAIN | 3月           | R_DATE_INVALID
            DOMAIN | 今年          | R_DATE_INVALID
            NUM-23 | ``            | missing
            NUM-23 | 无            | missing
            """)
    void aDayIsTakenOnlyWhenItIsCertain(String id, String cell, String outcome) {
        assertThat(words(Dates.day(cell, EARLIEST, LATEST)))
                .as("%s: %s", id, cell)
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} in a file of 2012 → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            3月5日      | 2012-03-05 W_DATE_YEAR
            三月五日     | 2012-03-05 W_DATE_YEAR
            3月4日—5日  | 2012-03-04 W_DATE_RANGE
            2月30日     | R_DATE_INVALID
            2013-03-05 | 2013-03-05
            """)
    void aDayWithoutAYearIsOfTheYearThatThePathNames(String cell, String outcome) {
        assertThat(words(Dates.day(cell, EARLIEST, LATEST, 2012))).isEqualTo(outcome);
    }

    @Test
    void withoutAnAsOfDayTheFutureIsOpen() {
        assertThat(Dates.day("2999-01-01", EARLIEST, null)).isEqualTo(Parsed.of(LocalDate.of(2999, 1, 1)));
    }

    @Test
    void aNoticeNamesTheDayAndItsLimit() {
        assertThat(Dates.day("2026/4/1", EARLIEST, LATEST))
                .isEqualTo(Parsed.bad(Code.R_DATE_FUTURE, "2026/4/1", "2026-03-31"));
    }

    private static String words(Parsed<LocalDate> parsed) {
        if (parsed instanceof Parsed.Value<LocalDate> value) {
            return value.findings().isEmpty()
                    ? value.value().toString()
                    : value.value() + " " + value.findings().get(0).code();
        }
        return parsed instanceof Parsed.Bad<LocalDate> bad ? bad.code().name() : "missing";
    }
}
