package org.civicdigest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.civicdigest.model.Area;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Indicator.IntervalMethod;
import org.civicdigest.model.Language;
import org.civicdigest.model.Measure;
import org.civicdigest.model.PeerRule;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Template;
import org.civicdigest.model.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceCompilerTest {
    @TempDir
    private Path folder;

    private WorkspaceFolder workspace() {
        return WorkspaceFolder.in(folder);
    }

    @Test
    void compilesASoundWorkspaceWithoutAWarning() {
        CompiledWorkspace compiled = workspace().compile();

        assertThat(compiled.warnings()).isEmpty();
        Workspace made = compiled.workspace();
        assertThat(made.title().en()).isEqualTo("Yunchuan Civic Digest");
        assertThat(made.sample()).isTrue();
        assertThat(made.asOf()).isEqualTo("2026-03-31T00:00:00Z");
        assertThat(made.levels()).extracting("code").containsExactly("city", "district", "street");
        assertThat(made.thresholds().quarantinedShareOfFile())
                .as("what the file leaves out is as documented")
                .isEqualTo(Workspace.Thresholds.DEFAULT.quarantinedShareOfFile());
        assertThat(made.columnSynonyms()).containsEntry("area_code", List.of("单位代码"));
        assertThat(made.population()).hasSize(2);
        assertThat(made.targets()).singleElement().extracting("area").isEqualTo("*");
        assertThat(made.areas().changes()).hasSize(2);
    }

    @Test
    void givesAnIndicatorTheIntervalOfItsKind() {
        Indicator indicator = workspace()
                .compile()
                .workspace()
                .findIndicator("study_attendance")
                .orElseThrow();

        assertThat(indicator.interval()).isEqualTo(IntervalMethod.WILSON);
        assertThat(indicator.per()).isEqualByComparingTo("1");
        assertThat(indicator.periods())
                .containsExactly(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR);
        assertThat(indicator.examples()).singleElement().extracting("value").isEqualTo(0.995907);
    }

    @Test
    void readsWhomAreasAreHeldAgainst() {
        assertThat(workspace()
                        .adding(
                                "workspace.yaml",
                                "peers: {nearest: 3, variables: [{measure: residents, scale: log}]}\n")
                        .with("peers.csv", "area,peer\nA,B\n")
                        .compile()
                        .workspace()
                        .peers())
                .isEqualTo(new PeerRule(
                        3,
                        List.of(new PeerRule.Variable("residents", null, PeerRule.Scale.LOG)),
                        Map.of("A", List.of("B"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {variables: [{measure: residens}]} | workspace.yaml:MEASURE: found "residens"; expected the code of a measure. Perhaps: residents.
            {variables: [{measure: residents, per: visits}]} | workspace.yaml:PER: found "visits", a measure of returns; expected a measure of population.
            {nearest: 0, variables: [{measure: residents}]} | workspace.yaml:NEAREST: found "0"; expected a whole number from 1 to 100.
            """)
    void saysWhatIsWrongWithPeers(String peers, String report) {
        assertThat(workspace()
                        .adding("workspace.yaml", "peers: " + peers + "\n")
                        .problems())
                .singleElement()
                .extracting(problem -> problem.in(Language.EN)
                        .replaceFirst("\\d+: peers\\.variables\\[1\\]\\.measure", "MEASURE")
                        .replaceFirst("\\d+: peers\\.variables\\[1\\]\\.per", "PER")
                        .replaceFirst("\\d+: peers\\.nearest", "NEAREST"))
                .isEqualTo(report);
    }

    @Test
    void noAreaIsItsOwnPeer() {
        assertThat(workspace().with("peers.csv", "area,peer\nA,A\n").problems())
                .singleElement()
                .extracting(problem -> problem.in(Language.EN))
                .isEqualTo("peers.csv:2: peer: found \"A\"; expected another area: none is its own peer.");
    }

    @Test
    void ordersIndicatorsByTheListOfProgrammes() {
        assertThat(workspace().compile().workspace().indicators())
                .extracting("code")
                .containsExactly("study_attendance", "visits_rate");
    }

    @Test
    void suppliesTheBuiltInMeasuresThatTheCatalogueLeavesUnnamed() {
        Workspace made = workspace().compile().workspace();

        assertThat(made.measures())
                .extracting("code")
                .containsExactly(
                        "sessions",
                        "expected",
                        "present",
                        "listed",
                        "participants",
                        "hours",
                        "attended",
                        "visits",
                        "residents");
        assertThat(made.findMeasure(Measure.EXPECTED).orElseThrow().name().zh()).isEqualTo("应到人次");
        assertThat(made.findMeasure(Measure.ATTENDED).orElseThrow().maximum())
                .as("the catalogue's own entry is kept")
                .isEqualByComparingTo("20000");
    }

    @Test
    void keepsEachSpanOfAnArea() {
        Workspace made = workspace().compile().workspace();

        assertThat(made.areas().find("B", LocalDate.of(2024, 12, 31)).map(Area::name))
                .hasValueSatisfying(name -> assertThat(name.en()).isEqualTo("West"));
        assertThat(made.areas().find("B", LocalDate.of(2025, 1, 1)).map(Area::name))
                .hasValueSatisfying(name -> assertThat(name.en()).isEqualTo("New West"));
        assertThat(made.areas().find("C", LocalDate.of(2024, 12, 31)).map(Area::name))
                .as("an area without an English name keeps its own")
                .hasValueSatisfying(name -> assertThat(name.en()).isEqualTo("北城区"));
    }

    @Test
    void readsATemplate() {
        Template template = workspace().compile().workspace().templates().get(0);

        assertThat(template.name()).isEqualTo("library_survey");
        assertThat(template.unpivot()).containsEntry("visits", List.of("VISITS"));
        assertThat(template.missing()).containsExactly("M", "");
        assertThat(template.negativeIsMissing()).isTrue();
        assertThat(template.examples())
                .singleElement()
                .satisfies(example -> assertThat(example.head()).contains("VISITS"));
    }

    @Test
    void readsFilesWithAByteOrderMark() {
        assertThat(workspace()
                        .replacing("areas.csv", "code,name", "\uFEFFcode,name")
                        .replacing("workspace.yaml", "title:", "\uFEFFtitle:")
                        .problems())
                .isEmpty();
    }

    @Test
    void reportsTheProblemsOfAllFilesAtOnce() {
        List<Problem> problems = workspace()
                .replacing("workspace.yaml", "comparison_level: district", "comparison_level: distrct")
                .replacing("catalogue/programmes.yaml", "theme: learning}", "theme: lerning}")
                .with("catalogue/measures.yaml", "measures:\n  - {code: [}\n")
                .replacing(WorkspaceFolder.INDICATOR, "kind: proportion", "kind: proporton")
                .replacing(WorkspaceFolder.INDICATOR, "direction: higher\n", "")
                .replacing(WorkspaceFolder.TEMPLATE, "register: returns", "register: return")
                .replacing("areas.csv", "A01,一街道,First Street,street,A", "A01,一街道,First Street,street,AA")
                .replacing("targets.csv", "0.95", "many")
                .problems();

        assertThat(problems)
                .extracting(Problem::file, Problem::line)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("workspace.yaml", 8),
                        org.assertj.core.api.Assertions.tuple("catalogue/programmes.yaml", 4),
                        org.assertj.core.api.Assertions.tuple("catalogue/measures.yaml", 2),
                        org.assertj.core.api.Assertions.tuple(WorkspaceFolder.INDICATOR, 1),
                        org.assertj.core.api.Assertions.tuple(WorkspaceFolder.INDICATOR, 5),
                        org.assertj.core.api.Assertions.tuple(WorkspaceFolder.TEMPLATE, 2),
                        org.assertj.core.api.Assertions.tuple("areas.csv", 7),
                        org.assertj.core.api.Assertions.tuple("targets.csv", 2));
    }

    @Test
    void oneBrokenFileIsOneProblemAndNotOneMoreForEachReferenceToIt() {
        assertThat(workspace().without("catalogue/measures.yaml").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("catalogue/measures.yaml");
                    assertThat(problem.found().en()).isEqualTo("no such file");
                });
        assertThat(workspace().with("workspace.yaml", "title: {zh: 甲\n").problems())
                .extracting(Problem::file)
                .containsOnly("workspace.yaml");
        assertThat(workspace()
                        .replacing(
                                "catalogue/measures.yaml",
                                "unit: attendances, source: returns",
                                "unit: heads, source: returns")
                        .problems())
                .as("a measure with a fault is still known to the indicators that use it")
                .singleElement()
                .extracting(Problem::path)
                .isEqualTo("measures[2].unit");
    }

    @Test
    void theMessageIsTheWholeReport() {
        WorkspaceFolder wrong = workspace()
                .replacing(WorkspaceFolder.INDICATOR, "numerator: attended", "numerator: atended")
                .replacing("targets.csv", "2025,0.95", "2025-13,0.95");

        assertThatThrownBy(wrong::compile)
                .isInstanceOfSatisfying(
                        WorkspaceException.class,
                        refused -> assertThat(refused.report(Language.ZH)).isEqualTo("""
                                工作区无法使用：2 个文件中有 2 处问题。请改正后再运行。
                                catalogue/indicators/study_attendance.yaml:6：numerator：发现“atended”；应为指标项（measure）代码。可能想写：attended。
                                targets.csv:2：period：发现“2025-13”；应为期别，如 2025、2025-H1、2025-Q3 或 2025-03。"""))
                .hasMessage("""
                        The workspace cannot be used: 2 problems in 2 files. Mend them and run again.
                        catalogue/indicators/study_attendance.yaml:6: numerator: found "atended"; expected the code of a measure. Perhaps: attended.
                        targets.csv:2: period: found "2025-13"; expected a period such as 2025, 2025-H1, 2025-Q3 or 2025-03.""");
    }

    @Test
    void aFolderThatIsNotThereIsAProblemToo() {
        assertThatThrownBy(() -> WorkspaceCompiler.compile(folder.resolve("elsewhere")))
                .isInstanceOf(WorkspaceException.class)
                .hasMessageContaining("elsewhere: found no such folder");
    }

    @Test
    void filesInAnotherEncodingAreRefusedWithTheLine() {
        assertThat(workspace()
                        .with(
                                "areas.csv",
                                "code,name,level,parent\nYC,YC,city,\nA,东城区,district,YC\n"
                                        .getBytes(Charset.forName("GB18030")))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("areas.csv");
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.found().en()).contains("UTF-8");
                });
    }

    @Test
    void saysWhatIsNotRead() {
        assertThat(workspace()
                        .with("catalogue/ranking.yaml", "indicators: []")
                        .compile()
                        .warnings())
                .extracting(Problem::file)
                .containsExactly("catalogue/ranking.yaml");
        assertThat(workspace().with("templates/other.yml", "files: []").problems())
                .singleElement()
                .extracting(problem -> problem.in(Language.EN))
                .isEqualTo("templates/other.yml: found the ending .yml; expected .yaml; rename the file.");
    }
}
