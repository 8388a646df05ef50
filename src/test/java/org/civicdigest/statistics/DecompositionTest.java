package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.civicdigest.statistics.Decomposition.Effect;
import org.civicdigest.statistics.Decomposition.MixAndRate;
import org.junit.jupiter.api.Test;

class DecompositionTest {
    @Test
    void theEffectsOfAnyFunctionAddUpToTheChange() {
        Random random = new Random(8);
        ToDoubleFunction<List<Double>> rate = factors ->
                factors.get(0) * factors.get(1) / (1 + factors.get(2)) - Math.sqrt(factors.get(3)) + factors.get(4);
        for (int i = 0; i < 200; i++) {
            List<Double> before = random.doubles(5).boxed().toList();
            List<Double> after = random.doubles(5).boxed().toList();
            double sum = Decomposition.effects(before, after, rate).stream()
                    .mapToDouble(Effect::effect)
                    .sum();
            assertThat(sum).isCloseTo(rate.applyAsDouble(after) - rate.applyAsDouble(before), within(1e-14));
        }
    }

    @Test
    void aFactorThatDoesNotChangeHasNoEffectAndTheWayBackIsTheOpposite() {
        ToDoubleFunction<List<Double>> product = factors -> factors.get(0) * factors.get(1) * factors.get(2);
        List<Effect> there = Decomposition.effects(List.of(2.0, 3.0, 5.0), List.of(4.0, 3.0, 1.0), product);
        List<Effect> back = Decomposition.effects(List.of(4.0, 3.0, 1.0), List.of(2.0, 3.0, 5.0), product);
        assertThat(there.get(1).effect()).isZero();
        for (int k = 0; k < 3; k++) {
            assertThat(back.get(k).effect()).isCloseTo(-there.get(k).effect(), within(1e-13));
        }
    }

    @Test
    void mixAndRateAreTheTwoFactorsOfAWeightedMean() {
        double[] sizesBefore = {120, 30, 50};
        double[] ratesBefore = {0.2, 0.5, 0.9};
        double[] sizesAfter = {80, 70, 30};
        double[] ratesAfter = {0.25, 0.4, 0.95};
        List<Effect> effects = Decomposition.effects(
                List.of(sizesBefore, ratesBefore), List.of(sizesAfter, ratesAfter), DecompositionTest::mean);
        MixAndRate parts = Decomposition.mixAndRate(sizesBefore, ratesBefore, sizesAfter, ratesAfter);
        assertThat(parts.mix()).isCloseTo(effects.get(0).effect(), within(1e-15));
        assertThat(parts.rate()).isCloseTo(effects.get(1).effect(), within(1e-15));
    }

    @Test
    void everyGroupWorseAndAllTogetherBetterIsTheMix() {
        // Simpson: both groups lose, yet the better one has grown.
        MixAndRate parts = Decomposition.mixAndRate(
                new double[] {90, 10}, new double[] {0.5, 0.9}, new double[] {10, 90}, new double[] {0.45, 0.85});
        assertThat(parts.rate()).isCloseTo(-0.05, within(1e-15));
        assertThat(parts.mix()).isCloseTo(0.32, within(1e-15));
    }

    @Test
    void aGroupThatComesOrGoesIsMixOnly() {
        double[] rates = {0.5, Double.NaN};
        double[] ratesLater = {0.5, 0.8};
        List<MixAndRate> coming =
                Decomposition.mixAndRateByGroup(new double[] {100, 0}, rates, new double[] {100, 100}, ratesLater);
        assertThat(coming).allMatch(part -> part.rate() == 0);
        assertThat(coming.stream().mapToDouble(MixAndRate::total).sum()).isCloseTo(0.15, within(1e-15));
        assertThat(Decomposition.mixAndRate(new double[] {100, 0}, rates, new double[] {50, 0}, rates))
                .isEqualTo(new MixAndRate(0, 0));
    }

    @Test
    void theGroupsPartsAddUpToTheChange() {
        Random random = new Random(9);
        for (int i = 0; i < 200; i++) {
            double[][] all = new double[4][];
            for (int k = 0; k < 4; k++) {
                all[k] = random.doubles(7).toArray();
            }
            MixAndRate parts = Decomposition.mixAndRate(all[0], all[1], all[2], all[3]);
            assertThat(parts.total())
                    .isCloseTo(mean(List.of(all[2], all[3])) - mean(List.of(all[0], all[1])), within(1e-14));
        }
    }

