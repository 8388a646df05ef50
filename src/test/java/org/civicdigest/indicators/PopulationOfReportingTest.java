package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Statistic;
import org.junit.jupiter.api.Test;

/** Who keeps silent is below no line: a rate is of the people of those who reported. */
class PopulationOfReportingTest {
    private static Town town(String measure) {
        return new Town()
                .rate(measure, "residents", 1000)
                .population("A", 2025, "residents", 10_000)
                .population("B", 2025, "residents", 20_000)
                .population("C", 2025, "residents", 30_000)
                .population(Town.CITY, 2025, "residents", 60_000);
    }

    private static Town reported(Town town, String measure, int number, String... areas) {
        return town.cell(Town.CITY, "2025", measure, Statistic.of(BigDecimal.valueOf(number)), areas);
    }

    private static IndicatorValue city(Town town) {
        return Town.find(town.values(Town.CITY), Town.CITY, "2025");
    }

    @Test
    void aSilentDistrictDoesNotLowerTheCity() {
        IndicatorValue city = city(reported(town("accepted"), "accepted", 60, "A", "B"));
        assertThat(city.value()).as("60 of the 30,000 who reported").isCloseTo(2.0, within(1e-12));
        assertThat(city.remarks()).contains(Remark.of(Remark.Kind.POPULATION_OF_REPORTING, 30_000, 60_000));
    }

    @Test
    void whereAllReportedTheWholePopulationCounts() {
        IndicatorValue city = city(reported(town("accepted"), "accepted", 60, "A", "B", "C"));
        assertThat(city.value()).isCloseTo(1.0, within(1e-12));
        assertThat(city.remarks()).isEmpty();
    }

    @Test
    void theCityItselfSpeaksForAll() {
        assertThat(city(reported(town("accepted"), "accepted", 60, "A", Town.CITY))
                        .value())
                .isCloseTo(1.0, within(1e-12));
    }

    @Test
    void aUnitWithoutActivitiesHeldNoneButADistrictWithoutAnyIsMissing() {
        Town town = town("attended")
                .area("A1", "street", "A")
                .area("A2", "street", "A")
                .population("A1", 2025, "residents", 4_000)
                .population("A2", 2025, "residents", 6_000);
        reported(town, "attended", 60, "A1", "B");
        assertThat(city(town).value()).as("A2 held none; C is silent").isCloseTo(2.0, within(1e-12));
    }

    @Test
    void aUnitThatStatesNoReturnIsMissing() {
        Town town = town("accepted")
                .area("A1", "street", "A")
                .area("A2", "street", "A")
                .population("A1", 2025, "residents", 4_000)
                .population("A2", 2025, "residents", 6_000)
                .cell("A", "2025", "accepted", Statistic.of(BigDecimal.valueOf(20)), "A1");
        assertThat(town.value("A", "2025").value()).isCloseTo(5.0, within(1e-12));
    }

    @Test
    void whoseNumberIsNotKnownLeavesTheWhole() {
        Town town = town("accepted").area("A1", "street", "A");
        assertThat(city(reported(town, "accepted", 60, "A1", "B")).value()).isCloseTo(1.0, within(1e-12));
    }
}
