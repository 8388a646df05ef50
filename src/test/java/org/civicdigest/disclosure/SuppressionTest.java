package org.civicdigest.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small numbers cannot be worked out from what stays published. */
class SuppressionTest {
    private static final int PROTECTION = 5;

    /** A city of areas over months, with all that adds up in it: months to years, areas to the city. */
    private static final class City {
        private final int areas;
        private final int months;
        private final SumTable table = new SumTable(PROTECTION);

        /** @param people by area and month */
        City(int[]... people) {
            areas = people.length;
            months = people[0].length;
            for (int area = 0; area < areas; area++) {
                for (int month = 0; month < months; month++) {
                    put(cell(area, month), people[area][month]);
                }
                put(year(area), Arrays.stream(people[area]).sum());
            }
            for (int month = 0; month < months; month++) {
                int at = month;
                put(
                        city(month),
                        Arrays.stream(people).mapToInt(each -> each[at]).sum());
                relate(city(month), areasOf(month));
            }
            put(cityYear(), Arrays.stream(people).flatMapToInt(Arrays::stream).sum());
            List<Cell> years = new ArrayList<>();
            List<Cell> cityMonths = new ArrayList<>();
            for (int area = 0; area < areas; area++) {
                years.add(year(area));
                relate(year(area), monthsOf(area));
            }
            for (int month = 0; month < months; month++) {
                cityMonths.add(city(month));
            }
            relate(cityYear(), years);
            relate(cityYear(), cityMonths);
        }

        private void put(Cell cell, int people) {
            BigDecimal sum = BigDecimal.valueOf(people);
            if (people > 0 && people < PROTECTION) {
                table.putFew(cell, sum);
            } else {
                table.put(cell, sum);
            }
        }

        private void relate(Cell whole, List<Cell> parts) {
            table.relate(new SumTable.Relation(List.of(whole), parts));
        }

        private List<Cell> areasOf(int month) {
            List<Cell> cells = new ArrayList<>();
            for (int area = 0; area < areas; area++) {
                cells.add(cell(area, month));
            }
            return cells;
        }

        private List<Cell> monthsOf(int area) {
            List<Cell> cells = new ArrayList<>();
            for (int month = 0; month < months; month++) {
                cells.add(cell(area, month));
            }
            return cells;
        }

        Cell cell(int area, int month) {
            return new Cell("A" + area, 2025, 1 << month);
        }

        Cell year(int area) {
            return new Cell("A" + area, 2025, 0xfff);
        }

        Cell city(int month) {
            return new Cell("CITY", 2025, 1 << month);
        }

        Cell cityYear() {
            return new Cell("CITY", 2025, 0xfff);
        }

        SortedSet<Cell> withheld() {
            return Suppression.of(table, List.of());
        }
    }

    @Test
    void whereNothingIsFewNothingIsWithheld() {
        assertThat(new City(new int[] {10, 20}, new int[] {0, 30}).withheld()).isEmpty();
    }

    @Test
    void aSmallNumberIsNotLeftToSubtraction() {
        City city = new City(new int[] {3, 20}, new int[] {30, 40}, new int[] {50, 60});
        assertThat(city.withheld())
                .as("3 is the city less the others, and the year less the other month: a second area and a second month"
                        + " go with it, and where they cross")
                .containsExactlyInAnyOrder(city.cell(0, 0), city.cell(0, 1), city.cell(1, 0), city.cell(1, 1));
    }

    @Test
    void whatIsWithheldBesideItIsLargeEnough() {
        City city = new City(new int[] {3}, new int[] {1}, new int[] {50});
        assertThat(city.withheld())
                .as("3 and 1 are 4 together: neither could be more")
                .contains(city.cell(2, 0));
    }

    @Test
    void nobodyIsNoCoverForAFew() {
        City city = new City(new int[] {3}, new int[] {0}, new int[] {0}, new int[] {70});
        assertThat(city.withheld()).contains(city.cell(3, 0));
    }

    @Test
    void aSumThatIsNeverPrintedIsNotLeftOverEither() {
        SumTable table = new SumTable(PROTECTION);
        Cell district = new Cell("D", 2025, 1);
        Cell street = new Cell("S", 2025, 1);
        Cell rest = new Cell("D", 2025, 1, "beyond its streets");
        table.put(district, BigDecimal.valueOf(103));
        table.put(street, BigDecimal.valueOf(100));
        table.putFew(rest, BigDecimal.valueOf(3));
        table.markStated(rest);
        table.relate(new SumTable.Relation(List.of(district), List.of(street, rest)));
        assertThat(Suppression.of(table, List.of()))
                .as("whoever takes the rest for known must not have the street from the district")
                .containsExactlyInAnyOrder(rest, street, district);
    }

    @Test
    void aSumThatNobodyPrintsIsNoCover() {
        SumTable table = new SumTable(PROTECTION);
        Cell district = new Cell("D", 2025, 1);
        Cell few = new Cell("S", 2025, 1);
        Cell other = new Cell("T", 2025, 1);
        Cell ownOffice = new Cell("D", 2025, 1, "beyond its streets");
        table.put(district, BigDecimal.valueOf(70));
        table.putFew(few, BigDecimal.valueOf(3));
        table.put(other, BigDecimal.valueOf(30));
        table.putUnpublished(ownOffice, BigDecimal.valueOf(37));
        table.markStated(ownOffice);
        table.relate(new SumTable.Relation(List.of(district), List.of(few, other, ownOffice)));
        assertThat(Suppression.of(table, List.of()))
                .as("somebody may know what the district's office states, or take it for nothing")
                .containsExactlyInAnyOrder(few, ownOffice, other);
    }

