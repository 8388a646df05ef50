package org.civicdigest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.civicdigest.model.Disagreement.Operand;
import org.civicdigest.model.ImpliedRoster.Heads;
import org.junit.jupiter.api.Test;

/** How many people a programme has on its roster, as its numbers give it away. */
class ImpliedRosterTest {
    private static final ImpliedRoster STUDY = new ImpliedRoster("attended", "rate", "sessions");

    private final Map<String, Stated> stated = new TreeMap<>();

    private ImpliedRosterTest with(String measure, String low, String high) {
        stated.put(measure, new Stated(new BigDecimal(low), new BigDecimal(high)));
        return this;
    }

    private ImpliedRosterTest with(String measure, String number) {
        return with(measure, number, number);
    }

    @Test
    void ofAttendancesAndTheirRateOnlyAFewWholeNumbersCanHaveBeenExpected() {
        Heads expected = with("attended", "2190")
                .with("rate", "99.55", "99.65")
                .with("sessions", "1")
                .heads(STUDY);
        assertThat(expected).isEqualTo(new Heads(new BigDecimal("2198"), new BigDecimal("2199")));
    }

    private Heads heads(ImpliedRoster roster) {
        Heads heads = roster.heads(stated);
        return new Heads(
                heads.low().stripTrailingZeros(),
                heads.high() == null ? null : heads.high().stripTrailingZeros());
    }

    @Test
    void overSessionsThatIsARosterOfPeople() {
        with("attended", "2190").with("rate", "99.55", "99.65").with("sessions", "24");
        assertThat(STUDY.heads(stated).text().en()).isEqualTo("91.6");
    }

    @Test
    void aRateThatNoWholeNumberGivesIsImpossible() {
        assertThat(with("attended", "44")
                        .with("rate", "97.25", "97.35")
                        .with("sessions", "1")
                        .heads(STUDY)
                        .areImpossible())
                .as("44 of 45 are 97.8 %")
                .isTrue();
    }

    @Test
    void attendancesAtARateOfNothingAreImpossible() {
        assertThat(with("attended", "44")
                        .with("rate", "0")
                        .with("sessions", "1")
                        .heads(STUDY)
                        .areImpossible())
                .isTrue();
    }

    @Test
    void nobodyAtARateThatRoundsToNothingMayBeOfAnyNumber() {
        assertThat(with("attended", "0")
                        .with("rate", "0", "0.5")
                        .with("sessions", "2")
                        .heads(STUDY))
                .isEqualTo(new Heads(BigDecimal.ZERO, null));
    }

    private Optional<Disagreement> disagreement(int tolerance) {
        Check check = new Check(
                "rosters",
                Text.same("rosters"),
                Check.Severity.QUERY,
                new Check.ImpliedRosters(
                        List.of(
                                STUDY,
                                new ImpliedRoster("lecture", null, null),
                                new ImpliedRoster("cadres", null, null)),
                        BigDecimal.valueOf(tolerance)),
                null,
                null,
                Text.same("ask"));
        Map<String, Operand> operands = new TreeMap<>();
        stated.forEach((measure, number) ->
                operands.put(measure, new Operand(measure, "A", Period.ofYear(2025), number, List.of())));
        return Disagreement.findImplied(check, "A", Period.ofYear(2025), operands);
    }

    @Test
    void theTwoThatAreFurthestApartDisagree() {
        Disagreement found = with("attended", "2190")
                .with("rate", "99.55", "99.65")
                .with("sessions", "24")
                .with("lecture", "44")
                .with("cadres", "90")
                .disagreement(10)
                .orElseThrow();
        assertThat(found.left()).extracting(Operand::measure).containsExactly("attended", "rate", "sessions");
        assertThat(found.right()).extracting(Operand::measure).containsExactly("lecture");
    }

    @Test
    void withinTheToleranceTheyAgree() {
        assertThat(with("lecture", "99").with("cadres", "90").disagreement(10)).isEmpty();
        assertThat(with("lecture", "100").disagreement(10)).isPresent();
    }

    @Test
    void aRosterOfWhichANumberIsMissingSaysNothing() {
        assertThat(with("attended", "2190")
                        .with("rate", "99.55", "99.65")
                        .with("cadres", "12")
                        .disagreement(0))
                .isEmpty();
    }

    @Test
    void whatIsStatedAsAboutSoManyDisagreesOnlyAsAWhole() {
        assertThat(with("lecture", "50", "99").with("cadres", "92").disagreement(0))
                .isEmpty();
    }

    @Test
    void itIsSaidInOneSentence() {
        Disagreement found = with("attended", "2190")
                .with("rate", "99.55", "99.65")
                .with("sessions", "24")
                .with("lecture", "44")
                .disagreement(10)
                .orElseThrow();
        assertThat(new CheckWords(Map.of(), Language.EN).statement(found))
                .isEqualTo(
                        "attended 2190, rate 99.55–99.65%, sessions 24: a roster of 91.6; lecture 44: a roster of 44.0"
                                + " (tolerance 10%)");
    }
}
