package org.civicdigest.cube;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.civicdigest.SparkSessions;
import org.civicdigest.statistics.DistinctPeople;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.PeopleCells;
import org.junit.jupiter.api.Test;

/** People are counted as sets, however the lines are spread over tasks. */
class ParticipantsTest {
    private static final Random RANDOM = new Random(11);
    private static final List<Row> LINES = lines();

    private final SparkSession spark = SparkSessions.shared();

    private static List<Row> lines() {
        List<Row> lines = new ArrayList<>();
        for (int row = 0; row < 600; row++) {
            String area = "c" + (1 + RANDOM.nextInt(3));
            long person = RANDOM.nextInt(90);
            String status = RANDOM.nextInt(10) == 0 ? "absent" : "present";
            int month = 202501 + RANDOM.nextInt(2);
            lines.add(RowFactory.create(
                    1, (long) row, (long) row, person, status, null, area, "study", month, 0, (long) row));
        }
        return lines;
    }

    private Dataset<Row> attendance() {
        return spark.createDataFrame(LINES, Attendance.SCHEMA);
    }

    private static TreeSet<Long> present(String area, int month) {
        TreeSet<Long> present = new TreeSet<>();
        for (Row line : LINES) {
            if (line.getString(6).equals(area)
                    && line.getInt(8) == month
                    && line.getString(4).equals("present")) {
                present.add(line.getLong(3));
            }
        }
        return present;
    }

    private static DistinctPeople sketch(TreeSet<Long> people) {
        return DistinctPeople.of(people.stream().mapToLong(Long::longValue));
    }

    private static Map<String, DistinctPeople> byMonth(Dataset<Row> attendance) {
        Map<String, DistinctPeople> found = new TreeMap<>();
        for (Row row : Participants.cells(Participants.byMonth(attendance)).collectAsList()) {
            found.put(
                    row.getAs(PeopleCells.AREA_CODE) + " " + row.getAs(PeopleCells.MONTH),
                    DistinctPeople.ofBytes(row.getAs(PeopleCells.PEOPLE)));
        }
        return found;
    }

    @Test
    void aCellHasThePeopleWhoWerePresentInTheMonth() {
        assertThat(byMonth(attendance()))
                .containsEntry("c1 202501", sketch(present("c1", 202501)))
                .containsEntry("c3 202502", sketch(present("c3", 202502)))
                .as("three communities, two months")
                .hasSize(6);
    }

    @Test
    void partitionsAndOrderChangeNoByte() {
        Map<String, DistinctPeople> whole = byMonth(attendance().repartition(1));
        assertThat(byMonth(attendance().repartition(7, col(Attendance.ROW)))).isEqualTo(whole);
    }

    @Test
    void sparkAndJavaWriteTheSameOfVeryManyPeople() {
        int number = 3 * DistinctPeople.LARGEST_EXACT;
        Dataset<Row> people = spark.range(0, number, 1, 5)
                .selectExpr(
                        "1 file_id",
                        "id row",
                        "id activity_key",
                        "id person",
                        "'present' status",
                        "cast(null as decimal(18,3)) hours",
                        "'c1' area_code",
                        "'study' programme",
                        "202501 month",
                        "0 revision",
                        "id content_hash")
                .transform(Participants::byMonth);
        DistinctPeople inSpark = DistinctPeople.ofBytes(people.head().getAs(PeopleCells.PEOPLE));

        assertThat(inSpark).isEqualTo(DistinctPeople.of(LongStream.range(0, number)));
        assertThat(inSpark.isExact()).isFalse();
        assertThat((long) number).isBetween(inSpark.low(), inSpark.high());
    }

    @Test
    void aMonthInWhichAllWereAbsentHasNobodyAndNotNothing() {
        Row absent = RowFactory.create(1, 1L, 1L, 5L, "absent", null, "c1", "study", 202501, 0, 1L);
        Row cell = Participants.cells(Participants.byMonth(spark.createDataFrame(List.of(absent), Attendance.SCHEMA)))
                .head();
        assertThat(cell.<BigDecimal>getAs("sum_low")).isEqualByComparingTo("0");
    }
}
