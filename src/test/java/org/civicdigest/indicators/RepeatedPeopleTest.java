package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.civicdigest.disclosure.Cell;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.PeerRule;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Repeats;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.civicdigest.statistics.DifferenceInterval;
import org.civicdigest.statistics.Interval;
import org.civicdigest.statistics.MonthlyClusters;
import org.civicdigest.statistics.PoissonInterval;
import org.civicdigest.statistics.ProportionInterval;
import org.junit.jupiter.api.Test;

/** The same people at every meeting say less than as many different ones, wherever the interval is used. */
class RepeatedPeopleTest {
    private static final double CONFIDENCE = 0.95;

    /** Each of a person's twelve meetings of the year is in a month; attended are the first so many. */
    private static MonthlyClusters club(int... attended) {
        MonthlyClusters.Sums sums = new MonthlyClusters.Sums();
        for (int meetings : attended) {
            int[] lines = new int[12];
            int[] present = new int[12];
            Arrays.fill(lines, 1);
            Arrays.fill(present, 0, meetings, 1);
            sums.addPerson(lines, present);
        }
        return sums.build();
    }

    /** Ten who always come and ten who come to half: 180 of 240, with a design effect of 4. */
    private static MonthlyClusters tenAndTen() {
        int[] attended = new int[20];
        Arrays.fill(attended, 0, 10, 12);
        Arrays.fill(attended, 10, 20, 6);
        return club(attended);
    }

    private static Town twelveMeetings(Town town, String area, int firstHalf, int secondHalf, int expected) {
        for (int month = 1; month <= 12; month++) {
            String period = Town.month(2025, month);
            town.cell(area, period, town.indicator().numerator(), month <= 6 ? firstHalf : secondHalf);
            if (expected > 0) {
                town.cell(area, period, "listed", expected);
            }
        }
        return town;
    }

    private static Town share() {
        return new Town().proportion("present", "listed").clustered();
    }

    private static Interval interval(IndicatorValue value) {
        return new Interval(Objects.requireNonNull(value.lower()), Objects.requireNonNull(value.upper()));
    }

    @Test
    void aShareHasTheIntervalOfAQuarterAsMany() {
        IndicatorValue value = twelveMeetings(share(), "A", 20, 10, 20)
                .repeats("A", tenAndTen())
                .value("A", "2025");

        assertThat(value.value()).isEqualTo(0.75);
        assertThat(value.repeats()).isEqualTo(new Repeats(Repeats.Extent.ALL, 180, 4));
        assertThat(interval(value)).as("45 of 60").isEqualTo(ProportionInterval.wilson(45, 60, CONFIDENCE));
        assertThat(value.remarks()).contains(Remark.of(Remark.Kind.PEOPLE_AGAIN, "4.00"));
    }

    @Test
    void aHalfYearIsMeasuredByItself() {
        Town town = twelveMeetings(share(), "A", 20, 10, 20).repeats("A", tenAndTen());

        assertThat(town.value("A", "2025-H2").repeats())
                .as("ten came to all six and ten to none: each is one observation")
                .isEqualTo(new Repeats(Repeats.Extent.ALL, 60, 6));
        assertThat(town.value("A", "2025-07").repeats())
                .as("in one month everybody is once on the list")
                .isEqualTo(new Repeats(Repeats.Extent.ALL, 10, 1));
        assertThat(town.value("A", "2025-H1").repeats())
                .as("where all came nobody differs")
                .isEqualTo(new Repeats(Repeats.Extent.ALL, 120, 1));
    }

    @Test
    void attendancesPerPopulationAreWiderByTheRoot() {
        Town town = new Town().rate("present", "residents", 1000).clustered().population("A", 2025, "residents", 9000);
        IndicatorValue value =
                twelveMeetings(town, "A", 20, 10, 0).repeats("A", tenAndTen()).value("A", "2025");
        Interval byar = PoissonInterval.byarOrExactBelowTen(180, CONFIDENCE);

        assertThat(value.value()).isEqualTo(20);
        assertThat(value.designEffect()).isEqualTo(10);
        assertThat(interval(value).lower()).isCloseTo((180 + Math.sqrt(10) * (byar.lower() - 180)) / 9, within(1e-12));
        assertThat(interval(value).upper()).isCloseTo((180 + Math.sqrt(10) * (byar.upper() - 180)) / 9, within(1e-12));
    }

    @Test
    void whereEachComesOnceNothingIsOther() {
        MonthlyClusters.Sums once = new MonthlyClusters.Sums();
        for (int month = 0; month < 12; month++) {
            for (int person = 0; person < 20; person++) {
                int[] lines = new int[12];
                int[] present = new int[12];
                lines[month] = 1;
                present[month] = person < (month < 6 ? 20 : 10) ? 1 : 0;
                once.addPerson(lines, present);
            }
        }
        List<IndicatorValue> clustered = twelveMeetings(share(), "A", 20, 10, 20)
                .repeats("A", once.build())
                .values();
        List<IndicatorValue> plain = twelveMeetings(new Town().proportion("present", "listed"), "A", 20, 10, 20)
                .values();

        for (int index = 0; index < plain.size(); index++) {
            assertThat(clustered.get(index))
                    .usingRecursiveComparison()
                    .ignoringFields("repeats")
                    .isEqualTo(plain.get(index));
        }
    }

    @Test
    void takingTurnsIsNothingToBeSurerBy() {
        // Each of twenty misses three of twelve: people differ less than chance would have it.
        int[] attended = new int[20];
        Arrays.fill(attended, 9);

        assertThat(twelveMeetings(share(), "A", 20, 10, 20)
                        .repeats("A", club(attended))
                        .value("A", "2025")
                        .designEffect())
                .isEqualTo(1);
    }

