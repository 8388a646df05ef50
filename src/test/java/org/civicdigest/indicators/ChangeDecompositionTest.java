package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.civicdigest.disclosure.Cell;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.statistics.Decomposition;
import org.junit.jupiter.api.Test;

/** Why a value differs from that of the year before. */
class ChangeDecompositionTest {
    private final Town town = town();

    private static Town town() {
        return new Town()
                .area("A1", "street", "A")
                .area("A2", "street", "A")
                .area("A3", "street", "A")
                .area("M", "street", "B", null, "2024-12-31")
                .area("M", "street", "A", "2025-01-01", null)
                .area("H", "street", "B", null, "2025-06-30")
                .area("H", "street", "A", "2025-07-01", null);
    }

    /** Of the one district that is asked about. */
    private static ChangeParts parts(Town town) {
        return town.changes().stream()
                .filter(parts -> parts.areaCode().equals("A"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the change of A is not split"));
    }

    private static double sum(ChangeParts parts) {
        return parts.rate() + parts.mix() + parts.reporting() + parts.boundary() + parts.other();
    }

    @Test
    void unitsThatAllImproveLeaveNothingToTheMix() {
        ChangeParts parts = parts(town.attendance("A", "2024", 160, 200)
                .attendance("A", "2025", 180, 200)
                .attendance("A1", "2024", 70, 100)
                .attendance("A2", "2024", 90, 100)
                .attendance("A1", "2025", 80, 100)
                .attendance("A2", "2025", 100, 100));
        assertThat(parts.rate()).isCloseTo(0.1, within(1e-15));
        assertThat(parts.mix()).isZero();
        assertThat(parts.units().matched()).isEqualTo(2);
    }

    @Test
    void whatWasPublishedOtherwiseIsARestatement() {
        List<ChangeParts> changes = town.attendance("A", "2024", 160, 200)
                .attendance("A", "2025", 180, 200)
                .attendance("A1", "2024", 160, 200)
                .attendance("A1", "2025", 180, 200)
                .changes();
        ChangeParts parts = ChangeDecomposition.since(
                        new YearlyValues().with("A", "district", 2024, 170, 200).list(), changes)
                .get(0);
        assertThat(parts.restatement()).isCloseTo(-0.05, within(1e-15));
        assertThat(parts.difference()).as("180 of 200 beside 170 of 200").isCloseTo(0.05, within(1e-15));
        assertThat(sum(parts)).as("of what is known now").isCloseTo(0.1, within(1e-15));
    }

    @Test
    void theSameRatesInOtherSharesAreMixAlone() {
        ChangeParts parts = parts(town.attendance("A", "2024", 150, 200)
                .attendance("A", "2025", 250, 300)
                .attendance("A1", "2024", 50, 100)
                .attendance("A2", "2024", 100, 100)
                .attendance("A1", "2025", 50, 100)
                .attendance("A2", "2025", 200, 200));
        assertThat(parts.rate()).as("nobody did better").isZero();
        assertThat(parts.mix()).isCloseTo(250.0 / 300 - 0.75, within(1e-15));
    }

    @Test
    void theWorstThatFallsSilentIsReportingAndNotImprovement() {
        ChangeParts parts = parts(town.attendance("A", "2024", 150, 200)
                .attendance("A", "2025", 100, 100)
                .attendance("A1", "2024", 50, 100)
                .attendance("A2", "2024", 100, 100)
                .attendance("A2", "2025", 100, 100));
        assertThat(parts.reporting()).isCloseTo(0.25, within(1e-15));
        assertThat(parts.rate()).isZero();
        assertThat(parts.units().left()).isEqualTo(1);
    }

    @Test
    void whoMovesInIsBoundary() {
        ChangeParts parts = parts(town.attendance("A", "2024", 50, 100)
                .attendance("A", "2025", 150, 200)
                .attendance("A1", "2024", 50, 100)
                .attendance("A1", "2025", 50, 100)
                .attendance("M", "2024", 99, 100)
                .attendance("M", "2025", 100, 100));
        assertThat(parts.boundary()).isCloseTo(0.25, within(1e-15));
        assertThat(parts.units().movedIn()).isEqualTo(1);
    }

    @Test
    void whoMovesInDuringTheYearCountsFromThenOn() {
        town.count("attended");
        for (String year : List.of("2024", "2025")) {
            for (int month = 1; month <= 12; month++) {
                String when = Town.month(Integer.parseInt(year), month);
                town.cell("A1", when, "attended", 10).cell("H", when, "attended", 7);
                town.cell("A", when, "attended", year.equals("2025") && month > 6 ? 17 : 10);
            }
        }
        ChangeParts parts = parts(town);
        assertThat(parts.boundary()).as("seven in each of six months").isEqualTo(42);
        assertThat(parts.other())
                .as("the months in which it lay elsewhere are not its")
                .isZero();
    }

    @Test
    void whatTheDistrictStatesItselfIsNeitherOfUnits() {
        ChangeParts parts = parts(town.attendance("A", "2024", 50, 100)
                .attendance("A", "2025", 110, 200)
                .attendance("A1", "2024", 50, 100)
                .attendance("A1", "2025", 50, 100));
        assertThat(parts.other()).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void aCountIsSplitIntoWhatUnitsDidAndWhichOfThemReport() {
        ChangeParts parts = parts(town.count("attended")
                .cell("A", "2024", "attended", 70)
                .cell("A", "2025", "attended", 100)
                .cell("A1", "2024", "attended", 50)
                .cell("A2", "2024", "attended", 20)
                .cell("A1", "2025", "attended", 60)
                .cell("A3", "2025", "attended", 30)
                .cell("M", "2025", "attended", 10));
        assertThat(parts.rate()).as("50 to 60").isEqualTo(10);
        assertThat(parts.mix()).isZero();
        assertThat(parts.reporting()).as("30 came, 20 fell silent").isEqualTo(10);
        assertThat(parts.boundary()).isEqualTo(10);
        assertThat(sum(parts)).isEqualTo(30);
    }

    @Test
    void aPartOfAYearIsSplitOverTheSameMonthsOfBoth() {
        town.count("attended").dataUpTo("2025-06-30");
        for (int month = 1; month <= 12; month++) {
            town.cell("A", Town.month(2024, month), "attended", 30)
                    .cell("A1", Town.month(2024, month), "attended", 10)
                    .cell("A2", Town.month(2024, month), "attended", 20);
        }
        for (int month = 1; month <= 6; month++) {
            town.cell("A", Town.month(2025, month), "attended", 33)
                    .cell("A1", Town.month(2025, month), "attended", 12)
                    .cell("A2", Town.month(2025, month), "attended", 21);
        }
        ChangeParts parts = parts(town);
        assertThat(parts.monthRuns()).isEqualTo("1–6");
        assertThat(parts.before()).isEqualTo(180);
        assertThat(parts.rate()).as("three more in each of six months").isEqualTo(18);
        assertThat(parts.publishedAs(360.0).published())
                .as("the digest of the year before said nothing of these months")
                .isNull();
    }

    @Test
    void aMonthThatAStreetDidNotReturnIsReportingAndNotWhatItDid() {
        town.ratio("settled", "accepted");
        for (int year = 2024; year <= 2025; year++) {
            for (int month = 1; month <= 12; month++) {
                String when = Town.month(year, month);
                boolean isSilent = year == 2025 && month > 6;
                town.cell("A1", when, "settled", 9).cell("A1", when, "accepted", 10);
                if (!isSilent) {
                    town.cell("A2", when, "settled", 5).cell("A2", when, "accepted", 10);
                }
                town.cell("A", when, "settled", isSilent ? 9 : 14).cell("A", when, "accepted", isSilent ? 10 : 20);
            }
        }
        ChangeParts parts = parts(town);
        assertThat(parts.rate()).as("both settle as they did").isZero();
        assertThat(parts.mix())
                .as("over the months of both they weigh the same")
                .isZero();
        assertThat(parts.reporting()).isCloseTo(138.0 / 180 - 0.7, within(1e-15));
    }

    @Test
    void aStreetOfWhichAnythingIsWithheldIsLeftToTheRest() {
        ChangeParts parts = parts(town.withholding(
                        new Cell("A2", 2024, Months.of(Period.ofYear(2024)).bits()))
                .attendance("A", "2024", 150, 200)
                .attendance("A", "2025", 160, 200)
                .attendance("A1", "2024", 50, 100)
                .attendance("A1", "2025", 50, 100)
                .attendance("A2", "2024", 100, 100)
                .attendance("A2", "2025", 110, 110));
        assertThat(parts.units().matched()).isEqualTo(1);
        assertThat(parts.other()).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void anIndicatorOfTheDistrictAloneIsItsOwnChange() {
        ChangeParts parts = parts(town.attendance("A", "2024", 150, 200).attendance("A", "2025", 160, 200));
        assertThat(parts.hasUnitsBelow()).as("its streets state nothing").isFalse();
        assertThat(parts.rate()).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void aStandardisedRateIsSplitBandByBand() {
        town.standardised(3, 1);
        for (String area : List.of("A", "A1", "A2")) {
            int areas = area.equals("A") ? 2 : 1;
            town.people(area, 1000 * areas, 500 * areas);
        }
        town.visits("A", "2024", 40, 120)
                .visits("A1", "2024", 20, 60)
                .visits("A2", "2024", 20, 60)
                .visits("A", "2025", 60, 130)
                .visits("A1", "2025", 40, 60)
                .visits("A2", "2025", 20, 70);
        ChangeParts parts = parts(town);
        assertThat(parts.change()).as("¾ of 10 and ¼ of 10 per thousand").isCloseTo(10, within(1e-12));
        assertThat(parts.rate()).as("nobody moved, all of it is visits").isCloseTo(10, within(1e-12));
        assertThat(parts.mix()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aCoverageIsSplitWithTheSessionsThatWereOwed() {
        town.coverage().owes("street", PeriodKind.QUARTER);
        for (String area : List.of("A", "A1", "A2", "A3")) {
            int streets = area.equals("A") ? 2 : 1;
            if (!area.equals("A3")) {
                town.attendance(area, "2024", 80 * streets, 100 * streets)
                        .cell(area, "2024", "sessions", 4 * streets)
                        .attendance(area, "2025", 90 * streets, 100 * streets)
                        .cell(area, "2025", "sessions", 4 * streets);
            }
        }
        ChangeParts parts = parts(town);
        assertThat(sum(parts)).isCloseTo(parts.change(), within(1e-12));
        assertThat(parts.rate())
                .as("both from 80 to 90 % of all sessions that they owed")
                .isCloseTo(0.1, within(1e-9));
    }

    @Test
    void rateAndMixAreKitagawas() {
        ChangeParts parts = parts(town.attendance("A", "2024", 130, 200)
                .attendance("A", "2025", 230, 310)
                .attendance("A1", "2024", 50, 90)
                .attendance("A2", "2024", 80, 110)
                .attendance("A1", "2025", 70, 100)
                .attendance("A2", "2025", 160, 210));
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
            Town any = town();
            any.attendance("A", "2024", 1 + random.nextInt(50), 50 + random.nextInt(100))
                    .attendance("A", "2025", 1 + random.nextInt(50), 50 + random.nextInt(100))
                    .attendance("A1", "2024", random.nextInt(10), 10)
                    .attendance("A1", "2025", random.nextInt(10), 10);
            for (String unit : List.of("A2", "A3", "M", "H")) {
                for (String when : List.of("2024", "2024-03", "2025", "2025-08")) {
                    if (random.nextInt(3) > 0) {
                        any.attendance(unit, when, random.nextInt(20), 20 + random.nextInt(20));
                    }
                }
            }
            ChangeParts parts = parts(any);
            assertThat(sum(parts)).isCloseTo(parts.change(), within(1e-12));
        }
    }
}
