package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.civicdigest.model.Text;
import org.civicdigest.model.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartSpecificationsTest {
    @TempDir
    Path folder;

    @Test
    void theProductBringsOneOfEachKindThatNoCatalogueHasToBeKnownFor() {
        assertThat(ChartSpecifications.bundled())
                .extracting(ChartSpecification::kind)
                .containsExactlyInAnyOrder(Stream.of(ChartKind.values())
                        .filter(kind -> !kind.needsIndicators())
                        .toArray(ChartKind[]::new));
    }

    @Test
    void aWorkspacesChartsFollowAndTakeThePlaceOfThoseWithTheirName() throws IOException {
        Files.createDirectories(folder.resolve("charts"));
        write("charts/composition.yaml", "kind: composition\nindicators: [held_study, held_patrols]");
        write("charts/answers.yaml", "kind: diverging\nindicators: [answer_bad, answer_good]");
        List<ChartSpecification> all = ChartSpecifications.of(folder, workspace());
        assertThat(all)
                .extracting(ChartSpecification::id)
                .containsAll(ChartSpecifications.bundled().stream()
                        .map(ChartSpecification::id)
                        .toList())
                .endsWith("answers");
        assertThat(all.stream().filter(specification -> specification.id().equals("composition")))
                .extracting(ChartSpecification::indicators)
                .containsExactly(List.of("held_study", "held_patrols"));
    }

    @Test
    void aWorkspacesChartNamesIndicatorsThatThereAre() throws IOException {
        Files.createDirectories(folder.resolve("charts"));
        write("charts/answers.yaml", "kind: diverging\nindicators: [answer_bad, anser_good]");
        assertThatThrownBy(() -> ChartSpecifications.of(folder, workspace()))
                .isInstanceOf(ChartSpecificationException.class)
                .hasMessageContaining("charts/answers.yaml: indicator 'anser_good' is not in the catalogue");
    }

    private static Workspace workspace() {
        return InventedEdition.of(3).workspace();
    }

    @Test
    void answersAreNamedInTheirOrder() throws IOException {
        write("a.yaml", "kind: diverging");
        write("b.yaml", "kind: diverging\nindicators: [x]");
        assertThatThrownBy(() -> ChartSpecifications.load(folder))
                .hasMessageContaining(
                        "a.yaml:1: a diverging chart has no answers, expected indicators: and the codes of 2 to 5")
                .hasMessageContaining("b.yaml:2: a diverging chart has 1 answers");
    }

    @Test
    void aFolderMayListItsChartsInOrder() throws IOException {
        write("index.yaml", "charts: [b, a]");
        write("a.yaml", "kind: rug\nlimit: 8");
        write("b.yaml", "kind: league\nindicators: [lectures]\ntitle: {zh: '{year} 年{indicator}', en: '{indicator}'}");
        List<ChartSpecification> specifications = ChartSpecifications.load(folder);
        assertThat(specifications).extracting(ChartSpecification::id).containsExactly("b", "a");
        assertThat(specifications.get(0).title()).isEqualTo(new Text("{year} 年{indicator}", "{indicator}"));
        assertThat(specifications.get(1).limit()).isEqualTo(8);
        assertThat(specifications.get(1).isOfAllIndicators()).isTrue();
    }

    @Test
    void aWorkspaceNeedNoChartsOfItsOwn() {
        assertThat(ChartSpecifications.load(folder.resolve("charts"))).isEmpty();
    }

    @Test
    void aLeagueMayAskForBarsAndIsOfPointsElse() throws IOException {
        write("index.yaml", "charts: [a, b, c]");
        write("a.yaml", "kind: league\nmarks: bars");
        write("b.yaml", "kind: league\nmarks: points");
        write("c.yaml", "kind: league");
        assertThat(ChartSpecifications.load(folder))
                .extracting(ChartSpecification::marks)
                .as("what is asked for, points by default")
                .containsExactly(LeagueMarks.BARS, LeagueMarks.POINTS, LeagueMarks.POINTS);
    }

    @Test
    void onlyALeagueHasMarksAndOnlyThoseThatAreKnown() throws IOException {
        write("a.yaml", "kind: league\nmarks: bar");
        write("b.yaml", "kind: rug\nmarks: bars");
        assertThatThrownBy(() -> ChartSpecifications.load(folder))
                .as("both are told with their lines")
                .hasMessageContaining("a.yaml:2: marks 'bar' is not known, expected points or bars")
                .hasMessageContaining("b.yaml:2: a rug has no marks, expected marks with kind league only");
    }

    @Test
    void everyProblemIsNamedWithItsFileAndLine() throws IOException {
        write("a.yaml", "kind: pie\nindicators: [x, x]\ncolour: red");
        write("b.yaml", "kind: league\ntitle: {zh: \"有{area}\", en: \"of {level}\"}\nlimit: 3");
        write("c.yaml", "kind: rug\nlimit: none\ntitle: only one");
        write("d.yaml", "kind: [");
        assertThatThrownBy(() -> ChartSpecifications.load(folder))
                .isInstanceOfSatisfying(
                        ChartSpecificationException.class,
                        problems -> assertThat(problems.problems())
                                .extracting(problem ->
                                        problem.substring(folder.toString().length() + 1))
                                .satisfiesExactlyInAnyOrder(
                                        problem -> assertThat(problem)
                                                .startsWith("a.yaml:3: 'colour' is not known, expected"),
                                        problem -> assertThat(problem)
                                                .startsWith("a.yaml:1: kind 'pie' is not known, expected"),
                                        problem ->
                                                assertThat(problem).startsWith("a.yaml:2: indicator 'x' comes twice"),
                                        problem -> assertThat(problem).startsWith("b.yaml:2: title names {area}"),
                                        problem -> assertThat(problem).startsWith("b.yaml:3: a league has no limit"),
                                        problem ->
                                                assertThat(problem).startsWith("c.yaml:2: limit 'none' is not valid"),
                                        problem -> assertThat(problem)
                                                .startsWith("c.yaml:3: title is not in two languages"),
                                        problem -> assertThat(problem).startsWith("d.yaml:1: ")));
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name), yaml);
    }
}
