package org.civicdigest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeIndex.Mean;
import org.civicdigest.model.CompositeIndex.Normalisation;
import org.civicdigest.model.CompositeIndex.Weights;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the keeper of a workspace is told of its composite index. */
class IndexFileTest {
    private static final String INDEX = "catalogue/index.yaml";

    private static final String SOUND = """
            code: civility
            name: {zh: 文明指数, en: Civility index}
            definition: {zh: 两个维度, en: Two dimensions}
            normalisation: goalposts
            scale: [1, 100]
            aggregation: {within: arithmetic, across: geometric}
            weights: given
            least_share: 0.6
            dimensions:
              - code: learning
                name: {zh: 学习, en: Learning}
                weight: 0.6
                indicators:
                  - {indicator: study_attendance, weight: 1, low: 0.5, high: 1}
              - code: service
                name: {zh: 服务, en: Service}
                weight: 0.4
                indicators:
                  - {indicator: loans_rate, weight: 2, low: 0, high: 10}
                  - {indicator: waits, weight: 1, low: 1, high: 9}
            """;

    @TempDir
    Path folder;

    private WorkspaceFolder workspace(String index) {
        return WorkspaceFolder.in(folder)
                .with("catalogue/indicators/loans_rate.yaml", indicator("loans_rate", "ratio", "higher", "library"))
                .with("catalogue/indicators/waits.yaml", indicator("waits", "ratio", "lower", "library"))
                .with(INDEX, index);
    }

    private static String indicator(String code, String kind, String direction, String programme) {
        return """
                code: %s
                name: {zh: 借阅, en: Loans}
                unit: {zh: 次, en: loans}
                programme: %s
                kind: %s
                numerator: visits
                denominator: residents
                direction: %s
                levels: [district, city]
                periods: [year]
                definition: {zh: 到馆除以人口, en: Visits over residents}
                examples:
                  - {numerator: 30, denominator: 10, value: 3}
                """.formatted(code, programme, kind, direction);
    }

    private CompositeIndex compiled(String index) {
        return workspace(index).compile().workspace().findIndex().orElseThrow();
    }

