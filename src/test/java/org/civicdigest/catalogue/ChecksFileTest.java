package org.civicdigest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.civicdigest.model.Check;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the keeper of a workspace is told of its checks. */
class ChecksFileTest {
    private static final String CHECKS = "catalogue/checks.yaml";

    /** One check of each kind. */
    private static final String SOUND = """
            checks:
              - code: essays_within
                name: {zh: 心得不超过实到, en: Essays within attendance}
                kind: within_row
                severity: query
                left: [late]
                relation: "<="
                right: [attended]
                programmes: [study]
                valid_from: 2024-01-01
                advice: {zh: 请核对。, en: Check both.}
                examples:
                  good: [{late: 3, attended: 3}]
                  bad: [{late: 4, attended: 3}]
              - code: total
                name: {zh: 总数等于各部分之和, en: Total of parts}
                kind: within_form
                severity: error
                left: visits
                relation: "="
                right: [adults, children]
                advice: {zh: 请核对。, en: Check them.}
                examples:
                  good:
                    - {visits: 7, adults: 3, children: 4}
                    - {visits: 51-59, adults: 30, children: 25}
                  bad: [{visits: 60, adults: 30, children: 25}]
              - code: held
                name: {zh: 场次与台账, en: Held by the register}
                kind: across_forms
                severity: query
                left: [visits]
                relation: "="
                right: [attended]
                tolerance: 5%
                advice: {zh: 请核对。, en: Check them.}
                examples:
                  good: [{visits: 105, attended: 100}]
                  bad: [{visits: 106, attended: 100}]
              - code: carried
                name: {zh: 期初等于上期期末, en: Carried forward}
                kind: across_periods
                severity: query
                earlier: preceding
                left: [adults]
                relation: "="
                right: [children]
                advice: {zh: 请核对。, en: Check them.}
                examples:
                  good: [{now: {adults: 3}, before: {children: 3}}]
                  bad: [{now: {adults: 3}, before: {children: 4}}]
              - code: levels
                name: {zh: 上下级一致, en: Sum of those below}
                kind: across_levels
                severity: query
                left: [visits]
                relation: "="
                advice: {zh: 请核对。, en: Check them.}
                examples:
                  good: [{parent: {visits: 7}, children: [{visits: 3}, {visits: 4}]}]
                  bad: [{parent: {visits: 8}, children: [{visits: 3}, {visits: 4}]}]
              - code: copied
                name: {zh: 与上年雷同, en: Same as last year}
                kind: repeated
                severity: query
                measures: [visits, adults, children]
                least: 2
                advice: {zh: 请核对。, en: Check them.}
                examples:
                  good: [{now: {visits: 7, adults: 3, children: 4}, before: {visits: 7, adults: 3, children: 5}}]
                  bad: [{now: {visits: 7, adults: 3, children: 0}, before: {visits: 7, adults: 3, children: 0}}]
              - code: rosters
                name: {zh: 名册人数, en: Rosters}
                kind: implied_rosters
                severity: query
                rosters:
                  - {attended: visits, rate: visit_rate, sessions: openings}
                  - {expected: adults}
                tolerance: 10%
                advice: {zh: 请核对。, en: Check them.}
                examples:
                  good: [{visits: 2190, visit_rate: 99.6, openings: 24, adults: 92}]
                  bad: [{visits: 2190, visit_rate: 99.6, openings: 24, adults: 44}, {visits: 44, visit_rate: 97.3, openings: 1, adults: 45}]
            """;

    @TempDir
    private Path folder;

    private WorkspaceFolder workspace() {
        return WorkspaceFolder.in(folder).adding("catalogue/measures.yaml", """
                          - {code: late, name: {zh: 迟到人次, en: Late}, unit: attendances, source: activities, maximum: 100}
                          - {code: essays, name: {zh: 心得, en: Essays}, unit: items, source: activities}
                          - {code: adults, name: {zh: 成人到馆, en: Adults}, unit: attendances, source: returns, programme: library}
                          - {code: children, name: {zh: 少儿到馆, en: Children}, unit: attendances, source: returns, programme: library}
                          - {code: visit_rate, name: {zh: 到馆率, en: Rate}, unit: percent, source: returns, programme: library}
                          - {code: openings, name: {zh: 开放次数, en: Openings}, unit: sessions, source: returns, programme: library}
                          - {code: score, name: {zh: 得分, en: Score}, unit: points, source: returns, programme: library}
                        """).with(CHECKS, SOUND);
    }

    @Test
    void aWorkspaceNeedsNoChecks() {
        assertThat(workspace().without(CHECKS).compile().workspace().checks()).isEmpty();
    }

    @Test
    void eachKindIsRead() {
        assertThat(workspace().compile().workspace().checks())
                .extracting(Check::kind)
                .containsExactly(Check.Kind.values());
    }

