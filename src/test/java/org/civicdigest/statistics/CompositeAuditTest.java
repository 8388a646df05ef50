package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What tells of a composite's parts: outliers, components, consistency, sensitivity, weights that swap. */
class CompositeAuditTest {
    private static final double[] PLAIN =
            IntStream.rangeClosed(1, 20).asDoubleStream().toArray();

    @Test
    void plainValuesAreLeftAlone() {
        assertThat(OutlierTreatment.of(PLAIN)).isEqualTo(OutlierTreatment.NONE);
        assertThat(OutlierTreatment.of(new double[] {3, 3, 3, 3, 3})).isEqualTo(OutlierTreatment.NONE);
    }

    @Test
    void oneExtremeValueIsBroughtInToTheNext() {
        double[] values =
                DoubleStream.concat(Arrays.stream(PLAIN), DoubleStream.of(500)).toArray();
        OutlierTreatment treatment = OutlierTreatment.of(values);
        assertThat(treatment.brought()).isOne();
        assertThat(treatment.apply(500)).isEqualTo(20);
        assertThat(treatment.apply(7)).isEqualTo(7);
    }

    /** So many values far out that five are not enough. */
    @Test
    void aLongTailIsMadeShortByLogarithmsWithoutChangingTheOrder() {
        double[] values =
                IntStream.range(0, 1000).mapToDouble(i -> Math.exp(i / 50.0)).toArray();
        OutlierTreatment upper = OutlierTreatment.of(values);
        OutlierTreatment lower =
                OutlierTreatment.of(Arrays.stream(values).map(value -> -value).toArray());
        assertThat(upper.kind()).isEqualTo(OutlierTreatment.Kind.LOGARITHM);
        assertThat(lower.kind()).isEqualTo(OutlierTreatment.Kind.MIRRORED_LOGARITHM);
        for (int i = 1; i < values.length; i++) {
            assertThat(upper.apply(values[i])).isGreaterThan(upper.apply(values[i - 1]));
            assertThat(lower.apply(-values[i])).isLessThan(lower.apply(-values[i - 1]));
        }
    }

    @Test
    void correctedMomentsAreThoseOfTheTextbook() {
        // Computed by hand from the sums of cubes and fourth powers of 1, 2, 3, 4, 10.
        double[] values = {1, 2, 3, 4, 10};
        assertThat(OutlierTreatment.skewness(values)).isCloseTo(1.6970563, within(1e-7));
        assertThat(OutlierTreatment.kurtosis(values)).isCloseTo(3.152, within(1e-12));
    }

    @Test
    void componentsTellAllVarianceOnceAndPointOneWay() {
        Random random = new Random(22);
        double[][] values = IntStream.range(0, 30)
                .mapToObj(unit -> random.doubles(5).toArray())
                .toArray(double[][]::new);
        PrincipalComponents components = PrincipalComponents.of(values);
        assertThat(Arrays.stream(components.eigenvalues()).sum()).isCloseTo(5, within(1e-12));
        assertThat(Arrays.stream(components.weights()).sum()).isCloseTo(1, within(1e-12));
        for (double[] loadings : components.loadings()) {
            assertThat(Arrays.stream(loadings).map(each -> each * each).sum()).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(loadings).max().orElseThrow())
                    .isEqualTo(Arrays.stream(loadings).map(Math::abs).max().orElseThrow());
        }
    }

    @Test
    void judgementsThatAgreeAreFullyConsistent() {
        double[] weights = {0.5, 0.3, 0.2};
        double[][] comparisons = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                comparisons[i][j] = weights[i] / weights[j];
            }
        }
        AnalyticHierarchy hierarchy = AnalyticHierarchy.of(comparisons);
        assertThat(hierarchy.weights()).containsExactly(weights, within(1e-12));
        assertThat(hierarchy.consistencyRatio()).isCloseTo(0, within(1e-12));
    }

    @Test
    void alphaIsOneOfIndicatorsThatSayTheSame() {
        double[][] same = {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}};
        assertThat(Correlations.cronbachAlpha(same)).isCloseTo(1, within(1e-12));
    }

    @Test
    void indicesAreTheSameEachTimeAndOfAnAdditiveResultSumToOne() {
        SobolIndices once = SobolIndices.of(x -> x[0] + 2 * x[1], 3, 4096);
        SobolIndices again = SobolIndices.of(x -> x[0] + 2 * x[1], 3, 4096);
        assertThat(once.first()).isEqualTo(again.first());
        assertThat(once.first()).containsExactly(new double[] {0.2, 0.8, 0}, within(0.01));
        assertThat(once.total()).containsExactly(new double[] {0.2, 0.8, 0}, within(0.01));
        assertThat(SobolIndices.of(x -> 1, 2, 16).total()).containsExactly(0, 0);
    }

    @Test
    void drawsDependOnTheirPlaceAloneAndFillTheirRange() {
        assertThat(SeededUniforms.at(1, 2, 3)).isEqualTo(SeededUniforms.at(1, 2, 3));
        assertThat(SeededUniforms.at(1, 2, 3)).isNotEqualTo(SeededUniforms.at(1, 3, 2));
        double[] draws = IntStream.range(0, 20_000)
                .mapToDouble(place -> SeededUniforms.at(7, place))
                .toArray();
        assertThat(Arrays.stream(draws).average().orElseThrow()).isCloseTo(0.5, within(0.01));
        assertThat(Arrays.stream(draws)
                        .map(u -> (u - 0.5) * (u - 0.5))
                        .average()
                        .orElseThrow())
                .isCloseTo(1 / 12.0, within(0.002));
    }

    @Test
    void theSmallestShiftOfWeightsLevelsTheTwo() {
        WeightShift shift =
                Objects.requireNonNull(WeightShift.toLevel(new double[] {3, 1, -1}, new double[] {0.5, 0.3, 0.2}));
        // Ahead by 1.6: 0.4 of weight from +3 to −1 takes 4 each.
        assertThat(shift.change()).isCloseTo(0.8, within(1e-12));
        assertThat(shift.after()).containsExactly(new double[] {0.1, 0.3, 0.6}, within(1e-12));
    }

    @Test
    void nobodySwapsWithWhoIsNowhereBehind() {
        assertThat(WeightShift.toLevel(new double[] {0.5, 0.1}, new double[] {0.5, 0.5}))
                .isNull();
        assertThat(WeightShift.toLevel(new double[] {0.5, 0}, new double[] {0.5, 0.5}))
                .as("level on one, ahead on the other")
                .isNull();
    }

    @Test
    void noShiftThatLevelsIsSmaller() {
        Random random = new Random(9);
        for (int trial = 0; trial < 300; trial++) {
            double[] leads = random.doubles(3, -1, 1).toArray();
            double[] weights =
                    CompositeAggregation.rescaled(random.doubles(3, 0.1, 1).toArray());
            double lead = leads[0] * weights[0] + leads[1] * weights[1] + leads[2] * weights[2];
            WeightShift shift = lead < 0 ? null : WeightShift.toLevel(leads, weights);
            if (shift == null) {
                continue;
            }
            double[] other = CompositeAggregation.rescaled(random.doubles(3).toArray());
            double otherLead = leads[0] * other[0] + leads[1] * other[1] + leads[2] * other[2];
            double change =
                    Math.abs(other[0] - weights[0]) + Math.abs(other[1] - weights[1]) + Math.abs(other[2] - weights[2]);
            assertThat(otherLead > 0 || change >= shift.change() - 1e-12)
                    .as("weights %s level %s after less than %s", Arrays.toString(other), Arrays.toString(leads), shift)
                    .isTrue();
        }
    }
}
