package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.civicdigest.store.Manifest;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    private static Manifest intake(long number, String moment) {
        return manifest(number, "run" + number, Manifest.INTAKE, "run" + number, moment);
    }

    private static Manifest cube(long number, long of, String moment) {
        return manifest(number, "cube" + of, Manifest.CUBE, "run" + of, moment);
    }

    private static Manifest manifest(long number, String runId, String stage, String of, String moment) {
        return new Manifest(
                number,
                number - 1,
                runId,
                stage,
                of,
                "",
                moment,
                "test",
                "rules",
                List.of(),
                Map.of(),
                Map.of(),
                "end");
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    @Test
    void aClockThatWasSetBackDoesNotTurnTheHistory() {
        List<Manifest> history = List.of(intake(1, "2026-03-31T12:00:00Z"));
        assertThat(Moments.ofRun("", at(NOON.minusSeconds(86_400)), history, List.of()))
                .as("just after its parent")
                .isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void aStatedAsOfIsTheMomentAndNotTheClock() {
        assertThat(Moments.ofRun("2025-12-31T00:00:00Z", at(NOON), List.of(), List.of()))
                .isEqualTo(Instant.parse("2025-12-31T00:00:00Z"));
    }

    @Test
    void anEditionKnowsTheRunsUpToItsMomentAndTheirCellsHoweverLateTheseWereSummed() {
        List<Manifest> history = List.of(
                intake(1, "2026-01-01T00:00:00Z"),
                intake(2, "2026-02-01T00:00:00Z"),
                cube(3, 1, "2026-01-01T00:00:00Z"),
                cube(4, 2, "2026-02-01T00:00:00Z"));
        assertThat(Moments.upTo(Instant.parse("2026-01-31T00:00:00Z"), history))
                .extracting(Manifest::runId)
                .containsExactly("run1", "cube1");
        assertThat(Moments.upTo(Instant.parse("2026-02-01T00:00:00Z"), history))
                .as("the moment itself is included")
                .hasSize(4);
    }

    @Test
    void whatIsKnownAtAMomentOnlyGrowsWithIt() {
        List<Manifest> history = List.of(
                intake(1, "2026-01-01T00:00:00Z"),
                cube(2, 1, "2026-01-01T00:00:00Z"),
                intake(3, "2026-02-01T00:00:00Z"));
        List<Manifest> before = List.of();
        for (Instant moment = Instant.parse("2025-12-31T00:00:00Z");
                moment.isBefore(Instant.parse("2026-02-03T00:00:00Z"));
                moment = moment.plusSeconds(43_200)) {
            List<Manifest> known = Moments.upTo(moment, history);
            assertThat(known).as("at " + moment).containsAll(before);
            assertThat(Moments.upTo(moment, known)).as("asking twice").isEqualTo(known);
            before = known;
        }
    }
}
