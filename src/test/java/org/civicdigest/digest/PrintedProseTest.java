package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No line of paper begins with a comma or ends with an opening bracket. */
class PrintedProseTest {
    private static final Prose SENTENCE = Prose.builder()
            .name("金穗县")
            .say("（")
            .number("100.0%")
            .say("），相差 ")
            .number("33.2 个百分点")
            .say("。")
            .build();

    @Test
    void aNumberKeepsItsBracketsAndItsComma() {
        assertThat(PrintedProse.pieces(SENTENCE))
                .containsExactly(
                        new PrintedProse.Piece("金穗县", "", ""),
                        new PrintedProse.Piece("（", "100.0%", "），"),
                        new PrintedProse.Piece("相差 ", "", ""),
                        new PrintedProse.Piece("", "33.2 个百分点", "。"));
    }

    @Test
    void nothingIsSaidTwiceOrLeftOut() {
        assertThat(PrintedProse.pieces(SENTENCE).stream()
                        .map(piece -> piece.before() + piece.number() + piece.after())
                        .collect(Collectors.joining()))
                .isEqualTo(SENTENCE.plain());
    }
}
