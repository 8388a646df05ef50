package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.civicdigest.store.Manifest;
import org.civicdigest.store.Store;
import org.civicdigest.store.Submission;
import org.civicdigest.table.Activities;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Candidates;
import org.civicdigest.table.Cases;
import org.civicdigest.table.Current;
import org.civicdigest.table.Notices;
import org.civicdigest.table.Returns;
import org.civicdigest.table.Superseded;
import scala.jdk.javaapi.CollectionConverters;

/** The tables of a store as datasets, over a history of runs. Every read states its schema and its files. */
final class StoreTables {
    private final SparkSession spark;
    private final Store store;
    private final List<Manifest> history;

    StoreTables(SparkSession spark, Store store, List<Manifest> history) {
        this.spark = spark;
        this.store = store;
        this.history = List.copyOf(history);
    }

    /** All rows that a table has ever been given, in any run. */
    Dataset<Row> all(String table, StructType schema) {
        return read(history, table, schema);
    }

    /** The rows of a table that one run added. */
    Dataset<Row> of(Manifest run, String table, StructType schema) {
        return read(List.of(run), table, schema);
    }

    boolean isEmpty(String table) {
        return history.stream().allMatch(manifest -> manifest.files(table).isEmpty());
    }

    private Dataset<Row> read(List<Manifest> runs, String table, StructType schema) {
        String[] paths = runs.stream()
                .flatMap(run -> run.files(table).stream())
                .filter(file -> file.rows() > 0)
                .map(store::resolve)
                .map(Path::toString)
                .toArray(String[]::new);
        if (paths.length == 0) {
            return spark.createDataFrame(List.of(), schema);
        }
        return spark.read().schema(schema).parquet(paths);
    }

    /** The activities that count. */
    Dataset<Row> currentActivities() {
        return withoutSuperseded(all(Activities.TABLE, Activities.SCHEMA), Activities.TABLE);
    }

    /** The lines of attendance that count. */
    Dataset<Row> currentAttendance() {
        return withoutSuperseded(all(Attendance.TABLE, Attendance.SCHEMA), Attendance.TABLE);
    }

    /** The lines of attendance that count, with the area, programme and month that their activity has now. */
    Dataset<Row> attendanceWhereItCounts() {
        return whereItCounts(currentAttendance());
    }

    /**
     * Lines of attendance with the area, programme and month that their activity has in this history. A line carries
     * those of the day on which it came; only an activity that was replaced can have others by now.
     */
    Dataset<Row> whereItCounts(Dataset<Row> attendance) {
        if (isEmpty(Superseded.TABLE)) {
            return attendance;
        }
        Dataset<Row> replaced = all(Superseded.TABLE, Superseded.SCHEMA)
                .filter(col(Superseded.REGISTER).equalTo(Activities.TABLE))
                .select(col(Superseded.KEY_1).as(Activities.ACTIVITY_KEY))
                .distinct();
        Dataset<Row> restated = currentActivities()
                .join(broadcast(replaced), Activities.ACTIVITY_KEY)
                .select(
                        col(Activities.ACTIVITY_KEY),
                        col(Activities.AREA_CODE).as("area_now"),
                        col(Activities.PROGRAMME).as("programme_now"),
                        col(Activities.MONTH).as("month_now"));
        return attendance
                .join(
                        broadcast(restated),
                        CollectionConverters.asScala(List.of(Attendance.ACTIVITY_KEY))
                                .toSeq(),
                        "left")
                .withColumn(Attendance.AREA_CODE, coalesce(col("area_now"), col(Attendance.AREA_CODE)))
                .withColumn(Attendance.PROGRAMME, coalesce(col("programme_now"), col(Attendance.PROGRAMME)))
                .withColumn(Attendance.MONTH, coalesce(col("month_now"), col(Attendance.MONTH)))
                .select(Attendance.columns());
    }

    /** The stated values that count. */
    Dataset<Row> currentReturns() {
        return withoutSuperseded(all(Returns.TABLE, Returns.SCHEMA), Returns.TABLE);
    }

    /** The cases that count. */
    Dataset<Row> currentCases() {
        return withoutSuperseded(all(Cases.TABLE, Cases.SCHEMA), Cases.TABLE);
    }

    /** What counts, by key: {@link Current}. */
    Dataset<Row> current() {
        return currentActivities()
                .select(current(
                        Candidates.KIND_ACTIVITY, col(Activities.ACTIVITY_KEY), lit(0L), col(Activities.AREA_CODE)))
                .unionByName(currentAttendance()
                        .select(current(
                                Candidates.KIND_ATTENDANCE,
                                col(Attendance.ACTIVITY_KEY),
                                col(Attendance.PERSON),
                                lit(null).cast("string"))))
                .unionByName(currentReturns()
                        .select(current(
                                Candidates.KIND_RETURN,
                                col(Returns.RETURN_KEY),
                                lit(0L),
                                lit(null).cast("string"))))
                .unionByName(currentCases()
                        .select(current(Candidates.KIND_CASE, col(Cases.CASE_KEY), lit(0L), col(Cases.AREA_CODE))));
    }