    @Test
    void whatIsWithheldForOtherReasonsCovers() {
        City city = new City(new int[] {3}, new int[] {30}, new int[] {50});
        assertThat(Suppression.of(city.table, List.of(city.cell(2, 0), city.year(2))))
                .as("no more is needed than what is withheld anyway")
                .doesNotContain(city.cell(1, 0));
    }

    @Test
    void whatDoesNotAddUpIsRefused() {
        SumTable table = new SumTable(PROTECTION);
        table.put(new Cell("D", 2025, 1), BigDecimal.TEN);
        table.put(new Cell("S", 2025, 1), BigDecimal.ONE);
        assertThatThrownBy(() -> table.relate(
                        new SumTable.Relation(List.of(new Cell("D", 2025, 1)), List.of(new Cell("S", 2025, 1)))))
                .hasMessageContaining("does not add up");
    }

    /** Checked by other means than those by which it was chosen: the rank of the equations. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noProtectedSumFollowsFromAllEquationsTogether(long seed) {
        Random random = new Random(seed);
        int[][] people = new int[4 + random.nextInt(5)][1 + random.nextInt(6)];
        for (int[] months : people) {
            for (int month = 0; month < months.length; month++) {
                months[month] = random.nextInt(4) == 0 ? random.nextInt(6) : random.nextInt(60);
            }
        }
        City city = new City(people);
        List<Cell> withheld = List.copyOf(city.withheld());
        assertThat(withheld).containsAll(city.table.few());
        if (withheld.isEmpty()) {
            return;
        }
        double[][] equations = new double[city.table.relations().size()][withheld.size()];
        for (int row = 0; row < equations.length; row++) {
            SumTable.Relation relation = city.table.relations().get(row);
            for (int column = 0; column < withheld.size(); column++) {
                equations[row][column] = relation.wholes().contains(withheld.get(column))
                        ? 1
                        : relation.parts().contains(withheld.get(column)) ? -1 : 0;
            }
        }
        int rank = rank(equations);
        for (Cell few : city.table.few()) {
            double[][] withOne = Arrays.copyOf(equations, equations.length + 1);
            withOne[equations.length] = new double[withheld.size()];
            withOne[equations.length][withheld.indexOf(few)] = 1;
            assertThat(rank(withOne))
                    .as("%s is no combination of what is known", few)
                    .isGreaterThan(rank);
        }
    }

    /** Covered one by one with what is near, and attacked all together. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void nothingIsBoundedByAllEquationsTogether(long seed) {
        Random random = new Random(seed);
        int[][] people = new int[15][6];
        for (int[] months : people) {
            Arrays.setAll(months, month -> random.nextInt(8) == 0 ? random.nextInt(5) : 5 + random.nextInt(30));
        }
        City city = new City(people);
        List<Cell> withheld = List.copyOf(city.withheld());
        assertThat(withheld).isNotEmpty();
        assertThat(new Attack(city.table, withheld, city.table.relations()).listBoundedWithin(withheld, PROTECTION))
                .as("few of seed %d, and what is withheld beside them", seed)
                .isEmpty();
    }

    @Test
    void whatIsTooMuchForOneProgrammeIsAttackedFromEachOfItsMiddles() {
        int[][] people = new int[12][12];
        Random random = new Random(3);
        for (int[] months : people) {
            Arrays.setAll(months, month -> random.nextInt(5) == 0 ? random.nextInt(5) : 5 + random.nextInt(40));
        }
        City city = new City(people);
        List<Cell> inParts = List.copyOf(Suppression.of(city.table, List.of(), 16));
        assertThat(inParts).containsAll(city.table.few());
        assertThat(Suppression.of(city.table, inParts))
                .as("the attack on the whole asks for no more")
                .containsExactlyElementsOf(inParts);
    }

    private static int rank(double[][] rows) {
        return new SingularValueDecomposition(new Array2DRowRealMatrix(rows)).getRank();
    }

    /** Streets in districts in a city, over months in quarters in a year: what is withheld closes on itself. */
    @Test
    void aFewInALargeTableTakeNoMoreThanAWayAroundWithThem() {
        int[][] people = new int[40][12];
        Random random = new Random(11);
        for (int[] months : people) {
            Arrays.setAll(months, month -> 20 + random.nextInt(60));
        }
        people[7][3] = 2;
        people[30][9] = 4;
        assertThat(new City(people).withheld())
                .as("two of them with three around each")
                .hasSize(8);
    }

    @Test
    void theSameIsWithheldEachTime() {
        int[][] people = new int[12][12];
        Random random = new Random(7);
        for (int[] months : people) {
            Arrays.setAll(months, month -> random.nextInt(12));
        }
        assertThat(new City(people).withheld()).isEqualTo(new City(people).withheld());
    }
}