    @Test
    void listsOfAPartSpeakForTheWholeAndSaySo() {
        Town town = new Town().proportion("attended", "expected").clustered();
        for (int month = 1; month <= 12; month++) {
            town.attendance("A", Town.month(2025, month), month <= 6 ? 40 : 20, 40);
        }
        IndicatorValue value = town.repeats("A", tenAndTen()).value("A", "2025");

        assertThat(value.repeats()).isEqualTo(new Repeats(Repeats.Extent.PART, 180, 4));
        assertThat(interval(value)).as("90 of 120").isEqualTo(ProportionInterval.wilson(90, 120, CONFIDENCE));
        assertThat(value.remarks()).contains(Remark.of(Remark.Kind.PEOPLE_AGAIN_IN_PART, "4.00", 180, 360));
    }

    @Test
    void withoutListsNothingIsKnownAndThatIsSaid() {
        Town town = new Town().proportion("attended", "expected").clustered();
        IndicatorValue none = town.attendance("A", "2025-01", 180, 240).value("A", "2025");
        // The list names those who came, and no one who did not.
        MonthlyClusters.Sums presentOnly = new MonthlyClusters.Sums();
        for (int person = 0; person < 180; person++) {
            presentOnly.addPerson(
                    new int[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, new int[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        }
        IndicatorValue only = town.repeats("A", presentOnly.build()).value("A", "2025");

        for (IndicatorValue value : List.of(none, only)) {
            assertThat(value.remarks()).contains(Remark.of(Remark.Kind.PEOPLE_AGAIN_UNKNOWN));
            assertThat(interval(value)).isEqualTo(ProportionInterval.wilson(180, 240, CONFIDENCE));
        }
    }

    @Test
    void attendancesOfFewPeopleAreHiddenLikeFewAttendances() {
        Town town = new Town()
                .rate("present", "residents", 1000)
                .clustered()
                .minimumCell(5)
                .population("A", 2025, "residents", 9000);
        IndicatorValue value = twelveMeetings(town, "A", 3, 3, 0)
                .repeats("A", club(12, 12, 12))
                .value("A", "2025");

        assertThat(value.status()).as("36 attendances of three people").isEqualTo(Status.SUPPRESSED);
        assertThat(value.repeats()).as("nor is it told how often they came").isNull();
    }

    @Test
    void attendancesOfFewPeopleAreKnownToBeLeftOverFromOthers() {
        Town town = twelveMeetings(share().minimumCell(5), "A", 3, 3, 3).repeats("A", club(12, 12, 12));

        assertThat(town.sums())
                .filteredOn(sum -> sum.cell().equals(new Cell("A", 2025, 0xfff)))
                .as("a neighbour has to go with them")
                .singleElement()
                .satisfies(sum -> {
                    assertThat(sum.numerator().sum()).isEqualByComparingTo("36");
                    assertThat(sum.isWithheld()).isTrue();
                });
    }

    @Test
    void verdictsPeersAndRanksRestOnTheWiderInterval() {
        // 75 % against 85 %: certain of 240 different attendances, not of twenty people.
        Town plain = towns(new Town().proportion("present", "listed"));
        Town clustered = towns(share());

        IndicatorValue sure = plain.value("A", "2025");
        IndicatorValue unsure = clustered.value("A", "2025");
        assertThat(sure.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(unsure.verdict()).isEqualTo(Verdict.SIMILAR);
        assertThat(unsure.benchmarkPValue()).isGreaterThan(0.05);
        assertThat(sure.rankLower()).isEqualTo(3);
        assertThat(unsure.rankLower()).isEqualTo(1);
        Interval own = ProportionInterval.wilson(15, 20, CONFIDENCE);
        Interval peers = ProportionInterval.wilson(81, 90, CONFIDENCE);
        Interval difference = DifferenceInterval.mover(0.75, own, 0.9, peers);
        assertThat(unsure.against())
                .as("Newcombe's interval at the sizes that count")
                .singleElement()
                .satisfies(against -> {
                    assertThat(against.lower()).isCloseTo(difference.lower(), within(1e-12));
                    assertThat(against.upper()).isCloseTo(difference.upper(), within(1e-12));
                });
    }

    /** A with 180 of 240 and a design effect of 12, B and C each with 216 of 240 and one of 16/3; together 612 of 720. */
    private static Town towns(Town town) {
        int[] alwaysOrNever = new int[20];
        Arrays.fill(alwaysOrNever, 0, 15, 12);
        twelveMeetings(town, "A", 15, 15, 20).repeats("A", club(alwaysOrNever));
        for (String area : List.of("B", "C")) {
            // Sixteen always come and four to half of the meetings: Σ(x − 10.8)² = 115.2, and 240 × 0.9 × 0.1 = 21.6.
            int[] attended = new int[20];
            Arrays.fill(attended, 0, 16, 12);
            Arrays.fill(attended, 16, 20, 6);
            twelveMeetings(town, area, 20, 16, 20).repeats(area, club(attended));
        }
        twelveMeetings(town, Town.CITY, 60, 42, 60);
        return town.heldAgainst(new PeerRule(0, List.of(), Map.of("A", List.of("B", "C"))));
    }

    @Test
    void theOrderOfCellsChangesNothing() {
        List<IndicatorValue> values = towns(share()).values();
        for (long seed = 0; seed < 3; seed++) {
            assertThat(towns(share()).shuffled(seed).values()).isEqualTo(values);
        }
    }
}
