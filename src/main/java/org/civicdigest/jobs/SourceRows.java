package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.civicdigest.cube.Cube;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.SourceRow;
import org.civicdigest.store.Submission;
import org.civicdigest.table.Activities;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Candidates;
import org.civicdigest.table.Cases;
import org.civicdigest.table.Cells;
import org.civicdigest.table.Returns;

/**
 * The rows of files behind cells of the cube. They are found by the cube's own rules: each row is summed as if it was a
 * file of its own.
 */
final class SourceRows {
    private static final long ROWS_OF_FILE = 1L << 32;

    private static final StructType WANTED = DataTypes.createStructType(List.of(
            DataTypes.createStructField("wanted_area", DataTypes.StringType, false),
            DataTypes.createStructField("wanted_month", DataTypes.IntegerType, false),
            DataTypes.createStructField("wanted_months", DataTypes.IntegerType, false),
            DataTypes.createStructField("wanted_measure", DataTypes.StringType, false)));

    private final SparkSession spark;
    private final StoreTables tables;
    private final Map<Integer, Submission> submissions = new HashMap<>();

    /** A cell: one row per (area, month, months, measure). */
    record Wanted(String area, int month, int months, String measure) {}

    SourceRows(SparkSession spark, StoreTables tables) {
        this.spark = spark;
        this.tables = tables;
        tables.submissions().forEach(submission -> submissions.put(submission.fileId(), submission));
    }

    /** In the order of arrival; without those that were replaced. */
    Iterator<SourceRow> of(Measure.Source source, String programme, Collection<Wanted> cells) {
        List<Row> wanted = new ArrayList<>();
        cells.forEach(cell -> wanted.add(RowFactory.create(cell.area(), cell.month(), cell.months(), cell.measure())));
        Iterator<Row> rows = cellsOfEachRow(source, programme)
                .join(
                        broadcast(spark.createDataFrame(wanted, WANTED)),
                        col(Cells.AREA_CODE)
                                .equalTo(col("wanted_area"))
                                .and(col(Cells.MONTH).equalTo(col("wanted_month")))
                                .and(col(Cells.MONTHS).equalTo(col("wanted_months")))
                                .and(col(Cells.MEASURE).equalTo(col("wanted_measure"))),
                        "left_semi")
                .sort(col(Cells.FILE_ID), col(Cells.MEASURE), col(Cells.AREA_CODE), col(Cells.MONTH))
                .toLocalIterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public SourceRow next() {
                return sourceRow(rows.next());
            }
        };
    }

    private Dataset<Row> cellsOfEachRow(Measure.Source source, String programme) {
        return switch (source) {
            case ACTIVITIES ->
                Cube.cellsOfActivities(eachRow(tables.currentActivities()
                        .filter(col(Activities.PROGRAMME).equalTo(lit(programme)))));
            case ATTENDANCE ->
                Cube.cellsOfAttendance(eachRow(tables.attendanceWhereItCounts()
                        .filter(col(Attendance.PROGRAMME).equalTo(lit(programme)))));
            case RETURNS ->
                Cube.cellsOfReturns(eachRow(
                        tables.currentReturns().filter(col(Returns.PROGRAMME).equalTo(lit(programme)))));
            case CASES ->
                Cube.cellsOfCases(eachRow(
                        tables.currentCases().filter(col(Cases.PROGRAMME).equalTo(lit(programme)))));
            case POPULATION -> throw new IllegalArgumentException("the population is in no register");
        };
    }

    /** With a number of file and row together in the place of the file's. */
    private static Dataset<Row> eachRow(Dataset<Row> rows) {
        Column fileAndRow = col(Candidates.FILE_ID)
                .cast(DataTypes.LongType)
                .multiply(lit(ROWS_OF_FILE))
                .plus(col(Candidates.ROW));
        return rows.withColumn(Candidates.FILE_ID, fileAndRow);
    }

    private static Period period(int month, int months) {
        for (PeriodKind kind : PeriodKind.values()) {
            if (kind.months() == months) {
                return Period.containing(kind, YearMonth.of(month / 100, month % 100));
            }
        }
        throw new IllegalStateException("no period has " + months + " months");
    }

    private SourceRow sourceRow(Row row) {
        long fileAndRow = row.getAs(Cells.FILE_ID);
        Submission submission = Objects.requireNonNull(submissions.get((int) (fileAndRow / ROWS_OF_FILE)));
        return new SourceRow(
                submission.file(),
                submission.sheet(),
                fileAndRow % ROWS_OF_FILE,
                row.getAs(Cells.AREA_CODE),
                period(row.getAs(Cells.MONTH), row.getAs(Cells.MONTHS)),
                row.getAs(Cells.MEASURE),
                row.getAs(Cells.LOW),
                row.getAs(Cells.HIGH));
    }
}
