package org.civicdigest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvProblemsTest {
    private static final String AREAS = "areas.csv";

    @TempDir
    private Path folder;

    private WorkspaceFolder workspace() {
        return WorkspaceFolder.in(folder);
    }

    @ParameterizedTest(name = "{0}:{3}")
    @CsvSource(delimiter = '|', textBlock = """
            areas.csv | code,name, | code,nmae, | 1: found "nmae"; expected a column (code, name, level, parent, name_en, valid_from, valid_to). Perhaps: name.
            areas.csv | A01,一街道 | A 01,一街道 | 7: code: found "A 01"; expected 1 to 32 letters, digits, _ or -.
            areas.csv | A01,一街道 | A01, | 7: name: found nothing; expected a value in this column.
            areas.csv | street,A,, | steet,A,, | 7: level: found "steet"; expected the code of a level. Perhaps: street.
            areas.csv | street,A,, | street,AA,, | 7: parent: found "AA"; expected the code of an area. Perhaps: A.
            areas.csv | street,A,, | street,,, | 7: parent: found nothing; expected the code of the area above.
            areas.csv | street,A,, | street,A,2025-02-30, | 7: valid_from: found "2025-02-30"; expected a day such as 2025-03-05.
            areas.csv | street,A,, | street,A,2025-02-02,2025-02-01 | 7: valid_to: found "2025-02-01"; expected a day not before valid_from, 2025-02-02.
            areas.csv | street,A,, | street,A, | 7: found 6 fields; expected 7 (values that hold a comma go into quotation marks).
            areas.csv | street,A,, | street,C,, | 7: parent: found the parent "C", which does not hold on 2025-01-01; expected a parent that holds as long as "A01".
            areas.csv | street,A,, | street,A01,, | 7: parent: found a cycle, A01 → A01; expected an area of a level above: city, district.
            areas.csv | district,YC,2025-01-01, | district,YC,2024-12-31, | 5: valid_from: found "B" in a span that overlaps that of line 4; expected spans of one code that do not overlap (valid_to is the last day).
            areas.csv | C,北城区,,district,YC, | C,北城区,,district,A, | 6: parent: found "A", whose level is district; expected an area of a level above: city.
            areas.csv | YC,云川市,Yunchuan,city,,, | YC,云川市,Yunchuan,city,A,, | 2: parent: found "A"; expected none: nothing is above the top level.
            areas.csv | A01,一街道,First Street,street,A,, | ZZ,另一市,Other,city,,, | 7: level: found "ZZ" at the top beside "YC" (line 2); expected one area at the top at a time.
            area_changes.csv | split,C,A | splt,C,A | 2: kind: found "splt"; expected one of rename, merge, split, transfer. Perhaps: split.
            area_changes.csv | split,C,A | split,CX,A | 2: from_code: found "CX"; expected the code of an area. Perhaps: C.
            area_changes.csv | split,C,A | split,C,A02 | 2: to_code: found "A02"; expected the code of an area. Perhaps: A01.
            area_changes.csv | 2025-01-01,0.6 | 2025,0.6 | 2: effective: found "2025"; expected a day such as 2025-03-05.
            area_changes.csv | 0.6 | 0.7 | 3: share: found shares of "C" that add up to 1.1; expected shares that add up to 1.
            area_changes.csv | 0.6 | '' | 3: share: found 1 shares for the 2 parts of "C"; expected a share for each part, or for none.
            area_changes.csv | 0.6 | 1.2 | 2: share: found "1.2"; expected a number over 0 and at most 1.
            area_changes.csv | split,C,B,2025-01-01,0.4 | merge,C,C,2025-01-01, | 3: to_code: found "C"; expected another code than from_code.
            area_changes.csv | split,C,B,2025-01-01,0.4 | split,C,A,2025-01-01,0.4 | 3: found "C → A" again (first in line 2); expected each change once.
            area_changes.csv | split,C,A,2025-01-01 | split,C,A,2025-01-02 | 2: from_code: found "C", which does not hold on 2025-01-01; expected an area that holds on the day before the change.
            area_changes.csv | split,C,B,2025-01-01,0.4 | merge,A,C,2025-01-01, | 3: to_code: found "C", which does not hold on 2025-01-01; expected an area that holds on the day of the change.
            population.csv | A,2025,residents | AX,2025,residents | 2: area: found "AX"; expected the code of an area. Perhaps: A.
            population.csv | A,2025,residents | A,2025,resident | 2: measure: found "resident"; expected the code of a measure. Perhaps: residents.
            population.csv | A,2025,residents | A,2025,visits | 2: measure: found "visits", a measure of returns; expected a measure of population.
            population.csv | A,2025,residents | A,2025-H1,residents | 2: year: found "2025-H1"; expected a year such as 2025.
            population.csv | 120000 | -1 | 2: value: found "-1"; expected a number of 0 or more.
            population.csv | 120000 | 12万 | 2: value: found "12万"; expected a number of 0 or more.
            population.csv | B,2025 | A,2025 | 3: found "A 2025 residents" again (first in line 2); expected one row for each area, year and measure.
            targets.csv | study_attendance | study_atendance | 2: indicator: found "study_atendance"; expected the code of an indicator. Perhaps: study_attendance.
            targets.csv | 0.95 | 95 | 2: target: found "95"; expected a proportion from 0 to 1 (0.95 for 95 %).
            targets.csv | *,study_attendance,2025, | *,visits_rate,2025-Q1, | 2: period: found "2025-Q1"; expected a period that the indicator is computed for: year.
            obligations.csv | study,street | studdy,street | 2: programme: found "studdy"; expected the code of a programme. Perhaps: study.
            obligations.csv | study,street | study,steet | 2: level: found "steet"; expected the code of a level. Perhaps: street.
            obligations.csv | monthly | montly | 2: cadence: found "montly"; expected one of weekly, monthly, quarterly, half-yearly, yearly, or the times a year (1 to 366). Perhaps: monthly.
            map.csv | A,0,0 | AX,0,0 | 2: area: found "AX"; expected the code of an area. Perhaps: A.
            map.csv | A,0,0 | A01,0,0 | 2: area: found "A01", whose level is street; expected an area of the compared level, district.
            map.csv | B,1,0 | A,1,0 | 3: area: found "A" again (first in line 2); expected one row for each area.
            map.csv | B,1,0 | B,0,0 | 3: found column 0, row 0, where "A" stands already; expected a place of its own for each area.
            map.csv | B,1,0 | B,1.5,0 | 3: column: found "1.5"; expected a whole number from 0 to 99.
            map.csv | B,1,0 | B,1,100 | 3: row: found "100"; expected a whole number from 0 to 99.
            explanations.csv | A,study | *,study | 2: area: found "*"; expected the code of an area.
            explanations.csv | 装修闭馆 | '' | 2: text: found nothing; expected a value in this column.
            """)
    void namesTheLineAndWhatWasExpected(String file, String old, String words, String report) {
        assertThat(workspace().replacing(file, old, words).problems())
                .extracting(problem -> problem.in(Language.EN))
                .contains(file + ":" + report);
    }

    @Test
    void aMapShowsAllWhoAreComparedStill() {
        assertThat(workspace().replacing("map.csv", "B,1,0\n", "").problems())
                .as("C holds no longer and needs no place")
                .extracting(problem -> problem.in(Language.EN))
                .containsExactly("map.csv: area: found no place for \"B\"; expected a row for each compared area.");
    }

    @Test
    void namesALongCycle() {
        assertThat(workspace()
                        .replacing(AREAS, "C,北城区,,district,YC,,2024-12-31", "C,北城区,,district,D,,")
                        .adding(AREAS, "D,南城区,,district,C,,\n")
                        .problems())
                .extracting(problem -> problem.found().en())
                .contains("a cycle, C → D → C", "a cycle, D → C → D");
    }

    @Test
    void aGapBetweenTheSpansOfACodeIsAWarning() {
        assertThat(workspace()
                        .replacing(
                                AREAS,
                                "B,西城新区,New West,district,YC,2025-01-01,",
                                "B,西城新区,New West,district,YC,2025-01-03,")
                        .without("area_changes.csv")
                        .compile()
                        .warnings())
                .singleElement()
                .extracting(warning -> warning.in(Language.EN))
                .isEqualTo("areas.csv:5: valid_from: found \"B\" without a row from 2025-01-01 until 2025-01-03;"
                        + " expected spans that follow one another.");
    }

    @Test
    void spansThatShareADayOverlapAndThoseOfNeighbouringDaysDoNot() {
        WorkspaceFolder streets = workspace().adding(AREAS, "A02,二街道,,street,A,,2024-06-29\n");

        assertThat(streets.adding(AREAS, "A02,二街道,,street,A,2024-06-30,\n").problems())
                .isEmpty();
        assertThat(streets.replacing(AREAS, "A,2024-06-30,", "A,2024-06-29,").problems())
                .extracting(Problem::line)
                .containsExactly(9);
    }

    @Test
    void noMoreThanAllOfAnAreaCanBeTransferred() {
        assertThat(workspace().with("area_changes.csv", """
                                kind,from_code,to_code,effective,share
                                transfer,C,A,2025-01-01,0.6
                                transfer,C,B,2025-01-01,0.6
                                """).problems())
                .extracting(problem -> problem.in(Language.EN))
                .containsExactly("area_changes.csv:3: share: found transfers of \"C\" that add up to 1.2;"
                        + " expected shares that add up to 1 at most.");
    }

    @Test
    void overlappingObligationsAreReported() {
        assertThat(workspace()
                        .adding("obligations.csv", "study,street,12,2025-01-01,\n")
                        .problems())
                .singleElement()
                .extracting(problem -> problem.found().en())
                .isEqualTo("a span that overlaps that of line 2");
    }

    @Test
    void aMissingColumnIsOneProblem() {
        assertThat(workspace()
                        .with("population.csv", "area,year,value\nA,2025,1\nB,2025,1\n")
                        .problems())
                .singleElement()
                .extracting(problem -> problem.in(Language.EN))
                .isEqualTo("population.csv:1: measure: found no such column in the head;"
                        + " expected a head with the columns area,year,measure,value.");
    }

    @Test
    void anOpenQuotationMarkIsReported() {
        assertThat(workspace()
                        .adding("targets.csv", "A,study_attendance,\"2025,0.9\n")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("targets.csv");
                    assertThat(problem.expected().en()).isEqualTo("quotation marks in pairs");
                });
        assertThat(workspace().with("targets.csv", "").problems())
                .singleElement()
                .extracting(problem -> problem.found().en())
                .isEqualTo("an empty file");
    }

    @Test
    void fiftyProblemsOfAFileAreShownAndTheOthersCounted() {
        StringBuilder rows = new StringBuilder("area,year,measure,value\n");
        for (int row = 0; row < 120; row++) {
            rows.append("A,").append(1900 + row).append(",residents,many\n");
        }
        List<Problem> problems = workspace()
                .with("population.csv", rows.toString())
                .replacing("targets.csv", "0.95", "x")
                .problems();

        assertThat(problems).hasSize(52);
        assertThat(problems.get(50).in(Language.EN)).startsWith("population.csv: found 70 more problems");
        assertThat(problems.get(51).file()).isEqualTo("targets.csv");
    }

    @Test
    void readsTheVillagesOfACountryInSeconds() {
        WorkspaceFolder country = workspace().without("map.csv").with(AREAS, country(620_000, "street"));
        Assertions.assertTimeout(
                Duration.ofSeconds(60), () -> assertThatCode(country::compile).doesNotThrowAnyException());
    }

    @Test
    void reportsALargeRegisterOfMistakesInSeconds() {
        WorkspaceFolder country = workspace().without("map.csv").with(AREAS, country(200_000, "steet"));
        Assertions.assertTimeout(
                Duration.ofSeconds(60), () -> assertThat(country.problems()).hasSize(51));
    }

    private static String country(int villages, String level) {
        StringBuilder rows = new StringBuilder(
                "code,name,level,parent\nYC,云川市,city,\nA,东城区,district,YC\n" + "B,西城区,district,YC\nC,北城区,district,YC\n");
        for (int village = 0; village < villages; village++) {
            rows.append(110_101_001_000L + village).append(",第").append(village).append("村,");
            rows.append(level).append(",A\n");
        }
        return rows.toString();
    }
}
