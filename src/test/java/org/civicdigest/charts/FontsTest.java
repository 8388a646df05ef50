package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FontsTest {
    @Test
    void chineseAndTheMarksOfChartsCanBePrinted() {
        assertThatCode(() -> Fonts.require("文明年报 ▲▼●○△▽◇＊—／≠−–→↑↓×％ ABCxyz 0123"))
                .doesNotThrowAnyException();
    }

    @Test
    void aCharacterWithoutAGlyphIsRefusedByItsCodePoint() {
        assertThatThrownBy(() -> Fonts.require("金\uD83D\uDE00区"))
                .isInstanceOfSatisfying(
                        MissingGlyphException.class,
                        missing -> assertThat(missing.codePoint()).isEqualTo(0x1F600))
                .hasMessageContaining("U+1F600");
    }

    @Test
    void aSubsetIsSmallAndTheSameEachTime() {
        byte[] once = FontSubset.woff(characters("参学率 81.5%"), FontWeight.REGULAR);
        assertThat(once).startsWith('w', 'O', 'F', 'F').hasSizeLessThan(20_000);
        assertThat(FontSubset.woff(characters("参学率 81.5%"), FontWeight.REGULAR)).isEqualTo(once);
        assertThat(FontSubset.woff(characters("参学率 81.5%"), FontWeight.BOLD)).isNotEqualTo(once);
    }

    @Test
    void aSubsetOfWhatTheFontLacksIsRefused() {
        assertThatThrownBy(() -> FontSubset.woff(characters("\uD83D\uDE00"), FontWeight.BOLD))
                .isInstanceOf(MissingGlyphException.class);
    }

    private static SortedSet<Integer> characters(String text) {
        SortedSet<Integer> codePoints = new TreeSet<>();
        text.codePoints().forEach(codePoints::add);
        return codePoints;
    }
}
