package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrdinalAggregationTest {
    private final Random random = new Random(23);

    /** Small whole numbers, so that there are ties. */
    private double[][] units(int units, int indicators) {
        double[][] values = new double[units][];
        for (int unit = 0; unit < units; unit++) {
            values[unit] = random.ints(indicators, 0, 4).asDoubleStream().toArray();
        }
        return values;
    }

    @Test
    void everyPairSharesTheWholeWeight() {
        double[] weights = {0.1, 0.2, 0.7};
        double[][] matrix = OrdinalAggregation.outranking(units(6, 3), weights);
        for (int j = 0; j < 6; j++) {
            for (int k = 0; k < j; k++) {
                assertThat(matrix[j][k] + matrix[k][j]).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
            }
        }
    }

    @Test
    void halfOfTheWeightIsNoMajorityWhateverItsLastDigit() {
        double[][] values = {{1, 1, 0}, {0, 0, 1}};
        // 0.1 + 0.2 is more than 0.3 in binary, but no majority.
        assertThat(OrdinalAggregation.copeland(OrdinalAggregation.outranking(values, new double[] {0.1, 0.2, 0.3})))
                .containsExactly(0, 0);
    }

    @Test
    void noOrderIsSupportedMoreThanKemenys() {
        for (int trial = 0; trial < 20; trial++) {
            double[][] outranking = OrdinalAggregation.outranking(units(5, 4), new double[] {1, 2, 3, 4});
            OrdinalAggregation.Kemeny kemeny = OrdinalAggregation.kemeny(outranking);
            double most = 0;
            List<List<Integer>> best = new ArrayList<>();
            for (List<Integer> order : orders(5)) {
                double support = support(order, outranking);
                if (support > most) {
                    best.clear();
                }
                if (support >= most) {
                    best.add(order);
                    most = support;
                }
            }
            assertThat(kemeny.support()).isEqualTo(most);
            assertThat(kemeny.orders()).containsExactlyInAnyOrderElementsOf(best);
        }
    }

    @Test
    void tooManyUnitsForAllOrdersAreRefused() {
        assertThatThrownBy(() -> OrdinalAggregation.kemeny(new double[15][15])).hasMessageContaining("14");
    }

    private static double support(List<Integer> order, double[][] outranking) {
        double support = 0;
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                support += outranking[order.get(i)][order.get(j)];
            }
        }
        return support;
    }

    private static List<List<Integer>> orders(int units) {
        List<List<Integer>> orders = List.of(List.of());
        for (int unit = 0; unit < units; unit++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> order : orders) {
                for (int place = 0; place <= order.size(); place++) {
                    List<Integer> inserted = new ArrayList<>(order);
                    inserted.add(place, unit);
                    longer.add(inserted);
                }
            }
            orders = longer;
        }
        return orders;
    }
}
