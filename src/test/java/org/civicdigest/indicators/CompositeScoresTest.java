package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.CompositeResult.AreaScore;
import org.civicdigest.model.CompositeResult.Factor;
import org.civicdigest.model.CompositeResult.Gap;
import org.civicdigest.model.CompositeResult.ItemScore;
import org.civicdigest.model.CompositeResult.Obstacle;
import org.civicdigest.model.CompositeResult.Place;
import org.civicdigest.model.CompositeResult.Statistic;
import org.civicdigest.model.CompositeResult.Swap;
import org.civicdigest.model.CompositeResult.WeightChange;
import org.civicdigest.model.CompositeResult.Withheld;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three or four areas whose scores a reader can work out. */
class CompositeScoresTest {
    private static final String TWO_DIMENSIONS = """
            code: civility
            name: {zh: 文明指数, en: Civility index}
            definition: {zh: 两个维度, en: Two dimensions}
            normalisation: min_max
            aggregation: arithmetic
            weights: given
            dimensions:
              - code: learning
                name: {zh: 学习, en: Learning}
                weight: 0.6
                indicators:
                  - {indicator: study, weight: 3}
                  - {indicator: reading, weight: 1}
              - code: service
                name: {zh: 服务, en: Service}
                weight: 0.4
                indicators:
                  - {indicator: waits, weight: 1}
            """;

    @TempDir
    Path folder;

    /** A: 1, 0.5, best; B: 0, 1, middle; C: 0.5, 0, worst of their ranges. Of waits the fewest are best. */
    private static IndexTown town() {
        return IndexTown.of(List.of("A", "B", "C"), List.of("study", "reading"))
                .indicator("waits", "ratio", "lower")
                .index(TWO_DIMENSIONS)
                .value("A", "study", 30)
                .value("A", "reading", 5)
                .value("A", "waits", 2)
                .value("B", "study", 10)
                .value("B", "reading", 7)
                .value("B", "waits", 4)
                .value("C", "study", 20)
                .value("C", "reading", 3)
                .value("C", "waits", 6);
    }

    private static AreaScore of(CompositeResult result, String area) {
        return result.scores().stream()
                .filter(score -> score.areaCode().equals(area))
                .findFirst()
                .orElseThrow();
    }

    private static double score(CompositeResult result, String area) {
        return Objects.requireNonNull(of(result, area).score());
    }

    private static Place place(CompositeResult result, String area) {
        return Objects.requireNonNull(of(result, area).place());
    }

    @Test
    void scoresAreWhatTheRuleSays() {
        CompositeResult result = town().result(folder);
        // Learning of A: ¾ × 100 + ¼ × 50 = 87.5; with the best service, 0.6 × 87.5 + 0.4 × 100.
        assertThat(score(result, "A")).isCloseTo(92.5, within(1e-12));
        assertThat(score(result, "B")).isCloseTo(0.6 * 25 + 0.4 * 50, within(1e-12));
        assertThat(score(result, "C")).isCloseTo(0.6 * 37.5, within(1e-12));
        assertThat(result.scores()).extracting(AreaScore::areaCode).containsExactly("A", "B", "C");
        assertThat(of(result, "A").items().stream()
                        .mapToDouble(ItemScore::weight)
                        .toArray())
                .containsExactly(new double[] {0.45, 0.15, 0.4}, within(1e-15));
    }

