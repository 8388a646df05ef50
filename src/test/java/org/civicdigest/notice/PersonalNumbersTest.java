package org.civicdigest.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {
    @ParameterizedTest
    @CsvSource({"110101199001011237, true", "110101199001011235, false", "11010519491231002X, true"})
    void checkDigits(String id, boolean valid) {
        assertThat(PersonalNumbers.isIdentityNumber(id)).isTrue();
        assertThat(PersonalNumbers.hasValidCheckDigit(id)).isEqualTo(valid);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "张某 110101199001011234 到场, 张某 *** 到场",
        "证11010519491231002x号, 证***号",
        "11010119900101123X, ***",
        "１１０１０１１９９００１０１１２３Ｘ, ***",
        "110101900101123, ***",
        "卡 6222021234567890123, 卡 ***",
        "电话13800138000, 电话***",
        "电话１３８１２３４５６７８, 电话***",
        "１３８００１３８０００, ***",
        "电话 138-0013-8000 转, 电话 *** 转",
        "138 0013 8000 或 13900139000, *** 或 ***",
        "+8613800138000, +***",
        "+86 138 0013 8000, +***",
        "2025-13800138000, 2025-***"
    })
    void numbersOfPeopleAreMasked(String text, String masked) {
        assertThat(PersonalNumbers.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "读书会",
                "2025-03-05 至 2025-03-09",
                "2025-01-02 第 100 期",
                "20250305001",
                "编号 12345678901",
                "138001380001",
                "20250305120000",
                "12345678901234567890"
            })
    void otherNumbersStay(String text) {
        assertThat(PersonalNumbers.masked(text)).isSameAs(text);
    }
}
