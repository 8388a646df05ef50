package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Due;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.ScoreSheet;
import org.civicdigest.model.ScoreSheet.Item;
import org.civicdigest.model.ScoreSheet.Rule;
import org.civicdigest.model.SheetScore;
import org.civicdigest.model.SheetScore.Entry;
import org.civicdigest.model.Status;
import org.civicdigest.model.Text;
import org.civicdigest.model.Verdict;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points as the sheets of offices take them off: 少一次扣x分, 每低1个百分点扣1分, A to D, all or nothing. */
class SheetScoresTest {
    private static final List<PeriodKind> ALL = List.of(PeriodKind.values());

    @TempDir
    Path folder;

    private final List<IndicatorValue> values = new ArrayList<>();
    private final List<Due> dues = new ArrayList<>();

    private List<SheetScore> scores(Item... items) {
        Map<PeriodKind, Double> shares = new EnumMap<>(PeriodKind.class);
        shares.put(PeriodKind.QUARTER, 0.5);
        shares.put(PeriodKind.HALF, 0.5);
        shares.put(PeriodKind.YEAR, 0.25);
        Workspace workspace = IndexTown.of(List.of("A"), List.of("rate"))
                .compile(folder)
                .withSheets(List.of(new ScoreSheet("sheet", Text.same("sheet"), List.of(items), shares, 0.5)));
        return SheetScores.of(workspace, IndexTown.YEAR, values, dues);
    }

    private static Item item(String code, double points, Rule rule) {
        return new Item(code, Text.same(code), points, points, ALL, rule);
    }

    private void value(String period, @Nullable Double value) {
        values.add(new IndicatorValue(
                "A",
                "place",
                "rate",
                Period.of(period),
                null,
                null,
                value,
                null,
                null,
                null,
                Verdict.NOT_COMPARED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ChangeVerdict.NOT_COMPARED,
                null,
                value == null ? Status.NOT_REPORTED : Status.OK,
                List.of(),
                null,
                null));
    }

    private void due(String period, int received, int expected, Due.Standing standing) {
        dues.add(
                new Due("A", "work", Period.of(period), standing, LocalDate.of(2026, 1, 15), null, received, expected));
    }

    private static SheetScore of(List<SheetScore> scores, String period) {
        return scores.stream()
                .filter(score -> score.period().equals(Period.of(period)))
                .findFirst()
                .orElseThrow();
    }

    private double lost(Rule rule, double value) {
        values.clear();
        value("2025", value);
        Entry entry = of(scores(item("item", 20, rule)), "2025").ledger().get(0);
        return Objects.requireNonNull(entry.lost());
    }

    @Test
    void eachFullStepBelowTheTargetCostsItsPoints() {
        Rule rule = new ScoreSheet.BelowTarget("rate", Direction.HIGHER, 0.97, 0.01, 1);
        assertThat(lost(rule, 0.97)).isZero();
        assertThat(lost(rule, 0.99)).isZero();
        assertThat(lost(rule, 0.961)).as("less than a step").isZero();
        assertThat(lost(rule, 0.95)).as("two steps to the last digit").isEqualTo(2);
        assertThat(lost(rule, 0.10)).as("no more than there is").isEqualTo(20);
        assertThat(lost(new ScoreSheet.BelowTarget("rate", Direction.LOWER, 0.05, 0.01, 2), 0.08))
                .as("above, where less is better")
                .isEqualTo(6);
    }

    @Test
    void levelsGiveTheirPoints() {
        Rule rule = new ScoreSheet.Levels(
                "rate",
                Direction.HIGHER,
                List.of(
                        new ScoreSheet.Level("A", 0.9, 20),
                        new ScoreSheet.Level("B", 0.8, 15),
                        new ScoreSheet.Level("C", 0.6, 8),
                        new ScoreSheet.Level("D", -Double.MAX_VALUE, 0)));
        assertThat(lost(rule, 0.95)).isZero();
        assertThat(lost(rule, 0.9)).isZero();
        assertThat(lost(rule, 0.89)).isEqualTo(5);
        assertThat(lost(rule, 0.7)).isEqualTo(12);
        assertThat(lost(rule, 0.1)).isEqualTo(20);
    }

