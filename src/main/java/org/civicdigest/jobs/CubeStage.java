package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.civicdigest.cube.Cube;
import org.civicdigest.store.Hashing;
import org.civicdigest.store.Manifest;
import org.civicdigest.store.Store;
import org.civicdigest.table.Activities;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Candidates;
import org.civicdigest.table.Cases;
import org.civicdigest.table.Cells;
import org.civicdigest.table.Returns;
import org.civicdigest.table.Superseded;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Sums what each run accepted into cells, once: a run that has its cells is not read again.
 *
 * <p>The cells of a run are what it adds less what it replaces; lines of attendance whose activity it puts elsewhere move
 * along. Their totals are checked against the registers before
 * they are committed.
 */
final class CubeStage {
    private final SparkSession spark;
    private final Store store;

    CubeStage(SparkSession spark, Store store) {
        this.spark = spark;
        this.store = store;
    }

    /** Sums all runs that have no cells yet; the number of runs summed. */
    int run() {
        int summed = 0;
        try (Store.Writer writer = store.openForWriting()) {
            for (Manifest intake : pending(store.history())) {
                sumUp(writer, intake);
                summed++;
            }
        }
        return summed;
    }

    private static List<Manifest> pending(List<Manifest> history) {
        Set<String> done = new HashSet<>();
        for (Manifest manifest : history) {
            if (manifest.stage().equals(Manifest.CUBE)) {
                done.add(manifest.of());
            }
        }
        return history.stream()
                .filter(manifest -> manifest.stage().equals(Manifest.INTAKE) && !done.contains(manifest.runId()))
                .toList();
    }

    private void sumUp(Store.Writer writer, Manifest intake) {
        List<Manifest> upToIntake = store.history().stream()
                .filter(manifest -> manifest.number() <= intake.number())
                .toList();
        StoreTables tables = new StoreTables(spark, store, upToIntake);
        StoreTables before = new StoreTables(
                spark,
                store,
                upToIntake.stream()
                        .filter(manifest -> manifest.number() < intake.number())
                        .toList());
        Dataset<Row> deltas = deltas(before, tables, intake);
        String runId = Hashing.sha256(List.of(Manifest.CUBE, intake.runId())).substring(0, 32);
        Path folder = writer.newRunFolder(runId).resolve(Cells.TABLE);
        deltas.sort(
                        col(Cells.FILE_ID),
                        col(Cells.AREA_CODE),
                        col(Cells.PROGRAMME),
                        col(Cells.MONTH),
                        col(Cells.MONTHS),
                        col(Cells.MEASURE))
                .write()
                .parquet(folder.toString());
        Map<String, String> totals = totals(spark.read().schema(Cells.SCHEMA).parquet(folder.toString()));
        requireEqual(registerTotals(tables, intake), totals);
        writer.commit(
                new Store.Draft(
                        runId,
                        Manifest.CUBE,
                        intake.runId(),
                        intake.asOf(),
                        intake.moment(),
                        intake.codeVersion(),
                        intake.rules(),
                        List.of(),
                        totals),
                Map.of(Cells.TABLE, folder),
                StoreTables::rowsOf);
    }

    private Dataset<Row> deltas(StoreTables before, StoreTables tables, Manifest intake) {
        List<Dataset<Row>> parts = new ArrayList<>();
        if (!intake.files(Activities.TABLE).isEmpty()) {
            parts.add(Cube.cellsOfActivities(tables.of(intake, Activities.TABLE, Activities.SCHEMA)));
        }
        if (!intake.files(Attendance.TABLE).isEmpty()) {
            parts.add(Cube.cellsOfAttendance(tables.of(intake, Attendance.TABLE, Attendance.SCHEMA)));
        }
        if (!intake.files(Returns.TABLE).isEmpty()) {
            parts.add(Cube.cellsOfReturns(tables.of(intake, Returns.TABLE, Returns.SCHEMA)));
        }
        if (!intake.files(Cases.TABLE).isEmpty()) {
            parts.add(Cube.cellsOfCases(tables.of(intake, Cases.TABLE, Cases.SCHEMA)));
        }
        if (!intake.files(Superseded.TABLE).isEmpty()) {
            parts.add(Cube.negated(Cube.cellsOfActivities(replaced(tables, intake, Activities.TABLE))));
            // A line that is replaced is taken out where it was counted last, which is where its activity was then.
            parts.add(Cube.negated(
                    Cube.cellsOfAttendance(before.whereItCounts(replaced(tables, intake, Attendance.TABLE)))));
            Dataset<Row> moved = moved(before, tables, intake);
            parts.add(Cube.negated(Cube.cellsOfAttendance(before.whereItCounts(moved))));
            parts.add(Cube.cellsOfAttendance(tables.whereItCounts(moved)));
            parts.add(Cube.negated(Cube.cellsOfReturns(replaced(tables, intake, Returns.TABLE))));
            parts.add(Cube.negated(Cube.cellsOfCases(replaced(tables, intake, Cases.TABLE))));
        }
        Dataset<Row> all = spark.createDataFrame(List.of(), Cells.SCHEMA);
        for (Dataset<Row> part : parts) {
            all = all.unionByName(part);
        }
        return all;
    }

