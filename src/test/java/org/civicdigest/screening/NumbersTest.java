package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
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
            NUM-07    | 约30          | 27–33 W_APPROXIMATE
            NUM-07    | 30余人        | 31–39 W_APPROXIMATE
            NUM-07    | 30余          | 31–39 W_APPROXIMATE
            NUM-07    | 30多          | 31–39 W_APPROXIMATE
            NUM-07    | ~30           | 27–33 W_APPROXIMATE
            NUM-07    | 30左右        | 27–33 W_APPROXIMATE
            NUM-07    | 近百人         | 90–99 W_APPROXIMATE
            DOMAIN-34 | 50余          | 51–59 W_APPROXIMATE
            DOMAIN-34 | 3700余人次     | 3701–3999 W_APPROXIMATE
            DOMAIN-58 | 近千          | 900–999 W_APPROXIMATE
            DOMAIN-58 | 两千余人       | 2001–2999 W_APPROXIMATE
            DOMAIN-32 | 1000余        | 1001–1999 W_APPROXIMATE
            DOMAIN-32 | 10000余       | 10001–19999 W_APPROXIMATE
            words     | 大约 30 人     | 27–33 W_APPROXIMATE
            words     | 约30余人       | 27–39 W_APPROXIMATE
            words     | 30多个人       | 31–39 W_APPROXIMATE
            words     | 30人左右       | 27–33 W_APPROXIMATE
            words     | 十几人         | 11–19 W_APPROXIMATE
            words     | 二十来人       | 18–22 W_APPROXIMATE
            words     | 百余人         | 101–199 W_APPROXIMATE
            words     | 1.2万余人次    | 12001–19999 W_APPROXIMATE
            words     | 十余万        | R_OUT_OF_RANGE
            words     | 30人以上       | 30–39 W_APPROXIMATE
            words     | 至少30        | 30–39 W_APPROXIMATE
            words     | ≥30           | 30–39 W_APPROXIMATE
            words     | 超过30        | 31–39 W_APPROXIMATE
            words     | >30           | 31–39 W_APPROXIMATE
            words     | ＞30          | 31–39 W_APPROXIMATE
            words     | 不足30人       | 0–29 W_APPROXIMATE
            words     | 30以下        | 0–30 W_APPROXIMATE
            words     | 至多30        | 0–30 W_APPROXIMATE
            words     | 30+           | 30–39 W_APPROXIMATE
            words     | 20000以上      | 20000 W_APPROXIMATE
            words     | 5余           | R_NOT_NUMBER
            words     | 约            | R_NOT_NUMBER
            words     | 约-5          | R_NEGATIVE
            words     | 约3.5         | R_NOT_INTEGER
            words     | 约约30        | R_NOT_NUMBER
            traps     | 剩余30        | R_NOT_NUMBER
            traps     | 30剩余        | R_NOT_NUMBER
            traps     | 富余10        | R_NOT_NUMBER
            traps     | 余            | R_NOT_NUMBER
            traps     | 第十          | R_NOT_NUMBER
            traps     | 第10个        | R_NOT_NUMBER
            traps     | 多次          | R_NOT_NUMBER
            traps     | 定期          | R_NOT_NUMBER
            traps     | 近期          | R_NOT_NUMBER
            traps     | 未开展        | R_NOT_NUMBER
            traps     | 三个代表       | R_NOT_NUMBER
            traps     | 20字          | R_NOT_NUMBER
            traps     | 43号          | R_NOT_NUMBER
            traps     | 3月5日        | R_NOT_NUMBER
            traps     | 0519-8888     | R_NOT_NUMBER
            traps     | 2012-03-05    | R_NOT_NUMBER
            NUM-08    | 20-30         | 20–30 W_RANGE
            NUM-08    | 20～30        | 20–30 W_RANGE
            NUM-08    | 20至30人       | 20–30 W_RANGE
            NUM-08    | 20人—30人      | 20–30 W_RANGE
            NUM-08    | ２０－３０      | 20–30 W_RANGE
            NUM-08    | 二十到三十      | 20–30 W_RANGE
            NUM-08    | 约20-30       | 18–33 W_RANGE
            NUM-08    | 1-2万         | 10000–20000 W_RANGE
            NUM-08    | 0-5           | 0–5 W_RANGE
            NUM-08    | 30-20         | R_NOT_NUMBER
            NUM-08    | 20-30-40      | R_NOT_NUMBER
            NUM-08    | 20-           | R_NOT_NUMBER
            Chinese   | 二十三         | 23 W_NUMBER_NORMALISED
            Chinese   | 两人          | 2 W_UNIT_STRIPPED W_NUMBER_NORMALISED
            Chinese   | 十           | 10 W_NUMBER_NORMALISED
            Chinese   | 零           | 0 W_NUMBER_NORMALISED
            Chinese   | 廿三          | 23 W_NUMBER_NORMALISED
            Chinese   | 一百零五       | 105 W_NUMBER_NORMALISED
            Chinese   | 壹仟贰佰叁拾     | 1230 W_NUMBER_NORMALISED
            Chinese   | 二〇一二       | 2012 W_NUMBER_NORMALISED
            Chinese   | 一万二千       | 12000 W_NUMBER_NORMALISED
            Chinese   | 1.2万         | 12000 W_NUMBER_NORMALISED
            Chinese   | 3千           | 3000 W_NUMBER_NORMALISED
            Chinese   | 1.23456万      | R_NOT_INTEGER
            Chinese   | 二十三百       | R_NOT_NUMBER
            Chinese   | 三四          | R_NOT_NUMBER
            Chinese   | 二三十         | R_NOT_NUMBER
            Chinese   | 一百五         | R_NOT_NUMBER
            Chinese   | 几十          | R_NOT_NUMBER
            units     | 12户          | R_UNIT_MISMATCH
            units     | 2小时         | R_UNIT_MISMATCH
            units     | 约12户        | R_UNIT_MISMATCH
            units     | 1,234人       | 1234 W_UNIT_STRIPPED W_THOUSANDS
            units     | 12 人次       | 12 W_UNIT_STRIPPED
            units     | 2190次        | 2190 W_UNIT_STRIPPED
            NUM-10    | 百分之九十七    | R_PERCENT
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
        assertThat(words(Numbers.read(cell, Unit.ATTENDANCES, MAXIMUM)))
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
        assertThat(words(Numbers.read(cell, Unit.HOURS, null))).isEqualTo(outcome);
    }

    /** A percentage is all that rounds to it. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            97%       | 96.5–97.5
            97 %      | 96.5–97.5
            97        | 96.5–97.5
            97.0%     | 96.95–97.05
            96.8%     | 96.75–96.85
            ９７％     | 96.5–97.5 W_DIGITS_NORMALISED
            百分之九十七 | 96.5–97.5 W_NUMBER_NORMALISED
            0.97      | 96.5–97.5 W_NUMBER_NORMALISED
            0.976     | 97.55–97.65 W_NUMBER_NORMALISED
            970‰      | 96.95–97.05 W_NUMBER_NORMALISED
            100%      | 99.5–100
            0%        | 0–0.5
            120%      | 119.5–120.5
            0.3%      | 0.25–0.35
            1%        | 0.5–1.5
            1         | R_PERCENT_AMBIGUOUS
            1.0       | R_PERCENT_AMBIGUOUS
            约97%     | 96–98 W_APPROXIMATE
            97%以上    | 97–100 W_APPROXIMATE
            95%-98%   | 94.5–98.5 W_RANGE
            97人      | R_UNIT_MISMATCH
            -5%       | R_NEGATIVE
            高        | R_NOT_NUMBER
            """)
    void aPercentageStandsForAllThatRoundsToIt(String cell, String outcome) {
        assertThat(words(Numbers.read(cell, Unit.PERCENT, null))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            12人次   | PEOPLE     | R_UNIT_MISMATCH
            12人     | PEOPLE     | 12 W_UNIT_STRIPPED
            12户     | HOUSEHOLDS | 12 W_UNIT_STRIPPED
            3场      | SESSIONS   | 3 W_UNIT_STRIPPED
            46天     | DAYS       | 46 W_UNIT_STRIPPED
            近千份    | COPIES     | 900–999 W_APPROXIMATE
            五家      | SITES      | 5 W_UNIT_STRIPPED W_NUMBER_NORMALISED
            1.2万元   | YUAN       | 12000 W_UNIT_STRIPPED W_NUMBER_NORMALISED
            30余万元  | YUAN       | 300000–400000 W_APPROXIMATE
            ￥300    | YUAN       | 300 W_UNIT_STRIPPED
            0.12345 | HOURS      | 0.123 W_NUMBER_NORMALISED
            2小时     | HOURS      | 2 W_UNIT_STRIPPED
            2小时30分 | HOURS      | R_NOT_NUMBER
            90分     | HOURS      | R_UNIT_MISMATCH
            """)
    void theUnitBehindANumberMustBeThatOfTheMeasure(String cell, Unit unit, String outcome) {
        assertThat(words(Numbers.read(cell, unit, null))).isEqualTo(outcome);
    }

    @Test
    void thePlainPathSaysWhatTheOtherSays() {
        for (String number : List.of("0", "7", "30", "19999")) {
            assertThat(words(Numbers.read(" " + number, Unit.ATTENDANCES, MAXIMUM)))
                    .as("a blank in front takes the long way")
                    .isEqualTo(words(Numbers.read(number, Unit.ATTENDANCES, MAXIMUM)));
        }
    }

    @Test
    void whatWasReadIsReadAgainAsTheSame() {
        for (String cell : List.of("１２人", "二十三", "1.2万", "1,000", "+7", "3.0")) {
            Quantity once = value(Numbers.read(cell, Unit.ATTENDANCES, MAXIMUM));
            assertThat(Numbers.read(once.low().toPlainString(), Unit.ATTENDANCES, MAXIMUM))
                    .as(cell)
                    .isEqualTo(Parsed.of(once));
        }
    }

    @Test
    void noApproximationExcludesWhatItNames() {
        for (int number = 2; number < 3000; number += 7) {
            for (String words : List.of("约%d", "%d左右", "%d以上", "%d以下")) {
                Quantity around = value(Numbers.read(words.formatted(number), Unit.ATTENDANCES, MAXIMUM));
                assertThat(BigDecimal.valueOf(number))
                        .as(words.formatted(number))
                        .isBetween(around.low(), around.high());
            }
        }
    }

    private static Quantity value(Parsed<Quantity> parsed) {
        return ((Parsed.Value<Quantity>) parsed).value();
    }

    @Test
    void fifteenDigitsAreTheMost() {
        assertThat(words(Numbers.read("999999999999999", Unit.YUAN, null))).isEqualTo("999999999999999");
        assertThat(words(Numbers.read("1000000000000000", Unit.YUAN, null))).isEqualTo("R_OUT_OF_RANGE");
        assertThat(words(Numbers.read("7".repeat(400), Unit.YUAN, null)))
                .as("NUM-17: a number of 400 digits")
                .isEqualTo("R_OUT_OF_RANGE");
    }

    @Test
    void aNoticeNamesTheCellAndTheLimit() {
        assertThat(Numbers.read("66666", Unit.ATTENDANCES, MAXIMUM))
                .isEqualTo(Parsed.bad(Code.R_OUT_OF_RANGE, "66666", "20000"));
        assertThat(Numbers.read("3.7", Unit.ATTENDANCES, MAXIMUM))
                .isEqualTo(Parsed.bad(Code.R_NOT_INTEGER, "3.7", "人次 attendances"));
    }

    private static String words(Parsed<Quantity> parsed) {
        if (parsed instanceof Parsed.Value<Quantity> value) {
            return value.value().text()
                    + value.findings().stream()
                            .map(finding -> " " + finding.code())
                            .collect(Collectors.joining());
        }
        return parsed instanceof Parsed.Bad<Quantity> bad ? bad.code().name() : "missing";
    }
}
