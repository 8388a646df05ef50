package org.civicdigest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorFileTest {
    private static final String FILE = WorkspaceFolder.INDICATOR;

    @TempDir
    private Path folder;

    private WorkspaceFolder workspace() {
        return WorkspaceFolder.in(folder);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            code: study_attendance | code: study_rate | 1: code: found "study_rate"; expected study_attendance, the name of the file.
            programme: study | programme: studdy | 4: programme: found "studdy"; expected the code of a programme. Perhaps: study.
            kind: proportion | kind: propotion | 5: kind: found "propotion"; expected one of count, proportion, coverage, rate, mean, ratio. Perhaps: proportion.
            numerator: attended | numerator: atended | 6: numerator: found "atended"; expected the code of a measure. Perhaps: attended.
            denominator: expected | denominator: expectde | 7: denominator: found "expectde"; expected the code of a measure. Perhaps: expected.
            denominator: expected | denominators: expected | 7: denominators: found "denominators"; expected a known key (code, name, unit, programme, kind, numerator, denominator, per, direction, levels, periods, interval, minimum_cell, definition, examples). Perhaps: denominator.
            denominator: expected | per: 1 | 1: denominator: found nothing; expected the code of a measure: a proportion needs a denominator.
            kind: proportion | kind: count | 7: denominator: found "expected"; expected none: a count has no denominator.
            kind: proportion | kind: mean | 7: denominator: found "expected"; expected none: a mean is divided by the number of records.
            denominator: expected | denominator: residents | 7: denominator: found the unit people under attendances; expected a denominator in the unit of the numerator: expected, present, listed, visits; kind: ratio or rate for unlike units.
            denominator: expected | denominator: attended | 7: denominator: found "attended"; expected another measure than the numerator.
            minimum_cell: 5 | minimum_cell: -1 | 11: minimum_cell: found "-1"; expected a whole number from 0 to 1000000.
            minimum_cell: 5 | minimum_cell: 2.5 | 11: minimum_cell: found "2.5"; expected a whole number from 0 to 1000000.
            minimum_cell: 5 | per: 100 | 11: per: found "100"; expected 1: a proportion stays within 0 and 1 and is shown in % by its unit; a count is not scaled.
            minimum_cell: 5 | per: 0 | 11: per: found "0"; expected a number over 0.
            minimum_cell: 5 | interval: byar | 11: interval: found "byar"; expected wilson / rounding / none, all that suits a proportion.
            minimum_cell: 5 | interval: wilsen | 11: interval: found "wilsen"; expected one of wilson, byar, t, rounding, none. Perhaps: wilson.
            direction: higher | direction: up | 8: direction: found "up"; expected one of higher, lower, none.
            levels: [street, | levels: [steet, | 9: levels[1]: found "steet"; expected the code of a level. Perhaps: street.
            levels: [street, | levels: [city, | 9: levels[3]: found "city" again (first in line 9); expected each item to occur once.
            levels: [street, district, city] | levels: [] | 9: levels: found nothing; expected a list of at least one.
            periods: [month, | periods: [monthly, | 10: periods[1]: found "monthly"; expected one of month, quarter, half, year. Perhaps: month.
            en: "%"} | en: percent} | 3: unit: found "%" beside "percent"; expected % in both languages or in neither.
            numerator: 2190, | numerator: 2200, | 14: examples[1].numerator: found "2200"; expected no more than the denominator: a proportion is a part of a whole.
            numerator: 2190, | '' | 14: examples[1].numerator: found nothing; expected a number such as 12 or 0.95.
            denominator: 2199, | '' | 14: examples[1].denominator: found nothing; expected a number: the example of a proportion needs it.
            denominator: 2199, | denominator: 2199, count: 3, | 14: examples[1].count: found a number; expected none: a proportion does not use it.
            value: 0.995907, | '' | 14: examples[1].value: found nothing; expected a number such as 12 or 0.95.
            value: 0.995907, | value: 99.6%, | 14: examples[1].value: found "99.6%"; expected a number such as 12 or 0.95.
            lower: 0.992 | lower: 0.998 | 14: examples[1].lower: found "0.998"; expected lower ≤ value ≤ upper.
            """)
    void namesTheLineAndWhatWasExpected(String old, String words, String report) {
        assertThat(workspace().replacing(FILE, old, words).problems())
                .extracting(problem -> problem.in(Language.EN))
                .contains(FILE + ":" + report);
    }

    @Test
    void coverageNeedsWhatIsOwed() {
        assertThat(workspace()
                        .replacing(FILE, "kind: proportion", "kind: coverage")
                        .replacing(
                                FILE, "denominator: 2199,", "denominator: 2199, sessions_held: 6, sessions_owed: 12,")
                        .replacing("obligations.csv", "study,", "library,")
                        .problems())
                .extracting(problem -> problem.in(Language.EN))
                .containsExactly(FILE + ": kind: found coverage; expected an obligation of programme study in"
                        + " obligations.csv: effective coverage divides by the sessions owed.");
    }

    @Test
    void sensitiveProgrammesAreShownAsTotalsOfTenAndMore() {
        assertThat(workspace()
                        .replacing(
                                "catalogue/programmes.yaml",
                                "en: Staff study}, theme: learning",
                                "en: Staff study}, theme: learning, sensitive: true")
                        .problems())
                .extracting(problem -> problem.in(Language.EN))
                .containsExactly(
                        FILE
                                + ": levels: found \"street\"; expected district or above: of the sensitive programme study"
                                + " only totals are published.",
                        FILE
                                + ": minimum_cell: found \"5\"; expected 10 or more, as the programme study is sensitive.");
    }

    @Test
    void peopleAreNoPartOfAttendances() {
        assertThat(workspace()
                        .replacing(FILE, "numerator: attended", "numerator: participants")
                        .problems())
                .extracting(problem -> problem.in(Language.EN))
                .singleElement()
                .satisfies(report -> assertThat(report)
                        .startsWith(FILE + ":7: denominator: found the unit attendances under people; expected a"
                                + " denominator in the unit of the numerator: ")
                        .endsWith("; kind: ratio or rate for unlike units."));
    }

    @Test
    void peopleHaveNoMeanByRecord() {
        assertThat(workspace()
                        .replacing(FILE, "kind: proportion", "kind: mean")
                        .replacing(FILE, "denominator: expected\n", "")
                        .replacing(FILE, "numerator: attended", "numerator: participants")
                        .problems())
                .extracting(problem -> problem.in(Language.EN))
                .contains(FILE + ":6: numerator: found \"participants\"; expected a measure that adds up; for"
                        + " attendances a person take kind: ratio over participants.");
    }

    @Test
    void anIndicatorNeedsAnExample() {
        assertThat(workspace()
                        .replacing(
                                FILE,
                                "examples:\n  - {numerator: 2190, denominator: 2199, value: 0.995907, lower: 0.992, upper: 0.998}\n",
                                "")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("examples");
                    assertThat(problem.expected().en()).isEqualTo("a list of at least one");
                });
    }

    @Test
    void theExampleOfAMeanStatesItsRecords() {
        WorkspaceFolder mean = workspace()
                .replacing(FILE, "kind: proportion", "kind: mean")
                .replacing(FILE, "denominator: expected\n", "")
                .replacing(
                        FILE,
                        "{numerator: 2190, denominator: 2199, value: 0.995907, lower: 0.992, upper: 0.998}",
                        "{numerator: 30, count: 10, sum_of_squares: 120, value: 3, lower: 1, upper: 5}");

        assertThat(mean.problems()).isEmpty();
        assertThat(mean.replacing(FILE, "count: 10, sum_of_squares: 120, ", "").problems())
                .extracting(Problem::path)
                .containsExactly("examples[1].count", "examples[1].sum_of_squares");
    }

    @Test
    void aMeasureOfAnotherProgrammeIsAWarning() {
        assertThat(workspace()
                        .replacing("catalogue/indicators/visits_rate.yaml", "programme: library", "programme: study")
                        .compile()
                        .warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.line()).isEqualTo(6);
                    assertThat(warning.found().en()).contains("belongs to the programme library");
                });
    }

    @Test
    void anIntervalForThingsThatAreNotCountedIsAWarning() {
        assertThat(workspace()
                        .replacing("catalogue/indicators/visits_rate.yaml", "kind: ratio", "kind: rate")
                        .replacing("catalogue/indicators/visits_rate.yaml", "numerator: visits", "numerator: hours")
                        .compile()
                        .warnings())
                .singleElement()
                .extracting(warning -> warning.expected().en())
                .isEqualTo("interval: none, as this interval is for things counted one by one");
    }

    @Test
    void aCatalogueWithoutIndicatorsIsRefused() {
        assertThat(workspace()
                        .without(FILE)
                        .without("catalogue/indicators/visits_rate.yaml")
                        .problems())
                .singleElement()
                .extracting(Problem::file)
                .isEqualTo("catalogue/indicators");
    }
}
