package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;
import org.civicdigest.model.Text;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;

class FigureMakerTest {
    private static final Edition CITY = InventedEdition.of(24);

    @Test
    void aLeagueStatesHowManyDifferFromTheAverage() {
        LeagueFigure league = league("study_attendance", Language.ZH);
        long above = count(league, Verdict.BETTER);
        long below = count(league, Verdict.WORSE);
        assertThat(league.caption().title()).isEqualTo(above + " 个区县的参学率显著高于全市平均，" + below + " 个显著偏低");
        assertThat(league("study_attendance", Language.EN).caption().title())
                .isEqualTo("Study attendance rate: " + above + " districts are significantly above the city average, "
                        + below + " below");
    }

    @Test
    void whereLowerIsBetterTheGoodOnesAreBelow() {
        LeagueFigure league = league("complaints", Language.ZH);
        assertThat(league.caption().title())
                .startsWith(count(league, Verdict.BETTER) + " 个区县的每万人投诉件数显著低于全市平均")
                .endsWith(count(league, Verdict.WORSE) + " 个显著偏高");
        assertThat(league.caption().subtitle()).contains("数值越低越好");
        assertThat(league.caption().key().get(0).label()).isEqualTo("显著低于平均（较好）");
        assertThat(league.rows()).extracting(LeagueFigure.Row::value).isSorted();
    }

    @Test
    void withoutADirectionNobodyIsBetter() {
        LeagueFigure league = league("culture_events", Language.EN);
        assertThat(league.caption().key())
                .extracting(KeyEntry::label)
                .startsWith("Significantly above average", "No significant difference", "Significantly below average");
        assertThat(league.rows()).extracting(LeagueFigure.Row::verdict).doesNotContain(Verdict.BETTER, Verdict.WORSE);
    }

    @Test
    void whatWasNotTestedIsNotCalledSignificant() {
        LeagueFigure league = league("books", Language.EN);
        assertThat(league.caption().title()).doesNotContain("significant");
        assertThat(league.valueHead()).isEqualTo("Value");
    }

    @Test
    void areasWithoutAValueStandAtTheEndWithTheReason() {
        List<LeagueFigure.Row> rows = league("study_attendance", Language.ZH).rows();
        assertThat(rows).hasSize(24);
        assertThat(rows.subList(22, 24)).extracting(LeagueFigure.Row::reason).containsExactly("未报送", "少于 5，不予公布");
        assertThat(rows.subList(22, 24)).extracting(LeagueFigure.Row::valueText).containsExactly("—", "＊");
    }

    @Test
    void aSubtitleSaysThatTheAxisDoesNotStartAtZero() {
        assertThat(league("study_attendance", Language.ZH).caption().subtitle())
                .isEqualTo("参学率（%）及 95% 置信区间，2025 年。横轴不从零开始");
        assertThat(league("culture_events", Language.ZH).caption().subtitle()).doesNotContain("零");
    }

    @Test
    void aMadeUpWorkspaceSaysSoInEveryFigure() {
        for (ChartSpecification specification : InventedCharts.all()) {
            assertThat(FigureMaker.figures(specification, CITY, Language.EN))
                    .allSatisfy(figure -> assertThat(figure.caption().note()).contains("made-up data"));
        }
    }

    @Test
    void ofThousandsOfAreasEachHasItsProfileAndNoneARow() {
        Edition province = InventedEdition.of(FigureMaker.MOST_AREAS + 1, 2, 1);
        assertThat(FigureMaker.figures(ChartSpecification.ofAll("league", ChartKind.LEAGUE), province, Language.EN))
                .as("nobody reads a picture of 13,000 pixels")
                .isEmpty();
        assertThat(FigureMaker.figures(ChartSpecification.ofAll("spine", ChartKind.SPINE), province, Language.EN))
                .as("profiles")
                .hasSize(FigureMaker.MOST_AREAS + 1);
    }

    @Test
    void everyFigureHasAnIdOfItsOwnAndTheSameInEachLanguage() {
        assertThat(ids(Language.ZH)).doesNotHaveDuplicates().isEqualTo(ids(Language.EN));
    }

    @Test
    void theTableOfALeagueBeginsWithTheAverage() {
        FigureTable table = league("study_attendance", Language.EN).table();
        assertThat(table.rows()).hasSize(25);
        assertThat(table.rows().get(0)).contains("City average");
        assertThat(table.rows().get(25 - 1)).contains("fewer than 5, not published");
    }

    @Test
    void aDumbbellIsSortedByChangeAndListsWhoIsNotShown() {
        DumbbellFigure figure = (DumbbellFigure) one(ChartKind.DUMBBELL, "study_attendance", Language.EN);
        assertThat(figure.rows())
                .isSortedAccordingTo((a, b) -> Double.compare(b.value() - b.previous(), a.value() - a.previous()));
        assertThat(figure.rows()).hasSize(22);
        assertThat(figure.caption().note())
                .contains("Not shown: Jinsha District (fewer than 5, not published); Meiling District (not reported)");
    }

