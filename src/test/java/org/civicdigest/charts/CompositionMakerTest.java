package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Edition;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Status;
import org.junit.jupiter.api.Test;

/** What the work consists of: shares of what adds up, and of nothing else. */
class CompositionMakerTest {
    private static final Edition CITY = InventedEdition.of(24);

    @Test
    void allTakesTheMeasureThatSeveralProgrammesCount() {
        List<Figure> figures = figures(CITY, List.of(), Language.ZH);
        assertThat(figures).extracting(Figure::id).containsExactly("composition-sessions");
        CompositionFigure figure = (CompositionFigure) figures.get(0);
        assertThat(figure.parts())
                .as("five of seven, and the rest")
                .containsExactly("理论学习场次", "联防巡逻场次", "走访慰问场次", "科普讲座场次", "民主议事场次", "其他");
        assertThat(figure.caption().title()).matches("云川市：理论学习场次与联防巡逻场次合计占 [0-9]+%");
        assertThat(figure.caption().note()).contains("其他：群众文艺演出场次、竞赛场次");
    }

    @Test
    void theWholeStandsFirstAndAreasByTheFirstPart() {
        CompositionFigure figure = composition(CITY, InventedCounts.HELD.subList(0, 4), Language.EN);
        assertThat(figure.hasOther()).isFalse();
        assertThat(figure.rows().get(0).isWhole()).isTrue();
        assertThat(figure.rows().subList(1, figure.rows().size()))
                .isSortedAccordingTo((one, other) ->
                        Double.compare(other.shares().get(0), one.shares().get(0)));
        assertThat(figure.rows())
                .allSatisfy(row -> assertThat(row.shares().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .isCloseTo(100, within(1e-9)));
    }

    @Test
    void whereAPartIsMissingNoShareIsTold() {
        CompositionFigure figure = composition(CITY, InventedCounts.HELD, Language.EN);
        assertThat(figure.rows())
                .extracting(CompositionFigure.Row::areaCode)
                .hasSize(24)
                .doesNotContain(InventedEdition.area(2));
        assertThat(figure.caption().note())
                .contains("Not shown: Lingang Economic and Technological Development Zone (Visits made: not reported)");
        assertThat(figure.table().rows()).as("the table has all").hasSize(25);
    }

    @Test
    void nothingHeldAtAllHasNoShares() {
        List<IndicatorValue> values = new ArrayList<>();
        for (IndicatorValue value : CITY.values()) {
            boolean isNothing =
                    value.indicator().startsWith("held_") && value.areaCode().equals(InventedEdition.area(0));
            values.add(
                    isNothing
                            ? InventedCounts.value(
                                    value.areaCode(),
                                    value.level(),
                                    value.indicator(),
                                    InventedEdition.LAST_YEAR,
                                    0.0,
                                    Status.OK)
                            : value);
        }
        Edition city = new Edition(CITY.workspace(), CITY.year(), CITY.languages(), values);
        assertThat(composition(city, InventedCounts.HELD, Language.ZH).caption().note())
                .contains("清河县（合计为零）");
    }

    @Test
    void whatDoesNotAddUpIsRefused() {
        assertThatThrownBy(() -> figures(CITY, List.of("held_study", "answer_good"), Language.EN))
                .isInstanceOf(ChartSpecificationException.class)
                .hasMessageContaining(
                        "indicator 'answer_good' is counted in people, expected sessions as held_study is");
        assertThatThrownBy(
                        () -> figures(CITY, List.of("held_study", "books", "people_came", "held_stuff"), Language.EN))
                .hasMessageContaining("indicator 'books' is no count")
                .hasMessageContaining("indicator 'people_came' counts different people")
                .hasMessageContaining("indicator 'held_stuff' is not in the catalogue, expected any of held_study,");
    }

    private static CompositionFigure composition(Edition edition, List<String> parts, Language language) {
        return (CompositionFigure) figures(edition, parts, language).get(0);
    }

    private static List<Figure> figures(Edition edition, List<String> parts, Language language) {
        ChartSpecification specification =
                new ChartSpecification("composition", ChartKind.COMPOSITION, parts, null, null, null);
        return FigureMaker.figures(specification, edition, language);
    }
}
