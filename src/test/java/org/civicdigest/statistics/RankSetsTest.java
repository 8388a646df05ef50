package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankSetsTest {
    private static final double[] ESTIMATES = {3.1, 2.9, 7.4, 3.1, 0.2, 5.5};
    private static final double[] ERRORS = {0.2, 0.4, 0.3, 0.1, 0.5, 0.9};

    @Test
    void equalEstimatesShareTheLowestRank() {
        assertThat(RankSets.ranks(ESTIMATES, RankOrder.SMALLEST_FIRST)).containsExactly(3, 2, 6, 3, 1, 5);
        assertThat(RankSets.ranks(ESTIMATES, RankOrder.LARGEST_FIRST)).containsExactly(3, 5, 1, 3, 6, 2);
    }

    @Test
    void theOtherOrderMirrorsTheSets() {
        double[] negated = Arrays.stream(ESTIMATES).map(estimate -> -estimate).toArray();
        assertThat(RankSets.pairwise(ESTIMATES, ERRORS, 0.9, Correction.HOLM, RankOrder.LARGEST_FIRST))
                .isEqualTo(RankSets.pairwise(negated, ERRORS, 0.9, Correction.HOLM, RankOrder.SMALLEST_FIRST));
    }

    @Test
    void expectedRanksAddUpToThoseThatThereAre() {
        double[] expected = RankSets.expectedRanks(ESTIMATES, ERRORS, RankOrder.LARGEST_FIRST);
        assertThat(Arrays.stream(expected).sum()).isCloseTo(21, within(1e-12));
    }

    @Test
    void withoutErrorsTheRanksAreCertain() {
        double[] exact = new double[6];
        assertThat(RankSets.pairwise(ESTIMATES, exact, 0.95, Correction.BONFERRONI, RankOrder.SMALLEST_FIRST))
                .as("two equal values share the ranks 3 and 4")
                .containsExactly(
                        new RankSet(3, 3, 4),
                        new RankSet(2, 2, 2),
                        new RankSet(6, 6, 6),
                        new RankSet(3, 3, 4),
                        new RankSet(1, 1, 1),
                        new RankSet(5, 5, 5));
        assertThat(RankSets.expectedRanks(ESTIMATES, exact, RankOrder.SMALLEST_FIRST))
                .containsExactly(3.5, 2, 6, 3.5, 1, 5);
    }

    @Test
    void holmIsNeverWiderThanBonferroniAndOneUnitsOwnSetNeverThanAll() {
        Random random = new Random(3);
        for (int family = 0; family < 50; family++) {
            double[] estimates = random.doubles(12).map(value -> value * 10).toArray();
            double[] errors = random.doubles(12).toArray();
            List<RankSet> all =
                    RankSets.pairwise(estimates, errors, 0.95, Correction.BONFERRONI, RankOrder.SMALLEST_FIRST);
            List<RankSet> holm = RankSets.pairwise(estimates, errors, 0.95, Correction.HOLM, RankOrder.SMALLEST_FIRST);
            List<RankSet> own = RankSets.pairwiseOfOne(estimates, errors, 0.95, RankOrder.SMALLEST_FIRST);
            for (int i = 0; i < all.size(); i++) {
                assertThat(holm.get(i).low()).isGreaterThanOrEqualTo(all.get(i).low());
                assertThat(holm.get(i).high()).isLessThanOrEqualTo(all.get(i).high());
                assertThat(own.get(i).low()).isGreaterThanOrEqualTo(all.get(i).low());
                assertThat(own.get(i).high()).isLessThanOrEqualTo(all.get(i).high());
            }
        }
    }

    @Test
    void equalCountsAreNotToldApartAndAHugeOneIsFirst() {
        long[] counts = {0, 0, 5, 5, 3_000_000_000L};
        assertThat(RankSets.ofCounts(counts, 0.95, Correction.HOLM, RankOrder.LARGEST_FIRST))
                .containsExactly(
                        new RankSet(4, 2, 5),
                        new RankSet(4, 2, 5),
                        new RankSet(2, 2, 5),
                        new RankSet(2, 2, 5),
                        new RankSet(1, 1, 1));
    }

    @Test
    void theSetOfACountIsThatOfTheExactTest() {
        // P(X ≥ 9) of 10 trials is 11/1024, and of two directions the corrected level is 0.025: told apart. P(X ≥ 8) is
        // 56/1024, not told apart.
        assertThat(RankSets.ofCounts(new long[] {9, 1}, 0.95, Correction.BONFERRONI, RankOrder.LARGEST_FIRST))
                .containsExactly(new RankSet(1, 1, 1), new RankSet(2, 2, 2));
        assertThat(RankSets.ofCounts(new long[] {8, 2}, 0.95, Correction.BONFERRONI, RankOrder.SMALLEST_FIRST))
                .containsExactly(new RankSet(2, 1, 2), new RankSet(1, 1, 2));
    }

    @Test
    void oneUnitIsFirstAndLast() {
        double[] one = {4};
        assertThat(RankSets.jointSidak(one, one, 0.95, RankOrder.LARGEST_FIRST)).containsExactly(new RankSet(1, 1, 1));
        assertThat(RankSets.pairwise(one, one, 0.95, Correction.HOLM, RankOrder.LARGEST_FIRST))
                .containsExactly(new RankSet(1, 1, 1));
        assertThat(RankSets.ofCounts(new long[] {0}, 0.95, Correction.HOLM, RankOrder.LARGEST_FIRST))
                .containsExactly(new RankSet(1, 1, 1));
    }

    @Test
    void intervalsOfEqualErrorsMayBeNarrowerBySqrtTwo() {
        assertThat(RankSets.goldsteinHealyMultiplier(new double[] {2, 2, 2}, 0.95))
                .isCloseTo(1.959963984540054 / Math.sqrt(2), within(1e-12));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> RankSets.jointSidak(ESTIMATES, new double[2], 0.95, RankOrder.SMALLEST_FIRST))
                .hasMessageContaining("6 and 2");
        assertThatThrownBy(() -> RankSets.ranks(new double[] {Double.NaN}, RankOrder.SMALLEST_FIRST))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> RankSets.ofCounts(new long[] {-1, 2}, 0.95, Correction.HOLM, RankOrder.LARGEST_FIRST))
                .hasMessageContaining("-1");
    }
}
