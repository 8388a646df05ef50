package org.civicdigest.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> MEASURES = List.of("sessions", "expected", "attended", "present", "visits");

    @Test
    void namesTheWordWithOneLetterWrong() {
        assertThat(Nearest.candidates("atended", MEASURES, 3)).containsExactly("attended");
        assertThat(Nearest.candidates("vistis", MEASURES, 3))
                .as("two letters swapped")
                .containsExactly("visits");
    }

    @Test
    void overlooksCaseAndTheKindOfHyphen() {
        assertThat(Nearest.candidates("Minimum-Cell", List.of("minimum_cell"), 3))
                .containsExactly("minimum_cell");
    }

    @Test
    void namesAWordThatHoldsTheOther() {
        assertThat(Nearest.candidates("rate", List.of("attendance_rate", "hours"), 3))
                .containsExactly("attendance_rate");
    }

    @Test
    void saysNothingWhereNothingIsNear() {
        assertThat(Nearest.candidates("hectares", MEASURES, 3)).isEmpty();
        assertThat(Nearest.candidates("x", List.of("a", "b"), 3))
                .as("another letter altogether")
                .isEmpty();
    }

    @Test
    void putsTheNearestFirstAndKeepsToTheLimit() {
        assertThat(Nearest.candidates("B0100", List.of("B0111", "B0101", "B0102", "B0103"), 2))
                .containsExactly("B0101", "B0102");
    }

    @Test
    void ofChineseCharactersFewerMayDiffer() {
        assertThat(Nearest.candidates("活动日其", List.of("活动日期", "活动编号"), 3)).containsExactly("活动日期");
        assertThat(Nearest.candidates("活动地点", List.of("活动日期", "活动编号"), 3)).isEmpty();
    }

    @Test
    void anArgumentIsAFewWordsOrADash() {
        assertThat(Nearest.argument(List.of("a", "b", "c", "d"))).isEqualTo("a, b, c");
        assertThat(Nearest.argument(List.of())).isEqualTo("—");
    }
}
