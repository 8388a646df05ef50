package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.civicdigest.model.CaseCount;
import org.civicdigest.model.CaseOutcome;
import org.civicdigest.model.Measure;
import org.civicdigest.table.Activities;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Cases;
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

    /** Each case is opened; one with a closing date is closed after so many days; one without is still open. */
    void addCases(Dataset<Row> cases, int sign) {
        for (Row row : cases.groupBy(col(Cases.OUTCOME), col(Cases.CLOSED_ON).isNotNull())
                .agg(count(lit(1)), sum(datediff(col(Cases.CLOSED_ON), col(Cases.OPENED_ON))))
                .collectAsList()) {
            @Nullable String outcome = row.getString(0);
            long number = row.getLong(2);
            List<CaseCount.Of> counted = row.getBoolean(1)
                    ? List.of(CaseCount.Of.OPENED, CaseCount.Of.CLOSED, CaseCount.Of.DAYS_TO_CLOSE)
                    : List.of(CaseCount.Of.OPENED);
            for (CaseCount.Of of : counted) {
                BigDecimal amount = BigDecimal.valueOf(of == CaseCount.Of.DAYS_TO_CLOSE ? row.getLong(3) : number);
                addSum(CaseCount.cell(of, null), sign * number, amount, sign);
                if (outcome != null) {
                    addSum(CaseCount.cell(of, outcome), sign * number, amount, sign);
                }
            }
            if (!row.getBoolean(1)) {
                addSum(
                        CaseCount.cell(CaseCount.Of.OPENED, CaseOutcome.OPEN),
                        sign * number,
                        BigDecimal.valueOf(number),
                        sign);
            }
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
