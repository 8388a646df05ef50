package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.civicdigest.model.BandValue;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.PeerRule;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Status;
import org.civicdigest.model.Trend;
import org.civicdigest.model.Verdict;
import org.civicdigest.model.Workspace;
import org.civicdigest.statistics.StandardisedRate;
import org.junit.jupiter.api.Test;

/** A rate that the mix of ages does not disturb: the bands are summed, weighed as in the standard population, never averaged. */
class StandardisedRateValuesTest {
    /** A is young and B is old; both visit one young in ten and half of the old. C visits twice as many. */
    private static Town town() {
        return new Town()
                .standardised(0.8, 0.2)
                .people("A", 9000, 1000)
                .people("B", 5000, 5000)
                .people("C", 6000, 4000)
                .people(Town.CITY, 20_000, 10_000)
                .visits("A", "2025", 900, 500)
                .visits("B", "2025", 500, 2500)
                .visits("C", "2025", 1200, 4000)
                .visits(Town.CITY, "2025", 2600, 7000);
    }

    private static double lower(IndicatorValue value) {
        return Objects.requireNonNull(value.lower());
    }

    private static double upper(IndicatorValue value) {
        return Objects.requireNonNull(value.upper());
    }

    @Test
    void whoVisitsAlikeHasTheSameRateWhateverTheAges() {
        List<IndicatorValue> values = town().values();
        IndicatorValue young = Town.find(values, "A", "2025");
        IndicatorValue old = Town.find(values, "B", "2025");

        assertThat(young.value()).as("0.8 × 100 + 0.2 × 500").isEqualTo(180);
        assertThat(old.value()).isEqualTo(180);
        assertThat(young.remarks()).as("crude").contains(Remark.of(Remark.Kind.STANDARDISED, "140"));
        assertThat(old.remarks()).contains(Remark.of(Remark.Kind.STANDARDISED, "300"));
        assertThat(young.rank()).as("ties share a rank").isEqualTo(2);
        assertThat(old.rank()).isEqualTo(2);
        assertThat(Town.find(values, "C", "2025").rank()).isEqualTo(1);
    }

    @Test
    void theIntervalIsDobsons() {
        IndicatorValue value = town().value("A", "2025");
        StandardisedRate expected = StandardisedRate.direct(
                        new double[] {900, 500}, new double[] {9000, 1000}, new double[] {0.8, 0.2}, 0.95)
                .orElseThrow()
                .times(1000);

        assertThat(value.lower()).isCloseTo(expected.limits().lower(), within(1e-9));
        assertThat(value.upper()).isCloseTo(expected.limits().upper(), within(1e-9));
    }

    @Test
    void noQuotientOfTwoNumbersIsPublishedButEachBand() {
        IndicatorValue value = town().value("A", "2025");

        assertThat(value.numerator()).isNull();
        assertThat(value.denominator()).isNull();
        assertThat(value.bands())
                .containsExactly(
                        new BandValue(
                                "visits_young", new BigDecimal(900), new BigDecimal(9000), BigDecimal.valueOf(0.8)),
                        new BandValue(
                                "visits_old", new BigDecimal(500), new BigDecimal(1000), BigDecimal.valueOf(0.2)));
    }