    /** One replacement, and the one line that the report must then hold. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            left: [late] | left: [lat] | checks[1].left[1]: found "lat"; expected the code of a measure. Perhaps: late.
            left: [late] | left: [essays] | checks[1].right[1]: found "attended" in attendances beside "essays" in items; expected measures of one unit.
            left: [late] | left: [sessions] | checks[1].left[1]: found "sessions", counted from activities; expected a column of activities; a row of returns has one number (use within_form), one of cases none.
            left: [late] | left: [visits] | checks[1].left[1]: found "visits", counted from returns; expected a column of activities; a row of returns has one number (use within_form), one of cases none.
            left: [late] | left: [late, attended] | checks[1].right[1]: found "attended" again; expected each measure once, and on one side.
            kind: within_row | kind: within_rows | checks[1].kind: found "within_rows"; expected one of within_row, within_form, across_forms, across_periods, across_levels, repeated, implied_rosters. Perhaps: within_row.
            relation: "<=" | relation: "=<" | checks[1].relation: found "=<"; expected one of =, <=, >=, <, >. Perhaps: <, <=, =.
            programmes: [study] | programmes: [studie] | checks[1].programmes[1]: found "studie"; expected the code of a programme. Perhaps: study.
            right: [attended]\\n    programmes | limit: 100\\n    programmes | checks[1].limit: found "100"; expected under 100, the sum of the measures' maximum, or the check can never fail.
            right: [attended]\\n    programmes | limit: -1\\n    programmes | checks[1].limit: found "-1"; expected a number of 0 or more.
            valid_from: 2024-01-01 | valid_from: 2024-01 | checks[1].valid_from: found "2024-01"; expected a day such as 2025-03-05.
            bad: [{late: 4, attended: 3}] | bad: [{late: 3, attended: 3}] | checks[1].examples.bad[1]: found an example that passes the check; expected an example that fails it, as it stands under bad.
            good: [{late: 3, attended: 3}] | good: [{late: 3, attended: 2}] | checks[1].examples.good[1]: found an example that fails the check; expected an example that passes it, as it stands under good.
            good: [{late: 3, attended: 3}] | good: [{late: 3}] | checks[1].examples.good[1].attended: found nothing; expected a number or a range, such as 12 or 51-59.
            good: [{late: 3, attended: 3}] | good: [{late: 3, attended: many}] | checks[1].examples.good[1].attended: found "many"; expected a number or a range, such as 12 or 51-59.
            good: [{late: 3, attended: 3}] | good: [] | checks[1].examples.good: found nothing; expected a list of at least one.
            right: [adults, children] | right: [adults, score] | checks[2].right[2]: found "score" in points beside "visits" in attendances; expected measures of one unit.
            code: total | code: essays_within | checks[2].code: found "essays_within" again (first in line 2); expected each code to occur once.
            left: [visits]\\n    relation: "="\\n    advice | left: [score]\\n    relation: "="\\n    advice | checks[5].left[1]: found "score" in points; expected measures that add: percentages and scores do not.
            tolerance: 5% | tolerance: 0 | checks[3].tolerance: found "0"; expected a number over 0 or a percentage, such as 2 or 5%.
            left: [visits]\\n    relation: "="\\n    right: [attended] | left: [late]\\n    relation: "="\\n    right: [attended] | checks[3].right: found no measure of returns; expected at least one measure whose source is returns.
            left: [adults]\\n    relation: "="\\n    right: [children] | left: [adults]\\n    relation: "="\\n    limit: 5 | checks[4].limit: found "5"; expected right: a limit is for within_row and within_form.
            right: [attended]\\n    tolerance | right: [participants]\\n    tolerance | checks[3].right[1]: found "participants", counted from attendance; expected a measure from returns, activities, attendance or cases that adds up over months.
            earlier: preceding | earlier: before | checks[4].earlier: found "before"; expected one of preceding, year_before. Perhaps: year_before.
            rate: visit_rate | rate: score | checks[7].rosters[1].rate: found "score", from returns in points; expected a measure from returns in percent.
            {expected: adults}\\n    tolerance: 10% | {expected: adults}\\n    tolerance: 10 | checks[7].tolerance: found "10"; expected a percentage, such as 10%.
            {attended: visits, rate: visit_rate, sessions: openings}\\n      - {expected: adults} | {expected: adults, sessions: openings} | checks[7].rosters: found one roster without a rate; expected two rosters, or one with a rate, or the check can never fail.
            good: [{visits: 2190, visit_rate: 99.6 | good: [{visits: 2190, visit_rate: 80 | checks[7].examples.good[1]: found an example that fails the check; expected an example that passes it, as it stands under good.
            least: 2 | least: 4 | checks[6].least: found "4"; expected a whole number from 1 to 3.
            """)
    void namesTheLineAndWhatWasExpected(String old, String words, String report) {
        List<Problem> problems = workspace()
                .replacing(CHECKS, old.replace("\\n", "\n"), words.replace("\\n", "\n"))
                .problems();

        assertThat(problems)
                .extracting(problem -> problem.in(Language.EN).replaceFirst("catalogue/checks.yaml:\\d+: ", ""))
                .containsExactly(report);
    }

    @Test
    void whatAlreadyCountsCannotBeReturned() {
        assertThat(workspace()
                        .replacing(
                                CHECKS,
                                "kind: across_forms\n    severity: query",
                                "kind: across_forms\n    severity: error")
                        .problems())
                .singleElement()
                .extracting(problem -> problem.in(Language.EN))
                .isEqualTo("catalogue/checks.yaml:31: checks[3].severity: found \"error\"; expected query: across_forms"
                        + " compares numbers that arrive apart, and a row that counts cannot be returned because another"
                        + " arrives; error is for within_row and within_form.");
    }

    @Test
    void aToleranceMustLeaveSomethingToFail() {
        assertThat(workspace()
                        .replacing(CHECKS, "relation: \"=\"\n    right: [attended]\n    tolerance: 5%", """
                                relation: ">="
                                    right: [attended]
                                    tolerance: 100%""")
                        .problems())
                .extracting(problem -> problem.in(Language.ZH))
                .containsExactly("catalogue/checks.yaml:35：checks[3].tolerance：发现“100%”；应为小于 100%（否则永不会不符）。");
    }
}
