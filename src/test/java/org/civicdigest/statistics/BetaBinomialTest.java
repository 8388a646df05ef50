package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.civicdigest.statistics.BetaBinomial.Count;
import org.junit.jupiter.api.Test;

class BetaBinomialTest {
    @Test
    void itsProbabilitiesAddUpToOne() {
        BetaBinomial distribution = new BetaBinomial(0.07, 0.2);
        assertThat(IntStream.rangeClosed(0, 40)
                        .mapToDouble(events -> Math.exp(distribution.logProbability(new Count(events, 40))))
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void aFlatBetaGivesEveryNumberTheSameChance() {
        assertThat(new BetaBinomial(0.5, 1.0 / 3).none(9)).as("1 of 0 to 9").isCloseTo(0.1, within(1e-13));
    }

    @Test
    void withoutCorrelationItIsABinomial() {
        assertThat(new BetaBinomial(0.1, 1e-6).none(20)).isCloseTo(Math.pow(0.9, 20), within(1e-5));
    }

    @Test
    void sumsOfUnlikeChancesAreExact() {
        BetaBinomial half = new BetaBinomial(0.5, 1e-6);
        assertThat(half.atLeastSoManyNone(1, new int[] {1, 2})).as("1 − ½ · ¾").isCloseTo(0.625, within(1e-5));
    }

    @Test
    void findsWhatTheCountsWereDrawnFrom() {
        BetaBinomial found = BetaBinomial.fit(drawn(3, 4_000, 0.06, 0.1, 0));
        assertThat(found.mean()).isCloseTo(0.06, within(0.004));
        assertThat(found.correlation()).isCloseTo(0.1, within(0.015));
    }

    @Test
    void honestCountsAreSuspectedNoOftenerThanStated() {
        long suspected = IntStream.range(0, 400)
                .filter(seed -> BetaBinomial.inflation(drawn(seed, 40, 0.08, 0.05, 0), 1)
                                .pValue()
                        <= 0.05)
                .count();
        assertThat(suspected).as("at most 5 % of 400, and what chance adds").isLessThanOrEqualTo(31);
    }

    @Test
    void everySecondCountOfNoneOnPaperOnlyIsFound() {
        long found = IntStream.range(0, 100)
                .filter(seed -> BetaBinomial.inflation(drawn(seed, 48, 0.1, 0.03, 0.5), 0.03)
                                .pValue()
                        <= 0.001)
                .count();
        assertThat(found).isGreaterThanOrEqualTo(75);
    }

    @Test
    void theOthersTellHowManyNoneAreLikely() {
        assertThat(BetaBinomial.inflation(drawn(5, 2_000, 0.1, 0.03, 0.5), 1).expectedNone())
                .as("(1 − 0.1)^30, a little more for the correlation, of 2,000")
                .isBetween(100.0, 260.0);
    }

    @Test
    void nothingIsSaidWhereAllAreNone() {
        assertThatThrownBy(() -> BetaBinomial.inflation(List.of(new Count(0, 20), new Count(0, 30)), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none and others");
    }

    /** Counts of 30 each, the stated share of them none without being drawn. */
    private static List<Count> drawn(int seed, int counts, double mean, double correlation, double inflated) {
        Random random = new Random(seed);
        double size = (1 - correlation) / correlation;
        BetaDistribution chances = new BetaDistribution(new Well19937c(seed), mean * size, (1 - mean) * size, 1e-9);
        List<Count> drawn = new ArrayList<>();
        for (int index = 0; index < counts; index++) {
            double chance = chances.sample();
            int events = (int) IntStream.range(0, 30)
                    .filter(person -> random.nextDouble() < chance)
                    .count();
            drawn.add(new Count(random.nextDouble() < inflated ? 0 : events, 30));
        }
        if (drawn.stream().noneMatch(count -> count.events() == 0)) {
            drawn.add(new Count(0, 30));
        }
        return drawn;
    }
}
