package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.model.Indicator.IntervalMethod;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.civicdigest.statistics.ProportionInterval;
import org.junit.jupiter.api.Test;

/** What approximate input leaves of a value, its verdicts and its rank. */
class ApproximateInputTest {
    private static final List<String> AREAS = List.of("A", "B", "C");

    private static Statistic between(long low, long high) {
        BigDecimal middle = BigDecimal.valueOf(low + high).divide(BigDecimal.valueOf(2));
        return new Statistic(1, BigDecimal.valueOf(low), BigDecimal.valueOf(high), middle.multiply(middle));
    }

    @Test
    void chanceAndInputWidenAnIntervalTogether() {
        IndicatorValue value = new Town()
                .cell("A", "2025", "attended", between(61, 69))
                .cell("A", "2025", "expected", 100)
                .value("A", "2025");
        assertThat(value.value()).isEqualTo(0.65);
        assertThat(value.lower())
                .isCloseTo(ProportionInterval.wilson(61, 100, 0.95).lower(), within(1e-12));
        assertThat(value.upper())
                .isCloseTo(ProportionInterval.wilson(69, 100, 0.95).upper(), within(1e-12));
        assertThat(value.remarks()).contains(Remark.of(Remark.Kind.APPROXIMATE, 61, 69, 100, 100));
    }

    @Test
    void aPartThatMayExceedItsWholeIsTakenWhereItDoesNot() {
        IndicatorValue value = new Town()
                .cell("A", "2025", "attended", between(31, 39))
                .cell("A", "2025", "expected", 32)
                .value("A", "2025");
        assertThat(value.numerator()).as("the middle of 31 and 32").isEqualByComparingTo("31.5");
        assertThat(value.upper()).isEqualTo(1.0);
    }

    @Test
    void whatCertainlyExceedsItsWholeIsNotComparable() {
        IndicatorValue value = new Town()
                .cell("A", "2025", "attended", between(61, 69))
                .cell("A", "2025", "expected", between(51, 59))
                .value("A", "2025");
        assertThat(value.status()).isEqualTo(Status.NOT_COMPARABLE);
    }

    @Test
    void whatCouldBeFewIsHidden() {
        IndicatorValue value = new Town()
                .minimumCell(5)
                .cell("A", "2025", "attended", between(0, 29))
                .cell("A", "2025", "expected", 40)
                .value("A", "2025");
        assertThat(value.status()).isEqualTo(Status.SUPPRESSED);
        assertThat(value.remarks()).as("which would tell the number").hasSize(1);
    }

    @Test
    void aVerdictNeedsAllThatTheInputAllows() {
        Town exact = new Town().attendance("A", "2025", 800, 1000).attendance(Town.CITY, "2025", 750, 1000);
        Town rough = new Town()
                .cell("A", "2025", "attended", between(740, 860))
                .cell("A", "2025", "expected", 1000)
                .attendance(Town.CITY, "2025", 750, 1000);
        assertThat(exact.value("A", "2025").verdict()).isEqualTo(Verdict.BETTER);
        assertThat(rough.value("A", "2025").verdict()).isEqualTo(Verdict.SIMILAR);
    }

    @Test
    void aChangeNeedsAllThatTheInputAllows() {
        Town exact = new Town().attendance("A", "2024", 700, 1000).attendance("A", "2025", 800, 1000);
        Town rough = new Town()
                .attendance("A", "2024", 700, 1000)
                .cell("A", "2025", "attended", between(701, 899))
                .cell("A", "2025", "expected", 1000);
        assertThat(exact.value("A", "2025").changeVerdict()).isEqualTo(ChangeVerdict.IMPROVED);
        assertThat(rough.value("A", "2025").changeVerdict()).isEqualTo(ChangeVerdict.UNCHANGED);
    }

    @Test
    void exactInputDecidesEveryRank() {
        Town town = new Town()
                .attendance("A", "2025", 97, 100)
                .attendance("B", "2025", 96, 100)
                .attendance("C", "2025", 96, 100)
                .interval(IntervalMethod.ROUNDING);
        assertThat(ranks(town)).isEqualTo(Map.of("A", "1 1–1", "B", "2 2–2", "C", "2 2–2"));
    }

    @Test
    void roundedRatesLeaveTheirOrderOpen() {
        // DOMAIN 1.3c: 97 % is 96.5 to 97.5, 96.8 % is 96.75 to 96.85: their order is undecidable.
        Town town = new Town()
                .cell("A", "2025", "attended", between(9650, 9750))
                .cell("A", "2025", "expected", 10_000)
                .cell("B", "2025", "attended", between(9675, 9685))
                .cell("B", "2025", "expected", 10_000)
                .attendance("C", "2025", 90, 100);
        assertThat(ranks(town)).isEqualTo(Map.of("A", "1 1–2", "B", "2 1–2", "C", "3 3–3"));
        assertThat(town.value("A", "2025").remarks()).contains(Remark.of(Remark.Kind.RANK_UNDECIDED, 1, 2));
    }

    @Test
    void aRankLiesWithinWhatTheInputAllowsAndNarrowerInputNeverWidensIt() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            Town wide = new Town().ratio("attended", "expected");
            Town narrow = new Town().ratio("attended", "expected");
            for (String area : AREAS) {
                int low = random.nextInt(20);
                int spread = random.nextInt(5);
                wide.cell(area, "2025", "attended", between(low, low + 2 * spread))
                        .cell(area, "2025", "expected", 10);
                narrow.attendance(area, "2025", low + spread, 10);
            }
            for (Direction direction : Direction.values()) {
                for (String area : AREAS) {
                    IndicatorValue outer = wide.direction(direction).value(area, "2025");
                    IndicatorValue inner = narrow.direction(direction).value(area, "2025");
                    assertThat(outer.rank()).isBetween(outer.rankLower(), outer.rankUpper());
                    assertThat(inner.rankLower()).isEqualTo(inner.rankUpper()).isEqualTo(inner.rank());
                    assertThat(inner.rank()).isBetween(outer.rankLower(), outer.rankUpper());
                }
            }
        }
    }

    private static Map<String, String> ranks(Town town) {
        Map<String, String> ranks = new TreeMap<>();
        town.values().stream()
                .filter(value -> value.period().toString().equals("2025") && value.rank() != null)
                .forEach(value ->
                        ranks.put(value.areaCode(), value.rank() + " " + value.rankLower() + "–" + value.rankUpper()));
        return ranks;
    }
}
