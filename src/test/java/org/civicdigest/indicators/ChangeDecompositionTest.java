package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.Remark;
import org.civicdigest.statistics.Decomposition;
import org.junit.jupiter.api.Test;

/** Why a value differs from that of the year before. */
class ChangeDecompositionTest {
    private final YearlyValues values = new YearlyValues();
    private final YearlyValues published = new YearlyValues();
    private final Town town = new Town()
            .area("A1", "street", "A")
            .area("A2", "street", "A")
            .area("A3", "street", "A")
            .area("M", "street", "B", null, "2024-12-31")
            .area("M", "street", "A", "2025-01-01", null);

    private ChangeDecompositionTest with(String area, String level, int year, long numerator, long denominator) {
        values.with(area, level, year, numerator, denominator);
        return this;
    }

    private ChangeParts parts() {
        List<ChangeParts> parts =
                ChangeDecomposition.of(town.workspaceWithIndicator(), 2025, values.list(), published.list());
        assertThat(parts).as("parts of the one district with values").hasSize(1);
        return parts.get(0);
    }

    private static double sum(ChangeParts parts) {
        return parts.rate() + parts.mix() + parts.reporting() + parts.boundary() + parts.other();
    }

    @Test
    void unitsThatAllImproveLeaveNothingToTheMix() {
        ChangeParts parts = with("A", "district", 2024, 160, 200)
                .with("A", "district", 2025, 180, 200)
                .with("A1", "street", 2024, 70, 100)
                .with("A2", "street", 2024, 90, 100)
                .with("A1", "street", 2025, 80, 100)
                .with("A2", "street", 2025, 100, 100)
                .parts();
        assertThat(parts.rate()).isCloseTo(0.1, within(1e-15));
        assertThat(parts.mix()).isZero();
        assertThat(parts.units().matched()).isEqualTo(2);
    }

    @Test
    void whatWasPublishedOtherwiseIsARestatement() {
        published.with("A", "district", 2024, 170, 200);
        ChangeParts parts = with("A", "district", 2024, 160, 200)
                .with("A", "district", 2025, 180, 200)
                .with("A1", "street", 2024, 160, 200)
                .with("A1", "street", 2025, 180, 200)
                .parts();
        assertThat(parts.restatement()).isCloseTo(-0.05, within(1e-15));
        assertThat(parts.difference()).as("180 of 200 beside 170 of 200").isCloseTo(0.05, within(1e-15));
        assertThat(sum(parts)).as("of what is known now").isCloseTo(0.1, within(1e-15));
    }

    @Test
    void theSameRatesInOtherSharesAreMixAlone() {
        ChangeParts parts = with("A", "district", 2024, 150, 200)
                .with("A", "district", 2025, 250, 300)
                .with("A1", "street", 2024, 50, 100)
                .with("A2", "street", 2024, 100, 100)
                .with("A1", "street", 2025, 50, 100)
                .with("A2", "street", 2025, 200, 200)
                .parts();
        assertThat(parts.rate()).as("nobody did better").isZero();
        assertThat(parts.mix()).isCloseTo(250.0 / 300 - 0.75, within(1e-15));
    }

    @Test
    void theWorstThatFallsSilentIsReportingAndNotImprovement() {
        ChangeParts parts = with("A", "district", 2024, 150, 200)
                .with("A", "district", 2025, 100, 100)
                .with("A1", "street", 2024, 50, 100)
                .with("A2", "street", 2024, 100, 100)
                .with("A2", "street", 2025, 100, 100)
                .parts();
        assertThat(parts.reporting()).isCloseTo(0.25, within(1e-15));
        assertThat(parts.rate()).isZero();
        assertThat(parts.units().left()).isEqualTo(1);
    }

    @Test
    void whoMovesInIsBoundary() {
        ChangeParts parts = with("A", "district", 2024, 50, 100)
                .with("A", "district", 2025, 150, 200)
                .with("A1", "street", 2024, 50, 100)
                .with("A1", "street", 2025, 50, 100)
                .with("M", "street", 2024, 99, 100)
                .with("M", "street", 2025, 100, 100)
                .parts();
        assertThat(parts.boundary()).isCloseTo(0.25, within(1e-15));
        assertThat(parts.units().movedIn()).isEqualTo(1);
    }

    @Test
    void whatTheDistrictStatesItselfIsNeitherOfUnits() {
        ChangeParts parts = with("A", "district", 2024, 50, 100)
                .with("A", "district", 2025, 110, 200)
                .with("A1", "street", 2024, 50, 100)
                .with("A1", "street", 2025, 50, 100)
                .parts();
        assertThat(parts.other()).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void aCountIsSplitIntoWhatUnitsDidAndWhichOfThemReport() {
        town.count("attended");
        ChangeParts parts = with("A", "district", 2024, 70, 1)
                .with("A", "district", 2025, 100, 1)
                .with("A1", "street", 2024, 50, 1)
                .with("A2", "street", 2024, 20, 1)
                .with("A1", "street", 2025, 60, 1)
                .with("A3", "street", 2025, 30, 1)
                .with("M", "street", 2025, 10, 1)
                .parts();
        assertThat(parts.rate()).as("50 to 60").isEqualTo(10);
        assertThat(parts.mix()).isZero();
        assertThat(parts.reporting()).as("30 came, 20 fell silent").isEqualTo(10);
        assertThat(parts.boundary()).isEqualTo(10);
        assertThat(sum(parts)).isEqualTo(30);
    }

    @Test
    void aPartOfAYearIsNotSplit() {
        values.with("A", "district", 2025, 5, 10, Remark.of(Remark.Kind.SAME_MONTHS, "2024-01", "2024-06"));
        with("A", "district", 2024, 5, 10).with("A1", "street", 2024, 5, 10).with("A1", "street", 2025, 5, 10);
        assertThat(ChangeDecomposition.of(town.workspaceWithIndicator(), 2025, values.list(), published.list()))
                .isEmpty();
    }

    @Test
    void rateAndMixAreKitagawas() {
        ChangeParts parts = with("A", "district", 2024, 130, 200)
                .with("A", "district", 2025, 230, 310)
                .with("A1", "street", 2024, 50, 90)
                .with("A2", "street", 2024, 80, 110)
                .with("A1", "street", 2025, 70, 100)
                .with("A2", "street", 2025, 160, 210)
                .parts();
        Decomposition.MixAndRate expected = Decomposition.mixAndRate(
                new double[] {90, 110}, new double[] {50.0 / 90, 80.0 / 110}, new double[] {100, 210}, new double[] {
                    0.7, 160.0 / 210
                });
        assertThat(parts.rate()).isCloseTo(expected.rate(), within(1e-14));
        assertThat(parts.mix()).isCloseTo(expected.mix(), within(1e-14));
    }

    @Test
    void thePartsAddUpWhateverTheDataAre() {
        Random random = new Random(20);
        for (int round = 0; round < 300; round++) {
            values.clear();
            with("A", "district", 2024, 1 + random.nextInt(50), 50 + random.nextInt(100));
            with("A", "district", 2025, 1 + random.nextInt(50), 50 + random.nextInt(100));
            with("A1", "street", 2024, random.nextInt(10), 10).with("A1", "street", 2025, random.nextInt(10), 10);
            for (String unit : List.of("A2", "A3", "M")) {
                for (int year = 2024; year <= 2025; year++) {
                    if (random.nextInt(3) > 0) {
                        with(unit, "street", year, random.nextInt(20), 20 + random.nextInt(20));
                    }
                }
            }
            ChangeParts parts = parts();
            assertThat(sum(parts)).isCloseTo(parts.change(), within(1e-12));
        }
    }
}
