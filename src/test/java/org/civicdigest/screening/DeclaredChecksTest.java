package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.civicdigest.model.Check;
import org.civicdigest.model.Check.Severity;
import org.civicdigest.model.Comparison;
import org.civicdigest.model.Comparison.Relation;
import org.civicdigest.model.Comparison.Tolerance;
import org.civicdigest.model.Language;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Register;
import org.civicdigest.model.Text;
import org.civicdigest.model.Unit;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of the catalogue on the rows of one file. */
class DeclaredChecksTest {
    private static final Text ADVICE = new Text("请核对。", "Check both.");

    private static Check check(String code, Severity severity, Check.Rule rule) {
        return new Check(code, new Text("核对", "The check"), severity, rule, null, null, ADVICE);
    }

    private static Comparison comparison(String left, String relation, String right) {
        Relation found = Relation.EQUAL;
        for (Relation each : Relation.values()) {
            found = each.code().equals(relation) ? each : found;
        }
        boolean isLimit = Character.isDigit(right.charAt(0));
        return new Comparison(
                List.of(left.split("\\+")),
                found,
                isLimit ? List.of() : List.of(right.split("\\+")),
                isLimit ? new BigDecimal(right) : null,
                null);
    }

    private static Check row(Severity severity, String left, String relation, String right, String... programmes) {
        return check("row", severity, new Check.WithinRow(comparison(left, relation, right), List.of(programmes)));
    }

    private static Check form(Severity severity, String left, String relation, String right) {
        return check("form", severity, new Check.WithinForm(comparison(left, relation, right)));
    }

    private static Workspace asking(Check... checks) {
        Workspace city = City.workspace();
        List<Measure> measures = new ArrayList<>(city.measures());
        for (String part : List.of("adults", "children")) {
            measures.add(new Measure(
                    part,
                    new Text(part.equals("adults") ? "成人" : "少儿", part),
                    Unit.ATTENDANCES,
                    Measure.Source.RETURNS,
                    "mediation",
                    part,
                    List.of(),
                    null));
        }
        return new Workspace(
                        city.folder(),
                        city.title(),
                        city.sample(),
                        city.levels(),
                        city.comparisonLevel(),
                        city.thresholds(),
                        city.asOf(),
                        city.areas(),
                        city.population(),
                        city.targets(),
                        city.themes(),
                        city.programmes(),
                        measures,
                        city.indicators(),
                        city.templates(),
                        city.columnSynonyms())
                .withChecks(List.of(checks));
    }

    /** What is said of each row, and what decides: "2 R_CHECK", "3 accepted W_CHECK". */
    private static Map<Long, String> screened(Workspace workspace, FileContext file, List<String> lines) {
        FileScreener screener = new RowScreener(workspace, ScreeningContext.asOf(City.AS_OF)).forFile(file);
        FileChecks checks = screener.checks();
        Map<Long, String> said = new TreeMap<>();
        long row = 1;
        for (String line : lines) {
            long number = ++row;
            List<String> cells = List.of(line.split(",", -1));
            checks.take(number, cells, screener.screen(number, cells))
                    .ifPresent(screened -> said.put(number, said(screened)));
        }
        FileChecks.End end = checks.finish();
        end.rows().forEach(waited -> said.put(waited.row(), said(waited.screened())));
        end.remarks().forEach(notice -> said.merge(row(notice), notice.code().name(), (one, two) -> one + " " + two));
        return said;
    }

    private static long row(Notice notice) {
        Long row = notice.row();
        return row == null ? 0 : row;
    }

    private static String said(ScreenedRow screened) {
        StringBuilder said = new StringBuilder();
        if (screened instanceof ScreenedRow.Accepted accepted) {
            said.append("accepted");
            accepted.warnings().forEach(notice -> said.append(' ').append(notice.code()));
        } else {
            ((ScreenedRow.Refused) screened)
                    .problems()
                    .forEach(notice -> said.append(said.isEmpty() ? "" : " ").append(notice.code()));
        }
        return said.toString();
    }

    private static FileContext activities() {
        return City.file(
                Register.ACTIVITIES,
                "a.csv",
                "activity_id",
                "area_code",
                "programme",
                "held_on",
                "expected",
                "attended",
                "essays");
    }