    private String problem(String index) {
        List<Problem> problems = workspace(index).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).in(Language.EN);
    }

    @Test
    void aSoundFileIsAnIndex() {
        CompositeIndex index = compiled(SOUND);
        assertThat(index.normalisation()).isEqualTo(Normalisation.GOALPOSTS);
        assertThat(index.withinDimensions()).isEqualTo(Mean.ARITHMETIC);
        assertThat(index.acrossDimensions()).isEqualTo(Mean.GEOMETRIC);
        assertThat(index.weights()).isEqualTo(new Weights.Stated(List.of(0.6, 0.4)));
        assertThat(index.items()).hasSize(3);
        assertThat(index.items().get(2).direction()).isEqualTo(Direction.LOWER);
        assertThat(index.items().get(0).lowerPost()).isEqualTo(0.5);
        assertThat(index.leastWeightPresent()).isEqualTo(0.6);
        assertThat(index.isGrouped()).isTrue();
    }

    @Test
    void aWorkspaceNeedsNone() {
        assertThat(WorkspaceFolder.in(folder).compile().workspace().findIndex()).isEmpty();
    }

    @Test
    void whatIsNotSaidIsUsual() {
        CompositeIndex index = compiled("""
                code: plain
                name: {zh: 指数, en: Index}
                definition: {zh: 两项, en: Two}
                normalisation: min_max
                aggregation: geometric
                weights: equal
                indicators:
                  - {indicator: study_attendance}
                  - {indicator: loans_rate}
                """);
        assertThat(index.isGrouped()).isFalse();
        assertThat(index.scaleFrom()).as("a geometric mean needs values over 0").isOne();
        assertThat(index.scaleTo()).isEqualTo(100);
        assertThat(index.leastWeightPresent()).isEqualTo(0.75);
        assertThat(index.top()).isEqualTo(3);
        assertThat(index.baseYear()).isNull();
    }

    @Test
    void judgementsTwoByTwoAreReciprocal() {
        String ahp = """
                code: judged
                name: {zh: 指数, en: Index}
                definition: {zh: 三项, en: Three}
                normalisation: z_score
                aggregation: arithmetic
                weights: ahp
                comparisons:
                  - [1, 2, 4]
                  - [1/2, 1, 2]
                  - [1/4, 1/2, 1]
                indicators:
                  - {indicator: study_attendance}
                  - {indicator: loans_rate}
                  - {indicator: waits}
                """;
        assertThat(compiled(ahp).dimensions().get(0).weights())
                .isEqualTo(new Weights.Comparisons(
                        List.of(List.of(1.0, 2.0, 4.0), List.of(0.5, 1.0, 2.0), List.of(0.25, 0.5, 1.0))));
        assertThat(problem(ahp.replace("[1/4, 1/2, 1]", "[4, 1/2, 1]")))
                .contains(INDEX + ":7")
                .contains("row 3, column 1")
                .contains("one over its mirror cell");
    }

    @Test
    void jurorsShareOutTheSameNumberOfPoints() {
        String budgets = """
                code: judged
                name: {zh: 指数, en: Index}
                definition: {zh: 二项, en: Two}
                normalisation: percentile
                aggregation: arithmetic
                weights: budget
                budgets: [[60, 40], [30, 70]]
                indicators:
                  - {indicator: study_attendance}
                  - {indicator: loans_rate}
                """;
        assertThat(compiled(budgets).dimensions().get(0).weights())
                .isEqualTo(new Weights.Budgets(List.of(List.of(60.0, 40.0), List.of(30.0, 70.0))));
        assertThat(problem(budgets.replace("[30, 70]", "[30, 60]"))).contains("adds up to 90");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "indicator: waits| indicator: wait| Perhaps: waits",
                "indicator: waits| indicator: loans_rate| again (first in line 19)",
                "indicator: waits| indicator: visits_rate| of which one side is better",
                "weight: 2,| weight: 0,| a number over 0",
                "weight: 2,| direction: higher,| expected a number",
                "low: 1, high: 9| low: 9, high: 1| more than low",
                "low: 1, high: 9| low: 1| the posts of the scale",
                "scale: [1, 100]| scale: [0, 100]| geometric and harmonic means need more than 0",
                "scale: [1, 100]| scale: [100]| lowest, highest",
                "across: geometric| across: geometri| Perhaps: geometric",
                "weights: given| weights: gifen| Perhaps: given",
                "least_share: 0.6| least_share: 1.5| at most 1",
                "least_share: 0.6| base_year: 2024| goalposts are the same in every year",
                "least_share: 0.6| band: 0.2| normalisation: band",
                "least_share: 0.6| leest_share: 0.6| Perhaps: least_share",
                "code: service| code: learning| again (first in line 10)",
            })
    void eachFaultIsNamedAtItsLine(String words, String faulty, String told) {
        assertThat(problem(SOUND.replace(words, faulty))).startsWith(INDEX).contains(told.strip());
    }

    @Test
    void sensitiveProgrammesAreNeverScored() {
        List<Problem> problems = workspace(SOUND)
                .replacing("catalogue/programmes.yaml", "sensitive: false", "sensitive: true")
                .problems();
        assertThat(problems.stream()
                        .filter(problem -> problem.file().equals(INDEX))
                        .map(problem -> problem.in(Language.EN)))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).contains("library is neither ranked nor judged"));
    }

    @Test
    void aLevelThatIsNotComparedAndACountHaveNoPlaceInIt() {
        String counts = indicator("loans_rate", "count", "higher", "library")
                .replace("denominator: residents\n", "")
                .replace("  - {numerator: 30, denominator: 10, value: 3}", "  - {numerator: 30, value: 30}")
                .replace("levels: [district, city]", "levels: [city]");
        List<Problem> problems = workspace(SOUND)
                .with("catalogue/indicators/loans_rate.yaml", counts)
                .problems();
        assertThat(problems.stream().map(problem -> problem.in(Language.EN)).collect(Collectors.joining("\n")))
                .contains("counts of areas of different size are not compared")
                .contains("whose levels hold district");
    }

    @Test
    void scoringAgainstTheCatalogueIsAsked() {
        assertThat(workspace(SOUND.replace("{indicator: waits,", "{indicator: waits, direction: higher,"))
                        .compile()
                        .warnings()
                        .stream()
                        .map(warning -> warning.in(Language.EN)))
                .anyMatch(told -> told.contains("calls the same value good and bad"));
    }
}
