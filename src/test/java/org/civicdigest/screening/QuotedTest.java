package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
    @Test
    void anArgumentIsShortAndOnOneLine() {
        assertThat(Quoted.of("一".repeat(41))).isEqualTo("一".repeat(39) + "…");
        assertThat(Quoted.of("一".repeat(40))).hasSize(40);
        assertThat(Quoted.of("a\nb\u202Ec")).isEqualTo("a·b·c");
        assertThat(Quoted.of("110101199001011234")).isEqualTo("***");
    }
}
