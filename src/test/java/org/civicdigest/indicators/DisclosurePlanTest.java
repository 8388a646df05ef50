package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.civicdigest.disclosure.Cell;
import org.civicdigest.disclosure.SumTable;
import org.civicdigest.disclosure.Suppression;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Unit;
import org.civicdigest.model.Workspace;
import org.junit.jupiter.api.Test;

/** What is withheld so that small numbers of people cannot be worked out. */
class DisclosurePlanTest {
    private static final int YEAR = 0xfff;

    private final Town town = new Town()
            .area("A1", "street", "A")
            .area("A2", "street", "A")
            .area("A3", "street", "A")
            .area("B1", "street", "B")
            .area("M", "street", "B", null, "2025-06-30")
            .area("M", "street", "A", "2025-07-01", null)
            .counts(Unit.PEOPLE)
            .minimumCell(5);
    private final List<LoggedSum> sums = new ArrayList<>();
    private final EarlierEditions earlier = EarlierEditions.none();

    private DisclosurePlanTest sum(String area, int months, long attended, long expected) {
        sums.add(new LoggedSum(
                new Cell(area, 2025, months),
                Statistic.of(BigDecimal.valueOf(attended)),
                Statistic.of(BigDecimal.valueOf(expected)),
                false));
        return this;
    }

    private DisclosurePlanTest year(String area, long attended, long expected) {
        return sum(area, YEAR, attended, expected);
    }

    /** A sum of the year before, which a later one is held against. */
    private DisclosurePlanTest before(String area, int months, long attended, long expected) {
        sums.add(new LoggedSum(
                new Cell(area, 2024, months),
                Statistic.of(BigDecimal.valueOf(attended)),
                Statistic.of(BigDecimal.valueOf(expected)),
                false));
        return this;
    }

    private SortedSet<Cell> withheld() {
        Workspace workspace = town.workspaceWithIndicator();
        return DisclosurePlan.of(workspace, Map.of("indicator", sums), earlier).withheld("indicator");
    }

    private static Cell year(String area) {
        return new Cell(area, 2025, YEAR);
    }

    @Test
    void aFewOfOneStreetTakeAnotherStreetWithThem() {
        year("A", 83, 200).year("A1", 3, 50).year("A2", 30, 50).year("A3", 50, 100);
        assertThat(withheld()).as("else it is the district less the others").containsExactly(year("A1"), year("A2"));
    }

    @Test
    void aFewExpectedAreAsProtectedAsAFewPresent() {
        year("A", 83, 200).year("A1", 0, 3).year("A2", 33, 97).year("A3", 50, 100);
        assertThat(withheld()).containsExactly(year("A1"), year("A2"));
    }

    @Test
    void whatADistrictStatesBeyondItsStreetsIsASumToo() {
        year("A", 83, 200).year("A1", 30, 50).year("A2", 50, 147);
        assertThat(withheld())
                .as("three of the district's own are the district less its streets")
                .isNotEmpty();
    }

    @Test
    void monthsDoNotGiveAwayAMonth() {
        sum("A", 0b11, 60, 100).sum("A", 0b01, 3, 50).sum("A", 0b10, 57, 50);
        assertThat(withheld()).contains(new Cell("A", 2025, 0b01)).hasSizeGreaterThan(1);
    }

    /** A1 has no January in 2025, so that nothing is held against its January of 2024: three people. */
    @Test
    void whatAStreetHasBesideItsPrintedMonthsIsNotTheDistrictsOwn() {
        year("A", 200, 300).year("A1", 50, 100).year("A2", 150, 200);
        before("A", 0b11, 100, 150).before("A1", 0b11, 20, 50).before("A2", 0b11, 80, 100);
        before("A", 0b01, 43, 75).before("A2", 0b01, 40, 50);
        before("A", 0b10, 57, 75).before("A1", 0b10, 17, 25).before("A2", 0b10, 40, 50);
        assertThat(withheld())
                .as(
                        "January less the other street is three: one of them goes with one of February, and no more than a way around")
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(4);
    }

    /** Who is counted once in the year is in no quarter more often: 3 to 7 in A1, 2 to 6 in A2, were the years shown. */
    @Test
    void noPartOfPeopleWhoAreCountedOnceIsMoreThanItsWhole() {
        int quarter = 0b111000;
        SumTable table = new SumTable(5);
        table.put(year("A"), BigDecimal.valueOf(12));
        table.put(year("A1"), BigDecimal.valueOf(7));
        table.put(year("A2"), BigDecimal.valueOf(6));
        table.put(new Cell("A", 2025, quarter), BigDecimal.valueOf(9));
        table.putFew(new Cell("A1", 2025, quarter), BigDecimal.valueOf(4));
        table.put(new Cell("A2", 2025, quarter), BigDecimal.valueOf(5));
        List<Cell> cells = List.of(
                year("A"),
                year("A1"),
                year("A2"),
                new Cell("A", 2025, quarter),
                new Cell("A1", 2025, quarter),
                new Cell("A2", 2025, quarter));
        new SumRelations(town.workspaceWithIndicator()).relate(table, cells, 5, true);
        assertThat(Suppression.of(table, List.of()))
                .filteredOn(Cell::isPrinted)
                .as("two quarters that are bounded to 4 are not enough")
                .hasSizeGreaterThan(2);
    }

