package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.civicdigest.model.Against;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Peer;
import org.civicdigest.model.PeerRule;
import org.civicdigest.model.PeerRule.Scale;
import org.civicdigest.model.PeerRule.Variable;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;

/** An area is held against those that are like it, by what the workspace calls alike. */
class PeersTest {
    private static final PeerRule BY_RESIDENTS = nearest(2, new Variable("residents", null, Scale.LINEAR));

    private static PeerRule nearest(int number, Variable... variables) {
        return new PeerRule(number, List.of(variables), Map.of());
    }

    /** A has 1,000 people, B 2,000, C 10,000 and D 20,000. */
    private static Town town() {
        return new Town()
                .area("D", "district", Town.CITY)
                .population("A", 2025, "residents", 1_000)
                .population("B", 2025, "residents", 2_000)
                .population("C", 2025, "residents", 10_000)
                .population("D", 2025, "residents", 20_000);
    }

    private static List<String> peers(Town town, PeerRule rule, String area) {
        return town.heldAgainst(rule).peers().stream()
                .filter(peer -> peer.areaCode().equals(area))
                .map(Peer::peerCode)
                .toList();
    }

    @Test
    void theNearestComeFirst() {
        assertThat(peers(town(), BY_RESIDENTS, "C")).containsExactly("B", "A");
    }

    @Test
    void byRatiosTwiceAsManyAreAsFarAsHalfAsMany() {
        assertThat(peers(town(), nearest(1, new Variable("residents", null, Scale.LOG)), "C"))
                .as("20,000 is nearer to 10,000 than 2,000 is, by ratio")
                .containsExactly("D");
    }

    @Test
    void distancesAreInStandardDeviations() {
        Town town = new Town()
                .population("A", 2025, "residents", 1)
                .population("B", 2025, "residents", 2)
                .population("C", 2025, "residents", 3);
        assertThat(town.heldAgainst(BY_RESIDENTS).peers())
                .filteredOn(
                        peer -> peer.areaCode().equals("A") && peer.peerCode().equals("C"))
                .extracting(Peer::distance)
                .as("the standard deviation of 1, 2, 3 is 1")
                .containsExactly(2.0);
    }

    @Test
    void ofThoseEquallyNearTheSmallerCodeComesFirst() {
        Town town = new Town()
                .population("A", 2025, "residents", 1)
                .population("B", 2025, "residents", 2)
                .population("C", 2025, "residents", 3);
        assertThat(peers(town, BY_RESIDENTS, "B")).containsExactly("A", "C");
    }

    @Test
    void whoIsNotKnownHasNoPeersAndIsNone() {
        Town town = town().area("E", "district", Town.CITY);
        assertThat(peers(town, BY_RESIDENTS, "E")).isEmpty();
        assertThat(peers(town, nearest(9, new Variable("residents", null, Scale.LINEAR)), "A"))
                .containsExactly("B", "C", "D");
    }

    @Test
    void aListTakesThePlaceOfTheNearest() {
        PeerRule rule = new PeerRule(2, BY_RESIDENTS.variables(), Map.of("A", List.of("D", "C")));
        assertThat(peers(town(), rule, "A")).containsExactly("D", "C");
        assertThat(peers(town(), rule, "C")).containsExactly("B", "A");
    }

    @Test
    void peersAreOneReferenceMadeOfTheirSums() {
        Town town = town().attendance("A", "2025", 90, 100)
                .attendance("B", "2025", 10, 20)
                .attendance("C", "2025", 900, 1_000)
                .attendance(Town.CITY, "2025", 1_000, 1_120);
        IndicatorValue value = Town.find(town.heldAgainst(BY_RESIDENTS).values(), "A", "2025");
        Against peers = value.findAgainst(Against.Kind.PEERS).orElseThrow();
        assertThat(peers.reference())
                .as("910 of 1,020, and no mean of 50 % and 90 %")
                .isEqualTo(910.0 / 1_020);
        assertThat(peers.areas()).isEqualTo(2);
        assertThat(peers.verdict()).isEqualTo(Verdict.SIMILAR);
    }

    @Test
    void whoIsFarFromItsPeersIsSaidToBe() {
        Town town = town().attendance("A", "2025", 500, 1_000)
                .attendance("B", "2025", 900, 1_000)
                .attendance("C", "2025", 900, 1_000)
                .attendance(Town.CITY, "2025", 2_300, 3_000);
        Against peers = Town.find(town.heldAgainst(BY_RESIDENTS).values(), "A", "2025")
                .findAgainst(Against.Kind.PEERS)
                .orElseThrow();
        assertThat(peers.difference()).isCloseTo(-0.4, within(1e-12));
        assertThat(peers.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(peers.pValue()).isLessThan(1e-6);
    }

    @Test
    void areasOfASensitiveProgrammeAreHeldAgainstNobody() {
        Town town = town().sensitive()
                .attendance("A", "2025", 90, 100)
                .attendance("B", "2025", 10, 20)
                .attendance(Town.CITY, "2025", 100, 120);
        assertThat(Town.find(town.heldAgainst(BY_RESIDENTS).values(), "A", "2025")
                        .findAgainst(Against.Kind.PEERS))
                .isEmpty();
    }

    @Test
    void aTargetIsReachedOrMissedBeyondChanceOrNeither() {
        Town town = new Town()
                .attendance("A", "2025", 990, 1_000)
                .attendance("B", "2025", 960, 1_000)
                .attendance("C", "2025", 900, 1_000)
                .attendance(Town.CITY, "2025", 2_850, 3_000)
                .target("*", "2025", 0.95);
        assertThat(List.of("A", "B", "C"))
                .extracting(area -> Town.find(town.values(), area, "2025")
                        .findAgainst(Against.Kind.TARGET)
                        .orElseThrow()
                        .verdict())
                .containsExactly(Verdict.BETTER, Verdict.SIMILAR, Verdict.WORSE);
    }

    @Test
    void ofACountThePartOfTheTargetCountsThatFallsToTheMonths() {
        Town town = new Town().count("sessions").dataUpTo("2025-06-30").target("*", "2025", 12);
        for (int month = 1; month <= 6; month++) {
            town.cell("A", Town.month(2025, month), "sessions", 1);
        }
        IndicatorValue value = town.value("A", "2025");
        assertThat(value.findAgainst(Against.Kind.TARGET).orElseThrow().reference())
                .isEqualTo(6);
        assertThat(value.remarks()).anyMatch(remark -> remark.encoded().equals("target_in_part(6,12)"));
    }

    @Test
    void ofAProportionTheTargetIsTheSameForEachPartOfTheYear() {
        Town town = new Town()
                .dataUpTo("2025-06-30")
                .attendance("A", "2025-06", 90, 100)
                .attendance(Town.CITY, "2025-06", 90, 100)
                .target("*", "2025", 0.9);
        assertThat(town.value("A", "2025")
                        .findAgainst(Against.Kind.TARGET)
                        .orElseThrow()
                        .reference())
                .isEqualTo(0.9);
    }

    @Test
    void silenceTakesNothingOffATarget() {
        Town town = new Town()
                .count("sessions")
                .dataUpTo("2025-12-31")
                .target("*", "2025", 12)
                .cell("A", "2025-03", "sessions", 2);
        assertThat(town.value("A", "2025")
                        .findAgainst(Against.Kind.TARGET)
                        .orElseThrow()
                        .reference())
                .as("the year is over, whenever the last session was")
                .isEqualTo(12);
    }
}