    private static Column[] current(String kind, Column key1, Column key2, Column area) {
        return new Column[] {
            lit(kind).as(Current.KIND),
            key1.as(Current.KEY_1),
            key2.as(Current.KEY_2),
            col(Candidates.FILE_ID).as(Current.FILE_ID),
            col(Candidates.ROW).as(Current.ROW),
            col(Candidates.CONTENT_HASH).as(Current.CONTENT_HASH),
            col(Candidates.REVISION).as(Current.REVISION),
            area.as(Current.AREA_CODE),
            (kind.equals(Candidates.KIND_CASE) ? col(Cases.CLOSED_ON).isNotNull() : lit(false)).as(Current.IS_CLOSED)
        };
    }

    private Dataset<Row> withoutSuperseded(Dataset<Row> rows, String register) {
        if (isEmpty(Superseded.TABLE)) {
            return rows;
        }
        Dataset<Row> replaced = all(Superseded.TABLE, Superseded.SCHEMA)
                .filter(col(Superseded.REGISTER).equalTo(register));
        Column key1;
        Column key2;
        switch (register) {
            case Activities.TABLE -> {
                key1 = rows.col(Activities.ACTIVITY_KEY);
                key2 = lit(0L);
            }
            case Attendance.TABLE -> {
                key1 = rows.col(Attendance.ACTIVITY_KEY);
                key2 = rows.col(Attendance.PERSON);
            }
            case Returns.TABLE -> {
                key1 = rows.col(Returns.RETURN_KEY);
                key2 = lit(0L);
            }
            case Cases.TABLE -> {
                key1 = rows.col(Cases.CASE_KEY);
                key2 = lit(0L);
            }
            default -> throw new IllegalArgumentException(register + " is no register");
        }
        return rows.join(
                broadcast(replaced),
                rows.col(Candidates.FILE_ID)
                        .equalTo(replaced.col(Superseded.FILE_ID))
                        .and(rows.col(Candidates.ROW).equalTo(replaced.col(Superseded.ROW)))
                        .and(key1.equalTo(replaced.col(Superseded.KEY_1)))
                        .and(key2.equalTo(replaced.col(Superseded.KEY_2))),
                "left_anti");
    }

    /** The notices that stand: of each file those of the run that screened it last. */
    Dataset<Row> standingNotices() {
        Dataset<Row> standing = spark.createDataFrame(List.of(), Notices.SCHEMA);
        TreeMap<Integer, Manifest> lastRun = new TreeMap<>();
        for (Manifest manifest : history) {
            for (Submission submission : manifest.submissions()) {
                lastRun.put(submission.fileId(), manifest);
            }
        }
        for (Manifest manifest : history) {
            List<Integer> files = new ArrayList<>();
            lastRun.forEach((fileId, run) -> {
                if (run.number() == manifest.number()) {
                    files.add(fileId);
                }
            });
            if (!files.isEmpty() && !manifest.files(Notices.TABLE).isEmpty()) {
                Dataset<Row> ofRun = of(manifest, Notices.TABLE, Notices.SCHEMA);
                boolean all = files.size() == manifest.submissions().size();
                standing = standing.unionByName(
                        all ? ofRun : ofRun.filter(col(Notices.FILE_ID).isin(files.toArray())));
            }
        }
        return standing;
    }

    /** Each file as it was screened last, in the order of arrival. */
    List<Submission> submissions() {
        TreeMap<Integer, Submission> last = new TreeMap<>();
        for (Manifest manifest : history) {
            for (Submission submission : manifest.submissions()) {
                last.put(submission.fileId(), submission);
            }
        }
        return List.copyOf(last.values());
    }

    /** The last row of each key in the order of files and lines: a later file restates what an earlier one said. */
    static Dataset<Row> last(Dataset<Row> rows, Column... key) {
        return rows.withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy(key)
                                        .orderBy(
                                                col(Candidates.FILE_ID).desc(),
                                                col(Candidates.ROW).desc())))
                .filter(col("place").equalTo(1))
                .drop("place");
    }

    /** The number of rows in a Parquet file, from its footer. */
    static long rowsOf(Path file) {
        try (ParquetFileReader reader = ParquetFileReader.open(
                HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toUri()), new Configuration(false)))) {
            return reader.getRecordCount();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
