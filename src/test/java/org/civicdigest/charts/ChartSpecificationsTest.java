package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.civicdigest.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartSpecificationsTest {
    @TempDir
    Path folder;

    @Test
    void theProductBringsOneOfEachKind() {
        assertThat(ChartSpecifications.bundled())
                .extracting(ChartSpecification::kind)
                .containsExactlyInAnyOrder(ChartKind.values());
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