    @Test
    void allOrNothing() {
        Rule rule = new ScoreSheet.AllOrNothing("rate", Direction.LOWER, 0);
        assertThat(lost(rule, 0)).isZero();
        assertThat(lost(rule, 1)).isEqualTo(20);
    }

    @Test
    void eachMissingSessionCostsItsPointsAndTheLedgerSaysWhy() {
        due("2025-01", 1, 1, Due.Standing.ON_TIME);
        due("2025-02", 0, 1, Due.Standing.MISSING);
        due("2025-03", 3, 2, Due.Standing.LATE);
        due("2025-04", 0, 1, Due.Standing.NOT_YET_DUE);
        List<SheetScore> scores = scores(item("sessions", 20, new ScoreSheet.PerMissing("work", 2)));
        Entry quarter = of(scores, "2025-Q1").ledger().get(0);
        assertThat(quarter.lost()).isEqualTo(2);
        assertThat(quarter.numerator())
                .as("one more than owed makes up for none")
                .isEqualTo(3);
        assertThat(quarter.denominator()).isEqualTo(4);
        assertThat(scores.stream().map(score -> score.period().toString()))
                .as("what is not due yet is not scored")
                .doesNotContain("2025-04", "2025-Q2");
    }

    @Test
    void monthsMakeQuartersAndTheseTheYear() {
        Item item = item("rate", 100, new ScoreSheet.BelowTarget("rate", Direction.HIGHER, 1, 0.01, 1));
        value("2025-01", 0.9);
        value("2025-02", 0.7);
        value("2025-Q1", 0.6);
        value("2025", 0.5);
        List<SheetScore> scores = scores(item);
        SheetScore quarter = of(scores, "2025-Q1");
        assertThat(Objects.requireNonNull(quarter.below()))
                .as("two of three months")
                .isCloseTo(80, within(1e-9));
        assertThat(quarter.belowScored()).isEqualTo(2);
        assertThat(quarter.belowPeriods()).isEqualTo(3);
        assertThat(Objects.requireNonNull(quarter.total())).isCloseTo(0.5 * 60 + 0.5 * 80, within(1e-9));
        assertThat(Objects.requireNonNull(of(scores, "2025-H1").total()))
                .as("nothing of its own: the quarter stands for it")
                .isCloseTo(70, within(1e-9));
        assertThat(Objects.requireNonNull(of(scores, "2025").total())).isCloseTo(0.25 * 50 + 0.75 * 70, within(1e-9));
    }

    @Test
    void whatCannotBeAssessedIsNeitherLostNorGained() {
        value("2025", null);
        due("2025-01", 0, 1, Due.Standing.MISSING);
        List<SheetScore> scores = scores(
                item("rate", 40, new ScoreSheet.AllOrNothing("rate", Direction.HIGHER, 1)),
                item("sessions", 60, new ScoreSheet.PerMissing("work", 6)));
        SheetScore whole = of(scores, "2025");
        assertThat(whole.ledger().get(0).lost()).isNull();
        assertThat(whole.ledger().get(0).whyNot()).isEqualTo(Status.NOT_REPORTED);
        assertThat(Objects.requireNonNull(whole.own()))
                .as("54 of 60, on the scale of 100")
                .isCloseTo(90, within(1e-9));
        assertThat(whole.assessedPoints()).isEqualTo(60);
    }

    @Test
    void theLedgerAddsUpToTheScore() {
        value("2025", 0.914);
        due("2025-01", 1, 3, Due.Standing.PARTIAL);
        for (SheetScore score : scores(
                item("rate", 40, new ScoreSheet.BelowTarget("rate", Direction.HIGHER, 0.95, 0.01, 1)),
                item("sessions", 60, new ScoreSheet.PerMissing("work", 6)))) {
            double lost = score.ledger().stream()
                    .mapToDouble(entry -> entry.lost() == null ? 0 : entry.lost())
                    .sum();
            if (score.own() != null) {
                assertThat(score.own())
                        .isCloseTo((score.assessedPoints() - lost) / score.assessedPoints() * 100, within(1e-9));
            }
        }
    }
}
