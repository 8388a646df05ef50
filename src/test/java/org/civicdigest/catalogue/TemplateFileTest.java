package org.civicdigest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFileTest {
    private static final String FILE = WorkspaceFolder.TEMPLATE;

    @TempDir
    private Path folder;

    private WorkspaceFolder workspace() {
        return WorkspaceFolder.in(folder);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            register: returns | register: return | 2: register: found "return"; expected one of activities, attendance, returns, cases. Perhaps: returns.
            [UTF-8, | [UFT-8, | 3: encodings[1]: found "UFT-8"; expected the name of an encoding such as UTF-8 or GB18030. Perhaps: UTF-8.
            area_code: | area_cod: | 4: columns.area_cod: found "area_cod"; expected a field of the register returns. Perhaps: area_code.
            {visits: [VISITS]} | {visit: [VISITS]} | 5: unpivot.visit: found "visit"; expected the code of a measure. Perhaps: visits.
            {visits: [VISITS]} | {residents: [VISITS]} | 5: unpivot.residents: found "residents", a measure of population; expected a measure of returns.
            {residents: [POPU]} | {visits: [POPU]} | 9: population.visits: found "visits", a measure of returns; expected a measure of population.
            missing: ["M", ""] | missing: M | 6: missing: found "M"; expected a list […].
            missing: ["M", ""] | constants: {value: "1"} | 5: unpivot: found unpivot beside "value"; expected one of the two: unpivot gives measure and value.
            missing: ["M", ""] | constants: {area_code: A} | 6: constants: found "area_code" both as a column and as a constant; expected one of the two.
            missing: ["M", ""] | constants: {period: 2025-13} | 6: constants.period: found "2025-13"; expected a period such as 2025, 2025-H1, 2025-Q3 or 2025-03.
            missing: ["M", ""] | delimiter: ";;" | 6: delimiter: found ";;"; expected one character such as ",", ";" or "\\t".
            missing: ["M", ""] | head_row: 0 | 6: head_row: found "0"; expected a whole number from 1 to 1000.
            missing: ["M", ""] | area: {level: library, code: C, name: N, parent: P} | 6: area.level: found "library"; expected the code of a level.
            missing: ["M", ""] | area: {level: street, code: C, name: N} | 6: area.parent: found nothing; expected a list of at least one.
            (?<yy> | (?<year> | ok
            (?<yy> | (?<yers> | 8: period_from_path[1]: found "yers"; expected one of year, yy, month, quarter, half. Perhaps: year.
            (?<yy> | ( | 8: period_from_path[1]: found "pupld(\\d\\d)"; expected one group named year (four digits) or yy (two), and at most one of month, quarter, half.
            (?<yy> | ((?<yy> | 8: period_from_path[1]: found "pupld((?<yy>\\d\\d)" (Unclosed group); expected a regular expression such as fy(?<year>20\\d\\d).
            PUPLD14a.csv | other.csv | 11: examples[1].file: found "other.csv"; expected a name that one of the patterns of files matches.
            period: "2014" | period: 2014年 | 14: examples[1].period: found "2014年"; expected a period such as 2025, 2025-H1, 2025-Q3 or 2025-03.
            values: {visits: | values: {visist: | 15: examples[1].values.visist: found "visist"; expected a measure that this template gives. Perhaps: visits.
            missing: ["M", ""] | head_rows: 9 | 6: head_rows: found "9"; expected a whole number from 1 to 5.
            missing: ["M", ""] | sheets: ["[月"] | '6: sheets[1]: found "[月" (Missing '']); expected a sheet''s name or a pattern such as *月.'
            missing: ["M", ""] | unpivot_by_pattern: [{pattern: "(?<mouth>1)月", measure: visits}] | 6: unpivot_by_pattern[1].pattern: found "mouth"; expected one of year, yy, month, quarter, half, period, measure, area. Perhaps: month.
            missing: ["M", ""] | unpivot_by_pattern: [{pattern: "x", measure: visist}] | 6: unpivot_by_pattern[1].measure: found "visist"; expected the code of a measure. Perhaps: visits.
            missing: ["M", ""] | from: {yaer: [{cell: A1}]} | 6: from.yaer: found "yaer"; expected a field of the register returns. Perhaps: year.
            missing: ["M", ""] | from: {year: [{cell: 1A}]} | 6: from.year[1].cell: found "1A"; expected a cell such as B2.
            missing: ["M", ""] | from: {year: [{cell: A1, sheet: "(?<year>20..)"}]} | 6: from.year[1]: found 2 places; expected one of cell, sheet, path.
            missing: ["M", ""] | from: {year: [{path: "20.."}]} | 6: from.year[1].path: found "20.."; expected a pattern with a group (?<value>…).
            missing: ["M", ""] | from: {year: []} | 6: from.year: found nothing; expected a list such as [{cell: B2}] or [{sheet: …}].
            missing: ["M", ""] | blanks: {visits: nought} | 6: blanks.visits: found "nought"; expected one of missing, zero, same_above.
            missing: ["M", ""] | blanks: {loans: zero} | 6: blanks.loans: found "loans"; expected a key of columns or unpivot.
            missing: ["M", ""] | units: {万人: 0} | 6: units.万人: found "0"; expected a factor above 0.
            missing: ["M", ""] | activity_key: [A] | 6: activity_key: found "register: returns"; expected it for register: activities only.
            missing: ["M", ""] | words: {measure: {借阅: visist}} | 6: words.measure.借阅: found "visist"; expected the code of a measure. Perhaps: visits.
            """)
    void namesTheLineAndWhatWasExpected(String old, String words, String report) {
        var reports = assertThat(workspace().replacing(FILE, old, words).problems())
                .extracting(problem -> problem.in(Language.EN));
        if (report.equals("ok")) {
            reports.isEmpty();
        } else {
            reports.contains(FILE + ":" + report);
        }
    }

    @Test
    void aBrokenGlobIsReported() {
        assertThat(workspace()
                        .replacing(FILE, "*pupld*.csv\"", "*.csv\", \"*[pupld\"")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("files[2]");
                    assertThat(problem.found().en()).startsWith("\"*[pupld\" (");
                });
    }

    @Test
    void unpivotIsForReturns() {
        assertThat(workspace()
                        .replacing(FILE, "register: returns", "register: activities")
                        .problems())
                .extracting(Problem::path)
                .contains("unpivot");
    }

    @Test
    void aRequiredFieldThatNothingFillsIsAWarning() {
        assertThat(workspace()
                        .replacing(FILE, "area_code: [FSCSKEY]", "revision: [REV]")
                        .compile()
                        .warnings())
                .singleElement()
                .extracting(warning -> warning.found().en())
                .isEqualTo("nothing for the required field area_code");
    }

    @Test
    void aTemplateThatFillsAreasStandsInForTheAreaFile() {
        WorkspaceFolder withoutAreas = workspace()
                .without("areas.csv")
                .without("area_changes.csv")
                .without("population.csv")
                .without("explanations.csv");

        assertThat(withoutAreas.problems())
                .singleElement()
                .extracting(problem -> problem.in(Language.EN))
                .isEqualTo("areas.csv: found no such file; expected this file, or a template with the key area.");
        assertThat(withoutAreas
                        .adding(FILE, "area: {level: district, code: FSCSKEY, name: [LIBNAME], parent: STABR}\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void areasAboveThoseOfATemplateMustStillHaveTheirParents() {
        WorkspaceFolder filled =
                workspace().adding(FILE, "area: {level: district, code: FSCSKEY, name: [LIBNAME], parent: STABR}\n");

        assertThat(filled.replacing("areas.csv", "street,A,,", "street,AK0001,,")
                        .problems())
                .as("a district that the template's files will bring")
                .isEmpty();
        assertThat(filled.replacing("areas.csv", "C,北城区,,district,YC", "C,北城区,,district,YD")
                        .problems())
                .extracting(problem -> problem.in(Language.EN))
                .containsExactly("areas.csv:6: parent: found \"YD\"; expected the code of an area. Perhaps: YC.");
    }
}
