package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.civicdigest.model.Measure;
import org.civicdigest.table.Activities;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Returns;
import org.jspecify.annotations.Nullable;

/** Totals by measure, taken from registers by a way of their own: what the cube is checked against. */
final class RegisterTotals {
    private final TreeMap<String, Total> totals = new TreeMap<>();

    record Total(long count, BigDecimal low, BigDecimal high) {}

    void addActivities(Dataset<Row> activities, int sign) {
        add(Measure.SESSIONS, sign * activities.count(), null, null, sign);
        for (Row row : activities
                .select(explode(col(Activities.MEASURES)))
                .groupBy(col("key"))
                .agg(
                        count(lit(1)),
                        sum(col("value").getField(Activities.LOW)),
                        sum(col("value").getField(Activities.HIGH)))
                .collectAsList()) {
            add(row.getString(0), sign * row.getLong(1), row.getDecimal(2), row.getDecimal(3), sign);
        }
    }

    void addAttendance(Dataset<Row> attendance, int sign) {
        long lines = 0;
        long present = 0;
        for (Row row : attendance.groupBy(col(Attendance.STATUS)).count().collectAsList()) {
            lines += row.getLong(1);
            present += row.getString(0).equals("present") ? row.getLong(1) : 0;
        }
        if (lines > 0) {
            addSum(Measure.LISTED, sign * lines, BigDecimal.valueOf(lines), sign);
            addSum(Measure.PRESENT, sign * lines, BigDecimal.valueOf(present), sign);
            Row hours = attendance
                    .agg(count(col(Attendance.HOURS)), sum(col(Attendance.HOURS)))
                    .head();
            if (hours.getLong(0) > 0) {
                addSum(Measure.HOURS, sign * hours.getLong(0), hours.getDecimal(1), sign);
            }
        }
    }

    void addReturns(Dataset<Row> returns, int sign) {
        for (Row row : returns.groupBy(col(Returns.MEASURE))
                .agg(count(lit(1)), sum(col(Returns.LOW)), sum(col(Returns.HIGH)))
                .collectAsList()) {
            add(row.getString(0), sign * row.getLong(1), row.getDecimal(2), row.getDecimal(3), sign);
        }
    }

    void forEach(BiConsumer<String, Total> action) {
        totals.forEach(action);
    }

    private void addSum(String measure, long count, BigDecimal sum, int sign) {
        add(measure, count, sum, sum, sign);
    }

    /** Without sums a record counts 1, as a session does. */
    private void add(String measure, long count, @Nullable BigDecimal low, @Nullable BigDecimal high, int sign) {
        BigDecimal plusLow = low == null ? BigDecimal.valueOf(count) : low.multiply(BigDecimal.valueOf(sign));
        BigDecimal plusHigh = high == null ? BigDecimal.valueOf(count) : high.multiply(BigDecimal.valueOf(sign));
        totals.merge(
                measure,
                new Total(count, plusLow, plusHigh),
                (one, two) -> new Total(
                        one.count() + two.count(),
                        one.low().add(two.low()),
                        one.high().add(two.high())));
    }
}
