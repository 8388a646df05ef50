package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator.IntervalMethod;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.civicdigest.statistics.PoissonInterval;
import org.civicdigest.statistics.ProportionInterval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Verdicts that stand among all comparisons of an edition, and the p-values that decide it. */
class DiscoveryControlTest {
    private static IndicatorValue tested(String area, @Nullable Double benchmarkPValue, @Nullable Double changePValue) {
        return new IndicatorValue(
                area,
                "district",
                "study",
                Period.of("2025"),
                null,
                null,
                0.9,
                null,
                null,
                0.95,
                benchmarkPValue == null ? Verdict.BETTER : benchmarkPValue <= 0.05 ? Verdict.WORSE : Verdict.SIMILAR,
                null,
                null,
                null,
                null,
                0.8,
                0.1,
                null,
                null,
                changePValue != null && changePValue <= 0.05 ? ChangeVerdict.IMPROVED : ChangeVerdict.UNCHANGED,
                null,
                Status.OK,
                List.of(),
                benchmarkPValue,
                changePValue);
    }

    @Test
    void ofManyComparisonsTheLuckyOnesDoNotStand() {
        List<IndicatorValue> values = IntStream.range(0, 100)
                .mapToObj(index -> tested("A" + index, index == 0 ? 0.0001 : index == 1 ? 0.03 : 0.5, null))
                .toList();
        DiscoveryControl control = DiscoveryControl.of(values);
        List<IndicatorValue> judged = control.applyTo(values);
        assertThat(judged.get(0).verdict()).as("p 0.0001 of 100").isEqualTo(Verdict.WORSE);
        assertThat(judged.get(1).verdict()).as("p 0.03 of 100").isEqualTo(Verdict.SIMILAR);
        assertThat(judged.get(1).remarks()).containsExactly(Remark.of(Remark.Kind.DIFFERENCE_MAY_BE_CHANCE, 100));
        assertThat(control.result().family()).isEqualTo(100);
        assertThat(control.result().discoveries()).isEqualTo(1);
    }

    @Test
    void whereMostDifferTheSamePValueStands() {
        List<IndicatorValue> values = IntStream.range(0, 100)
                .mapToObj(index -> tested("A" + index, index < 90 ? 0.0001 : 0.03, null))
                .toList();
        assertThat(DiscoveryControl.of(values).applyTo(values).get(95).verdict())
                .isEqualTo(Verdict.WORSE);
    }

    @Test
    void changesAndBenchmarksAreOneFamily() {
        List<IndicatorValue> values = IntStream.range(0, 50)
                .mapToObj(index -> tested("A" + index, 0.5, index == 0 ? 0.03 : 0.6))
                .toList();
        IndicatorValue judged = DiscoveryControl.of(values).applyTo(values).get(0);
        assertThat(DiscoveryControl.of(values).result().family()).isEqualTo(100);
        assertThat(judged.changeVerdict()).isEqualTo(ChangeVerdict.UNCHANGED);
        assertThat(judged.remarks()).containsExactly(Remark.of(Remark.Kind.CHANGE_MAY_BE_CHANCE, 100));
    }

    @Test
    void whatIsNotTestedKeepsItsVerdict() {
        List<IndicatorValue> values = List.of(tested("A", null, null), tested("B", 0.9, null));
        assertThat(DiscoveryControl.of(values).applyTo(values).get(0).verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void judgingAgainChangesNothing() {
        Random random = new Random(3);
        List<IndicatorValue> values = IntStream.range(0, 300)
                .mapToObj(index -> tested("A" + index, Math.pow(random.nextDouble(), 3), random.nextDouble()))
                .toList();
        List<IndicatorValue> once = DiscoveryControl.of(values).applyTo(values);
        assertThat(DiscoveryControl.of(once).applyTo(once)).isEqualTo(once);
    }

    @Test
    void thePValueOfWilsonsIntervalIsThatOfTheScoreTest() {
        assertThat(scorePValue(262, 300))
                .as("what may stand, to the last digits")
                .isCloseTo(scoreTest(262, 300), within(1e-11));
        assertThat(scorePValue(279, 300))
                .as("what stands nowhere, to two digits")
                .isCloseTo(scoreTest(279, 300), within(1e-3));
    }

    private static double scorePValue(int x, int n) {
        return PValue.of(
                confidence -> ProportionInterval.wilson(x, n, confidence), interval -> interval.contains(0.95));
    }

    private static double scoreTest(double x, double n) {
        double z = (x / n - 0.95) / Math.sqrt(0.95 * 0.05 / n);
        return 2 * NormalDistribution.of(0, 1).cumulativeProbability(-Math.abs(z));
    }

    @Test
    void thePValueAndTheIntervalNeverDisagree() {
        Random random = new Random(8);
        for (int round = 0; round < 500; round++) {
            int events = random.nextInt(60);
            double benchmark = 0.5 + 40 * random.nextDouble();
            double pValue = PValue.of(
                    confidence -> PoissonInterval.byarOrExactBelowTen(events, confidence),
                    interval -> interval.contains(benchmark));
            assertThat(pValue > 0.05)
                    .as(events + " events against " + benchmark)
                    .isEqualTo(PoissonInterval.byarOrExactBelowTen(events, 0.95).contains(benchmark));
        }
    }

    @Test
    void aValueThatEqualsItsBenchmarkIsNoEvidence() {
        assertThat(PValue.of(
                        confidence -> ProportionInterval.wilson(19, 20, confidence),
                        interval -> interval.contains(0.95)))
                .isCloseTo(1, within(1e-3));
    }

    @Test
    void aFullCountIsComparedWithoutChance() {
        Town town = new Town()
                .interval(IntervalMethod.ROUNDING)
                .attendance("A", "2024", 940, 1000)
                .attendance("A", "2025", 950, 1000)
                .attendance(Town.CITY, "2025", 2820, 3000);
        IndicatorValue value = town.value("A", "2025");
        assertThat(value.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(value.changeVerdict()).isEqualTo(ChangeVerdict.IMPROVED);
        assertThat(value.benchmarkPValue()).as("nothing is left to chance").isNull();
        assertThat(value.remarks()).contains(Remark.of(Remark.Kind.FULL_COUNT));
        assertThat(value.lower()).isEqualTo(0.95).isEqualTo(value.upper());
    }
}
