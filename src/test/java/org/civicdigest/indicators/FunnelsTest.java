package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.civicdigest.model.FunnelPoint;
import org.civicdigest.model.FunnelPoint.Flag;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;

/** Where areas of different sizes would lie by chance. */
class FunnelsTest {
    private final Town town = new Town();
    private final YearlyValues values = new YearlyValues();

    private FunnelsTest with(String area, long numerator, long denominator, Verdict verdict) {
        String level = area.equals(Town.CITY) ? "city" : "district";
        values.with(area, level, 2025, numerator, denominator, verdict);
        return this;
    }

    private List<FunnelPoint> points() {
        return Funnels.of(town.workspaceWithIndicator(), 2025, values.list());
    }

    @Test
    void theSameRateIsFarOutForALargeAreaAndWithinForASmallOne() {
        List<FunnelPoint> points = with(Town.CITY, 9000, 10_000, Verdict.NOT_COMPARED)
                .with("A", 4300, 5000, Verdict.WORSE)
                .with("B", 43, 50, Verdict.SIMILAR)
                .points();
        assertThat(points).extracting(FunnelPoint::flag).containsExactly(Flag.LOW_998, Flag.WITHIN);
    }

    @Test
    void smallAreasAreDrawnInMoreThanLargeOnes() {
        List<FunnelPoint> points = with(Town.CITY, 9000, 10_000, Verdict.NOT_COMPARED)
                .with("A", 4300, 5000, Verdict.WORSE)
                .with("B", 43, 50, Verdict.SIMILAR)
                .with("C", 4657, 4950, Verdict.BETTER)
                .points();
        assertThat(points.get(1).ownWeight()).isLessThan(points.get(0).ownWeight());
        assertThat(points.get(1).shrunken()).isBetween(0.86, 0.9);
    }

    @Test
    void whereAllAreasVaryByMuchOneOfThemIsNotCalledOut() {
        List<FunnelPoint> points = with(Town.CITY, 9000, 10_000, Verdict.NOT_COMPARED)
                .with("A", 4300, 5000, Verdict.WORSE)
                .with("B", 1700, 2000, Verdict.WORSE)
                .with("C", 2850, 3000, Verdict.BETTER)
                .points();
        assertThat(points).allSatisfy(point -> {
            FunnelPoint.Spread spread = Objects.requireNonNull(point.spread());
            assertThat(spread.isBeyondChance()).isTrue();
            assertThat(spread.flag()).isEqualTo(Flag.WITHIN);
        });
    }

    @Test
    void whoIsNotComparedIsInNoFunnel() {
        assertThat(with(Town.CITY, 9000, 10_000, Verdict.NOT_COMPARED)
                        .with("A", 4300, 5000, Verdict.WORSE)
                        .with("B", 43, 50, Verdict.SIMILAR)
                        .with("C", 10, 50, Verdict.NOT_COMPARED)
                        .points())
                .extracting(FunnelPoint::areaCode)
                .containsExactly("A", "B");
    }
}