    @Test
    void oneVariableIsItsMixAndRate() {
        double[] sizesBefore = {120, 30, 50};
        double[] ratesBefore = {0.2, 0.5, 0.9};
        double[] sizesAfter = {80, 0, 30};
        double[] ratesAfter = {0.25, Double.NaN, 0.95};
        List<Effect> effects = Decomposition.crossClassified(
                List.of(new int[] {1}, new int[] {2}, new int[] {3}), sizesBefore, ratesBefore, sizesAfter, ratesAfter);
        MixAndRate parts = Decomposition.mixAndRate(sizesBefore, ratesBefore, sizesAfter, ratesAfter);
        assertThat(effects.get(0).effect()).isCloseTo(parts.mix(), within(1e-14));
        assertThat(effects.get(1).effect()).isCloseTo(parts.rate(), within(1e-14));
    }

    @Test
    void theMixesOfCrossClassifiedCellsAddUpToThatOfTheCells() {
        Random random = new Random(10);
        List<int[]> categories = new ArrayList<>();
        for (int cell = 0; cell < 12; cell++) {
            categories.add(new int[] {cell % 3, cell / 3 % 2, cell / 6});
        }
        for (int i = 0; i < 50; i++) {
            double[] before = random.doubles(12).toArray();
            double[] after = random.doubles(12).toArray();
            double[] ratesBefore = random.doubles(12).toArray();
            double[] ratesAfter = random.doubles(12).toArray();
            double change = mean(List.of(after, ratesAfter)) - mean(List.of(before, ratesBefore));
            List<Effect> effects = Decomposition.crossClassified(categories, before, ratesBefore, after, ratesAfter);
            assertThat(effects.stream().mapToDouble(Effect::effect).sum()).isCloseTo(change, within(1e-13));
            assertThat(effects.get(3).effect())
                    .as("however finely the mix is parted, the rates have the same part")
                    .isCloseTo(
                            Decomposition.mixAndRate(before, ratesBefore, after, ratesAfter)
                                    .rate(),
                            within(1e-13));
        }
    }

    @Test
    void aVariableWhoseSharesStayHasNoEffectIfItIsIndependent() {
        // Sizes are products of 2:3 in rows, before and after, and of columns that change.
        List<int[]> cells = List.of(new int[] {0, 0}, new int[] {0, 1}, new int[] {1, 0}, new int[] {1, 1});
        List<Effect> effects = Decomposition.crossClassified(
                cells,
                new double[] {2, 6, 3, 9},
                new double[] {0.1, 0.5, 0.2, 0.9},
                new double[] {6, 2, 9, 3},
                new double[] {0.2, 0.4, 0.3, 0.7});
        assertThat(effects.get(0).effect()).isCloseTo(0, within(1e-15));
        assertThat(effects.get(1).effect()).isNegative();
    }

    @Test
    void nonsenseIsRefused() {
        List<Double> many = Collections.nCopies(21, 1.0);
        assertThatThrownBy(() -> Decomposition.effects(many, many, factors -> 0))
                .hasMessageContaining("21");
        assertThatThrownBy(() -> Decomposition.effects(List.of(1.0), List.of(), factors -> 0))
                .hasMessageContaining("1 and 0");
        double[] none = new double[2];
        assertThatThrownBy(() -> Decomposition.mixAndRate(none, none, none, none))
                .hasMessageContaining("groups");
        double[] some = {1, 1};
        assertThatThrownBy(() -> Decomposition.mixAndRate(some, new double[] {1, Double.NaN}, some, some))
                .hasMessageContaining("NaN");
    }

    private static double mean(List<double[]> sizesAndRates) {
        double size = 0;
        double sum = 0;
        for (int i = 0; i < sizesAndRates.get(0).length; i++) {
            size += sizesAndRates.get(0)[i];
            sum += sizesAndRates.get(0)[i] * sizesAndRates.get(1)[i];
        }
        return sum / size;
    }
}
