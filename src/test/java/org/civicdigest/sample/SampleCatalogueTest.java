package org.civicdigest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicdigest.catalogue.WorkspaceCompiler;
import org.civicdigest.indicators.IndicatorExamples;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Obligation;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Unit;
import org.civicdigest.model.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue of the made-up city holds each of the 68 programmes that the summary reports name. */
class SampleCatalogueTest {
    /** Programmes whose reports promise how often: each day, week, month, quarter, half-year or year. */
    private static final Set<Integer> WITH_A_PROMISED_CADENCE = Set.of(8, 11, 24, 25, 26, 27, 28, 29, 31, 48, 50, 61);

    /** Support of former offenders, minimum allowance, family planning, minors, hardship, and a hospital settlement. */
    private static final Set<Integer> SENSITIVE = Set.of(5, 9, 12, 20, 45, 59, 68);

    /** Programmes of which the reports state a number, or how often something is to be done. */
    private static final Set<Integer> WITH_FIGURES = Set.of(
            4, 7, 8, 10, 11, 24, 25, 26, 27, 28, 29, 30, 31, 32, 34, 35, 36, 41, 48, 50, 53, 55, 56, 58, 59, 60, 61, 62,
            66, 68);

    private static Workspace workspace;
    private static Map<Integer, String> programmes;

    @BeforeAll
    static void read() throws IOException {
        workspace = WorkspaceCompiler.compile(WriteSampleCity.CHECKED_IN).workspace();
        programmes = new TreeMap<>();
        SampleRows.records(Path.of("src", "test", "resources", "sample", "programmes.csv")).stream()
                .skip(1)
                .forEach(row -> programmes.put(Integer.valueOf(row.getField(0)), row.getField(1)));
    }

    @Test
    void theCatalogueIsFreeOfWarnings() {
        assertThat(WorkspaceCompiler.compile(WriteSampleCity.CHECKED_IN).warnings())
                .isEmpty();
    }

    @Test
    void eachOfThe68ProgrammesHasAnEntryOfItsOwn() {
        assertThat(programmes.keySet())
                .as("numbers of the list of programmes")
                .containsExactlyElementsOf(
                        Stream.iterate(1, number -> number + 1).limit(68).toList());
        assertThat(workspace.programmes().stream().map(Programme::code))
                .as("no code stands for two programmes of the list")
                .containsAll(programmes.values())
                .hasSize(new TreeSet<>(programmes.values()).size() + 1);
    }

    @Test
    void eachProgrammeHasAnIndicatorThatSaysAllThatItShould() {
        programmes.forEach((number, code) -> assertThat(indicatorsOf(code))
                .as("programme %d, %s", number, code)
                .isNotEmpty()
                .allSatisfy(indicator -> {
                    assertThat(indicator.definition().zh()).hasSizeGreaterThan(10);
                    assertThat(indicator.definition().en()).hasSizeGreaterThan(15);
                    assertThat(indicator.unit().zh()).isNotBlank();
                    assertThat(indicator.unit().en()).isNotBlank();
                    assertThat(indicator.examples()).isNotEmpty();
                    assertThat(indicator.periods()).isNotEmpty();
                    assertThat(indicator.levels()).contains("district", "city");
                }));
    }

    @Test
    void everyWorkedExampleComesOut() {
        assertThat(workspace.indicators())
                .allSatisfy(indicator -> assertThat(IndicatorExamples.check(indicator))
                        .as(indicator.code())
                        .isEmpty());
    }

    @Test
    void sharesOfPeopleHaveAMinimumCell() {
        assertThat(workspace.indicators().stream()
                        .filter(Indicator::isPart)
                        .filter(indicator -> workspace
                                .findMeasure(indicator.numerator())
                                .map(Measure::unit)
                                .filter(Unit::countsPeople)
                                .isPresent()))
                .allSatisfy(indicator ->
                        assertThat(indicator.minimumCell()).as(indicator.code()).isGreaterThanOrEqualTo(5));
    }

    @Test
    void whatTheReportsPromiseIsOwed() {
        Set<String> owed =
                workspace.obligations().stream().map(Obligation::programme).collect(Collectors.toSet());

        assertThat(owed)
                .containsAll(
                        WITH_A_PROMISED_CADENCE.stream().map(programmes::get).toList());
    }

    @Test
    void sessionsThatAreOwedAreSetBesideAttendance() {
        for (int number : List.of(24, 25, 27, 28, 29)) {
            assertThat(indicatorsOf(String.valueOf(programmes.get(number))).stream()
                            .map(Indicator::kind))
                    .as(programmes.get(number))
                    .contains(Indicator.Kind.PROPORTION, Indicator.Kind.COVERAGE);
        }
    }

    @Test
    void whatTheLawProtectsIsSensitiveAndNothingElse() {
        assertThat(workspace.programmes().stream().filter(Programme::sensitive).map(Programme::code))
                .containsExactlyInAnyOrderElementsOf(
                        SENSITIVE.stream().map(programmes::get).toList());
        SENSITIVE.forEach(number -> assertThat(indicatorsOf(String.valueOf(programmes.get(number))))
                .allSatisfy(indicator -> {
                    assertThat(indicator.minimumCell()).as(indicator.code()).isGreaterThanOrEqualTo(10);
                    assertThat(indicator.levels()).as(indicator.code()).containsExactly("district", "city");
                }));
    }

    @Test
    void whatTheReportsStateHasDataInTheCity() throws IOException {
        Set<String> withData = new TreeSet<>(Set.of("residents_requests"));
        for (SampleProgramme programme : SampleProgramme.values()) {
            withData.add(programme.code());
        }
        Map<String, String> programmeOfWord = new TreeMap<>();
        for (Measure measure : workspace.measures()) {
            if (measure.programme() != null) {
                programmeOfWord.put(measure.column(), measure.programme());
                measure.synonyms().forEach(word -> programmeOfWord.put(word, measure.programme()));
            }
        }
        for (SampleRows.Row row : SampleRows.list(WriteSampleCity.CHECKED_IN, "returns")) {
            String programme = programmeOfWord.get(row.get("measure"));
            if (programme != null) {
                withData.add(programme);
            }
        }

        assertThat(withData)
                .containsAll(WITH_FIGURES.stream().map(programmes::get).toList());
    }

    @Test
    void everyFigureThatIsStatedIsAMeasureOfItsProgramme() {
        for (SampleFigures figures : SampleFigures.ALL) {
            for (SampleFigures.Figure figure : figures.figures()) {
                Measure measure = workspace.findMeasure(figure.code()).orElseThrow();
                assertThat(measure.programme()).as(figure.code()).isEqualTo(figures.programme());
                assertThat(measure.synonyms()).as(figure.code()).contains(figure.chinese());
            }
        }
    }

    private static List<Indicator> indicatorsOf(String programme) {
        return workspace.indicators().stream()
                .filter(indicator -> indicator.programme().equals(programme))
                .toList();
    }
}