    private static FileContext returns() {
        return City.file(Register.RETURNS, "r.csv", "area_code", "period", "measure", "value", "revision");
    }

    @ParameterizedTest(name = "expected {1}, attended {2}, essays {3}: {4}")
    @CsvSource({
        "study, 20, 18, 18, accepted",
        "study, 20, 18, 19, R_CHECK",
        "study, 20, 18, '', accepted",
        "study, 20, 10余, 19, accepted",
        "study, 20, 10余, 20, R_CHECK",
        "dance, 20, 18, 19, accepted"
    })
    void aRowIsHeldAgainstItself(String programme, String expected, String attended, String essays, String said) {
        Workspace workspace = asking(row(Severity.ERROR, "essays", "<=", "attended", "study"));
        String line = String.join(",", "1", "D01", programme, "2025-03-05", expected, attended, essays);
        assertThat(screened(workspace, activities(), List.of(line)).get(2L))
                .as("missing is not zero, and 10余 is anything from 11 to 19")
                .startsWith(said)
                .doesNotContain("W_CHECK");
    }

    @Test
    void aQueryLeavesTheRowInTheCount() {
        assertThat(screened(
                        asking(row(Severity.QUERY, "attended", "<=", "100")),
                        activities(),
                        List.of("1,D01,study,2025-03-05,200,101,")))
                .containsEntry(2L, "accepted W_CHECK");
    }

    @Test
    void aCheckIsAskedOfItsSpanOnly() {
        Check check = row(Severity.QUERY, "attended", "<=", "100");
        Check since = new Check(
                check.code(),
                check.name(),
                check.severity(),
                check.rule(),
                java.time.LocalDate.of(2025, 3, 6),
                null,
                ADVICE);
        assertThat(screened(
                        asking(since),
                        activities(),
                        List.of("1,D01,study,2025-03-05,200,101,", "2,D01,study,2025-03-06,200,101,")))
                .containsEntry(2L, "accepted")
                .containsEntry(3L, "accepted W_CHECK");
    }

    @Test
    void theRowOfTheTotalIsQuarantinedAndThePartsStand() {
        Workspace workspace = asking(form(Severity.ERROR, "visits", "=", "adults+children"));
        List<String> lines = List.of(
                "D01,2025-Q1,adults,12,",
                "D01,2025-Q1,visits,30,",
                "D01,2025-Q1,children,15,",
                "D02,2025-Q1,visits,30,",
                "D01,2025-Q2,visits,30,");
        assertThat(screened(workspace, returns(), lines))
                .as("another area and another period are other forms, and their parts are missing")
                .isEqualTo(Map.of(2L, "accepted", 3L, "R_CHECK", 4L, "accepted", 5L, "accepted", 6L, "accepted"));
    }

    @ParameterizedTest(name = "total {0}, adults {1}, children {2}: {3}")
    @CsvSource({
        "27, 12, 15, accepted",
        "28, 12, 15, R_CHECK",
        "26, 12, 15, R_CHECK",
        "28, 10余, 15, accepted",
        "35, 10余, 15, R_CHECK",
        "近30, 12, 15, accepted",
        "28, , 15, accepted"
    })
    void aTotalMustBeTheSumOfSomeNumbersThatTheFormAllows(
            String total, @Nullable String adults, String children, String said) {
        Workspace workspace = asking(form(Severity.ERROR, "visits", "=", "adults+children"));
        List<String> lines = new ArrayList<>();
        lines.add("D01,2025-Q1,visits," + total + ",");
        if (adults != null) {
            lines.add("D01,2025-Q1,adults," + adults + ",");
        }
        lines.add("D01,2025-Q1,children," + children + ",");
        assertThat(screened(workspace, returns(), lines).get(2L)).startsWith(said);
    }

    @Test
    void aToleranceIsInTheUnitOrInHundredthsOfTheRightSide() {
        Comparison exact = comparison("visits", "=", "adults");
        for (Tolerance tolerance : List.of(
                new Tolerance(BigDecimal.TEN, Tolerance.Kind.ABSOLUTE),
                new Tolerance(BigDecimal.TEN, Tolerance.Kind.PERCENT))) {
            Comparison wide = new Comparison(exact.left(), exact.relation(), exact.right(), null, tolerance);
            Workspace workspace = asking(check("form", Severity.QUERY, new Check.WithinForm(wide)));
            for (int visits : List.of(89, 90, 110, 111)) {
                List<String> lines = List.of("D01,2025-Q1,visits," + visits + ",", "D01,2025-Q1,adults,100,");
                assertThat(screened(workspace, returns(), lines).get(2L))
                        .as(tolerance + " and " + visits)
                        .isEqualTo(visits < 90 || visits > 110 ? "accepted W_CHECK" : "accepted");
            }
        }
    }