    @Test
    void whatIsMissingIsNeitherAverageNorNought() {
        CompositeResult result = town().without("D", "study", Status.SUPPRESSED).result(folder);
        assertThat(result.scores()).as("D is no area of the register").hasSize(3);

        IndexTown four = IndexTown.of(List.of("A", "B", "C", "D"), List.of("study", "reading"))
                .indicator("waits", "ratio", "lower")
                .index(TWO_DIMENSIONS.replace("weights: given", "weights: given\nleast_share: 0.75"));
        town().values().forEach(value -> four.value(value.areaCode(), value.indicator(), valueOf(value)));
        four.value("D", "study", 20)
                .without("D", "reading", Status.NOT_REPORTED)
                .value("D", "waits", 4);
        CompositeResult withOneGap = four.result(folder.resolve("gap"));
        assertThat(score(withOneGap, "D"))
                .as("the weight of reading went to study: 0.6 × 50 + 0.4 × 50")
                .isCloseTo(50, within(1e-12));
        assertThat(of(withOneGap, "D").gaps()).containsExactly(new Gap("reading", Status.NOT_REPORTED));

        IndexTown lacking = IndexTown.of(List.of("A", "B", "C", "D"), List.of("study", "reading"))
                .indicator("waits", "ratio", "lower")
                .index(TWO_DIMENSIONS);
        town().values().forEach(value -> lacking.value(value.areaCode(), value.indicator(), valueOf(value)));
        lacking.without("D", "study", Status.SUPPRESSED)
                .value("D", "reading", 99)
                .value("D", "waits", 4);
        AreaScore notRanked = of(lacking.result(folder.resolve("lack")), "D");
        assertThat(notRanked.isRanked())
                .as("a quarter of learning is too little")
                .isFalse();
        assertThat(notRanked.score()).isNull();
        assertThat(notRanked.gaps()).containsExactly(new Gap("study", Status.SUPPRESSED));
        assertThat(notRanked.dimensions().get(0).score()).isNull();
        assertThat(notRanked.dimensions().get(1).score()).isNotNull();
    }

    private static double valueOf(IndicatorValue value) {
        return Objects.requireNonNull(value.value());
    }

    @Test
    void theSameContentGivesTheSameDigitsInWhateverOrder() {
        CompositeResult once = uncertain().result(folder.resolve("once"));
        CompositeResult again = uncertain().result(folder.resolve("again"));
        assertThat(again).isEqualTo(once);
        List<IndicatorValue> shuffled = new ArrayList<>(uncertain().values());
        Collections.reverse(shuffled);
        assertThat(CompositeScores.of(uncertain().compile(folder.resolve("shuffled")), IndexTown.YEAR, shuffled))
                .containsExactly(once);
    }

    /** A is far ahead; B and C lie within each other's intervals. */
    private static IndexTown uncertain() {
        IndexTown town = IndexTown.of(List.of("A", "B", "C", "D"), List.of())
                .indicator("study", "proportion", "higher")
                .indicator("reading", "proportion", "higher")
                .indicator("waits", "proportion", "lower")
                .index(TWO_DIMENSIONS);
        double[][] values = {{0.95, 0.90, 0.10}, {0.61, 0.60, 0.41}, {0.60, 0.61, 0.40}, {0.10, 0.15, 0.90}};
        String[] indicators = {"study", "reading", "waits"};
        for (int area = 0; area < 4; area++) {
            for (int i = 0; i < 3; i++) {
                double value = values[area][i];
                town.value("ABCD".substring(area, area + 1), indicators[i], value, value - 0.05, value + 0.05, value);
                town.valueOf(
                        IndexTown.YEAR - 1,
                        "ABCD".substring(area, area + 1),
                        indicators[i],
                        value,
                        value - 0.05,
                        value + 0.05);
            }
        }
        return town;
    }

    @Test
    void rangesSayWhoCanBeToldApart() {
        CompositeResult result = uncertain().result(folder);
        assertThat(place(result, "A").rankHigh()).isOne();
        assertThat(place(result, "D").rankLow()).isEqualTo(4);
        assertThat(place(result, "B").rankLow()).isEqualTo(2);
        assertThat(place(result, "B").rankHigh()).isEqualTo(3);
        assertThat(place(result, "B").group()).isEqualTo(place(result, "C").group());
        assertThat(place(result, "A").group()).isNotEqualTo(place(result, "B").group());
        assertThat(place(result, "A").shareInTop()).isOne();
        assertThat(Objects.requireNonNull(result.scores().get(1).place()).shareAheadOfNext())
                .as("second and third are as likely the other way round")
                .isBetween(0.2, 0.8);
    }

    @Test
    void everyRangeHoldsThePublishedRankAndShareOfAllDraws() {
        CompositeResult result = uncertain().result(folder);
        double inTop = 0;
        for (AreaScore score : result.scores()) {
            Place place = Objects.requireNonNull(score.place());
            assertThat(place.rank()).isBetween(place.rankLow(), place.rankHigh());
            inTop += place.shareInTop();
        }
        assertThat(inTop).as("three of four are in the top three").isCloseTo(3, within(1e-9));
    }