    /** Lines that came before this run and still count, whose activity this run puts in another area, programme or month. */
    private static Dataset<Row> moved(StoreTables before, StoreTables tables, Manifest intake) {
        Dataset<Row> restated = tables.of(intake, Superseded.TABLE, Superseded.SCHEMA)
                .filter(col(Superseded.REGISTER).equalTo(Activities.TABLE))
                .select(col(Superseded.KEY_1).as(Activities.ACTIVITY_KEY))
                .distinct();
        Column[] place = {
            col(Activities.ACTIVITY_KEY), col(Activities.AREA_CODE), col(Activities.PROGRAMME), col(Activities.MONTH)
        };
        Dataset<Row> activities = before.currentActivities()
                .join(broadcast(restated), Activities.ACTIVITY_KEY)
                .select(place)
                .except(tables.currentActivities()
                        .join(broadcast(restated), Activities.ACTIVITY_KEY)
                        .select(place))
                .select(col(Activities.ACTIVITY_KEY));
        return before.currentAttendance()
                .join(broadcast(activities), names(Attendance.ACTIVITY_KEY), "left_semi")
                .join(
                        replaced(tables, intake, Attendance.TABLE)
                                .select(
                                        col(Attendance.FILE_ID),
                                        col(Attendance.ROW),
                                        col(Attendance.ACTIVITY_KEY),
                                        col(Attendance.PERSON)),
                        names(Attendance.FILE_ID, Attendance.ROW, Attendance.ACTIVITY_KEY, Attendance.PERSON),
                        "left_anti")
                .select(Attendance.columns());
    }

    private static Seq<String> names(String... columns) {
        return CollectionConverters.asScala(List.of(columns)).toSeq();
    }

    /** The rows of a register that this run takes out. */
    private static Dataset<Row> replaced(StoreTables tables, Manifest intake, String register) {
        Dataset<Row> rows = switch (register) {
            case Activities.TABLE -> tables.all(Activities.TABLE, Activities.SCHEMA);
            case Attendance.TABLE -> tables.all(Attendance.TABLE, Attendance.SCHEMA);
            case Cases.TABLE -> tables.all(Cases.TABLE, Cases.SCHEMA);
            default -> tables.all(Returns.TABLE, Returns.SCHEMA);
        };
        String key = switch (register) {
            case Activities.TABLE -> Activities.ACTIVITY_KEY;
            case Attendance.TABLE -> Attendance.ACTIVITY_KEY;
            case Cases.TABLE -> Cases.CASE_KEY;
            default -> Returns.RETURN_KEY;
        };
        Dataset<Row> superseded = tables.of(intake, Superseded.TABLE, Superseded.SCHEMA)
                .filter(col(Superseded.REGISTER).equalTo(register));
        var sameRow = rows.col(Candidates.FILE_ID)
                .equalTo(superseded.col(Superseded.FILE_ID))
                .and(rows.col(Candidates.ROW).equalTo(superseded.col(Superseded.ROW)))
                .and(rows.col(key).equalTo(superseded.col(Superseded.KEY_1)));
        if (register.equals(Attendance.TABLE)) {
            sameRow = sameRow.and(rows.col(Attendance.PERSON).equalTo(superseded.col(Superseded.KEY_2)));
        }
        return rows.join(broadcast(superseded), sameRow, "left_semi");
    }

    private static Map<String, String> totals(Dataset<Row> cells) {
        Map<String, String> totals = new TreeMap<>();
        for (Row row : cells.groupBy(col(Cells.MEASURE))
                .agg(sum(col(Cells.COUNT)), sum(col(Cells.LOW)), sum(col(Cells.HIGH)))
                .collectAsList()) {
            put(totals, row.getString(0), row.getLong(1), row.getDecimal(2), row.getDecimal(3));
        }
        return totals;
    }

    /** The same totals straight from the registers, without going through the cells. */
    private static Map<String, String> registerTotals(StoreTables tables, Manifest intake) {
        Map<String, String> totals = new TreeMap<>();
        RegisterTotals sums = new RegisterTotals();
        sums.addActivities(tables.of(intake, Activities.TABLE, Activities.SCHEMA), 1);
        sums.addAttendance(tables.of(intake, Attendance.TABLE, Attendance.SCHEMA), 1);
        sums.addReturns(tables.of(intake, Returns.TABLE, Returns.SCHEMA), 1);
        sums.addCases(tables.of(intake, Cases.TABLE, Cases.SCHEMA), 1);
        if (!intake.files(Superseded.TABLE).isEmpty()) {
            sums.addActivities(replaced(tables, intake, Activities.TABLE), -1);
            sums.addAttendance(replaced(tables, intake, Attendance.TABLE), -1);
            sums.addReturns(replaced(tables, intake, Returns.TABLE), -1);
            sums.addCases(replaced(tables, intake, Cases.TABLE), -1);
        }
        sums.forEach((measure, total) -> put(totals, measure, total.count(), total.low(), total.high()));
        return totals;
    }

    private static void put(Map<String, String> totals, String measure, long count, BigDecimal low, BigDecimal high) {
        if (count != 0 || low.signum() != 0 || high.signum() != 0) {
            totals.put(
                    measure,
                    count + " " + low.stripTrailingZeros().toPlainString() + " "
                            + high.stripTrailingZeros().toPlainString());
        }
    }

    private static void requireEqual(Map<String, String> registers, Map<String, String> cells) {
        if (!registers.equals(cells)) {
            throw new IllegalStateException("J_RECONCILE: the cells do not add up to the registers: registers "
                    + registers + ", cells " + cells);
        }
    }
}
