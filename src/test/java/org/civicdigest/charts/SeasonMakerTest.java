package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.civicdigest.model.Comparisons;
import org.civicdigest.model.Edition;
import org.civicdigest.model.FalseDiscovery;
import org.civicdigest.model.Language;
import org.civicdigest.model.MonthlySeries;
import org.civicdigest.model.ProcessChart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When things happen in the year, and what the figure says of it. */
class SeasonMakerTest {
    private static final ProcessChart.Pattern REGULAR = new ProcessChart.Pattern(4, 0.001, List.of(3, 10), List.of(2));

    @Test
    void theTitleNamesTheMonthsThatAreRegularlyHighAndLow() {
        MonthlySeries whole = InventedMonths.series("lectures", 2025, 12);
        assertThat(season(whole, REGULAR, Language.ZH).caption().title()).isEqualTo("每万人理论学习场次：历年多以 3 月和 10 月为高，2 月为低");
        assertThat(season(whole, REGULAR, Language.EN).caption().title())
                .isEqualTo("Lectures per 10,000 people: regularly high in March and October, low in February");
    }

    @Test
    void whatChanceExplainsIsNoSeason() {
        MonthlySeries whole = InventedMonths.series("lectures", 2025, 12);
        ProcessChart.Pattern chance = new ProcessChart.Pattern(4, 0.4, List.of(), List.of());
        assertThat(season(whole, chance, Language.EN).caption().title())
                .isEqualTo("Lectures per 10,000 people: no month is regularly higher or lower than the others");
        assertThat(season(whole, null, Language.EN).caption().title())
                .isEqualTo("Lectures per 10,000 people: fewer than three whole years, too few to tell a season");
    }

    @Test
    void theYearsBeforeAreARangeWithoutTheEditionsYear() {
        SeasonFigure figure = season(series(2, 4, 8, 100), REGULAR, Language.EN);
        assertThat(figure.earlier().get(0)).isEqualTo(new SeasonFigure.Span(2, 14 / 3.0, 8));
        assertThat(figure.rows()).extracting(SeasonFigure.Row::year).containsExactly(2022, 2023, 2024, 2025);
        assertThat(figure.caption().key())
                .extracting(KeyEntry::label)
                .containsExactly("2025", "Range of 2022–2024", "Mean of 2022–2024");
    }

    @Test
    void aGapStaysAGap() {
        SeasonFigure figure = season(InventedMonths.series("lectures", 2025, 12), REGULAR, Language.ZH);
        assertThat(figure.rows().get(1).cells())
                .extracting(SeasonFigure.Cell::text)
                .containsSequence("—", "—");
        assertThat(figure.caption().note()).contains("— 没有可列的数值");
    }

    @Test
    void aPartOfAYearSaysSo() {
        SeasonFigure figure = season(InventedMonths.series("lectures", 2025, 9), REGULAR, Language.ZH);
        assertThat(figure.rows().get(4).cells().subList(9, 12))
                .as("what is still to come is no gap")
                .containsOnly(new SeasonFigure.Cell(null, ""));
        assertThat(figure.caption().note()).contains("2025 年数据截至 9 月");
    }

    @Test
    void springFestivalIsNamedOnlyWhereTheLowestMonthMovesWithIt() {
        Double[] january = year(1.0, 2.0);
        Double[] february = year(2.0, 1.0);
        assertThat(season(series(january, february, january), REGULAR, Language.EN)
                        .caption()
                        .note())
                .contains("the month of Spring Festival moves");
        assertThat(season(series(january, january, january), REGULAR, Language.EN)
                        .caption()
                        .note())
                .doesNotContain("Spring Festival");
    }

    @Test
    void withoutAYearBeforeThereIsNothingToHoldTheMonthsAgainst() {
        assertThat(figures(edition(series(5), REGULAR), List.of(), Language.EN)).isEmpty();
    }

    @Test
    void anIndicatorWithoutMonthsIsRefused() {
        assertThatThrownBy(() -> figures(InventedEdition.of(3), List.of("complaints"), Language.EN))
                .isInstanceOf(ChartSpecificationException.class)
                .hasMessageContaining("indicator 'complaints' has no monthly values of the whole");
    }

    private static Double[] year(double january, double february) {
        Double[] year = new Double[12];
        Arrays.fill(year, 9.0);
        year[0] = january;
        year[1] = february;
        return year;
    }

    /** Years up to the edition's, each the same in all months. */
    private static MonthlySeries series(double... years) {
        return series(Arrays.stream(years)
                .mapToObj(value -> {
                    Double[] year = new Double[12];
                    Arrays.fill(year, value);
                    return year;
                })
                .toArray(Double[][]::new));
    }

    private static MonthlySeries series(Double[]... years) {
        List<@Nullable Double> values =
                Arrays.stream(years).flatMap(Arrays::stream).toList();
        return new MonthlySeries("CITY", "city", "lectures", 2026 - years.length, values);
    }

    private static SeasonFigure season(
            MonthlySeries series, ProcessChart.@Nullable Pattern pattern, Language language) {
        return (SeasonFigure)
                figures(edition(series, pattern), List.of(), language).get(0);
    }

    private static List<Figure> figures(Edition edition, List<String> indicators, Language language) {
        ChartSpecification specification =
                new ChartSpecification("season", ChartKind.SEASON, indicators, null, null, null);
        return FigureMaker.figures(specification, edition, language);
    }

    private static Edition edition(MonthlySeries series, ProcessChart.@Nullable Pattern pattern) {
        Edition plain = InventedEdition.of(3);
        Comparisons comparisons = new Comparisons(
                        FalseDiscovery.NOTHING_TESTED,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(InventedMonths.pattern(series.indicator(), pattern)),
                        List.of(),
                        List.of())
                .withWholeByMonth(List.of(series));
        return new Edition(plain.workspace(), plain.year(), plain.languages(), plain.values(), List.of(), comparisons);
    }
}
