package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.civicdigest.model.Edition;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leagues as bars, whose lengths are compared and so begin at zero. */
class LeagueBarsTest {
    private static final Edition CITY = InventedEdition.of(8);

    @Test
    void barsBeginAtZeroWherePointsDoNot() {
        assertThat(league(InventedCharts.bars(), CITY, Language.ZH).scale().startsAtZero())
                .as("bars of values of 70 to 95 %")
                .isTrue();
        assertThat(league(ChartSpecification.ofAll("league", ChartKind.LEAGUE), CITY, Language.ZH)
                        .scale()
                        .startsAtZero())
                .as("points of the same values")
                .isFalse();
    }

    @Test
    void theSubtitleSaysNothingOfAnAxisThatBeginsAtZero() {
        assertThat(league(InventedCharts.bars(), CITY, Language.ZH).caption().subtitle())
                .as("axis")
                .doesNotContain("横轴不从零开始");
    }

    @Test
    void theKeyNamesTheWhiskerAndNoMarkThatIsNotDrawn() {
        List<KeyEntry> key =
                league(InventedCharts.bars(), CITY, Language.ZH).caption().key();
        assertThat(key)
                .extracting(KeyEntry::symbol)
                .as("bars and whisker")
                .containsOnly(KeyEntry.Symbol.BAR, KeyEntry.Symbol.WHISKER);
        assertThat(key)
                .filteredOn(entry -> entry.symbol() == KeyEntry.Symbol.BAR)
                .extracting(KeyEntry::verdict)
                .as("areas without a value have no bar")
                .doesNotContain(Verdict.NOT_COMPARED);
    }

    @Test
    void theTableIsThatOfThePoints() {
        assertThat(league(InventedCharts.bars(), CITY, Language.EN).table())
                .as("marks change the picture alone")
                .isEqualTo(league(ChartSpecification.ofAll("league", ChartKind.LEAGUE), CITY, Language.EN)
                        .table());
    }

    @Test
    void aNegativeValueIsAProblemOfTheDeclaration() {
        assertThatThrownBy(() -> league(InventedCharts.bars(), with(CITY, -0.1, -0.2, 0.0), Language.ZH))
                .as("no bar goes to the left")
                .isInstanceOf(ChartSpecificationException.class)
                .hasMessageContaining("charts/bars.yaml: indicator 'study_attendance' has negative values,"
                        + " expected marks: points, or indicators whose values cannot be negative");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.02, 0.09})
    void aBarTooShortForItsNumberHasItBeside(double value) {
        for (Language language : Language.values()) {
            LeagueFigure figure = league(InventedCharts.bars(), with(CITY, value, value / 2, value + 0.02), language);
            TextRoom.assertTextsHaveRoom(figure, "a value of " + value);
        }
    }

    @Test
    void anIntervalMayReachBelowZero() {
        LeagueFigure figure = league(InventedCharts.bars(), with(CITY, 0.01, -0.03, 0.05), Language.EN);
        assertThat(figure.scale().low()).as("the whole whisker is drawn").isLessThanOrEqualTo(-3);
        TextRoom.assertTextsHaveRoom(figure, "an interval below zero");
    }

    private static LeagueFigure league(ChartSpecification specification, Edition edition, Language language) {
        return (LeagueFigure)
                FigureMaker.figures(specification, edition, language).get(0);
    }

    /** The edition with another value of its first indicator for its first area. */
    private static Edition with(Edition edition, double value, double lower, double upper) {
        List<IndicatorValue> values = edition.values().stream()
                .map(it -> it.areaCode().equals(InventedEdition.area(0))
                                && it.indicator().equals("study_attendance")
                                && it.period().equals(edition.period())
                        ? replaced(it, value, lower, upper)
                        : it)
                .toList();
        return new Edition(edition.workspace(), edition.year(), edition.languages(), values);
    }

    private static IndicatorValue replaced(IndicatorValue it, double value, double lower, double upper) {
        return new IndicatorValue(
                it.areaCode(),
                it.level(),
                it.indicator(),
                it.period(),
                it.numerator(),
                it.denominator(),
                value,
                lower,
                upper,
                it.benchmark(),
                Verdict.WORSE,
                it.rank(),
                it.rankLower(),
                it.rankUpper(),
                it.rankedAreas(),
                null,
                null,
                null,
                null,
                it.changeVerdict(),
                null,
                it.status(),
                it.remarks(),
                null,
                null);
    }
}
