package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;

/** What people said, on a scale from the worst to the best. */
class DivergingMakerTest {
    private static final Edition CITY = InventedEdition.of(24);

    @Test
    void theTitleSaysWhatWasAnsweredAndWhereItIsMoreThanHalf() {
        assertThat(diverging(InventedCounts.ANSWERS, Language.ZH).caption().title())
                .matches("云川市 [0-9]+% 的回答为“比较满意”或“非常满意”；23 个区县全部过半");
        assertThat(diverging(InventedCounts.ANSWERS, Language.EN).caption().title())
                .matches(
                        "[0-9]+% of the answers in Yunchuan are “Fairly satisfied” or “Very satisfied”; more than half in all 23 districts");
    }

    @Test
    void theNeutralAnswerGoesHalfToEachSideAndTheSubtitleSaysSo() {
        DivergingFigure figure = diverging(InventedCounts.ANSWERS, Language.ZH);
        DivergingFigure.Row row = figure.rows().get(1);
        assertThat(row.left())
                .isCloseTo(
                        row.shares().get(0) + row.shares().get(1) + row.shares().get(2) / 2, within(1e-9));
        assertThat(row.good()).isCloseTo(row.shares().get(3) + row.shares().get(4), within(1e-9));
        assertThat(figure.caption().subtitle()).contains("“一般”居中，两侧各计一半");
    }

    @Test
    void withoutANeutralAnswerTheSidesMeetInTheMiddle() {
        DivergingFigure figure = diverging(List.of("answer_bad", "answer_good"), Language.EN);
        assertThat(figure.rows().get(1).left())
                .isEqualTo(figure.rows().get(1).shares().get(0));
        assertThat(figure.caption().subtitle()).doesNotContain("half");
    }

    @Test
    void sharesToTheLeftAreWrittenWithoutASign() {
        assertThat(diverging(InventedCounts.ANSWERS, Language.EN).scale().ticks())
                .extracting(Scale.Tick::label)
                .contains("20%", "0%")
                .noneMatch(label -> label.startsWith("-") || label.startsWith("−"));
    }

    @Test
    void anAreaWithAWithheldAnswerHasNoShares() {
        assertThat(diverging(InventedCounts.ANSWERS, Language.EN).caption().note())
                .contains("Not shown: Longquan District (Very dissatisfied: too few to be published)");
    }

    private static DivergingFigure diverging(List<String> answers, Language language) {
        ChartSpecification specification =
                new ChartSpecification("answers", ChartKind.DIVERGING, answers, null, null, null);
        return (DivergingFigure)
                FigureMaker.figures(specification, CITY, language).get(0);
    }
}
