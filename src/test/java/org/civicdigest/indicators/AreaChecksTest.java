package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.civicdigest.indicators.AreaChecks.Value;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaChange;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Check;
import org.civicdigest.model.Check.Earlier;
import org.civicdigest.model.Comparison;
import org.civicdigest.model.Comparison.Relation;
import org.civicdigest.model.Disagreement;
import org.civicdigest.model.Disagreement.Place;
import org.civicdigest.model.Level;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.Text;
import org.civicdigest.model.Unit;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checks of what counts for an area: forms, periods and levels against each other. */
class AreaChecksTest {
    private static final String PARENT = "p";

    private static Area area(String code, @Nullable String from, @Nullable String to) {
        return new Area(
                code,
                Text.same(code),
                "street",
                PARENT,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private static AreaChecks asking(Check.Rule rule, Area... children) {
        return asking(rule, List.of(), children);
    }

    private static AreaChecks asking(Check.Rule rule, List<AreaChange> changes, Area... children) {
        List<Area> areas = new ArrayList<>(List.of(children));
        areas.add(new Area(PARENT, Text.same("parent"), "district", null, null, null));
        Workspace workspace = new Workspace(
                        "",
                        Text.same("city"),
                        true,
                        List.of(new Level("district", Text.same("d")), new Level("street", Text.same("s"))),
                        "district",
                        Workspace.Thresholds.DEFAULT,
                        null,
                        new AreaRegister(areas, changes),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Measure(
                                        "held",
                                        Text.same("held"),
                                        Unit.SESSIONS,
                                        Measure.Source.RETURNS,
                                        "study",
                                        "held",
                                        List.of(),
                                        null),
                                new Measure(
                                        "sessions",
                                        Text.same("sessions"),
                                        Unit.SESSIONS,
                                        Measure.Source.ACTIVITIES,
                                        null,
                                        "sessions",
                                        List.of(),
                                        null)),
                        List.of(),
                        List.of(),
                        Map.of())
                .withChecks(List.of(new Check(
                        "check", Text.same("check"), Check.Severity.QUERY, rule, null, null, Text.same("look"))));
        return new AreaChecks(workspace, 2025);
    }

    private static Comparison equal(String left, String right) {
        return new Comparison(List.of(left), Relation.EQUAL, List.of(right), null, null);
    }

    private static Value stated(String area, String period, String measure, int low, int high, long row) {
        return new Value(
                area,
                "study",
                measure,
                Period.of(period),
                BigDecimal.valueOf(low),
                BigDecimal.valueOf(high),
                1,
                1,
                new Place("r.csv", null, row, null));
    }

    private static Value stated(String area, String period, String measure, int number) {
        return stated(area, period, measure, number, number, number + 1);
    }

    private static Value counted(String period, int low, int high, long records, int fileId) {
        return new Value(
                "a",
                "study",
                "sessions",
                Period.of(period),
                BigDecimal.valueOf(low),
                BigDecimal.valueOf(high),
                records,
                fileId,
                new Place("file" + fileId, null, 0, null));
    }

    @Test
    void whatIsStatedIsHeldAgainstWhatTheRegisterCounts() {
        AreaChecks checks = asking(new Check.AcrossForms(equal("sessions", "held"), "study"), area("a", null, null));
        Value january = counted("2025-01", 3, 3, 3, 1);
        Value march = counted("2025-03", 4, 4, 4, 2);
        Value april = counted("2025-04", 9, 9, 9, 3);
        assertThat(checks.find("a", List.of(january, march, april, stated("a", "2025-Q1", "held", 7))))
                .as("the months of the quarter add up")
                .isEmpty();
        List<Disagreement> found = checks.find("a", List.of(january, march, april, stated("a", "2025-Q1", "held", 8)));
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.leftSum().text()).isEqualTo("7");
            assertThat(each.left().get(0).places()).extracting(Place::file).containsExactly("file1", "file2");
            assertThat(each.right().get(0).places()).extracting(Place::row).containsExactly(9L);
        });
        assertThat(checks.find("a", List.of(april, stated("a", "2025-Q1", "held", 8))))
                .as("nothing counted is missing, not zero")
                .isEmpty();
    }

    @Test
    void whatWasReplacedIsTakenAway() {
        AreaChecks checks = asking(new Check.AcrossForms(equal("sessions", "held"), "study"), area("a", null, null));
        List<Value> values = List.of(
                counted("2025-01", 11, 19, 1, 1),
                counted("2025-01", -11, -19, -1, 2),
                counted("2025-01", 5, 5, 1, 2),
                stated("a", "2025-01", "held", 5));
        assertThat(checks.find("a", values)).isEmpty();
    }

    @Test
    void anOpeningIsLastYearsClosing() {
        Check.Rule rule = new Check.AcrossPeriods(equal("opening", "closing"), Earlier.PRECEDING);
        AreaChecks checks = asking(rule, area("a", null, null));
        assertThat(checks.find("a", List.of(stated("a", "2025", "opening", 5), stated("a", "2024", "closing", 5))))
                .isEmpty();
        assertThat(checks.find("a", List.of(stated("a", "2025", "opening", 5), stated("a", "2024", "closing", 6))))
                .hasSize(1);
        assertThat(checks.find("a", List.of(stated("a", "2025", "opening", 5), stated("a", "2023", "closing", 6))))
                .as("the year between is missing")
                .isEmpty();
        assertThat(checks.find(
                        "a", List.of(stated("a", "2025", "opening", 5), stated("a", "2024", "closing", 4, 6, 7))))
                .as("one of 4 to 6 may be 5")
                .isEmpty();
        AreaChange change = new AreaChange(AreaChange.Kind.TRANSFER, "b", "a", LocalDate.of(2025, 1, 1), null);
        assertThat(asking(rule, List.of(change), area("a", null, null), area("b", null, null))
                        .find("a", List.of(stated("a", "2025", "opening", 5), stated("a", "2024", "closing", 6))))
                .as("other ground, other people")
                .isEmpty();
    }

    @Test
    void aReturnThatRepeatsLastYearsIsFound() {
        AreaChecks checks =
                asking(new Check.Repeated(List.of("x", "y", "z"), 2, Earlier.YEAR_BEFORE), area("a", null, null));
        List<Value> same = List.of(
                stated("a", "2025-Q1", "x", 5),
                stated("a", "2024-Q1", "x", 5),
                stated("a", "2025-Q1", "y", 7),
                stated("a", "2024-Q1", "y", 7));
        assertThat(checks.find("a", same)).singleElement().satisfies(found -> {
            assertThat(found.left()).hasSize(2);
            assertThat(found.right()).allMatch(each -> each.period().equals(Period.of("2024-Q1")));
        });
        List<Value> other = new ArrayList<>(same);
        other.add(stated("a", "2025-Q1", "z", 1));
        assertThat(checks.find("a", other)).as("only one form states z").isEmpty();
        other.add(stated("a", "2024-Q1", "z", 2));
        assertThat(checks.find("a", other)).as("z differs").isEmpty();
        assertThat(checks.find(
                        "a",
                        List.of(
                                stated("a", "2025-Q1", "x", 0),
                                stated("a", "2024-Q1", "x", 0),
                                stated("a", "2025-Q1", "y", 7),
                                stated("a", "2024-Q1", "y", 7))))
                .as("zeros repeat by themselves")
                .isEmpty();
    }

    @Test
    void aParentIsTheSumOfAllBelowIt() {
        Check.Rule rule = new Check.AcrossLevels(equal("held", "held"));
        Area[] both = {area("a", null, null), area("b", null, null)};
        Value parent = stated(PARENT, "2025", "held", 7);
        Value three = stated("a", "2025", "held", 3);
        Value four = stated("b", "2025", "held", 4);
        Value five = stated("b", "2025", "held", 5);
        assertThat(asking(rule, both).find(PARENT, List.of(parent, three, four)))
                .isEmpty();
        assertThat(asking(rule, both).find(PARENT, List.of(parent, three, five)))
                .singleElement()
                .satisfies(found -> assertThat(found.rightSum().text()).isEqualTo("8"));
        assertThat(asking(rule, both).find(PARENT, List.of(parent, three)))
                .as("one has not reported")
                .isEmpty();
        assertThat(asking(rule, area("a", null, null), area("b", null, "2025-06-30"))
                        .find(PARENT, List.of(parent, three, five)))
                .as("one went in the middle of the period")
                .isEmpty();
        assertThat(asking(rule, area("a", null, null), area("b", null, "2024-12-31"))
                        .find(PARENT, List.of(parent, three)))
                .as("the one that went before is not asked")
                .hasSize(1);
    }

    @Test
    void otherYearsAreOnlyComparedWith() {
        AreaChecks checks = asking(new Check.WithinForm(equal("x", "y")), area("a", null, null));
        assertThat(checks.find("a", List.of(stated("a", "2024", "x", 1), stated("a", "2024", "y", 2))))
                .isEmpty();
        assertThat(checks.find("a", List.of(stated("a", "2025-03", "x", 1), stated("a", "2025-03", "y", 2))))
                .hasSize(1);
    }

    @Test
    void theOrderOfValuesDecidesNothing() {
        AreaChecks checks =
                asking(new Check.AcrossLevels(equal("held", "held")), area("a", null, null), area("b", null, null));
        List<Value> values = new ArrayList<>();
        for (int month = 1; month <= 9; month++) {
            String period = "2025-0" + month;
            values.add(stated(PARENT, period, "held", 10 + month % 3));
            values.add(stated("a", period, "held", 5));
            values.add(stated("b", period, "held", 6));
        }
        List<Disagreement> inOrder = sorted(checks.find(PARENT, values));
        assertThat(inOrder).hasSize(6);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(values, new Random(seed));
            assertThat(sorted(checks.find(PARENT, values))).isEqualTo(inOrder);
        }
    }

    private static List<Disagreement> sorted(List<Disagreement> found) {
        return found.stream().sorted(Disagreement.order()).toList();
    }
}