    @Test
    void theHighestRevisionIsCheckedAndNoEarlierTotalTakesItsPlace() {
        Workspace workspace = asking(form(Severity.ERROR, "visits", "=", "adults"));
        assertThat(screened(
                        workspace,
                        returns(),
                        List.of(
                                "D01,2025-Q1,visits,27,2",
                                "D01,2025-Q1,visits,30,1",
                                "D01,2025-Q1,adults,27,",
                                "D02,2025-Q1,visits,30,2",
                                "D02,2025-Q1,visits,27,1",
                                "D02,2025-Q1,adults,27,")))
                .isEqualTo(Map.of(
                        2L, "accepted", 3L, "accepted", 4L, "accepted", 5L, "R_CHECK", 6L, "R_CHECK", 7L, "accepted"));
    }

    @Test
    void aValueThatContradictsItselfIsLeftToTheVersions() {
        assertThat(screened(
                        asking(form(Severity.ERROR, "visits", "=", "adults")),
                        returns(),
                        List.of("D01,2025-Q1,visits,27,", "D01,2025-Q1,visits,30,", "D01,2025-Q1,adults,1,")))
                .isEqualTo(Map.of(2L, "accepted", 3L, "accepted", 4L, "accepted"));
    }

    @Test
    void theMessageNamesBothPlacesTheNumbersAndTheRelation() {
        FileScreener file = new RowScreener(
                        asking(form(Severity.QUERY, "visits", "=", "adults+children")),
                        ScreeningContext.asOf(City.AS_OF))
                .forFile(returns());
        FileChecks checks = file.checks();
        long row = 1;
        for (String line : List.of("D01,2025-Q1,visits,30,", "D01,2025-Q1,adults,12,", "D01,2025-Q1,children,15,")) {
            List<String> cells = List.of(line.split(",", -1));
            checks.take(++row, cells, file.screen(row, cells));
        }
        Notice notice = checks.finish().remarks().get(0);
        assertThat(notice.code()).isEqualTo(Code.W_CHECK);
        assertThat(notice.column()).isEqualTo("h_value");
        assertThat(notice.message(Language.ZH))
                .isEqualTo("待核实：“核对”（form）不符：到馆人次 30（第 2 行），应 = 成人 12（第 3 行） + 少儿 15（第 4 行） = 27。数据照常计入。请核对。");
        assertThat(notice.message(Language.EN))
                .isEqualTo(
                        "To be verified: \"The check\" (form) fails: visits 30 (row 2), should be = adults 12 (row 3) +"
                                + " children 15 (row 4) = 27. The numbers count all the same. Check both.");
    }

    @Test
    void theOrderOfRowsDecidesNothing() {
        Workspace workspace = asking(
                form(Severity.ERROR, "visits", "=", "adults+children"),
                form(Severity.QUERY, "adults", ">=", "children"));
        List<String> lines = new ArrayList<>();
        for (int area = 1; area <= 2; area++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                String form = "D0" + area + ",2025-Q" + quarter;
                lines.add(form + ",visits," + (27 + quarter % 2) + ",");
                lines.add(form + ",adults," + (10 + quarter) + ",");
                lines.add(form + ",children," + (17 - quarter) + ",");
            }
        }
        Map<String, String> inOrder = byLine(workspace, lines);
        for (int seed = 0; seed < 20; seed++) {
            List<String> shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(byLine(workspace, shuffled)).as("seed " + seed).isEqualTo(inOrder);
        }
        assertThat(inOrder.values()).contains("R_CHECK", "accepted W_CHECK", "accepted");
    }

    private static Map<String, String> byLine(Workspace workspace, List<String> lines) {
        Map<String, String> byLine = new TreeMap<>();
        screened(workspace, returns(), lines).forEach((row, said) -> byLine.put(lines.get((int) (row - 2)), said));
        return byLine;
    }
}
