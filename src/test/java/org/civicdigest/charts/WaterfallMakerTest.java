package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Comparisons;
import org.civicdigest.model.Edition;
import org.civicdigest.model.FalseDiscovery;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Period;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which changes are taken apart in a picture, and what it says of them. */
class WaterfallMakerTest {
    /** One district, 清河县, with changes that the test states. */
    private static final class City {
        private final List<IndicatorValue> values = new ArrayList<>();
        private final List<ChangeParts> parts = new ArrayList<>();
        private int limit = 3;

        City change(String indicator, double before, double now, double mix, double reporting) {
            return change("D01", indicator, before, now, mix, reporting, 0, tested(now - before));
        }

        City change(
                String area,
                String indicator,
                double before,
                double now,
                double mix,
                double reporting,
                double boundary,
                ChangeVerdict verdict) {
            IndicatorValue value = value(area, indicator, before, now, verdict);
            values.add(value);
            parts.add(InventedComparisons.parts(value, mix, reporting, boundary, 0));
            return this;
        }

        /** What the digest of the year before had said of all values. */
        City published(double value) {
            return published(before -> value);
        }

        City published(DoubleUnaryOperator byValueBefore) {
            parts.replaceAll(each -> InventedComparisons.restated(each, byValueBefore.applyAsDouble(each.before())));
            return this;
        }

        City limit(int most) {
            limit = most;
            return this;
        }

        List<WaterfallFigure> figures(Language language) {
            Edition plain = InventedEdition.of(1, 1, 13);
            Edition edition = new Edition(
                    plain.workspace(),
                    InventedEdition.LAST_YEAR,
                    plain.languages(),
                    values,
                    List.of(),
                    new Comparisons(FalseDiscovery.NOTHING_TESTED, parts, List.of(), List.of()));
            ChartSpecification specification =
                    new ChartSpecification("waterfall", ChartKind.WATERFALL, List.of(), null, null, limit);
            return FigureMaker.figures(specification, edition, language).stream()
                    .map(WaterfallFigure.class::cast)
                    .toList();
        }

        WaterfallFigure figure(Language language) {
            List<WaterfallFigure> figures = figures(language);
            assertThat(figures).hasSize(1);
            return figures.get(0);
        }
    }

    private static ChangeVerdict tested(double change) {
        return change > 0 ? ChangeVerdict.IMPROVED : ChangeVerdict.WORSENED;
    }

    private static IndicatorValue value(
            String area, String indicator, double before, double now, ChangeVerdict verdict) {
        double change = now - before;
        return new IndicatorValue(
                area,
                area.equals("CITY") ? "city" : "district",
                indicator,
                Period.ofYear(InventedEdition.LAST_YEAR),
                null,
                null,
                now,
                null,
                null,
                null,
                Verdict.NOT_COMPARED,
                null,
                null,
                null,
                null,
                before,
                change,
                change - 0.01,
                change + 0.01,
                verdict,
                null,
                Status.OK,
                List.of(),
                null,
                null);
    }

    @Test
    void theTitleSaysWhichPartWeighsMost() {
        City city = new City().change("study_attendance", 0.963, 0.953, -0.001, 0);
        assertThat(city.figure(Language.ZH).caption().title()).isEqualTo("清河县 2025 年参学率下降 1.0 个百分点，主要来自各单位自身变化（−0.9）");
        assertThat(city.figure(Language.EN).caption().title())
                .isEqualTo("Qinghe County, 2025: Study attendance rate fell by 1.0 percentage points,"
                        + " mostly from what the units did (−0.9)");
    }

    @Test
    void aPartThatWeighsMostTheOtherWayIsNotCalledTheCause() {
        WaterfallFigure figure =
                new City().change("study_attendance", 0.90, 0.91, -0.012, 0.012).figure(Language.ZH);
        assertThat(figure.caption().title()).endsWith("上升 1.0 个百分点，而构成变化方向相反（−1.2）");
    }

    @Test
    void twoCausesThatWeighAlikeAreBothNamed() {
        assertThat(new City()
                        .change("study_attendance", 0.90, 0.92, 0, 0.009)
                        .figure(Language.ZH)
                        .caption()
                        .title())
                .endsWith("上升 2.0 个百分点，来自各单位自身变化（+1.1）和报送单位变化（+0.9）");
    }

    @Test
    void oneCauseIsCalledTheOnlyOne() {
        WaterfallFigure figure =
                new City().change("study_attendance", 0.90, 0.95, 0, 0).figure(Language.EN);
        assertThat(figure.caption().title()).endsWith("all of it from what the units did");
        assertThat(figure.parts()).hasSize(1);
        assertThat(figure.caption().note()).contains("Zero: Mix of units, Units reporting, Boundaries, Other");
    }

    @Test
    void eachPartBeginsWhereTheOneBeforeEnds() {
        WaterfallFigure figure =
                new City().change("study_attendance", 0.90, 0.95, 0.02, -0.03).figure(Language.ZH);
        assertThat(figure.previous().value()).isEqualTo(90);
        assertThat(figure.parts()).extracting(WaterfallFigure.Part::from).containsExactly(90.0, 96.0, 98.0);
        assertThat(figure.parts()).extracting(WaterfallFigure.Part::to).containsExactly(96.0, 98.0, 95.0);
        assertThat(figure.parts()).extracting(WaterfallFigure.Part::text).containsExactly("+6.0", "+2.0", "−3.0");
        assertThat(figure.value().value()).isEqualTo(95);
    }

