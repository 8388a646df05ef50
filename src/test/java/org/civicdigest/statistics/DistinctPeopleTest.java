package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Uniting people is uniting sets: nothing but who is in them matters. */
class DistinctPeopleTest {
    private static final int LOG2_OF_FEW = 8;
    private static final int FEW = 1 << LOG2_OF_FEW;

    private static DistinctPeople sketch(long[] ids) {
        return DistinctPeople.of(LongStream.of(ids), LOG2_OF_FEW);
    }

    private static DistinctPeople unite(DistinctPeople... parts) {
        return DistinctPeople.union(List.of(parts), LOG2_OF_FEW);
    }

    private static long[] people(Random random, int number) {
        return random.longs(number).toArray();
    }

    private static long[] shuffled(Random random, long[] ids) {
        List<Long> list = new ArrayList<>(Arrays.stream(ids).boxed().toList());
        Collections.shuffle(list, random);
        return list.stream().mapToLong(Long::longValue).toArray();
    }

    @Test
    void upToTheLimitTheNumberIsThatOfTheSet() {
        Random random = new Random(1);
        for (int number : new int[] {0, 1, 2, 77, FEW - 1, FEW}) {
            long[] ids = people(random, number);
            DistinctPeople people = sketch(
                    LongStream.concat(LongStream.of(ids), LongStream.of(ids)).toArray());
            assertThat(people.isExact()).as("%d people, each twice", number).isTrue();
            assertThat(people.number()).isEqualTo(number);
            assertThat(people.low()).isEqualTo(number);
            assertThat(people.high()).isEqualTo(number);
        }
        assertThat(sketch(people(random, FEW + 1)).isExact()).as("one too many").isFalse();
    }

    @Test
    void theLimitOfTheProductIsAsStated() {
        assertThat(DistinctPeople.of(LongStream.range(0, DistinctPeople.LARGEST_EXACT))
                        .number())
                .isEqualTo(65_536);
        assertThat(DistinctPeople.of(LongStream.range(0, DistinctPeople.LARGEST_EXACT))
                        .isExact())
                .isTrue();
        assertThat(DistinctPeople.of(LongStream.rangeClosed(0, DistinctPeople.LARGEST_EXACT))
                        .isExact())
                .isFalse();
    }

    @Test
    void unionIsThatOfSetsWhateverTheOrderAndTheParts() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            long[] ids = people(random, random.nextInt(6 * FEW));
            DistinctPeople whole = sketch(ids);
            long[] again = shuffled(random, ids);
            assertThat(sketch(again).bytes()).as("seed %d, another order", seed).isEqualTo(whole.bytes());
            int cut = ids.length == 0 ? 0 : random.nextInt(ids.length);
            int overlap = Math.min(ids.length, cut + random.nextInt(FEW));
            DistinctPeople a = sketch(Arrays.copyOfRange(again, 0, overlap));
            DistinctPeople b = sketch(Arrays.copyOfRange(again, cut, ids.length));
            DistinctPeople c = sketch(Arrays.copyOfRange(again, cut / 2, overlap));
            assertThat(unite(a, b).bytes())
                    .as("seed %d, two parts that overlap", seed)
                    .isEqualTo(whole.bytes());
            assertThat(unite(b, a)).as("commutative").isEqualTo(unite(a, b));
            assertThat(unite(unite(a, b), c)).as("associative").isEqualTo(unite(a, unite(b, c)));
            assertThat(unite(a, a)).as("idempotent").isEqualTo(a);
            assertThat(unite(a, sketch(new long[0]))).as("nobody adds nobody").isEqualTo(a);
            assertThat(DistinctPeople.ofBytes(a.bytes())).as("written and read").isEqualTo(a);
        }
    }

    @Test
    void theBoundsHoldTheNumberAsOftenAsStated() {
        int outside = 0;
        int trials = 2_000;
        Random random = new Random(20_250);
        for (int trial = 0; trial < trials; trial++) {
            int number = FEW + 1 + random.nextInt(40 * FEW);
            DistinctPeople people = sketch(people(random, number));
            assertThat(people.isExact()).isFalse();
            outside += number < people.low() || number > people.high() ? 1 : 0;
        }
        assertThat(outside).as("of %d, at a confidence of 99.7 %%", trials).isLessThanOrEqualTo(12);
    }

    @Test
    void theMiddleOfTheBoundsIsTheEstimate() {
        DistinctPeople people = sketch(people(new Random(3), 30 * FEW));
        assertThat(people.high() - people.number()).isEqualTo(people.number() - people.low());
        assertThat(people)
                .hasToString("about " + people.number() + " people (" + people.low() + " to " + people.high() + ")");
    }
}
