package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Comparisons;
import org.civicdigest.model.Edition;
import org.civicdigest.model.FalseDiscovery;
import org.civicdigest.model.FunnelPoint;
import org.civicdigest.model.FunnelPoint.Flag;
import org.civicdigest.model.FunnelPoint.Limits;
import org.civicdigest.model.Language;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which areas lie beyond what chance explains, and how the figure says it. */
class FunnelMakerTest {
    /** Districts at a baseline of 80 %, with sizes and values that the test states. */
    private static final class City {
        private final List<FunnelPoint> points = new ArrayList<>();
        private String indicator = "study_attendance";

        City of(String code) {
            indicator = code;
            return this;
        }

        City area(double size, double value) {
            return area(size, value, 0);
        }

        City area(double size, double value, double spread) {
            points.add(InventedComparisons.point(
                    InventedEdition.area(points.size()), indicator, value, size, 0.8, spread));
            return this;
        }

        City point(FunnelPoint point) {
            points.add(point);
            return this;
        }

        List<FunnelFigure> figures(Language language) {
            Edition plain = InventedEdition.of(6, 1, 13);
            Edition edition = new Edition(
                    plain.workspace(),
                    InventedEdition.LAST_YEAR,
                    plain.languages(),
                    plain.values(),
                    List.of(),
                    new Comparisons(FalseDiscovery.NOTHING_TESTED, List.of(), List.of(), points));
            return FigureMaker.figures(ChartSpecification.ofAll("funnel", ChartKind.FUNNEL), edition, language).stream()
                    .map(FunnelFigure.class::cast)
                    .toList();
        }

        FunnelFigure figure(Language language) {
            List<FunnelFigure> figures = figures(language);
            assertThat(figures).hasSize(1);
            return figures.get(0);
        }
    }

    @Test
    void theTitleSaysHowManyLieBeyondAndOnWhichSide() {
        City both = new City().area(1000, 0.95).area(1000, 0.6).area(1000, 0.65).area(1000, 0.8);
        assertThat(both.figure(Language.ZH).caption().title()).isEqualTo("3 个区县的参学率超出 99.8% 控制限：1 个偏高，2 个偏低");
        assertThat(both.figure(Language.EN).caption().title())
                .isEqualTo("Study attendance rate: 3 districts are beyond the 99.8% limits, 1 above and 2 below");
        City below = new City().area(1000, 0.6).area(1000, 0.8);
        assertThat(below.figure(Language.ZH).caption().title()).isEqualTo("1 个区县的参学率低于 99.8% 控制限");
        assertThat(below.figure(Language.EN).caption().title())
                .isEqualTo("Study attendance rate: 1 district is below the 99.8% limits");
    }

    @Test
    void nobodyBeyondIsAFindingToo() {
        assertThat(new City()
                        .area(100, 0.81)
                        .area(100, 0.79)
                        .figure(Language.ZH)
                        .caption()
                        .title())
                .isEqualTo("各区县的参学率都在控制限之内");
        assertThat(new City()
                        .area(100, 0.89)
                        .area(100, 0.79)
                        .figure(Language.EN)
                        .caption()
                        .title())
                .isEqualTo("Study attendance rate: no district is beyond the 99.8% limits, 1 beyond those of 95%");
    }

    @Test
    void whereAreasVaryBeyondChanceTheLimitsThatAllowForItJudge() {
        FunnelFigure figure =
                new City().area(1000, 0.95, 0.1).area(900, 0.75, 0.1).figure(Language.ZH);
        assertThat(figure.points()).extracting(FunnelFigure.Point::flag).containsOnly(Flag.WITHIN);
        assertThat(figure.limits().get(1).upper998()).isEqualTo(100);
        assertThat(figure.caption().subtitle()).contains("控制限已计入区县间超出随机的差异（φ = 5.1，τ = 0.100）");
        assertThat(figure.caption().note()).contains("若控制限只计随机波动，2 个在 99.8% 限外");
    }

    @Test
    void highIsGoodOnlyWhereHigherIsBetter() {
        assertThat(tones(new City().of("study_attendance"))).containsExactly(Verdict.BETTER, Verdict.WORSE);
        assertThat(tones(new City().of("complaints"))).containsExactly(Verdict.WORSE, Verdict.BETTER);
        assertThat(tones(new City().of("culture_events"))).containsExactly(Verdict.HIGHER, Verdict.LOWER);
    }