    @Test
    void whatVariesMattersAndWhatDoesNotDoesNot() {
        CompositeResult certain = town().result(folder.resolve("certain"));
        assertThat(Objects.requireNonNull(certain.sensitivity()).overall().stream()
                        .filter(effect -> effect.factor() == Factor.SAMPLING)
                        .findFirst()
                        .orElseThrow()
                        .total())
                .as("values without intervals do not vary")
                .isZero();
        assertThat(Objects.requireNonNull(
                                uncertain().result(folder.resolve("uncertain")).sensitivity())
                        .findLeading())
                .contains(Factor.SAMPLING);
    }

    @Test
    void aMoveThatChanceExplainsIsNoMove() {
        AreaScore second = of(uncertain().result(folder), "B");
        assertThat(Objects.requireNonNull(second.before()).rank())
                .isEqualTo(Objects.requireNonNull(second.place()).rank());
        assertThat(second.before().isUp()).isFalse();
        assertThat(second.before().isDown()).isFalse();
    }

    @Test
    void theSmallestChangeOfWeightsMakesNeighboursLevel() {
        CompositeResult result = town().result(folder);
        Swap swap = result.swaps().get(1);
        assertThat(swap.ahead()).isEqualTo("B");
        assertThat(swap.behind()).isEqualTo("C");
        // Learning 25 against 37.5, service 50 against 0: w × 12.5 = (1 − w) × 50 for w = 0.8.
        assertThat(swap.parts())
                .extracting(WeightChange::after)
                .allSatisfy(after -> assertThat(after).isNotNull());
        assertThat(Objects.requireNonNull(swap.parts().get(0).after())).isCloseTo(0.8, within(1e-12));
        assertThat(Objects.requireNonNull(swap.change())).isCloseTo(0.4, within(1e-12));
        assertThat(result.swaps().get(0).obstacle())
                .as("A leads B in both dimensions")
                .isEqualTo(Obstacle.NOWHERE_BEHIND);
        assertThat(place(result, "A").dominates()).as("C, but B reads more").isOne();
        assertThat(place(result, "C").dominatedBy()).isOne();
    }

    @Test
    void anIndicatorThatTellsNobodyApartIsNotScored() {
        IndexTown town = IndexTown.of(List.of("A", "B", "C"), List.of("study", "reading"))
                .indicator("waits", "ratio", "lower")
                .index(TWO_DIMENSIONS);
        town().values().stream()
                .filter(value -> !value.indicator().equals("reading"))
                .forEach(value -> town.value(value.areaCode(), value.indicator(), valueOf(value)));
        List.of("A", "B", "C").forEach(area -> town.value(area, "reading", 4));
        CompositeResult result = town.result(folder);
        assertThat(result.unscored()).containsExactly("reading");
        assertThat(score(result, "A")).isCloseTo(100, within(1e-12));
    }

    @Test
    void aBaseYearKeepsItsYardstick() {
        IndexTown town = town().index(TWO_DIMENSIONS.replace("weights: given", "weights: given\nbase_year: 2023"));
        for (String area : List.of("A", "B", "C")) {
            town.valueOf(2023, area, "study", area.equals("A") ? 10 : 0, 0, 0);
            town.valueOf(2023, area, "reading", area.equals("A") ? 10 : 0, 0, 0);
            town.valueOf(2023, area, "waits", area.equals("A") ? 10 : 0, 0, 0);
        }
        // Study of A is 30 on a scale that ends at 10: 300 points, as more than the best of the base year is more.
        CompositeResult result = town.result(folder);
        assertThat(of(result, "A").items().get(0).score()).isEqualTo(300);
        assertThat(of(result, "A").items().get(2).score()).isEqualTo(80);
    }

    @Test
    void withoutABaseYearsValuesOrEnoughAreasNothingIsScored() {
        assertThat(town().index(TWO_DIMENSIONS.replace("weights: given", "weights: given\nbase_year: 2001"))
                        .result(folder.resolve("none"))
                        .withheld())
                .isEqualTo(Withheld.NO_BASE_YEAR);
        CompositeResult two = IndexTown.of(List.of("A", "B"), List.of("study", "reading"))
                .indicator("waits", "ratio", "lower")
                .index(TWO_DIMENSIONS)
                .value("A", "study", 1)
                .result(folder.resolve("two"));
        assertThat(two.withheld()).isEqualTo(Withheld.TOO_FEW_AREAS);
        assertThat(two.scores())
                .hasSize(2)
                .allSatisfy(score -> assertThat(score.isRanked()).isFalse());
        assertThat(town().index(TWO_DIMENSIONS
                                .replace("weights: given", "weights: pca")
                                .replaceAll("\n +weight: [0-9.]+", "")
                                .replaceAll(", weight: [0-9]", ""))
                        .result(folder.resolve("pca"))
                        .withheld())
                .as("three areas for three indicators")
                .isEqualTo(Withheld.TOO_FEW_FOR_COMPONENTS);
    }

