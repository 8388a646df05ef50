package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Edition;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Period;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be told from ranks, and how the figure says it. */
class RanksMakerTest {
    @Test
    void theTitleSaysHowManyCanBeToldFromTheMiddle() {
        RanksFigure few = figure("lectures", 8, 3, Language.ZH);
        assertThat(few.caption().title()).isEqualTo("每万人理论学习场次：8 个区县中只有 2 个能与中间位次区分，1 个在前，1 个在后");
        assertThat(figure("lectures", 8, 3, Language.EN).caption().title())
                .isEqualTo(
                        "Lectures per 10,000 people: only 2 of 8 districts can be told from the middle, 1 ahead and 1 behind");
    }

    @Test
    void nobodyToldFromAnybodyIsAFindingToo() {
        assertThat(figure("lectures", 8, 8, Language.EN).caption().title())
                .isEqualTo("Lectures per 10,000 people: no district can be told from any other by rank");
    }

    @Test
    void aSetOnBothSidesOfTheMiddleTakesNoSide() {
        assertThat(figure("lectures", 8, 3, Language.EN).rows())
                .extracting(RanksFigure.Row::tone)
                .containsExactly(
                        Verdict.BETTER,
                        Verdict.SIMILAR,
                        Verdict.SIMILAR,
                        Verdict.SIMILAR,
                        Verdict.SIMILAR,
                        Verdict.SIMILAR,
                        Verdict.SIMILAR,
                        Verdict.WORSE);
    }

    @Test
    void whereNeitherDirectionIsBetterNeitherIsTheRank() {
        assertThat(figure("culture_events", 8, 0, Language.EN).rows())
                .extracting(RanksFigure.Row::tone)
                .containsOnly(Verdict.HIGHER, Verdict.LOWER);
    }

    @Test
    void lastYearsRankIsShownOnlyWhereTheMoveIsBeyondChance() {
        assertThat(figure("lectures", 8, 8, Language.EN).rows())
                .as("all sets overlap")
                .extracting(RanksFigure.Row::previous)
                .containsOnlyNulls();
        assertThat(figure("lectures", 8, 0, Language.EN).rows())
                .as("sets of one rank: each other rank is a move")
                .anySatisfy(row -> assertThat(row.previous()).isNotNull().isNotEqualTo(row.rank()));
    }

    @Test
    void areasWithoutARankAreNamedWithTheReason() {
        RanksFigure figure = figure("study_attendance", 8, 3, Language.ZH);
        assertThat(figure.rows()).hasSize(6);
        assertThat(figure.caption().note()).contains("未列出：").contains("少于 5，不予公布");
        assertThat(figure.table().rows()).as("the table has all").hasSize(8);
    }

    @Test
    void twoAreasOrNoModelOfChanceGiveNoRanks() {
        assertThat(figures(edition(2, 1))).isEmpty();
        assertThat(figures(edition(8, 1)))
                .extracting(figure -> figure.caption().indicator())
                .doesNotContain("books");
    }

    @ParameterizedTest
    @CsvSource({"8, 2", "24, 4", "60, 9", "300, 40"})
    void anyNumberOfAreasCanBeDrawn(int districts, int half) {
        for (Language language : Language.values()) {
            RanksFigure figure = figure("mediation", districts, half, language);
            assertThat(FigureRenderer.svg(figure)).doesNotContain("NaN").isNotEmpty();
            assertThat(figure.scale().low()).isEqualTo(1);
            assertThat(figure.scale().high())
                    .isEqualTo(figure.rows().stream()
                            .mapToInt(RanksFigure.Row::worst)
                            .max()
                            .orElseThrow());
        }
    }

    private static RanksFigure figure(String indicator, int districts, int half, Language language) {
        return FigureMaker.figures(
                        ChartSpecification.ofAll("ranks", ChartKind.RANKS), edition(districts, half), language)
                .stream()
                .filter(figure -> indicator.equals(figure.caption().indicator()))
                .map(RanksFigure.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Figure> figures(Edition edition) {
        return FigureMaker.figures(ChartSpecification.ofAll("ranks", ChartKind.RANKS), edition, Language.EN);
    }

    /** An edition in which chance leaves so many ranks on both sides of each. */
    static Edition edition(int districts, int half) {
        Edition plain = InventedEdition.of(districts);
        List<IndicatorValue> values = new ArrayList<>();
        plain.values().forEach(value -> values.add(widened(value, half)));
        return new Edition(
                plain.workspace(), plain.year(), plain.languages(), values, plain.dues(), plain.comparisons());
    }

    private static IndicatorValue widened(IndicatorValue value, int half) {
        Integer rank = value.rank();
        Integer ranked = value.rankedAreas();
        if (rank == null || ranked == null) {
            return value;
        }
        Period period = value.period();
        return new IndicatorValue(
                value.areaCode(),
                value.level(),
                value.indicator(),
                period,
                value.numerator(),
                value.denominator(),
                value.value(),
                value.lower(),
                value.upper(),
                value.benchmark(),
                value.verdict(),
                rank,
                Math.max(1, rank - half),
                Math.min(ranked, rank + half),
                ranked,
                value.previous(),
                value.change(),
                value.changeLower(),
                value.changeUpper(),
                value.changeVerdict(),
                value.target(),
                value.status(),
                value.remarks(),
                value.benchmarkPValue(),
                value.changePValue());
    }
}
