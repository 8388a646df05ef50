package org.civicdigest.cube;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_concat;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.civicdigest.model.AttendanceStatus;
import org.civicdigest.model.CaseCount;
import org.civicdigest.model.CaseOutcome;
import org.civicdigest.model.Measure;
import org.civicdigest.table.Activities;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Cases;
import org.civicdigest.table.Cells;
import org.civicdigest.table.Returns;
import org.jspecify.annotations.Nullable;

/**
 * Accepted register rows → cells: sums that add, by submission, area, programme, period and measure.
 *
 * <p>All arithmetic is on BIGINT and DECIMAL, so that neither partitions nor their order can change a sum.
 */
public final class Cube {
    private static final String ENTRY = "entry";
    private static final String KEY = "key";
    private static final String VALUE = "value";

    private Cube() {}

    /** {@link Activities} → {@link Cells}: the number of sessions, and each measure that the activities state. */
    public static Dataset<Row> cellsOfActivities(Dataset<Row> activities) {
        Column once = lit(1).cast(amount());
        Column sessions = map(lit(Measure.SESSIONS), struct(once.as(Returns.LOW), once.as(Returns.HIGH)));
        return activities
                .select(
                        col(Activities.FILE_ID),
                        col(Activities.AREA_CODE),
                        col(Activities.PROGRAMME),
                        col(Activities.MONTH),
                        explode(map_concat(col(Activities.MEASURES), sessions)))
                .select(
                        col(Activities.FILE_ID),
                        col(Activities.AREA_CODE),
                        col(Activities.PROGRAMME),
                        col(Activities.MONTH),
                        lit(1).as(Cells.MONTHS),
                        col(KEY).as(Cells.MEASURE),
                        col(VALUE).getField(Returns.LOW).as(Returns.LOW),
                        col(VALUE).getField(Returns.HIGH).as(Returns.HIGH))
                .transform(Cube::summed);
    }

    /** {@link Attendance} → {@link Cells}: lines listed, persons present, and hours. */
    public static Dataset<Row> cellsOfAttendance(Dataset<Row> attendance) {
        Column present = when(col(Attendance.STATUS).equalTo(AttendanceStatus.PRESENT.code()), lit(1L))
                .otherwise(lit(0L));
        Column hours = col(Attendance.HOURS);
        Dataset<Row> sums = attendance
                .groupBy(
                        col(Attendance.FILE_ID),
                        col(Attendance.AREA_CODE),
                        col(Attendance.PROGRAMME),
                        col(Attendance.MONTH))
                .agg(
                        count(lit(1)).as("lines"),
                        sum(present).as("present_lines"),
                        count(hours).as("hours_lines"),
                        sum(hours).as("hours_sum"),
                        sum(hours.multiply(hours)).as("hours_squares"));
        Column lines = col("lines");
        Column entries = array(
                entry(Measure.LISTED, lines, lines, lines),
                entry(Measure.PRESENT, lines, col("present_lines"), col("present_lines")),
                entry(Measure.HOURS, col("hours_lines"), col("hours_sum"), col("hours_squares")));
        return sums.withColumn(ENTRY, explode(entries))
                .select(
                        col(Attendance.FILE_ID),
                        col(Attendance.AREA_CODE),
                        col(Attendance.PROGRAMME),
                        col(Attendance.MONTH),
                        lit(1).as(Cells.MONTHS),
                        col(ENTRY + "." + Cells.MEASURE),
                        col(ENTRY + "." + Cells.COUNT),
                        col(ENTRY + "." + Cells.LOW),
                        col(ENTRY + "." + Cells.LOW).as(Cells.HIGH),
                        col(ENTRY + "." + Cells.SQUARES))
                .filter(col(Cells.COUNT).gt(0));
    }

    /** {@link Returns} → {@link Cells}: the stated values under the programme of their measure. */
    public static Dataset<Row> cellsOfReturns(Dataset<Row> returns) {
        return returns.select(
                        col(Returns.FILE_ID),
                        col(Returns.AREA_CODE),
                        col(Returns.PROGRAMME),
                        col(Returns.MONTH),
                        col(Returns.MONTHS),
                        col(Returns.MEASURE),
                        col(Returns.LOW),
                        col(Returns.HIGH))
                .transform(Cube::summed);
    }

