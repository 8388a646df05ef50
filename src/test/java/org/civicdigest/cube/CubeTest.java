package org.civicdigest.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.civicdigest.SparkSessions;
import org.civicdigest.table.Activities;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Cells;
import org.civicdigest.table.Returns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The laws of the cube: sums add, in any order, and what is taken out leaves nothing. */
class CubeTest {
    private final SparkSession spark = SparkSessions.shared();

    private static Row activity(int fileId, long row, String area, int month, int expected, int attended) {
        return RowFactory.create(
                fileId,
                row,
                1000L * fileId + row,
                "a" + fileId + "-" + row,
                area,
                "study",
                java.sql.Date.valueOf("2025-01-15"),
                month,
                null,
                scala.jdk.javaapi.CollectionConverters.asScala(new TreeMap<>(Map.of(
                        "expected", stated(expected, expected),
                        "attended", stated(attended, attended)))),
                0,
                row);
    }

    private static Row stated(int low, int high) {
        return RowFactory.create(
                BigDecimal.valueOf(low).setScale(3), BigDecimal.valueOf(high).setScale(3));
    }

    private static final List<Row> ACTIVITIES = List.of(
            activity(1, 2, "c1", 202501, 30, 28),
            activity(1, 3, "c1", 202501, 31, 31),
            activity(1, 4, "c2", 202501, 10, 9),
            activity(2, 2, "c1", 202501, 29, 27),
            activity(2, 3, "c1", 202502, 30, 30));

    private Dataset<Row> activities(List<Row> rows) {
        return spark.createDataFrame(rows, Activities.SCHEMA);
    }

    private static Map<String, String> read(Dataset<Row> total) {
        Map<String, String> cells = new TreeMap<>();
        for (Row row : total.collectAsList()) {
            cells.put(
                    row.getAs(Cells.AREA_CODE) + " " + row.getAs(Cells.MONTH) + " " + row.getAs(Cells.MEASURE),
                    row.getAs(Cells.COUNT) + ": " + row.getAs(Cells.LOW) + ".." + row.getAs(Cells.HIGH) + ", squares "
                            + row.getAs(Cells.SQUARES));
        }
        return cells;
    }

    @Test
    void aCellHoldsTheExactSumsOfItsRecords() {
        assertThat(read(Cube.total(Cube.cellsOfActivities(activities(ACTIVITIES)))))
                .containsEntry("c1 202501 expected", "3: 90.000..90.000, squares 2702.000000")
                .containsEntry("c1 202501 attended", "3: 86.000..86.000, squares 2474.000000")
                .containsEntry("c1 202501 sessions", "3: 3.000..3.000, squares 3.000000")
                .hasSize(9);
    }

    @Test
    void theTotalOfPartsIsTheTotalOfAll() {
        Map<String, String> whole = read(Cube.total(Cube.cellsOfActivities(activities(ACTIVITIES))));
        for (int cut = 0; cut <= ACTIVITIES.size(); cut++) {
            Dataset<Row> first = Cube.cellsOfActivities(activities(ACTIVITIES.subList(0, cut)));
            Dataset<Row> second = Cube.cellsOfActivities(activities(ACTIVITIES.subList(cut, ACTIVITIES.size())));
            assertThat(read(Cube.total(second.unionByName(first))))
                    .as("cut after %d rows, parts in reverse order", cut)
                    .isEqualTo(whole);
        }
    }

    @Test
    void whatIsNegatedIsGone() {
        Dataset<Row> cells = Cube.cellsOfActivities(activities(ACTIVITIES));
        Dataset<Row> replaced = Cube.cellsOfActivities(activities(ACTIVITIES.subList(0, 1)));
        List<Row> rest = new ArrayList<>(ACTIVITIES.subList(1, ACTIVITIES.size()));
        assertThat(read(Cube.total(cells.unionByName(Cube.negated(replaced)))))
                .isEqualTo(read(Cube.total(Cube.cellsOfActivities(activities(rest)))));
    }

    @Test
    void attendanceCountsLinesPresenceAndHours() {
        Dataset<Row> lines = spark.createDataFrame(
                List.of(
                        line(1, "present", new BigDecimal("2.500")),
                        line(2, "absent", null),
                        line(3, "present", new BigDecimal("1.500"))),
                Attendance.SCHEMA);
        assertThat(read(Cube.total(Cube.cellsOfAttendance(lines))))
                .containsEntry("c1 202501 listed", "3: 3.000..3.000, squares 3.000000")
                .containsEntry("c1 202501 present", "3: 2.000..2.000, squares 2.000000")
                .containsEntry("c1 202501 hours", "2: 4.000..4.000, squares 8.500000");
    }

    private static Row line(long row, String status, @Nullable BigDecimal hours) {
        return RowFactory.create(1, row, 7L, 100 + row, status, hours, "c1", "study", 202501, 0, row);
    }

    @Test
    void anApproximateValueKeepsBothItsEnds() {
        Row about = RowFactory.create(
                1,
                2L,
                9L,
                "c1",
                "2025-01",
                202501,
                1,
                "elders",
                "visits",
                new BigDecimal("20.000"),
                new BigDecimal("30.000"),
                0,
                1L);
        assertThat(read(Cube.total(Cube.cellsOfReturns(spark.createDataFrame(List.of(about), Returns.SCHEMA)))))
                .containsEntry("c1 202501 visits", "1: 20.000..30.000, squares 625.000000");
    }
}