    @Test
    void areasThatExchangedAStreetAddUpTogetherOnly() {
        int juneAndJuly = 0b1100000;
        sum("A", juneAndJuly, 72, 200)
                .sum("B", juneAndJuly, 58, 200)
                .sum("A1", juneAndJuly, 70, 150)
                .sum("B1", juneAndJuly, 57, 150)
                .sum("M", juneAndJuly, 3, 100);
        assertThat(withheld())
                .as("what M counts is both districts less the other streets")
                .containsExactly(new Cell("B1", 2025, juneAndJuly), new Cell("M", 2025, juneAndJuly));
    }

    @Test
    void aChangeByAFewSinceAnEarlierEditionIsProtectedLikeAFew() {
        earlier.add(List.of(published("A1", 31, 50)));
        year("A", 84, 200).year("A1", 33, 50).year("A2", 30, 50).year("A3", 21, 100);
        assertThat(withheld())
                .as("two came between the editions; without another street they are the change of the district")
                .containsExactly(year("A1"), year("A3"));
    }

    @Test
    void whatIsUnchangedSinceAnEarlierEditionStaysShown() {
        earlier.add(List.of(published("A1", 33, 50)));
        year("A", 84, 200).year("A1", 33, 50).year("A2", 51, 150);
        assertThat(withheld()).isEmpty();
    }

    @Test
    void aPublicFigureIsNotProtected() {
        town.isPublic();
        year("A", 33, 100).year("A1", 3, 50).year("A2", 30, 50);
        assertThat(withheld()).isEmpty();
        assertThat(DisclosurePlan.listAffected(town.workspaceWithIndicator())).isEmpty();
    }

    @Test
    void whatCountsNobodyIsNotProtected() {
        town.counts(Unit.SITES);
        assertThat(DisclosurePlan.listAffected(town.workspaceWithIndicator())).isEmpty();
    }

    @Test
    void whatIsWithheldIsInNoRankAndNoBenchmark() {
        Town shown = new Town()
                .counts(Unit.PEOPLE)
                .minimumCell(5)
                .withholding(new Cell("B", 2025, YEAR))
                .cell("A", "2025", "attended", 10)
                .cell("A", "2025", "expected", 20)
                .cell("B", "2025", "attended", 10)
                .cell("B", "2025", "expected", 30)
                .cell(Town.CITY, "2025", "attended", 20)
                .cell(Town.CITY, "2025", "expected", 50);
        List<IndicatorValue> values = shown.values().stream()
                .filter(value -> value.period().equals(Period.ofYear(2025)))
                .toList();
        assertThat(values)
                .filteredOn(value -> value.areaCode().equals("B"))
                .singleElement()
                .satisfies(value -> {
                    assertThat(value.value()).isNull();
                    assertThat(value.numerator()).isNull();
                    assertThat(value.rank()).isNull();
                });
        assertThat(values)
                .filteredOn(value -> value.areaCode().equals("A"))
                .singleElement()
                .satisfies(value -> assertThat(value.rankedAreas()).isNotEqualTo(2));
    }

    private IndicatorValue published(String area, long numerator, long denominator) {
        return new YearlyValues()
                .with(area, "street", 2025, numerator, denominator)
                .list()
                .get(0);
    }

    /** Two indicators of one measure. */
    @Test
    void aSumThatOneIndicatorWithholdsNoOtherShows() {
        Workspace workspace = town.workspaceWithIndicators("one", "other");
        year("A", 83, 200).year("A1", 3, 50).year("A2", 30, 50).year("A3", 50, 100);
        List<LoggedSum> ofOther = sums.stream()
                .map(sum -> new LoggedSum(sum.cell(), sum.numerator(), null, false))
                .toList();
        DisclosurePlan plan = DisclosurePlan.of(workspace, Map.of("one", sums, "other", ofOther), earlier);
        for (Indicator indicator : workspace.indicators()) {
            assertThat(plan.withheld(indicator.code())).containsExactly(year("A1"), year("A2"));
        }
        assertThat(Measure.ATTENDED).isEqualTo(workspace.indicators().get(0).numerator());
    }
}
