package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** People who come again: any months of a year, told from sums that do not grow with the people. */
class MonthlyClustersTest {
    private static final int YEAR = 0xFFF;

    /** One person's lines and attendances, month by month. */
    private record Person(int[] lines, int[] present) {
        static Person any(Random random) {
            Person person = new Person(new int[12], new int[12]);
            for (int month = 0; month < 12; month++) {
                person.lines[month] = random.nextInt(4);
                person.present[month] = person.lines[month] == 0 ? 0 : random.nextInt(person.lines[month] + 1);
            }
            return person;
        }

        /** Expected once in each of twelve months, present in the first so many. */
        static Person monthly(int present) {
            Person person = new Person(new int[12], new int[12]);
            Arrays.fill(person.lines, 1);
            Arrays.fill(person.present, 0, present, 1);
            return person;
        }

        ClusterTotals over(int months) {
            long size = 0;
            long events = 0;
            for (int month = 0; month < 12; month++) {
                if ((months & 1 << month) != 0) {
                    size += lines[month];
                    events += present[month];
                }
            }
            return new ClusterTotals(size, events, size * size, size * events, events * events);
        }
    }

    private static MonthlyClusters clusters(List<Person> people) {
        MonthlyClusters.Sums sums = new MonthlyClusters.Sums();
        people.forEach(person -> sums.addPerson(person.lines(), person.present()));
        return sums.build();
    }

    private static List<Person> people(int number, long seed) {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            people.add(Person.any(random));
        }
        return people;
    }

    @Test
    void anyMonthsAreThoseOfEachPersonAddedUpPersonByPerson() {
        List<Person> people = people(40, 1);
        MonthlyClusters clusters = clusters(people);

        for (int months : new int[] {0, 1, 1 << 11, 0b111, 0b111000, 0b101101110001, YEAR}) {
            ClusterTotals oneByOne =
                    people.stream().map(person -> person.over(months)).reduce(ClusterTotals.NONE, ClusterTotals::plus);
            assertThat(clusters.over(months))
                    .as("months %s", Integer.toBinaryString(months))
                    .isEqualTo(oneByOne);
        }
    }

    @Test
    void neitherOrderNorPartsOfPeopleChangeAByte() {
        List<Person> people = people(60, 2);
        List<Person> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(3));

        byte[] whole = clusters(people).bytes();
        assertThat(clusters(shuffled).bytes()).isEqualTo(whole);
        assertThat(clusters(people.subList(0, 13))
                        .plus(clusters(people.subList(13, 60)))
                        .bytes())
                .isEqualTo(whole);
        assertThat(MonthlyClusters.ofBytes(whole)).isEqualTo(clusters(people));
    }

    @Test
    void quartersTakeLittleRoom() {
        Person quarterly = new Person(new int[12], new int[12]);
        for (int month = 2; month < 12; month += 3) {
            quarterly.lines()[month] = 1;
            quarterly.present()[month] = 1;
        }
        assertThat(clusters(Collections.nCopies(1000, quarterly)).bytes())
                .as("ten pairs of months, and not 78")
                .hasSizeLessThan(120);
        assertThatThrownBy(() -> MonthlyClusters.ofBytes(new byte[] {1, 2}).over(YEAR))
                .hasMessageContaining("no clusters of months");
    }

    @Test
    void aClubOfTwentyAtTwelveMeetings() {
        // Ten come always, ten to every other meeting: 180 of 240. Σ(x − 9)² = 20 × 3² = 180, and 240 × 3/4 × 1/4 = 45.
        List<Person> club = new ArrayList<>(Collections.nCopies(10, Person.monthly(12)));
        club.addAll(Collections.nCopies(10, Person.monthly(6)));
        ClusterTotals totals = clusters(club).over(YEAR);

        assertThat(totals.designEffectOfShare()).isEqualTo(4);
        assertThat(totals.designEffectOfEvents())
                .as("(10 × 12² + 10 × 6²) / 180")
                .isEqualTo(10);
        assertThat(totals.effectiveClusters()).as("180² / 1800").isEqualTo(18);
    }

    @Test
    void whoComesAlwaysOrNeverIsOneObservation() {
        List<Person> club = new ArrayList<>(Collections.nCopies(15, Person.monthly(12)));
        club.addAll(Collections.nCopies(5, Person.monthly(0)));

        assertThat(clusters(club).over(YEAR).designEffectOfShare())
                .as("Kish's 1 + (12 − 1) × 1")
                .isCloseTo(DesignEffect.of(12, 1), within(1e-15));
    }

    @Test
    void whoComesOnceIsWhatChanceIs() {
        ClusterTotals once = new ClusterTotals(190, 172, 190, 172, 172);

        assertThat(once.designEffectOfShare()).isEqualTo(1);
        assertThat(once.designEffectOfEvents()).isEqualTo(1);
    }

    @Test
    void whereAllArePresentNothingVaries() {
        ClusterTotals all = clusters(List.of(Person.monthly(12))).over(YEAR);

        assertThat(all.varies()).isFalse();
        assertThatThrownBy(all::designEffectOfShare).isInstanceOf(IllegalStateException.class);
    }
}