    @Test
    void theWholeIsStandardisedFromItsOwnBands() {
        IndicatorValue a = town().value("A", "2025");

        assertThat(a.benchmark())
                .as("0.8 × 2600/20000 + 0.2 × 7000/10000, no mean of districts")
                .isEqualTo(244);
        assertThat(a.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(a.benchmarkPValue()).isLessThan(0.001);
    }

    @Test
    void yearBeforePeersAndTargetsAreHeldAgainstLikeAnyRate() {
        IndicatorValue value = town().visits("A", "2024", 1800, 1000)
                .target("A", "2025", 200)
                .heldAgainst(new PeerRule(0, List.of(), Map.of("A", List.of("B", "C"))))
                .value("A", "2025");

        assertThat(value.previous()).isEqualTo(360);
        assertThat(value.changeVerdict()).isEqualTo(ChangeVerdict.WORSENED);
        assertThat(value.against()).hasSize(2);
        assertThat(value.against().get(0).reference()).as("the target").isEqualTo(200);
        assertThat(value.against().get(1).reference())
                .as("peers: 0.8 × 1700/11000 + 0.2 × 6500/9000")
                .isCloseTo(1000 * (0.8 * 1700 / 11000 + 0.2 * 6500 / 9000), within(1e-9));
    }

    @Test
    void aBandThatNobodyStatedIsNamed() {
        IndicatorValue value = new Town()
                .standardised(0.8, 0.2)
                .people("A", 9000, 1000)
                .cell("A", "2025", "visits_young", 900)
                .value("A", "2025");

        assertThat(value.status()).isEqualTo(Status.NOT_REPORTED);
        assertThat(value.remarks()).contains(Remark.of(Remark.Kind.BANDS_MISSING, "visits_old"));
    }

    @Test
    void onlyMonthsThatAllBandsHaveCount() {
        IndicatorValue value = new Town()
                .standardised(0.8, 0.2)
                .people("A", 9000, 1000)
                .visits("A", "2025-01", 90, 50)
                .visits("A", "2025-02", 90, 50)
                .cell("A", "2025-03", "visits_young", 720)
                .value("A", "2025");

        assertThat(value.value()).as("January and February").isEqualTo(36);
        assertThat(value.remarks()).contains(Remark.of(Remark.Kind.PART_PERIOD, 2, 12));
    }

    @Test
    void underTenEventsThereIsNoRate() {
        Town town = new Town().standardised(0.8, 0.2).people("A", 9000, 1000).visits("A", "2025", 4, 5);
        IndicatorValue few = town.value("A", "2025");

        assertThat(few.status()).isEqualTo(Status.NOT_COMPARABLE);
        assertThat(few.remarks()).contains(Remark.of(Remark.Kind.FEW_EVENTS, 10));
        assertThat(town.minimumCell(5).value("A", "2025").status())
                .as("four of the young are fewer than five, and the other band would tell them")
                .isEqualTo(Status.SUPPRESSED);
    }

    @Test
    void whereNobodyLivesNothingIsDivided() {
        assertThat(new Town()
                        .standardised(0.8, 0.2)
                        .people("A", 9000, 0)
                        .visits("A", "2025", 900, 0)
                        .value("A", "2025")
                        .status())
                .isEqualTo(Status.ZERO_DENOMINATOR);
    }

    @Test
    void approximateEventsWidenIt() {
        Statistic about = new Statistic(1, new BigDecimal(800), new BigDecimal(1000), new BigDecimal(810_000));
        IndicatorValue exact = town().value("A", "2025");
        IndicatorValue value = new Town()
                .standardised(0.8, 0.2)
                .people("A", 9000, 1000)
                .cell("A", "2025", "visits_young", about)
                .cell("A", "2025", "visits_old", 500)
                .value("A", "2025");

        assertThat(value.value()).isEqualTo(180);
        assertThat(upper(value) - upper(exact))
                .as("0.8 × 100/9000 more on either side")
                .isCloseTo(80.0 / 9, within(1e-9));
        assertThat(lower(exact) - lower(value)).isCloseTo(80.0 / 9, within(1e-9));
    }

    @Test
    void itHasATrendAndNoFunnel() {
        Town town = town();
        for (String area : List.of("A", "B", "C", Town.CITY)) {
            for (int year = 2021; year <= 2024; year++) {
                town.population(area, year == 2024 ? 2020 : year, "young", 9000)
                        .population(area, year == 2024 ? 2020 : year, "old", 1000)
                        .visits(area, Integer.toString(year), 100 * (year - 2019), 300);
            }
        }
        List<IndicatorValue> values = new ArrayList<>(town.values());
        values.addAll(town.values("city"));
        Workspace workspace = town.workspaceWithIndicator();

        assertThat(Trends.of(workspace, 2025, values))
                .filteredOn(trend -> trend.areaCode().equals("A"))
                .singleElement()
                .extracting(Trend::marker)
                .isEqualTo(Trend.Marker.RISING);
        assertThat(Funnels.of(workspace, 2025, values))
                .as("limits of a quotient are none of a standardised rate")
                .isEmpty();
    }

    @Test
    void examplesAreTriedBandByBand() {
        Town town = new Town().standardised(0.8, 0.2);

        assertThat(IndicatorExamples.check(town.indicator(example(118.0)))).isEmpty();
        assertThat(IndicatorExamples.check(town.indicator(example(108.0))))
                .singleElement()
                .extracting(IndicatorExamples.Failure::message)
                .isEqualTo("value: written 108.0, computed 118.0");
    }

    /** 90 of 1,500 young and 105 of 300 old. */
    private static Indicator.Example example(double value) {
        return new Indicator.Example(
                new BigDecimal(195),
                new BigDecimal(1800),
                null,
                null,
                value,
                101.921478,
                135.882512,
                null,
                null,
                null,
                List.of(
                        new Indicator.ExampleBand(new BigDecimal(90), new BigDecimal(1500)),
                        new Indicator.ExampleBand(new BigDecimal(105), new BigDecimal(300))));
    }

    @Test
    void theOrderOfCellsChangesNothing() {
        List<IndicatorValue> values = town().values();
        for (long seed = 0; seed < 3; seed++) {
            assertThat(town().shuffled(seed).values()).isEqualTo(values);
        }
    }
}
