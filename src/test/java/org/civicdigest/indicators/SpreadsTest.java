package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.civicdigest.model.Spread;
import org.junit.jupiter.api.Test;

/** How unequal areas are, between districts and within them. */
class SpreadsTest {
    private final YearlyValues values = new YearlyValues();
    private final Town town = new Town()
            .area("A1", "street", "A")
            .area("A2", "street", "A")
            .area("B1", "street", "B")
            .area("B2", "street", "B");

    private SpreadsTest with(String area, String level, long numerator, long denominator) {
        values.with(area, level, 2025, numerator, denominator);
        return this;
    }

    private Spread spread() {
        List<Spread> spreads = Spreads.of(town.workspaceWithIndicator(), 2025, values.list());
        assertThat(spreads).hasSize(1);
        return spreads.get(0);
    }

    @Test
    void districtsThatDifferWithoutDifferencesInThemAreUnequalBetweenOnly() {
        Spread spread = with("A1", "street", 20, 100)
                .with("A2", "street", 20, 100)
                .with("B1", "street", 60, 100)
                .with("B2", "street", 60, 100)
                .spread();
        assertThat(spread.theilWithin()).isCloseTo(0, within(1e-15));
        assertThat(spread.shareBetween()).isEqualTo(1);
        assertThat(spread.gini()).as("half of all have a quarter").isCloseTo(0.25, within(1e-15));
        assertThat(spread.units()).isEqualTo(4);
        assertThat(spread.areas()).isEqualTo(2);
    }

    @Test
    void likeDistrictsOfUnlikeStreetsAreUnequalWithinOnly() {
        Spread spread = with("A1", "street", 20, 100)
                .with("A2", "street", 60, 100)
                .with("B1", "street", 60, 100)
                .with("B2", "street", 20, 100)
                .spread();
        assertThat(spread.theilBetween()).isCloseTo(0, within(1e-15));
        assertThat(spread.shareBetween()).isCloseTo(0, within(1e-12));
    }

    @Test
    void equalUnitsHaveNoShares() {
        Spread spread =
                with("A1", "street", 20, 100).with("B1", "street", 40, 200).spread();
        assertThat(spread.gini()).isZero();
        assertThat(spread.shareBetween()).isNull();
    }

    @Test
    void theSlopeGoesFromTheWorstToTheBestDistrict() {
        Spread spread =
                with("A", "district", 60, 100).with("B", "district", 20, 100).spread();
        assertThat(spread.slope())
                .as("the middles of both halves lie half of all apart")
                .isCloseTo(0.8, within(1e-12));
        assertThat(spread.ratio()).as("the line's worst end is at nothing").isNull();
        assertThat(spread.unitLevel()).isEqualTo("district");
    }

    @Test
    void ofOneUnitNothingIsSaid() {
        with("A1", "street", 20, 100);
        assertThat(Spreads.of(town.workspaceWithIndicator(), 2025, values.list()))
                .isEmpty();
    }
}
