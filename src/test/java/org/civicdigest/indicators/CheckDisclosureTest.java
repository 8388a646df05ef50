package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.civicdigest.disclosure.Cell;
import org.civicdigest.model.Check;
import org.civicdigest.model.CheckWords;
import org.civicdigest.model.Comparison;
import org.civicdigest.model.Comparison.Relation;
import org.civicdigest.model.Disagreement;
import org.civicdigest.model.Disagreement.Operand;
import org.civicdigest.model.Disagreement.Place;
import org.civicdigest.model.Language;
import org.civicdigest.model.Period;
import org.civicdigest.model.Stated;
import org.civicdigest.model.Text;
import org.civicdigest.model.Unit;
import org.junit.jupiter.api.Test;

/** A failed check says where to look, and no number that the digest withholds. */
class CheckDisclosureTest {
    private final Town town = new Town()
            .counts(Unit.PEOPLE)
            .minimumCell(5)
            .withholding(new Cell("B", 2025, 0xfff))
            .cell("A", "2025", "attended", 100)
            .cell("A", "2025", "expected", 200)
            .cell("B", "2025", "attended", 50)
            .cell("B", "2025", "expected", 60);

    private static Operand number(String measure, String area, int number) {
        return new Operand(
                measure,
                area,
                Period.of("2025-03"),
                Stated.exact(BigDecimal.valueOf(number)),
                List.of(new Place("a.csv", null, 7, measure)));
    }

    private String said(Operand left, Operand right) {
        Comparison comparison =
                new Comparison(List.of(left.measure()), Relation.EQUAL, List.of(right.measure()), null, null);
        Check check = new Check(
                "check",
                Text.same("check"),
                Check.Severity.QUERY,
                new Check.AcrossLevels(comparison),
                null,
                null,
                Text.same("look"));
        Disagreement found =
                new Disagreement(check, left.area(), "study", Period.of("2025-03"), List.of(left), List.of(right));
        return new CheckWords(Map.of(), Language.EN)
                .statement(CheckDisclosure.protect(town.workspaceWithIndicator(), town.values(), List.of(found))
                        .get(0));
    }

    @Test
    void aCheckOfManyPeopleShowsBothNumbers() {
        assertThat(said(number("attended", "A", 45), number("expected", "A", 40)))
                .contains("attended 45")
                .contains("expected 40");
    }

    @Test
    void fewPeopleAreNotTold() {
        assertThat(said(number("attended", "A", 45), number("expected", "A", 3)))
                .contains("row 7")
                .doesNotContain("45")
                .doesNotContain("expected 3");
    }

    @Test
    void whatTheDigestWithholdsNoCheckTells() {
        assertThat(said(number("attended", "B", 45), number("expected", "B", 40)))
                .contains("row 7")
                .doesNotContain("45")
                .doesNotContain("40");
    }

    @Test
    void twoSumsThatDifferByAFewAreNotTold() {
        assertThat(said(number("attended", "A", 45), number("attended", "A", 43)))
                .as("two people are the difference")
                .doesNotContain("45")
                .doesNotContain("43");
    }
}
