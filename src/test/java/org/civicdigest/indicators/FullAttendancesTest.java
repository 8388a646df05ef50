package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.civicdigest.model.FullAttendance;
import org.civicdigest.model.FullAttendance.Basis;
import org.civicdigest.statistics.BetaBinomial.Count;
import org.junit.jupiter.api.Test;

/** Who reports full attendance more often than is likely. */
class FullAttendancesTest {
    private final SortedMap<String, List<Count>> absences = new TreeMap<>();
    private final Map<String, String> districts = new HashMap<>();
    private final Random random = new Random(7);

    /** Sessions of so many people, each of whom stays away with a chance; the first of them full whatever happens. */
    private FullAttendancesTest area(
            String code, String district, int sessions, int people, double chance, int fullOnPaper) {
        List<Count> counts = new ArrayList<>();
        for (int session = 0; session < sessions; session++) {
            int absent = 0;
            for (int person = 0; person < people; person++) {
                absent += random.nextDouble() < chance ? 1 : 0;
            }
            counts.add(new Count(session < fullOnPaper ? 0 : absent, people));
        }
        absences.put(code, counts);
        districts.put(code, district);
        return this;
    }

    private FullAttendancesTest ordinaryCity() {
        for (int area = 0; area < 20; area++) {
            area("C" + area, "D" + area / 4, 24, 25, 0.02 + 0.005 * (area % 10), 0);
        }
        return this;
    }

    private List<FullAttendance> standing() {
        return FullAttendances.judged(FullAttendances.of("study", absences, districts)).stream()
                .filter(FullAttendance::stands)
                .toList();
    }

    @Test
    void anOrdinaryCityIsNotAskedAboutAnything() {
        assertThat(ordinaryCity().standing()).isEmpty();
    }

    @Test
    void whoIsAlwaysFullIsHeldAgainstOtherDistricts() {
        ordinaryCity().area("X", "D9", 24, 25, 0.04, 24);
        assertThat(standing()).singleElement().satisfies(found -> {
            assertThat(found.areaCode()).isEqualTo("X");
            assertThat(found.basis()).isEqualTo(Basis.OTHER_AREAS);
            assertThat(found.fullSessions()).isEqualTo(24);
            assertThat(found.expectedFullSessions()).isLessThan(16);
        });
    }

    @Test
    void whoIsFullEverySecondTimeIsHeldAgainstTheOtherSessions() {
        ordinaryCity().area("X", "D9", 40, 30, 0.12, 20);
        assertThat(standing()).singleElement().satisfies(found -> {
            assertThat(found.basis()).isEqualTo(Basis.OWN_SESSIONS);
            assertThat(found.fullSessions()).isGreaterThanOrEqualTo(20);
        });
    }

    @Test
    void meetingsOfTwoAreOftenFullAndNobodyIsAsked() {
        ordinaryCity().area("X", "D9", 40, 2, 0.0, 40);
        assertThat(standing()).as("22 lectures of two people each").isEmpty();
    }

    @Test
    void whereManyAreAlwaysFullThatIsUsual() {
        ordinaryCity();
        for (int area = 0; area < 12; area++) {
            area("F" + area, "E" + area / 4, 24, 25, 0, 24);
        }
        assertThat(standing()).isEmpty();
    }

    @Test
    void aDistrictWhoseAreasAreAllFullDoesNotHideItself() {
        ordinaryCity();
        for (int area = 0; area < 5; area++) {
            area("F" + area, "E", 24, 25, 0, 24);
        }
        assertThat(standing()).hasSize(5);
    }

    @Test
    void aFewSessionsAreNotJudged() {
        ordinaryCity().area("X", "D9", 9, 25, 0, 9);
        assertThat(FullAttendances.of("study", absences, districts))
                .extracting(FullAttendance::areaCode)
                .doesNotContain("X");
    }

    @Test
    void theOrderOfSessionsDoesNotMatter() {
        ordinaryCity().area("X", "D9", 40, 30, 0.12, 20);
        List<FullAttendance> once = FullAttendances.of("study", absences, districts);
        absences.values().forEach(counts -> java.util.Collections.shuffle(counts, new Random(1)));
        assertThat(FullAttendances.of("study", absences, districts)).isEqualTo(once);
    }
}
