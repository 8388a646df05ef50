package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Completeness;
import org.civicdigest.model.Due;
import org.civicdigest.model.Due.Standing;
import org.civicdigest.model.Level;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Obligation;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Text;
import org.civicdigest.model.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuesTest {
    private static final LocalDate LATER = LocalDate.of(2026, 12, 31);
    private static final Obligation MONTHLY = new Obligation("study", "district", PeriodKind.MONTH, 1, null, null);
    private static final Obligation WEEKLY =
            new Obligation("study", "district", PeriodKind.MONTH, Obligation.WEEKLY, null, null);

    private static Area district(String code, String from, String to) {
        return new Area(
                code,
                Text.same(code),
                "district",
                "1",
                from.isEmpty() ? null : LocalDate.parse(from),
                to.isEmpty() ? null : LocalDate.parse(to));
    }

    private static Workspace city(List<Obligation> obligations, Area... districts) {
        List<Area> areas = new ArrayList<>(List.of(districts));
        areas.add(new Area("1", Text.same("city"), "city", null, null, null));
        return new Workspace(
                "",
                Text.same("city"),
                true,
                List.of(new Level("city", Text.same("city")), new Level("district", Text.same("district"))),
                "district",
                Workspace.Thresholds.DEFAULT,
                null,
                new AreaRegister(areas, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                obligations,
                15);
    }

    private static Evidence sessions(String area, String month, int count, String arrived, boolean known) {
        return new Evidence(area, "study", Period.of(month), Measure.SESSIONS, count, LocalDate.parse(arrived), known);
    }

    private static Standing january(Evidence... arrived) {
        return Dues.of(city(List.of(MONTHLY), district("a", "", "")), 2025, LATER, List.of(arrived), Set.of())
                .get(0)
                .standing();
    }

    @ParameterizedTest
    @CsvSource({"2025-02-14, ON_TIME", "2025-02-15, ON_TIME", "2025-02-16, LATE"})
    void theDeadlineItselfIsStillOnTime(String arrived, Standing expected) {
        assertThat(january(sessions("a", "2025-01", 1, arrived, true))).isEqualTo(expected);
    }

    @Test
    void whatCameWithTheFirstFilesIsNotCalledLate() {
        assertThat(january(sessions("a", "2025-01", 1, "2026-03-31", false))).isEqualTo(Standing.ARRIVAL_NOT_KNOWN);
    }

    @Test
    void aCaseThatWasOpenedShowsThatTheRegisterOfCasesCame() {
        Evidence opened =
                new Evidence("a", "study", Period.of("2025-01"), "case:opened", 2, LocalDate.parse("2025-02-03"), true);
        assertThat(january(opened)).isEqualTo(Standing.ON_TIME);
    }

    @Test
    void nothingIsMissingAndNotZero() {
        assertThat(january()).isEqualTo(Standing.MISSING);
    }

    @Test
    void aHeadWithoutRowsIsEmptyAndNotMissing() {
        List<Due> dues = Dues.of(
                city(List.of(MONTHLY), district("a", "", "")),
                2025,
                LATER,
                List.of(),
                Set.of(new Dues.EmptyReturn("a", Period.of("2025-01"))));
        assertThat(dues.get(0).standing()).isEqualTo(Standing.EMPTY);
        assertThat(dues.get(1).standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void fewerWeeksThanTheMonthHasArePartial() {
        Due january = Dues.of(
                        city(List.of(WEEKLY), district("a", "", "")),
                        2025,
                        LATER,
                        List.of(sessions("a", "2025-01", 3, "2025-02-01", true)),
                        Set.of())
                .get(0);
        assertThat(january.standing()).isEqualTo(Standing.PARTIAL);
        assertThat(january.expected()).as("Thursdays in January 2025").isEqualTo(5);
    }

    @Test
    void whatIsNotDueYetIsNotMissing() {
        List<Due> dues = Dues.of(
                city(List.of(MONTHLY), district("a", "", "")), 2025, LocalDate.of(2025, 2, 15), List.of(), Set.of());
        assertThat(dues).extracting(Due::standing).containsOnly(Standing.NOT_YET_DUE);
    }

    @Test
    void ofAMergerInMidYearEachOwesForTheMonthsInWhichItExists() {
        List<Due> dues = Dues.of(
                city(List.of(MONTHLY), district("old", "", "2025-06-30"), district("new", "2025-07-01", "")),
                2025,
                LATER,
                List.of(),
                Set.of());
        assertThat(dues)
                .extracting(due -> due.area() + " " + due.period())
                .containsExactly(
                        "new 2025-07",
                        "new 2025-08",
                        "new 2025-09",
                        "new 2025-10",
                        "new 2025-11",
                        "new 2025-12",
                        "old 2025-01",
                        "old 2025-02",
                        "old 2025-03",
                        "old 2025-04",
                        "old 2025-05",
                        "old 2025-06");
    }

    /** Whatever the dates of validity and however much arrives, no more is complete than was due. */
    @Test
    void completenessIsNeverAboveTheWhole() {
        Random random = new Random(20_250_331);
        for (int round = 0; round < 200; round++) {
            LocalDate cut = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
            PeriodKind kind = PeriodKind.values()[random.nextInt(4)];
            Obligation obligation = new Obligation(
                    "study",
                    "district",
                    kind,
                    random.nextInt(5),
                    random.nextBoolean() ? LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365)) : null,
                    null);
            List<Evidence> arrived = new ArrayList<>();
            for (int item = 0; item < 40; item++) {
                arrived.add(sessions(
                        random.nextBoolean() ? "old" : "new",
                        String.format(java.util.Locale.ROOT, "2025-%02d", 1 + random.nextInt(12)),
                        random.nextInt(9),
                        "2025-06-01",
                        random.nextBoolean()));
            }
            List<Due> dues = Dues.of(
                    city(
                            List.of(obligation),
                            district("old", "", cut.toString()),
                            district("new", cut.plusDays(1).toString(), "")),
                    2025,
                    LATER,
                    arrived,
                    Set.of());
            Completeness all = Completeness.of(dues);
            assertThat(all.complete()).as("round " + round).isBetween(0L, all.due());
            assertThat(dues).as("round " + round).allMatch(due -> due.received() <= due.expected());
            assertThat(dues.stream().map(Due::period).distinct().count())
                    .as("one of the two owes each period, round " + round)
                    .isEqualTo(dues.size());
        }
    }
}
