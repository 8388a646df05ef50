package org.civicdigest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.civicdigest.model.Indicator;
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
            denominator: expected | denominators: expected | 7: denominators: found "denominators"; expected a known key (code, name, unit, programme, kind, standardise, numerator, denominator, per, direction, levels, periods, interval, clustered, minimum_cell, definition, examples). Perhaps: denominator.
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
            minimum_cell: 5 | interval: wilsen | 11: interval: found "wilsen"; expected one of wilson, byar, t, dobson, rounding, none. Perhaps: wilson.
            minimum_cell: 5 | interval: dobson | 11: interval: found "dobson"; expected wilson / rounding / none, all that suits a proportion.
            minimum_cell: 5 | clustered: persons | 11: clustered: found "persons"; expected one of none, person. Perhaps: person.
            lower: 0.992 | design_effect: 2 | 14: examples[1].design_effect: found a design effect; expected none, as the indicator is not clustered: person.
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

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            numerator: attended | numerator: visits | person for visits; expected attended or present: only of these do lists of attendance tell who came again.
            denominator: expected | denominator: visits | person for visits; expected expected or listed: only of these do lists of attendance tell who came again.
            direction: higher | direction: higher\\ninterval: none | person beside interval: none; expected none, or another interval: there is no interval of chance to widen.
            kind: proportion | kind: ratio | person for a ratio; expected none, or kind: proportion, coverage or rate: of these the variance can be made by person.
            """)
    void onlyListsOfAttendanceTellWhoCameAgain(String old, String words, String report) {
        assertThat(workspace()
                        .replacing(FILE, "minimum_cell: 5", "clustered: person")
                        .replacing(FILE, old, words.replace("\\n", "\n"))
                        .problems())
                .extracting(problem -> problem.in(Language.EN))
                .anySatisfy(problem ->
                        assertThat(problem).contains("clustered: found ").endsWith(report));
    }

    @Test
    void aClusteredExampleStatesItsDesignEffect() {
        String at = "examples:\n  - {numerator: 2190, ";
        WorkspaceFolder clustered = workspace().replacing(FILE, "minimum_cell: 5", "clustered: person");

        assertThat(clustered
                        .replacing(FILE, at, "examples:\n  - {design_effect: 4, numerator: 2190, ")
                        .replacing(FILE, "lower: 0.992, upper: 0.998", "lower: 0.986, upper: 0.999")
                        .problems())
                .as("2190 of 2199 as a quarter of so many")
                .isEmpty();
        assertThat(clustered
                        .replacing(FILE, "{design_effect: 4,", "{design_effect: 0.5,")
                        .problems())
                .extracting(problem -> problem.in(Language.EN))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("design_effect: found \"0.5\"; expected a number of 1 or more, as less counts as 1"));
    }

    private WorkspaceFolder standardised() {
        return workspace().adding("catalogue/measures.yaml", """
                          - {code: visits_80, name: {zh: 高龄到馆, en: Visits of the old}, unit: attendances, source: returns, programme: library}
                          - {code: old, name: {zh: 高龄老人, en: The old}, unit: people, source: population}
                        """).with("catalogue/indicators/visits_rate.yaml", """
                        code: visits_rate
                        name: {zh: 到馆率, en: Visits}
                        unit: {zh: 次/千人, en: visits per 1000}
                        programme: library
                        kind: rate
                        standardise:
                          - {numerator: visits, denominator: residents, weight: 0.8}
                          - {numerator: visits_80, denominator: old, weight: 0.2}
                        per: 1000
                        direction: none
                        levels: [district, city]
                        periods: [year]
                        definition: {zh: 到馆人次除以人口, en: Visits over residents}
                        examples:
                          - {bands: [{numerator: 90, denominator: 1500}, {numerator: 105, denominator: 300}], value: 118, lower: 101.921, upper: 135.883}
                          - {bands: [{numerator: 4, denominator: 1500}, {numerator: 5, denominator: 300}]}
                        """);
    }

    @Test
    void aStandardisedRateHasBandsAndDobsonsInterval() {
        Indicator indicator = standardised()
                .compile()
                .workspace()
                .findIndicator("visits_rate")
                .orElseThrow();

        assertThat(indicator.interval()).isEqualTo(Indicator.IntervalMethod.DOBSON);
        assertThat(indicator.measures()).containsExactly("visits", "visits_80", "residents", "old");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            denominator: old | denominator: visits | 8: standardise[2].denominator: found "visits"; expected a measure of its own for each band.
            denominator: old | denominator: attended | 8: standardise[2].denominator: found "attended"; expected a measure of population.csv, such as residents, old.
            denominator: old | denominator: odl | 8: standardise[2].denominator: found "odl"; expected the code of a measure. Perhaps: old.
            numerator: visits_80 | numerator: attended | 8: standardise[2].numerator: found "attended"; expected a measure that adds up, of the same source as that of the first band.
            weight: 0.2 | weight: 0 | 8: standardise[2].weight: found "0"; expected a number over 0.
            , weight: 0.2} | } | 8: standardise[2].weight: found nothing; expected a number such as 12 or 0.95.
            kind: rate | kind: ratio | 6: standardise: found bands of a ratio; expected kind: rate, as only rates are standardised.
            per: 1000 | numerator: visits | 9: numerator: found "visits"; expected none, as standardise names one for each band.
            per: 1000 | clustered: person | 9: clustered: found person for a standardised rate; expected none: lists of attendance do not tell in which band somebody is.
            per: 1000 | interval: byar | 9: interval: found "byar"; expected dobson / rounding / none, all that suits a rate.
            , {numerator: 5, denominator: 300}] | ] | 16: examples[2].bands: found 1 bands; expected the 2 of standardise, in their order.
            """)
    void bandsAreChecked(String old, String words, String report) {
        assertThat(standardised()
                        .replacing("catalogue/indicators/visits_rate.yaml", old, words)
                        .problems())
                .extracting(problem -> problem.in(Language.EN))
                .contains("catalogue/indicators/visits_rate.yaml:" + report);
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