    @Test
    void onlyWhatTheUnitsDidIsGoodOrBad() {
        WaterfallFigure better =
                new City().change("complaints", 6, 5, -0.2, -0.2).figure(Language.ZH);
        assertThat(better.parts())
                .extracting(WaterfallFigure.Part::tone)
                .containsExactly(Verdict.BETTER, Verdict.SIMILAR, Verdict.SIMILAR);
        WaterfallFigure neither =
                new City().change("culture_events", 20, 25, 0.5, 0).figure(Language.ZH);
        assertThat(neither.parts())
                .extracting(WaterfallFigure.Part::tone)
                .containsExactly(Verdict.HIGHER, Verdict.SIMILAR);
    }

    @Test
    void whatRoundingLeavesOverIsAPartOfItsOwn() {
        WaterfallFigure figure =
                new City().change("study_attendance", 0.9, 0.9107, 0.0054, 0).figure(Language.ZH);
        assertThat(figure.parts())
                .as("90.0 + 0.5 + 0.5 is 91.0, but 91.1 is printed")
                .extracting(part -> part.label() + part.text())
                .containsExactly("各单位自身变化+0.5", "构成变化+0.5", "四舍五入+0.1");
        assertThat(figure.caption().note()).contains("余下的差另列");
        assertThat(new City()
                        .change("study_attendance", 0.9, 0.912, 0.002, 0)
                        .figure(Language.ZH)
                        .parts())
                .as("90.0 + 1.0 + 0.2 is 91.2")
                .hasSize(2);
    }

    @Test
    void aYearPublishedOtherwiseBeginsWhereItWasPublished() {
        WaterfallFigure figure = new City()
                .change("study_attendance", 0.90, 0.95, 0.02, 0)
                .published(0.91)
                .figure(Language.ZH);
        assertThat(figure.previous()).isEqualTo(new WaterfallFigure.End("2024 年（当时发布）", 91, "91.0"));
        assertThat(figure.parts())
                .extracting(part -> part.label() + part.text())
                .containsExactly("上年数更正−1.0", "各单位自身变化+3.0", "构成变化+2.0");
        assertThat(figure.caption().title())
                .as("the change is that of what is known now")
                .isEqualTo("清河县 2025 年参学率上升 5.0 个百分点，来自各单位自身变化（+3.0）和构成变化（+2.0）；2024 年数发布后更正（−1.0）");
    }

    @Test
    void nobodyKnowsARestatementOfAYearThatWasNotPublished() {
        City city = new City().change("study_attendance", 0.90, 0.95, 0, 0);
        assertThat(city.figure(Language.EN).caption().note()).contains("No digest of 2024 was published here");
        assertThat(city.published(before -> before)
                        .figure(Language.EN)
                        .caption()
                        .note())
                .contains("Zero: Restatement, Mix of units");
    }

    /** Printed digit by digit, whatever the numbers are. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void thePrintedPartsAddUpToThePrintedValues(long seed) {
        Random random = new Random(seed);
        City city = new City();
        for (String indicator : List.of("study_attendance", "books", "complaints")) {
            double size = indicator.equals("study_attendance") ? 0.5 : 50;
            double before = size * random.nextDouble();
            city.change(indicator, before, before + size * random.nextDouble(), random.nextDouble() - 0.5, 0.0333);
        }
        city.published(size -> size * 1.01);
        for (WaterfallFigure figure : city.figures(Language.EN)) {
            BigDecimal sum = new BigDecimal(figure.previous().text().replace(",", ""));
            for (WaterfallFigure.Part part : figure.parts()) {
                sum = sum.add(new BigDecimal(part.text().replace("−", "-").replace(",", "")));
            }
            assertThat(sum)
                    .as(figure.id())
                    .isEqualByComparingTo(figure.value().text().replace(",", ""));
        }
    }

    @Test
    void theClearestChangesOfAnAreaAreDrawnAndAllOfTheWhole() {
        City city = new City().limit(2);
        for (String area : List.of("CITY", "D01")) {
            city.change(area, "study_attendance", 0.9, 0.95, 0, 0, 0, ChangeVerdict.IMPROVED)
                    .change(area, "family_part", 0.5, 0.4, 0, 0, 0, ChangeVerdict.WORSENED)
                    .change(area, "mediation", 0.5, 0.52, 0, 0, 0, ChangeVerdict.IMPROVED);
        }
        assertThat(city.figures(Language.ZH))
                .extracting(Figure::id)
                .containsExactly(
                        "waterfall-family_part",
                        "waterfall-study_attendance",
                        "waterfall-mediation",
                        "waterfall-D01-family_part",
                        "waterfall-D01-study_attendance");
    }

    @Test
    void whatCannotBeToldFromChanceWantsNoExplaining() {
        assertThat(new City()
                        .change("D01", "study_attendance", 0.9, 0.91, 0, 0, 0, ChangeVerdict.UNCHANGED)
                        .change("D01", "mediation", 0.9, 0.91, 0.01, 0, 0, ChangeVerdict.NOT_COMPARED)
                        .figures(Language.ZH))
                .isEmpty();
    }

    @Test
    void whatBoundariesDidIsShownWithoutCallingItAChange() {
        WaterfallFigure figure = new City()
                .change("D01", "study_attendance", 0.9, 0.95, 0, 0, 0.04, ChangeVerdict.NOT_COMPARED)
                .figure(Language.ZH);
        assertThat(figure.caption().title()).isEqualTo("清河县 2025 年参学率比上年高 5.0 个百分点，主要来自区划变更（+4.0）");
        assertThat(figure.caption().note()).contains("两年不作比较");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3.5, 0, 1e-7, 2.25e6})
    void anyValuesCanBeDrawn(double before) {
        WaterfallFigure figure = new City()
                .change("books", before, before + 1e-7, -2, 2)
                .change("hours", before, before - 7.5, 0, 0)
                .figures(Language.EN)
                .get(1);
        assertThat(FigureRenderer.svg(figure)).contains(figure.caption().title());
    }
}
