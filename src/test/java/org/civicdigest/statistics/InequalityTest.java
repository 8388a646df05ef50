package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InequalityTest {
    private static final double[] EQUAL = {7, 7, 7, 7};
    private static final double[] VALUES = {1, 2, 4, 9};

    @Test
    void equalValuesAreNotUnequal() {
        assertThat(Inequality.theil(EQUAL)).isZero();
        assertThat(Inequality.gini(EQUAL)).isZero();
        assertThat(Inequality.meanLogDeviation(EQUAL)).isZero();
        assertThat(Inequality.atkinson(EQUAL, 0.5)).isZero();
        assertThat(SlopeIndexOfInequality.of(VALUES, EQUAL)).isEqualTo(new SlopeIndexOfInequality(0, 7));
        assertThat(ConcentrationIndex.absolute(VALUES, EQUAL)).isCloseTo(0, within(1e-15));
    }

    @Test
    void oneWithEverythingIsTheMost() {
        double[] one = {0, 0, 0, 5};
        assertThat(Inequality.theil(one)).isCloseTo(Math.log(4), within(1e-15));
        assertThat(Inequality.gini(one)).isEqualTo(0.75);
        assertThat(Inequality.atkinson(one, 1)).isEqualTo(1);
        assertThat(Inequality.atkinson(one, 0.5)).isCloseTo(0.75, within(1e-15));
    }

    @Test
    void aUnitThatWeighsTwiceCountsAsTwoAlike() {
        double[] values = {1, 2, 9};
        double[] weights = {1, 2, 1};
        double[] spelledOut = {1, 2, 2, 9};
        assertThat(Inequality.gini(values, weights)).isCloseTo(Inequality.gini(spelledOut), within(1e-15));
        Inequality.Split split = Inequality.theilByGroup(values, weights, List.of("a", "a", "b"));
        Inequality.Split expected = Inequality.theilByGroup(spelledOut, List.of("a", "a", "a", "b"));
        assertThat(split.between()).isCloseTo(expected.between(), within(1e-15));
        assertThat(split.within()).isCloseTo(expected.within(), within(1e-15));
    }

    @Test
    void theUnitOfTheValuesDoesNotMatter() {
        double[] tenfold = Arrays.stream(VALUES).map(value -> 10 * value).toArray();
        assertThat(Inequality.theil(tenfold)).isCloseTo(Inequality.theil(VALUES), within(1e-15));
        assertThat(Inequality.atkinson(tenfold, 2)).isCloseTo(Inequality.atkinson(VALUES, 2), within(1e-15));
    }

    @Test
    void eachForItselfIsAllBetweenAndAllTogetherIsAllWithin() {
        assertThat(Inequality.theilByGroup(VALUES, List.of("a", "b", "c", "d")).within())
                .isCloseTo(0, within(1e-15));
        assertThat(Inequality.theilByGroup(VALUES, List.of("a", "a", "a", "a")).between())
                .isZero();
        Inequality.Split split = Inequality.theilByGroup(VALUES, List.of("a", "b", "a", "b"));
        assertThat(split.total()).isEqualTo(Inequality.theil(VALUES));
    }

    @Test
    void aStraightLineIsFoundExactly() {
        // The middles of the shares are 0.05, 0.2, 0.45 and 0.8.
        double[] populations = {10, 20, 30, 40};
        double[] values = {4.1, 4.4, 4.9, 5.6};
        SlopeIndexOfInequality index = SlopeIndexOfInequality.of(populations, values);
        assertThat(index.slope()).isCloseTo(2, within(1e-13));
        assertThat(index.intercept()).isCloseTo(4, within(1e-13));
        assertThat(index.relativeIndex()).isCloseTo(1.5, within(1e-13));
    }

    @Test
    void whatTheLastHasGathersWithTheLast() {
        assertThat(ConcentrationIndex.relative(new double[] {1, 1}, new double[] {0, 3}))
                .isCloseTo(0.5, within(1e-15));
        assertThat(ConcentrationIndex.relative(new double[] {1, 1}, new double[] {3, 0}))
                .isCloseTo(-0.5, within(1e-15));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Inequality.theil(new double[] {0, 0})).hasMessageContaining("sum");
        assertThatThrownBy(() -> Inequality.gini(new double[] {1, -1})).hasMessageContaining("-1");
        assertThatThrownBy(() -> Inequality.theilByGroup(VALUES, List.of("a"))).hasMessageContaining("4 and 1");
        assertThatThrownBy(() -> SlopeIndexOfInequality.of(new double[] {1}, new double[] {1}))
                .hasMessageContaining("at least 2");
        assertThatThrownBy(() -> Autocorrelation.lag1(3, 3, 3)).hasMessageContaining("spread");
    }
}
