package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantileGroupsTest {
    @Test
    void theGroupsAreAsEqualAsCanBeAndInOrder() {
        for (int number = 10; number < 200; number++) {
            double[] values = IntStream.range(0, number).asDoubleStream().toArray();
            int[] sizes = new int[10];
            int before = 1;
            for (OptionalInt group : QuantileGroups.of(values, 10, RankOrder.SMALLEST_FIRST)) {
                assertThat(group.orElseThrow()).isBetween(before, before + 1);
                before = group.orElseThrow();
                sizes[before - 1]++;
            }
            for (int size : sizes) {
                assertThat(size).as(number + " in ten groups").isBetween(number / 10, (number + 9) / 10);
            }
        }
    }

    @Test
    void equalValuesStayTogether() {
        assertThat(groups(2, RankOrder.SMALLEST_FIRST, 3, 1, 3, 3)).containsExactly(1, 1, 1, 1);
        assertThat(groups(2, RankOrder.LARGEST_FIRST, 3, 1, 3, 3)).containsExactly(1, 2, 1, 1);
    }

    @Test
    void fewerAreasThanGroupsHaveNone() {
        assertThat(groups(3, RankOrder.LARGEST_FIRST, 3, 1, Double.NaN)).containsExactly(0, 0, 0);
        assertThat(groups(3, RankOrder.LARGEST_FIRST, 3, 1, Double.NaN, 2)).containsExactly(1, 3, 0, 2);
        assertThat(groups(3, RankOrder.LARGEST_FIRST)).isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> groups(0, RankOrder.LARGEST_FIRST, 3)).hasMessageContaining("got 0");
    }

    private static List<Integer> groups(int groups, RankOrder order, double... values) {
        return QuantileGroups.of(values, groups, order).stream()
                .map(group -> group.orElse(0))
                .toList();
    }
}