    @Test
    void aBumpBreaksItsLineWhereAYearIsMissing() {
        BumpFigure figure = (BumpFigure) one(ChartKind.BUMP, "study_attendance", Language.ZH);
        BumpFigure.Row broken = figure.rows().stream()
                .filter(row -> row.areaCode().equals(InventedEdition.area(5)))
                .findFirst()
                .orElseThrow();
        assertThat(broken.places()).extracting(BumpFigure.Place::yearIndex).containsExactly(0, 1, 3, 4);
        assertThat(figure.rows().stream().filter(BumpFigure.Row::isHighlighted)).hasSizeBetween(1, 6);
        assertThat(figure.caption().title()).startsWith("参学率：").contains("2021 年以来上升");
    }

    @Test
    void aRugCountsOnlyBetterAndWorse() {
        RugFigure figure =
                (RugFigure) FigureMaker.figures(ChartSpecification.ofAll("rug", ChartKind.RUG), CITY, Language.ZH)
                        .get(0);
        assertThat(figure.columns())
                .extracting(RugFigure.Column::theme)
                .containsSequence("思想道德", "思想道德", "思想道德", "文明创建");
        assertThat(figure.rows())
                .allSatisfy(row -> assertThat(row.better()).isEqualTo((int) row.cells().stream()
                        .filter(cell -> cell.verdict() == Verdict.BETTER)
                        .count()));
        assertThat(figure.rows().stream().flatMap(row -> row.cells().stream()).map(RugFigure.Cell::text))
                .contains("＊", "—", "／");
        assertThat(figure.caption().note()).contains("＊ 数目过小，不予公布").contains("— 未报送");
    }

    @Test
    void aRugWithTooManyColumnsGoesOnInFurtherFigures() {
        ChartSpecification narrow = new ChartSpecification("rug", ChartKind.RUG, List.of(), null, null, 5);
        List<Figure> figures = FigureMaker.figures(narrow, CITY, Language.EN);
        assertThat(figures).extracting(Figure::id).containsExactly("rug", "rug-2", "rug-3");
        assertThat(figures)
                .flatExtracting(figure -> ((RugFigure) figure).columns())
                .hasSize(13);
    }

    @Test
    void aSpineOfEachAreaShowsItsReasonsToo() {
        List<Figure> figures =
                FigureMaker.figures(ChartSpecification.ofAll("spine", ChartKind.SPINE), CITY, Language.ZH);
        assertThat(figures).hasSize(24);
        SpineFigure figure = (SpineFigure) figures.get(4);
        assertThat(figure.caption().areaCode()).isEqualTo(InventedEdition.area(4));
        assertThat(figure.rows().stream().filter(row -> row.reason() != null))
                .extracting(SpineFigure.Row::reason)
                .containsExactly("未报送", "未报送");
    }

    @Test
    void quartilesAreThoseOfSpreadsheets() {
        double[] values =
                IntStream.rangeClosed(1, 10).mapToDouble(value -> value).toArray();
        assertThat(SpineMaker.quantile(values, 0.25)).isEqualTo(3.25);
        assertThat(SpineMaker.quantile(values, 0.75)).isEqualTo(7.75);
    }

    @Test
    void aFirstYearHasNothingToCompareWith() {
        Edition first = InventedEdition.of(8, 1, 3);
        for (ChartKind kind : List.of(ChartKind.DUMBBELL, ChartKind.BUMP, ChartKind.MULTIPLES)) {
            assertThat(FigureMaker.figures(ChartSpecification.ofAll("x", kind), first, Language.ZH))
                    .isEmpty();
        }
        assertThat(FigureMaker.figures(ChartSpecification.ofAll("x", ChartKind.LEAGUE), first, Language.ZH))
                .hasSize(3);
    }

    @Test
    void aSpecificationMaySayItInItsOwnWords() {
        ChartSpecification own = new ChartSpecification(
                "own",
                ChartKind.LEAGUE,
                List.of("lectures"),
                new Text("{year} 年{indicator}：{above} 高 {below} 低", "{indicator} by {level} in {year}"),
                null,
                null);
        assertThat(FigureMaker.figures(own, CITY, Language.EN).get(0).caption().title())
                .isEqualTo("Lectures per 10,000 people by district in 2025");
    }

    @Test
    void anUnknownIndicatorIsRefusedWithThoseThatThereAre() {
        ChartSpecification wrong =
                new ChartSpecification("wrong", ChartKind.LEAGUE, List.of("attendence"), null, null, null);
        assertThatThrownBy(() -> FigureMaker.figures(wrong, CITY, Language.EN))
                .isInstanceOf(ChartSpecificationException.class)
                .hasMessageContaining("charts/wrong.yaml: indicator 'attendence' is not in the catalogue")
                .hasMessageContaining("study_attendance");
    }

    private static LeagueFigure league(String indicator, Language language) {
        return (LeagueFigure) one(ChartKind.LEAGUE, indicator, language);
    }

    private static Figure one(ChartKind kind, String indicator, Language language) {
        ChartSpecification specification =
                new ChartSpecification(kind.code(), kind, List.of(indicator), null, null, null);
        List<Figure> figures = FigureMaker.figures(specification, CITY, language);
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    private static long count(LeagueFigure figure, Verdict verdict) {
        return figure.rows().stream().filter(row -> row.verdict() == verdict).count();
    }

    private static List<String> ids(Language language) {
        return ChartSpecifications.bundled().stream()
                .flatMap(specification -> FigureMaker.figures(specification, CITY, language).stream())
                .map(Figure::id)
                .toList();
    }
}
