package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.model.Indicator.IntervalMethod;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Statistic;
import org.junit.jupiter.api.Test;

/** The ranks that chance leaves open. */
class PossibleRanksTest {
    private static String ranks(IndicatorValue value) {
        return value.rank() + " of " + value.rankLower() + " to " + value.rankUpper();
    }

    @Test
    void smallAreasCouldHaveAnyRankAndLargeOnesTheirOwn() {
        Town small = new Town()
                .attendance("A", "2025", 97, 100)
                .attendance("B", "2025", 95, 100)
                .attendance("C", "2025", 93, 100);
        Town large = new Town()
                .attendance("A", "2025", 97_000, 100_000)
                .attendance("B", "2025", 95_000, 100_000)
                .attendance("C", "2025", 93_000, 100_000);
        assertThat(ranks(small.value("B", "2025"))).isEqualTo("2 of 1 to 3");
        assertThat(ranks(large.value("B", "2025"))).isEqualTo("2 of 2 to 2");
    }

    @Test
    void whoIsCertainlyAheadIsCountedOnlyOnTheBetterSide() {
        Town town = new Town()
                .attendance("A", "2025", 9_900, 10_000)
                .attendance("B", "2025", 93, 100)
                .attendance("C", "2025", 94, 100);
        assertThat(ranks(town.value("A", "2025"))).isEqualTo("1 of 1 to 1");
        assertThat(ranks(town.value("B", "2025"))).isEqualTo("3 of 2 to 3");
        assertThat(ranks(town.direction(Direction.LOWER).value("A", "2025")))
                .as("where lower is better the same area is last")
                .isEqualTo("3 of 3 to 3");
    }

    @Test
    void equalValuesAreOneTie() {
        Town town = new Town()
                .attendance("A", "2025", 90, 100)
                .attendance("B", "2025", 90, 100)
                .attendance("C", "2025", 90, 100);
        assertThat(ranks(town.value("C", "2025"))).isEqualTo("1 of 1 to 3");
    }

    @Test
    void aMeanOfOneRecordCouldHaveAnyRank() {
        Town town = new Town()
                .mean("score")
                .cell("A", "2025", "score", new Statistic(50, number(4500), number(4500), number(405_050)))
                .cell("B", "2025", "score", new Statistic(50, number(4000), number(4000), number(320_050)))
                .cell("C", "2025", "score", new Statistic(1, number(99), number(99), number(9801)));
        assertThat(ranks(town.value("C", "2025"))).isEqualTo("1 of 1 to 3");
        assertThat(ranks(town.value("A", "2025")))
                .as("one of three cannot be compared with it")
                .isEqualTo("2 of 1 to 2");
    }

    @Test
    void aFullCountLeavesNoDoubt() {
        Town town = new Town()
                .interval(IntervalMethod.ROUNDING)
                .attendance("A", "2025", 97, 100)
                .attendance("B", "2025", 96, 100)
                .attendance("C", "2025", 95, 100);
        assertThat(ranks(town.value("B", "2025"))).isEqualTo("2 of 2 to 2");
    }

    @Test
    void eachRankLiesInItsSetAndSetsOfManyAreasAreWiderThanThoseOfPairs() {
        Random random = new Random(4);
        for (int round = 0; round < 20; round++) {
            List<Outcome.Shown> areas = new ArrayList<>();
            Town town = new Town();
            for (int index = 0; index < 40; index++) {
                int expected = 50 + random.nextInt(5_000);
                areas.add(town.shown(expected - random.nextInt(expected / 4), expected));
            }
            for (Direction direction : Direction.values()) {
                List<PossibleRanks.Range> pairs = PossibleRanks.inPairs(direction, areas);
                List<PossibleRanks.Range> wholes = PossibleRanks.ofWholes(direction, areas);
                for (int index = 0; index < areas.size(); index++) {
                    int rank = rank(direction, areas, index);
                    assertThat(rank)
                            .isBetween(pairs.get(index).best(), pairs.get(index).worst());
                    assertThat(rank)
                            .isBetween(
                                    wholes.get(index).best(), wholes.get(index).worst());
                }
                assertThat(wholes.stream()
                                .mapToInt(range -> range.worst() - range.best())
                                .sum())
                        .as("width of all sets")
                        .isGreaterThanOrEqualTo(pairs.stream()
                                .mapToInt(range -> range.worst() - range.best())
                                .sum());
            }
        }
    }

    private static int rank(Direction direction, List<Outcome.Shown> areas, int index) {
        double own = areas.get(index).value();
        return 1
                + (int) areas.stream()
                        .filter(area -> direction == Direction.LOWER ? area.value() < own : area.value() > own)
                        .count();
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
