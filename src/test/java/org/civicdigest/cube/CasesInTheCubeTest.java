package org.civicdigest.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.civicdigest.SparkSessions;
import org.civicdigest.table.Cases;
import org.civicdigest.table.Cells;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cases add up like everything else, and what is open at the end follows from what was opened and closed. */
class CasesInTheCubeTest {
    private static final List<Row> CASES = List.of(
            opened(1, "c1", "2024-11-20", "2025-01-10", "settled"),
            opened(2, "c1", "2025-01-05", "2025-01-05", "settled"),
            opened(3, "c1", "2025-01-31", "2025-03-01", "unsettled"),
            opened(4, "c1", "2025-02-01", null, null),
            opened(5, "c2", "2025-01-01", null, "reopened"));

    private final SparkSession spark = SparkSessions.shared();

    private static Row opened(
            long row, String area, String openedOn, @Nullable String closedOn, @Nullable String outcome) {
        LocalDate day = LocalDate.parse(openedOn);
        return RowFactory.create(
                1,
                row,
                100 + row,
                "m" + row,
                area,
                "mediation",
                Date.valueOf(day),
                day.getYear() * 100 + day.getMonthValue(),
                closedOn == null ? null : Date.valueOf(closedOn),
                outcome,
                0,
                row);
    }

    private Dataset<Row> cells(List<Row> cases) {
        return Cube.cellsOfCases(spark.createDataFrame(cases, Cases.SCHEMA));
    }

    private static Map<String, String> read(Dataset<Row> total) {
        Map<String, String> cells = new TreeMap<>();
        for (Row row : total.collectAsList()) {
            cells.put(
                    row.getAs(Cells.AREA_CODE) + " " + row.getAs(Cells.MONTH) + " " + row.getAs(Cells.MEASURE),
                    row.getAs(Cells.COUNT) + ": " + row.getAs(Cells.LOW) + ", squares " + row.getAs(Cells.SQUARES));
        }
        return cells;
    }

    @Test
    void aCaseIsCountedWhereItOpensAndWhereItCloses() {
        assertThat(read(Cube.total(cells(CASES))))
                .containsEntry("c1 202411 case:opened", "1: 1.000, squares 1.000000")
                .containsEntry("c1 202411 case:opened:settled", "1: 1.000, squares 1.000000")
                .containsEntry("c1 202501 case:closed", "2: 2.000, squares 2.000000")
                .containsEntry("c1 202501 case:closed:settled", "2: 2.000, squares 2.000000")
                .containsEntry("c1 202501 case:days_to_close", "2: 51.000, squares 2601.000000")
                .containsEntry("c1 202503 case:days_to_close:unsettled", "1: 29.000, squares 841.000000")
                .containsEntry("c1 202502 case:opened:open", "1: 1.000, squares 1.000000")
                .containsEntry("c2 202501 case:opened:open", "1: 1.000, squares 1.000000")
                .containsEntry("c2 202501 case:opened:reopened", "1: 1.000, squares 1.000000")
                .doesNotContainKey("c2 202501 case:closed");
    }

    @Test
    void theTotalOfPartsIsTheTotalOfAll() {
        Map<String, String> whole = read(Cube.total(cells(CASES)));
        for (int cut : List.of(0, 2, CASES.size())) {
            assertThat(read(Cube.total(
                            cells(CASES.subList(cut, CASES.size())).unionByName(cells(CASES.subList(0, cut))))))
                    .as("cut after %d cases", cut)
                    .isEqualTo(whole);
        }
    }

    @Test
    void aCaseThatIsClosedLaterLeavesNothingOfItsOpenVersion() {
        Row closed = opened(4, "c1", "2025-02-01", "2025-04-02", "withdrawn");
        List<Row> later = new ArrayList<>(CASES);
        later.set(3, closed);
        Dataset<Row> restated = cells(CASES)
                .unionByName(cells(List.of(closed)))
                .unionByName(Cube.negated(cells(List.of(CASES.get(3)))));
        assertThat(read(Cube.total(restated))).isEqualTo(read(Cube.total(cells(later))));
    }

    @Test
    void whatIsOpenIsWhatWasOpenedLessWhatWasClosed() {
        Map<String, String> open = read(OpenCases.atEndOfMonth(Cube.total(cells(CASES)), offices()));
        assertThat(open)
                .containsEntry("c1 202411 case:open_at_end", "1: 1.000, squares 1.000000")
                .containsEntry("c1 202412 case:open_at_end", "1: 1.000, squares 1.000000")
                .containsEntry("c1 202501 case:open_at_end", "1: 1.000, squares 1.000000")
                .containsEntry("c1 202502 case:open_at_end", "2: 2.000, squares 2.000000")
                .containsEntry("c1 202503 case:open_at_end", "1: 1.000, squares 1.000000")
                .containsEntry("c2 202503 case:open_at_end", "1: 1.000, squares 1.000000")
                .as("five months of one area, three of the other")
                .hasSize(8);
    }

    @Test
    void whatIsOpenAfterAnOfficeFellSilentNobodyKnows() {
        Map<String, String> open = read(OpenCases.atEndOfMonth(
                Cube.total(cells(List.of(
                        opened(1, "c1", "2025-01-10", null, null),
                        opened(2, "c2", "2025-02-10", null, null),
                        opened(3, "c3", "2025-04-10", null, null)))),
                offices("c1", "d1", "c2", "d1", "c3", "d3")));
        assertThat(open.keySet())
                .as("d1 told of January and February, for both of its areas; d3 of April")
                .containsExactlyInAnyOrder(
                        "c1 202501 case:open_at_end",
                        "c1 202502 case:open_at_end",
                        "c2 202502 case:open_at_end",
                        "c3 202504 case:open_at_end");
    }

    /** Areas and their offices, in turn. */
    private static Dataset<Row> offices(String... areasAndOffices) {
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < areasAndOffices.length; index += 2) {
            rows.add(RowFactory.create(areasAndOffices[index], areasAndOffices[index + 1]));
        }
        return SparkSessions.shared().createDataFrame(rows, OpenCases.OFFICES);
    }
}
