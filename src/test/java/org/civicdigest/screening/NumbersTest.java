package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.civicdigest.model.Unit;
import org.civicdigest.notice.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static final BigDecimal MAXIMUM = BigDecimal.valueOf(20_000);

    /** One row per cell: the value and its warnings, "missing", or the code that refuses it. */
    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain     | 0             | 0
            plain     | 1234          | 1234
            plain     | ` 20000 `     | 20000
            plain     | `　30 `       | 30
            NUM-02    | -5            | R_NEGATIVE
            NUM-02    | -5人          | R_NEGATIVE
            NUM-02    | -3.7          | R_NEGATIVE
            NUM-03    | －5           | R_NEGATIVE
            NUM-03    | −5            | R_NEGATIVE
            NUM-04    | １２３         | 123 W_DIGITS_NORMALISED
            NUM-04    | １２人         | 12 W_DIGITS_NORMALISED W_UNIT_STRIPPED
            NUM-05    | ٣             | R_NOT_NUMBER
            NUM-05    | १२            | R_NOT_NUMBER
            NUM-05    | ①             | R_NOT_NUMBER
            NUM-05    | 5²            | R_NOT_NUMBER
            NUM-05    | 二十三         | R_NOT_NUMBER
            NUM-07    | 约30          | R_NOT_NUMBER
            NUM-07    | 30余人        | R_NOT_NUMBER
            NUM-07    | 30余          | R_NOT_NUMBER
            NUM-07    | 30多          | R_NOT_NUMBER
            NUM-07    | ~30           | R_NOT_NUMBER
            NUM-07    | 30左右        | R_NOT_NUMBER
            NUM-07    | 近百人         | R_NOT_NUMBER
            NUM-08    | 20-30         | R_NOT_NUMBER
            NUM-08    | 20～30        | R_NOT_NUMBER
            NUM-09    | 30人          | 30 W_UNIT_STRIPPED
            NUM-09    | 30人次        | 30 W_UNIT_STRIPPED
            NUM-09    | 30 people     | 30 W_UNIT_STRIPPED
            NUM-09    | 30 people人    | R_NOT_NUMBER
            NUM-09    | 人            | R_NOT_NUMBER
            NUM-09    | 30百人        | R_NOT_NUMBER
            NUM-10    | 85%           | R_PERCENT
            NUM-10    | ５０％        | R_PERCENT
            NUM-10    | %             | R_NOT_NUMBER
            NUM-12    | 1,000         | 1000 W_THOUSANDS
            NUM-12    | 1，000        | 1000 W_THOUSANDS
            NUM-12    | 1,00          | R_NOT_NUMBER
            NUM-12    | 0,001         | R_NOT_NUMBER
            NUM-12    | 1000,000      | R_NOT_NUMBER
            NUM-12    | `1,000,`      | R_NOT_NUMBER
            NUM-12    | 1,,000        | R_NOT_NUMBER
            NUM-13    | 3,5           | R_NOT_NUMBER
            NUM-14    | 3.0           | 3 W_INT_FROM_DECIMAL
            NUM-14    | 3.            | R_NOT_NUMBER
            NUM-14    | .5            | R_NOT_NUMBER
            NUM-15    | 3.7           | R_NOT_INTEGER
            NUM-17    | 2147483648    | R_OUT_OF_RANGE
            NUM-17    | 9223372036854775808 | R_OUT_OF_RANGE
            NUM-18    | 20001         | R_OUT_OF_RANGE
            NUM-18    | 9999999       | R_OUT_OF_RANGE
            NUM-19    | NaN           | R_NOT_NUMBER
            NUM-19    | Infinity      | R_NOT_NUMBER
            NUM-19    | -Infinity     | R_NOT_NUMBER
            NUM-19    | nan           | R_NOT_NUMBER
            NUM-20    | -0            | 0 W_NUMBER_NORMALISED
            NUM-20    | +7            | 7 W_NUMBER_NORMALISED
            NUM-20    | 007           | 7 W_NUMBER_NORMALISED
            NUM-22    | 0x10          | R_NOT_NUMBER
            NUM-22    | 1_000         | R_NOT_NUMBER
            NUM-22    | 1e3           | R_NOT_NUMBER
            NUM-23    | NULL          | missing
            NUM-23    | N/A           | missing
            NUM-23    | -             | missing
            NUM-23    | —             | missing
            NUM-23    | 无            | missing
            NUM-23    | 缺            | missing
            NUM-23    | /             | missing
            NUM-25    | ``            | missing
            NUM-25    | `  `          | missing
            DOMAIN    | 同上          | R_NOT_NUMBER
            DOMAIN    | 3/5           | R_NOT_NUMBER
            DOMAIN    | 23(含8)       | R_NOT_NUMBER
            XLS-11    | #DIV/0!       | R_NOT_NUMBER
            """)
    void aCountIsTakenOnlyWhenItIsCertain(String id, String cell, String outcome) {
        assertThat(words(Numbers.count(cell, Unit.ATTENDANCES, MAXIMUM)))
                .as("%s: %s", id, cell)
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2.5     | 2.5
            2.50    | 2.5
            3.0     | 3
            0.0     | 0
            1,000.5 | 1000.5 W_THOUSANDS
            2.5小时  | 2.5 W_UNIT_STRIPPED
            -0.0    | 0 W_NUMBER_NORMALISED
            3,5     | R_NOT_NUMBER
            1.2.3   | R_NOT_NUMBER
            """)
    void aDecimalKeepsItsFraction(String cell, String outcome) {
        assertThat(words(Numbers.decimal(cell, null))).isEqualTo(outcome);
    }

    @Test
    void fifteenDigitsAreTheMost() {
        assertThat(words(Numbers.decimal("999999999999999", null))).isEqualTo("999999999999999");
        assertThat(words(Numbers.decimal("1000000000000000", null))).isEqualTo("R_OUT_OF_RANGE");
        assertThat(words(Numbers.decimal("7".repeat(400), null)))
                .as("NUM-17: a number of 400 digits")
                .isEqualTo("R_OUT_OF_RANGE");
    }

    @Test
    void aNoticeNamesTheCellAndTheLimit() {
        assertThat(Numbers.count("66666", Unit.ATTENDANCES, MAXIMUM))
                .isEqualTo(Parsed.bad(Code.R_OUT_OF_RANGE, "66666", "20000"));
        assertThat(Numbers.count("3.7", Unit.ATTENDANCES, MAXIMUM))
                .isEqualTo(Parsed.bad(Code.R_NOT_INTEGER, "3.7", "人次 attendances"));
    }

    private static String words(Parsed<Quantity> parsed) {
        if (parsed instanceof Parsed.Value<Quantity> value) {
            assertThat(value.value().low()).isEqualTo(value.value().high());
            return value.value().low().toPlainString()
                    + value.findings().stream()
                            .map(finding -> " " + finding.code())
                            .collect(Collectors.joining());
        }
        return parsed instanceof Parsed.Bad<Quantity> bad ? bad.code().name() : "missing";
    }
}