    /**
     * {@link Cases} → {@link Cells}: cases opened, in the month of opening; cases closed and the days that it took, in the
     * month of closing; each also by outcome. The cells are named by {@link CaseCount}.
     */
    public static Dataset<Row> cellsOfCases(Dataset<Row> cases) {
        Column opened = col(Cases.MONTH);
        Column closedOn = col(Cases.CLOSED_ON);
        Column closed = year(closedOn).multiply(lit(100)).plus(month(closedOn));
        Column one = lit(1).cast(amount());
        Column days = datediff(closedOn, col(Cases.OPENED_ON)).cast(amount());
        Column outcome = col(Cases.OUTCOME);
        Column stillOpen = when(closedOn.isNull(), lit(CaseOutcome.OPEN));
        Column entries = array(
                caseEntry(CaseCount.Of.OPENED, null, opened, one),
                caseEntry(CaseCount.Of.OPENED, outcome, opened, one),
                caseEntry(CaseCount.Of.OPENED, stillOpen, opened, one),
                caseEntry(CaseCount.Of.CLOSED, null, closed, one),
                caseEntry(CaseCount.Of.CLOSED, outcome, closed, one),
                caseEntry(CaseCount.Of.DAYS_TO_CLOSE, null, closed, days),
                caseEntry(CaseCount.Of.DAYS_TO_CLOSE, outcome, closed, days));
        return cases.withColumn(ENTRY, explode(entries))
                .filter(col(ENTRY + "." + Cells.MEASURE)
                        .isNotNull()
                        .and(col(ENTRY + "." + Cells.MONTH).isNotNull()))
                .select(
                        col(Cases.FILE_ID),
                        col(Cases.AREA_CODE),
                        col(Cases.PROGRAMME),
                        col(ENTRY + "." + Cells.MONTH),
                        lit(1).as(Cells.MONTHS),
                        col(ENTRY + "." + Cells.MEASURE),
                        col(ENTRY + "." + VALUE).as(Returns.LOW),
                        col(ENTRY + "." + VALUE).as(Returns.HIGH))
                .transform(Cube::summed);
    }

    /** An entry of one case; without a measure where it has no such outcome, without a month where it is not closed. */
    private static Column caseEntry(CaseCount.Of of, @Nullable Column outcome, Column month, Column value) {
        Column cell = outcome == null ? lit(CaseCount.cell(of, null)) : concat(lit(CaseCount.cell(of, "")), outcome);
        return struct(cell.as(Cells.MEASURE), month.as(Cells.MONTH), value.as(VALUE));
    }

    /** {@link Cells} → the same with every number negated: what takes replaced rows out of the cube. */
    public static Dataset<Row> negated(Dataset<Row> cells) {
        return cells.withColumn(Cells.COUNT, col(Cells.COUNT).multiply(-1))
                .withColumn(Cells.LOW, negative(Cells.LOW, Cells.sumType()))
                .withColumn(Cells.HIGH, negative(Cells.HIGH, Cells.sumType()))
                .withColumn(Cells.SQUARES, negative(Cells.SQUARES, Cells.squaresType()))
                .select(Cells.columns());
    }

    /** {@link Cells} of many submissions → one row per (area, programme, period, measure), without {@code file_id}. */
    public static Dataset<Row> total(Dataset<Row> deltas) {
        return deltas.groupBy(
                        col(Cells.AREA_CODE),
                        col(Cells.PROGRAMME),
                        col(Cells.MONTH),
                        col(Cells.MONTHS),
                        col(Cells.MEASURE))
                .agg(
                        sum(col(Cells.COUNT)).as(Cells.COUNT),
                        total(Cells.LOW, Cells.sumType()),
                        total(Cells.HIGH, Cells.sumType()),
                        total(Cells.SQUARES, Cells.squaresType()))
                // What was replaced and not stated again leaves nothing behind.
                .filter(col(Cells.COUNT).gt(0));
    }

    private static Dataset<Row> summed(Dataset<Row> records) {
        Column low = col(Returns.LOW);
        Column high = col(Returns.HIGH);
        Column doubled = low.plus(high);
        Column square = when(low.equalTo(high), low.multiply(low).cast(Cells.squaresType()))
                .otherwise(doubled.multiply(doubled).divide(lit(4)).cast(Cells.squaresType()));
        return records.groupBy(
                        col(Cells.FILE_ID),
                        col(Cells.AREA_CODE),
                        col(Cells.PROGRAMME),
                        col(Cells.MONTH),
                        col(Cells.MONTHS),
                        col(Cells.MEASURE))
                .agg(
                        count(lit(1)).as(Cells.COUNT),
                        sum(low).cast(Cells.sumType()).as(Cells.LOW),
                        sum(high).cast(Cells.sumType()).as(Cells.HIGH),
                        sum(square).cast(Cells.squaresType()).as(Cells.SQUARES))
                .select(Cells.columns());
    }

    private static Column entry(String measure, Column records, Column sum, Column squares) {
        return struct(
                lit(measure).as(Cells.MEASURE),
                records.as(Cells.COUNT),
                sum.cast(Cells.sumType()).as(Cells.LOW),
                squares.cast(Cells.squaresType()).as(Cells.SQUARES));
    }

    private static Column negative(String column, DataType type) {
        return col(column).multiply(-1).cast(type);
    }

    private static Column total(String column, DataType type) {
        return sum(col(column)).cast(type).as(column);
    }

    private static DataType amount() {
        return DataTypes.createDecimalType(18, 3);
    }
}
