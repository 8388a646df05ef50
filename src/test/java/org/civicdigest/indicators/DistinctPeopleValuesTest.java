package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.civicdigest.statistics.DistinctPeople;
import org.junit.jupiter.api.Test;

/** A person is one person, in however many months; many are estimated, and an estimate decides nothing that it cannot. */
class DistinctPeopleValuesTest {
    private static final int MANY = 4 * DistinctPeople.LARGEST_EXACT;

    private static LongStream people(int from, int to) {
        return LongStream.range(from, to);
    }

    @Test
    void whoComesInSeveralMonthsIsOnePersonInTheirPeriod() {
        Town town = new Town()
                .count("participants")
                .people("A", "2025-01", people(0, 30))
                .people("A", "2025-02", people(20, 50))
                .people("A", "2025-03", people(0, 10))
                .people("A", "2025-04", people(100, 105));

        assertThat(town.value("A", "2025-02").value()).isEqualTo(30);
        assertThat(town.value("A", "2025-Q1").value()).as("0 to 49").isEqualTo(50);
        assertThat(town.value("A", "2025").value()).isEqualTo(55);
        assertThat(town.value("A", "2025").remarks()).as("exact").doesNotContain(Remark.of(Remark.Kind.ESTIMATED));
    }

    @Test
    void attendancesAPersonDivideAllAttendancesByAllPeople() {
        IndicatorValue value = new Town()
                .ratio("present", "participants")
                .cell("A", "2025-01", "present", 30)
                .cell("A", "2025-02", "present", 42)
                .people("A", "2025-01", people(0, 20))
                .people("A", "2025-02", people(4, 24))
                .value("A", "2025");

        assertThat(value.value()).as("72 over 24, not over 40").isEqualTo(3);
        assertThat(value.denominator()).isEqualTo(BigDecimal.valueOf(24));
    }

    @Test
    void fewPeopleAreHiddenThoughTheyCameOften() {
        Town town = new Town().count("participants").minimumCell(5);
        for (int month = 1; month <= 12; month++) {
            town.people("A", Town.month(2025, month), people(0, 4));
        }
        IndicatorValue value = town.value("A", "2025");

        assertThat(value.status()).isEqualTo(Status.SUPPRESSED);
        assertThat(value.numerator()).as("four people, not 48").isNull();
    }

    @Test
    void theSamePeopleOfTheYearBeforeAreComparedOverTheSameMonths() {
        IndicatorValue value = new Town()
                .rate("participants", "residents", 1000)
                .population("A", 2024, "residents", 10_000)
                .population("A", 2025, "residents", 10_000)
                .people("A", "2024-01", people(0, 100))
                .people("A", "2024-12", people(100, 900))
                .people("A", "2025-01", people(0, 200))
                .dataUpTo("2025-01-31")
                .value("A", "2025");

        assertThat(value.previous()).as("December is not compared").isEqualTo(10);
        assertThat(value.change()).isEqualTo(10);
    }

    @Test
    void anEstimateIsMarkedWithItsBoundsAndDecidesNoRank() {
        Town town = new Town()
                .rate("participants", "residents", 1000)
                .people("A", "2025-01", people(0, MANY))
                .people("A", "2025-02", people(1000, MANY + 1000))
                .people("B", "2025-01", people(0, 500))
                .people("C", "2025-01", people(0, 900));
        for (String area : new String[] {"A", "B", "C", Town.CITY}) {
            town.population(area, 2025, "residents", 1_000_000);
        }
        IndicatorValue estimated = town.value("A", "2025");
        Remark remark = estimated.remarks().stream()
                .filter(each -> each.kind() == Remark.Kind.ESTIMATED)
                .findFirst()
                .orElseThrow();

        assertThat(remark.arguments().get(0)).isEqualTo("99.7");
        assertThat(new BigDecimal(remark.arguments().get(1))).isLessThan(BigDecimal.valueOf(MANY + 1000));
        assertThat(new BigDecimal(remark.arguments().get(2))).isGreaterThan(BigDecimal.valueOf(MANY + 1000));
        double truth = (MANY + 1000) / 1000.0;
        assertThat(estimated.lower()).as("chance and the sketch").isLessThan(truth);
        assertThat(estimated.upper()).isGreaterThan(truth);
        for (String area : new String[] {"A", "B", "C"}) {
            IndicatorValue value = town.value(area, "2025");
            assertThat(value.rank()).as("rank of %s beside an estimate", area).isNull();
            assertThat(value.remarks()).contains(Remark.of(Remark.Kind.ESTIMATES_UNRANKED));
        }
        assertThat(town.value("B", "2025").lower()).as("exact itself").isNotNull();
        assertThat(town.value("B", "2025-02").status()).isEqualTo(Status.NOT_REPORTED);
    }

    @Test
    void theOrderOfCellsChangesNothing() {
        for (long seed = 0; seed < 5; seed++) {
            Town town = new Town().count("participants");
            Town shuffled = new Town().count("participants");
            for (int month = 1; month <= 6; month++) {
                int from = month * 37;
                town.people("A", Town.month(2025, month), people(from, from + 90));
                shuffled.people("A", Town.month(2025, month), people(from, from + 90));
            }
            assertThat(shuffled.shuffled(seed).values()).isEqualTo(town.values());
        }
    }
}
