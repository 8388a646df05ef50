package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.civicdigest.model.Language;
import org.civicdigest.model.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2026, 3, 31);

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2025           | 2025
            2025-H1        | 2025-H1
            2025-Q3        | 2025-Q3
            2025-03        | 2025-03
            2025-12        | 2025-12
            ` 2025-12 `    | 2025-12
            2025年         | 2025 W_DATE_FORMAT
            2025年3月      | 2025-03 W_DATE_FORMAT
            2025年03月     | 2025-03 W_DATE_FORMAT
            2025年12月     | 2025-12 W_DATE_FORMAT
            2025年上半年    | 2025-H1 W_DATE_FORMAT
            2025年下半年    | 2025-H2 W_DATE_FORMAT
            2025年第一季度  | 2025-Q1 W_DATE_FORMAT
            2025年四季度    | 2025-Q4 W_DATE_FORMAT
            2025年第2季度   | 2025-Q2 W_DATE_FORMAT
            ２０２５        | 2025 W_DATE_FORMAT
            2025-Q5        | R_PERIOD_INVALID
            2025-H3        | R_PERIOD_INVALID
            2025-13        | R_PERIOD_INVALID
            2025-00        | R_PERIOD_INVALID
            2025-3         | R_PERIOD_INVALID
            0000           | R_PERIOD_INVALID
            2025年13月     | R_PERIOD_INVALID
            2025年五季度    | R_PERIOD_INVALID
            2025年中半年    | R_PERIOD_INVALID
            2025年月        | R_PERIOD_INVALID
            2025年季度      | R_PERIOD_INVALID
            20xx年         | R_PERIOD_INVALID
            上半年          | R_PERIOD_NO_YEAR
            1-6月          | R_PERIOD_NO_YEAR
            1-66月份        | R_PERIOD_DOUBLED
            2025年1-66月份  | R_PERIOD_DOUBLED
            2025年1-6月     | 2025-H1 W_DATE_FORMAT
            2025年1—3月份   | 2025-Q1 W_DATE_FORMAT
            2025年7月至12月  | 2025-H2 W_DATE_FORMAT
            2025年1-12月    | 2025 W_DATE_FORMAT
            2025年1-9月     | R_PERIOD_INVALID
            2025年2-4月     | R_PERIOD_INVALID
            2025年1-77月    | R_PERIOD_INVALID
            2025年3月份     | 2025-03 W_DATE_FORMAT
            二〇二五年三月   | 2025-03 W_DATE_FORMAT
            114年          | R_PERIOD_INVALID
            2026-Q1        | 2026-Q1
            2026           | 2026
            2026-04        | R_DATE_FUTURE
            1948           | R_DATE_RANGE
            1949           | 1949
            ``             | missing
            —              | missing
            """)
    void aPeriodIsTakenOnlyWhenItIsCertain(String cell, String outcome) {
        assertThat(words(Periods.period(cell, EARLIEST, LATEST))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} in a file of 2012 → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            上半年   | 2012-H1 W_DATE_YEAR
            一季度   | 2012-Q1 W_DATE_YEAR
            3月     | 2012-03 W_DATE_YEAR
            1-6月   | 2012-H1 W_DATE_YEAR
            1-66月份 | R_PERIOD_DOUBLED
            2025-H1 | 2025-H1
            """)
    void aPeriodWithoutAYearIsOfTheYearThatThePathNames(String cell, String outcome) {
        assertThat(words(Periods.period(cell, EARLIEST, LATEST, 2012))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025-H2", "2025-Q4", "2025-11"})
    void whatTheDigestPrintsCanBeReadAgain(String written) {
        Period period = Period.of(written);
        assertThat(words(Periods.period(period.in(Language.ZH), EARLIEST, LATEST)))
                .isEqualTo(written + " W_DATE_FORMAT");
    }

    private static String words(Parsed<Period> parsed) {
        if (parsed instanceof Parsed.Value<Period> value) {
            return value.findings().isEmpty()
                    ? value.value().toString()
                    : value.value() + " " + value.findings().get(0).code();
        }
        return parsed instanceof Parsed.Bad<Period> bad ? bad.code().name() : "missing";
    }
}
