package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Language;
import org.civicdigest.model.MapPlace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A map of hexagons says where, and not more. */
class TilesMakerTest {
    private static final Edition CITY = InventedEdition.of(24);

    @Test
    void theTitleNamesBothEndsAndHowFarApartTheyAre() {
        assertThat(tiles(CITY, "elder_care", Language.ZH).caption().title())
                .matches("居家养老服务覆盖率：.+最高，.+最低，相差 [0-9.]+ 个百分点");
        assertThat(tiles(CITY, "elder_care", Language.EN).caption().title())
                .matches(
                        "Home care coverage of older people: highest in .+, lowest in .+, [0-9.]+ percentage points apart");
    }

    @Test
    void endsThatChanceLeavesTogetherAreNotTold() {
        Edition one = InventedEdition.of(2, 1, 13);
        assertThat(figures(one, List.of(), null, Language.EN))
                .extracting(figure -> figure.caption().title())
                .anyMatch(title -> title.endsWith("can be told apart"));
    }

    @Test
    void areasWithoutAValueKeepTheirPlaceAndSaySo() {
        TilesFigure figure = tiles(CITY, "study_attendance", Language.ZH);
        assertThat(figure.tiles()).hasSize(24);
        assertThat(figure.tiles().stream().filter(tile -> tile.value() == null))
                .extracting(TilesFigure.Tile::text)
                .containsExactlyInAnyOrder("—", "＊");
        assertThat(figure.caption().note()).contains("— 未报送").contains("＊ 数目过小，不予公布");
        assertThat(figure.caption().subtitle()).contains("位置近似");
    }

    @Test
    void withoutAMapThereIsNone() {
        Edition city = new Edition(CITY.workspace().withMap(List.of()), CITY.year(), CITY.languages(), CITY.values());
        assertThat(figures(city, List.of(), null, Language.EN)).isEmpty();
    }

    @Test
    void anAreaThatTheMapLacksIsNamed() {
        List<MapPlace> places = CITY.workspace().map();
        Edition city = new Edition(
                CITY.workspace().withMap(places.subList(0, 23)), CITY.year(), CITY.languages(), CITY.values());
        assertThat(tiles(city, "books", Language.EN).caption().note())
                .contains("Without a place on the map: Jinsha District");
    }

    @Test
    void aLimitLeavesTheIndicatorOfEachThemeInWhichMostAreasDiffer() {
        List<Figure> figures = figures(CITY, List.of(), 1, Language.EN);
        assertThat(figures).hasSize(5);
        assertThat(figures)
                .extracting(figure -> CITY.workspace()
                        .findIndicator(Objects.requireNonNull(figure.caption().indicator()))
                        .map(Indicator::programme)
                        .orElseThrow())
                .doesNotHaveDuplicates();
    }

    private static TilesFigure tiles(Edition edition, String indicator, Language language) {
        return (TilesFigure)
                figures(edition, List.of(indicator), null, language).get(0);
    }

    private static List<Figure> figures(
            Edition edition, List<String> indicators, @Nullable Integer limit, Language language) {
        ChartSpecification specification =
                new ChartSpecification("tiles", ChartKind.TILES, indicators, null, null, limit);
        return FigureMaker.figures(specification, edition, language);
    }
}
