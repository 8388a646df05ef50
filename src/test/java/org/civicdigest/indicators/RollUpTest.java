package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Workspace;
import org.civicdigest.statistics.DistinctPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sums go upwards by who belonged to whom, and nothing is lost or counted twice on the way. */
class RollUpTest {
    private static final Comparator<StatedCell> ORDER = Comparator.comparing(StatedCell::area)
            .thenComparing(StatedCell::month)
            .thenComparing(StatedCell::months);

    /** Communities a1 and a2; a2 belongs to A up to June 2025 and to B from July on. */
    private static Town town() {
        return new Town()
                .area("a1", "street", "A")
                .area("a2", "street", "A", null, "2025-06-30")
                .area("a2", "street", "B", "2025-07-01", null);
    }

    private static StatedCell cell(String area, int month, int months, Side side, int value) {
        return new StatedCell(area, month, months, side, Statistic.of(BigDecimal.valueOf(value)), null);
    }

    private static StatedCell people(String area, int month, long... ids) {
        return new StatedCell(
                area,
                month,
                1,
                Side.NUMERATOR,
                new Statistic(
                        ids.length, BigDecimal.valueOf(ids.length), BigDecimal.valueOf(ids.length), BigDecimal.ZERO),
                DistinctPeople.of(LongStream.of(ids)));
    }

    private static List<AreaCell> rolledUp(Town town, StatedCell... cells) {
        Workspace workspace = town.workspace();
        RollUp rollUp = new RollUp(
                town.indicator(), workspace, new AncestorIndex(workspace.areas()), List.of("district", "street"));
        Stream.of(cells).sorted(ORDER).forEach(rollUp::add);
        return rollUp.cellsByLevel().values().stream().flatMap(List::stream).toList();
    }

    private static @Nullable String sum(List<AreaCell> cells, String area, String measure) {
        return cells.stream()
                .filter(cell -> cell.area().equals(area) && cell.measure().equals(measure))
                .map(cell -> cell.statistic().sum().toPlainString())
                .findFirst()
                .orElse(null);
    }

    @Test
    void aMonthCountsForWhomTheAreaBelongedToThen() {
        List<AreaCell> june = rolledUp(town().count("attended"), cell("a2", 202506, 1, Side.NUMERATOR, 7));
        List<AreaCell> july = rolledUp(town().count("attended"), cell("a2", 202507, 1, Side.NUMERATOR, 7));
        assertThat(sum(june, "A", "attended")).isEqualTo("7");
        assertThat(sum(june, "B", "attended")).isNull();
        assertThat(sum(july, "B", "attended")).isEqualTo("7");
    }

    @Test
    void aLongerPeriodCountsForTheParentOfItsLastMonth() {
        List<AreaCell> cells = rolledUp(town().count("attended"), cell("a2", 202504, 6, Side.NUMERATOR, 7));
        assertThat(sum(cells, "B", "attended"))
                .as("April to September ends under B")
                .isEqualTo("7");
    }

    @Test
    void whoLeavesOutTheDenominatorIsLeftOutOfBoth() {
        List<AreaCell> cells = rolledUp(
                town(),
                cell("a1", 202501, 1, Side.NUMERATOR, 9),
                cell("a2", 202501, 1, Side.NUMERATOR, 4),
                cell("a2", 202501, 1, Side.DENOMINATOR, 5));
        assertThat(sum(cells, "A", "attended")).isEqualTo("4");
        assertThat(sum(cells, "A", "expected")).isEqualTo("5");
        assertThat(sum(cells, "a1", "attended")).isNull();
    }

    @Test
    void ofCasesWhatIsNotFoundIsZero() {
        List<AreaCell> cells =
                rolledUp(town().proportion("closed", "opened"), cell("a1", 202501, 1, Side.DENOMINATOR, 3));
        assertThat(sum(cells, "A", "closed")).isEqualTo("0");
        assertThat(sum(cells, "A", "opened")).isEqualTo("3");
    }

    @Test
    void reportingAreasAreThoseWhoseOwnCellsAreInTheSum() {
        List<AreaCell> cells = rolledUp(
                town().count("attended"),
                cell("a1", 202501, 1, Side.NUMERATOR, 1),
                cell("a2", 202501, 1, Side.NUMERATOR, 2),
                cell("C", 202501, 1, Side.NUMERATOR, 4));
        assertThat(cells)
                .filteredOn(cell -> cell.area().equals(Town.CITY))
                .extracting(AreaCell::reportingAreas)
                .containsExactly(List.of("C", "a1", "a2"));
    }

    @Test
    void peopleUniteWhereNumbersAdd() {
        List<AreaCell> cells =
                rolledUp(town().count("participants"), people("a1", 202501, 1, 2, 3), people("a2", 202501, 3, 4));
        assertThat(cells)
                .filteredOn(cell -> cell.area().equals("A"))
                .extracting(AreaCell::people)
                .containsExactly(DistinctPeople.of(LongStream.of(1, 2, 3, 4)));
    }

    @Test
    void theSumOfEachLevelIsTheSumOfAll() {
        Random random = new Random(5);
        List<StatedCell> stated = new ArrayList<>();
        long[] all = {0};
        for (String area : List.of("a1", "a2", "C")) {
            for (int month = 202501; month <= 202512; month++) {
                int value = random.nextInt(100);
                all[0] += value;
                stated.add(cell(area, month, 1, Side.NUMERATOR, value));
            }
        }
        List<AreaCell> cells = rolledUp(town().count("attended"), stated.toArray(StatedCell[]::new));
        Map<Boolean, Long> sums =
                Map.of(true, total(cells, List.of(Town.CITY)), false, total(cells, List.of("A", "B", "C")));
        assertThat(sums).as("of the city and of its districts").containsValues(all[0], all[0]);
    }

    private static long total(List<AreaCell> cells, List<String> areas) {
        return cells.stream()
                .filter(cell -> areas.contains(cell.area()))
                .mapToLong(cell -> cell.statistic().sum().longValueExact())
                .sum();
    }

    @Test
    void anAreaWithNoWayToTheTopIsNotLostInSilence() {
        assertThatThrownBy(() -> rolledUp(town().count("attended"), cell("elsewhere", 202501, 1, Side.NUMERATOR, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("J_RECONCILE");
    }

    @Test
    void cellsInNoOrderAreAFaultOfOurs() {
        Workspace workspace = town().count("attended").workspace();
        RollUp rollUp = new RollUp(
                town().count("attended").indicator(), workspace, new AncestorIndex(workspace.areas()), List.of());
        rollUp.add(cell("a2", 202501, 1, Side.NUMERATOR, 1));
        assertThatThrownBy(() -> rollUp.add(cell("a1", 202501, 1, Side.NUMERATOR, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("come by area and period");
    }
}