    private static List<Verdict> tones(City city) {
        return city.area(1000, 0.95).area(1000, 0.6).figure(Language.ZH).points().stream()
                .map(FunnelFigure.Point::tone)
                .toList();
    }

    @Test
    void sizesFarApartAreLaidOutByTheirLogarithms() {
        FunnelFigure near = new City().area(100, 0.8).area(1000, 0.8).figure(Language.EN);
        assertThat(near.spacing()).isEqualTo(FunnelFigure.Spacing.LINEAR);
        FunnelFigure far = new City().area(100, 0.8).area(1001, 0.8).figure(Language.EN);
        assertThat(far.spacing()).isEqualTo(FunnelFigure.Spacing.LOGARITHMIC);
        assertThat(far.sizeHead()).isEqualTo("Denominator (logarithmic scale)");
    }

    @Test
    void aSmallAreaShowsWhatIsMostLikelyTrueOfIt() {
        FunnelFigure figure =
                new City().area(20, 0.9, 0.1).area(100_000, 0.9, 0.1).figure(Language.ZH);
        assertThat(figure.points().get(0).shrunken()).isBetween(80.0, 89.0);
        assertThat(figure.points().get(1).shrunken()).as("speaks for itself").isNull();
    }

    @Test
    void areasWithoutLimitsAreNamedWithTheReason() {
        FunnelFigure figure = new City().area(100, 0.8).area(100, 0.8).figure(Language.ZH);
        assertThat(figure.caption().note()).contains("未列出：").contains("未作比较").contains("少于 5，不予公布");
        assertThat(figure.table().rows()).hasSize(6);
    }

    @Test
    void ofManyBeyondTheLimitsTheFarthestAreNamed() {
        City city = new City();
        for (int index = 0; index < 6; index++) {
            city.area(1000 + index, index < 4 ? 0.95 : 0.83);
        }
        assertThat(city.figure(Language.ZH).points().stream()
                        .filter(point -> point.label() != null)
                        .count())
                .isEqualTo(6);
    }

    @Test
    void withoutLimitsThereIsNoFunnel() {
        assertThat(new City().figures(Language.ZH)).isEmpty();
    }

    @Test
    void unmeasuredVariationIsOwnedUpTo() {
        FunnelFigure figure = new City().point(rate(0, 900, 3)).figure(Language.ZH);
        assertThat(figure.caption().note()).contains("有区县一件也没有，超出随机的差异无法衡量");
        assertThat(FigureRenderer.svg(figure)).isNotEmpty();
    }

    private static FunnelPoint rate(double value, double size, double baseline) {
        return new FunnelPoint(
                "D01",
                "district",
                "complaints",
                InventedEdition.LAST_YEAR,
                value,
                size,
                baseline,
                new Limits(0, 9),
                new Limits(0, 14),
                Flag.WITHIN,
                null,
                1,
                0.3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 100, 3e7})
    void oneAreaOrEqualSizesCanBeDrawn(double size) {
        FunnelFigure one = new City().area(size, 0.4).figure(Language.EN);
        FunnelFigure equal =
                new City().area(size, 1).area(size, 0).area(size, 0.8).figure(Language.ZH);
        for (FunnelFigure figure : List.of(one, equal)) {
            assertThat(FigureRenderer.svg(figure))
                    .doesNotContain("NaN")
                    .contains(figure.caption().title());
        }
    }

    @Test
    void labelsMeetNeitherEachOtherNorAMark() {
        LabelPlaces places = new LabelPlaces(new Rectangle2D.Double(0, 0, 700, 400));
        List<Rectangle2D> boxes = new ArrayList<>();
        List<Rectangle2D> marks = new ArrayList<>();
        for (int index = 0; index < 20; index++) {
            Rectangle2D mark = new Rectangle2D.Double(300 + 9 * (index % 5), 180 + 9 * (index / 5.0), 8, 8);
            marks.add(mark);
            places.keepFree(mark);
        }
        for (Rectangle2D mark : marks) {
            boxes.add(places.place(mark.getCenterX(), mark.getCenterY(), 7, 120, 14, 1));
        }
        for (Rectangle2D box : boxes) {
            assertThat(boxes.stream().filter(box::intersects)).containsExactly(box);
            assertThat(marks.stream().filter(box::intersects)).isEmpty();
        }
    }
}
