package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicdigest.notice.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeTextTest {
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "张某 110101199001011234 到场, 张某 *** 到场",
        "110101900101123, ***",
        "11010119900101123X, ***",
        "电话１３８１２３４５６７８, 电话***",
        "电话 138-1234-5678, 电话 ***",
        "编号 12345678901, 编号 12345678901",
        "2025-01-02 第 100 期, 2025-01-02 第 100 期"
    })
    void personalNumbersAreMasked(String text, String masked) {
        assertThat(PersonalNumbers.masked(text)).isEqualTo(masked);
    }

    @Test
    void namesAreComposedAndWithoutDirectionControls() {
        assertThat(FreeText.read(" cafe\u0301 ")).as("ENC-13").isEqualTo(Parsed.of("caf\u00e9"));
        assertThat(FreeText.read("A\u202Egnp.B"))
                .as("INJ-07")
                .isEqualTo(Parsed.of("Agnp.B", Finding.of(Code.W_BIDI_STRIPPED)));
        assertThat(FreeText.read("张\uFFFD"))
                .as("ENC-10")
                .isEqualTo(Parsed.of("张\uFFFD", Finding.of(Code.W_REPLACEMENT_CHAR)));
        assertThat(FreeText.read("<script>alert(1)</script>"))
                .as("INJ-01: text is text")
                .isEqualTo(Parsed.of("<script>alert(1)</script>"));
        assertThat(FreeText.read("字".repeat(10_000)))
                .as("INJ-08")
                .isEqualTo(Parsed.of("字".repeat(199) + "…", Finding.of(Code.W_TEXT_TRUNCATED)));
    }

    @Test
    void anArgumentIsShortAndOnOneLine() {
        assertThat(Quoted.of("一".repeat(41))).isEqualTo("一".repeat(39) + "…");
        assertThat(Quoted.of("一".repeat(40))).hasSize(40);
        assertThat(Quoted.of("a\nb\u202Ec")).isEqualTo("a·b·c");
        assertThat(Quoted.of("110101199001011234")).isEqualTo("***");
    }
}