    @Test
    void theAuditNamesWhatGoesTogether() {
        CompositeResult result = uncertain().result(folder);
        assertThat(result.audit().stream()
                        .filter(line -> line.statistic() == Statistic.CORRELATION)
                        .toList())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.value()).isGreaterThan(0.9));
        assertThat(result.audit().stream()
                        .filter(line -> line.statistic() == Statistic.EIGENVALUE)
                        .mapToDouble(CompositeResult.AuditLine::value)
                        .sum())
                .isCloseTo(3, within(1e-9));
        assertThat(result.audit().stream()
                        .filter(line -> line.statistic() == Statistic.CRONBACH_ALPHA)
                        .findFirst()
                        .orElseThrow()
                        .value())
                .isGreaterThan(0.9);
    }

    private static String weighed(String method, String ofDimensions, String ofLearning) {
        return TWO_DIMENSIONS
                .replace("weights: given", "weights: " + method + ofDimensions)
                .replaceAll("\n +weight: [0-9.]+", "")
                .replaceAll(", weight: [0-9]", "")
                .replace("Learning}\n", "Learning}\n" + ofLearning);
    }

    private static double weight(CompositeResult result, String dimension, @Nullable String indicator) {
        return result.weights().stream()
                .filter(each -> each.dimension().equals(dimension) && Objects.equals(each.indicator(), indicator))
                .findFirst()
                .orElseThrow()
                .weight();
    }

    @Test
    void judgementsAndBudgetsBecomeWeights() {
        CompositeResult judged = town().index(
                        weighed("ahp", "\ncomparisons: [[1, 3], [1/3, 1]]", "    comparisons: [[1, 1/4], [4, 1]]\n"))
                .result(folder.resolve("ahp"));
        assertThat(weight(judged, "learning", null)).isCloseTo(0.75, within(1e-12));
        assertThat(weight(judged, "learning", "reading")).isCloseTo(0.8, within(1e-12));
        assertThat(weight(judged, "service", "waits")).isOne();
        assertThat(judged.audit().stream().filter(line -> line.statistic() == Statistic.CONSISTENCY_RATIO))
                .hasSize(2);
        CompositeResult shared = town().index(
                        weighed("budget", "\nbudgets: [[60, 40], [30, 70]]", "    budgets: [[1, 3]]\n"))
                .result(folder.resolve("budget"));
        assertThat(weight(shared, "learning", null)).isCloseTo(0.45, within(1e-12));
        assertThat(weight(shared, "learning", "study")).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void componentsGiveTheWeightsThatTheAuditStates() {
        IndexTown town = IndexTown.of(List.of("A", "B", "C", "D", "E", "F"), List.of("study", "reading"))
                .indicator("waits", "ratio", "lower")
                .index(weighed("pca", "", ""));
        double[][] values = {{1, 2, 9}, {2, 1, 8}, {3, 5, 6}, {4, 3, 7}, {5, 6, 2}, {6, 4, 3}};
        for (int area = 0; area < values.length; area++) {
            String code = "ABCDEF".substring(area, area + 1);
            town.value(code, "study", values[area][0])
                    .value(code, "reading", values[area][1])
                    .value(code, "waits", values[area][2]);
        }
        CompositeResult result = town.result(folder);
        for (CompositeResult.AuditLine line : result.audit()) {
            if (line.statistic() == Statistic.PCA_WEIGHT) {
                String dimension = line.part().equals("waits") ? "service" : "learning";
                assertThat(weight(result, dimension, null) * weight(result, dimension, line.part()))
                        .as("a dimension weighs what its indicators do: %s", line.part())
                        .isCloseTo(line.value(), within(1e-9));
            }
        }
    }
}
