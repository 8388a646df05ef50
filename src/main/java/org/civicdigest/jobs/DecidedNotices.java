package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.civicdigest.notice.Code;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Candidates;
import org.civicdigest.table.Cases;
import org.civicdigest.table.Decided;
import org.civicdigest.table.Notices;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** What a run says of the rows that do not count, and of cases that come back open. */
final class DecidedNotices {
    private static final Seq<String> RECEIVED = CollectionConverters.asScala(
                    List.of(Candidates.FILE_ID, Candidates.ROW))
            .toSeq();
    private static final String COUNTS = "another_counts";

    private DecidedNotices() {}

    /** Notices that screening made; those of a file that is refused as a whole no longer decide. */
    static Dataset<Row> ofScreening(Dataset<Row> screened, Set<Integer> overruled) {
        Dataset<Row> notices = AcceptedRows.ofKind(screened, Candidates.KIND_NOTICE);
        if (!overruled.isEmpty()) {
            Column refused = col(Candidates.FILE_ID).isin(new TreeSet<>(overruled).toArray());
            notices = notices.withColumn(
                    Candidates.DECIDES, col(Candidates.DECIDES).and(not(refused)));
        }
        return notices.select(Notices.columns());
    }

    /**
     * Notices on candidates that do not count. Of a wide row that makes several values one notice decides, and none
     * where another of its values counts.
     */
    static Dataset<Row> ofFates(Dataset<Row> decided) {
        boolean ofAttendance = Arrays.asList(decided.columns()).contains(Attendance.PERSON);
        Dataset<Row> rows = ofAttendance
                ? decided
                : decided.filter(col(Candidates.KIND)
                        .isin(Candidates.KIND_ACTIVITY, Candidates.KIND_RETURN, Candidates.KIND_CASE));
        Dataset<Row> refused = rows.filter(col(Decided.FATE).isNotNull());
        Dataset<Row> judged = ofAttendance
                ? refused.withColumn(Notices.DECIDES, lit(true))
                : refused.join(countingBeside(refused, rows), RECEIVED, "left")
                        .withColumn(
                                Notices.DECIDES,
                                row_number()
                                        .over(Window.partitionBy(col(Candidates.FILE_ID), col(Candidates.ROW))
                                                .orderBy(col(Decided.FATE), col(Candidates.KEY_1)))
                                        .equalTo(1)
                                        .and(col(COUNTS).isNull()))
                        .drop(COUNTS);
        Column unknownActivity = col(Decided.FATE).equalTo(Code.R_ACTIVITY_UNKNOWN.name());
        Column isMoved = col(Decided.FATE).equalTo(Code.R_DISTRICT_FOREIGN.name());
        return judged.withColumn(
                        Notices.COLUMN,
                        when(unknownActivity, lit(Candidates.ACTIVITY_ID)).when(isMoved, lit(Candidates.AREA_CODE)))
                .withColumn(Notices.CODE, col(Decided.FATE))
                .withColumn(
                        Notices.ARGUMENTS,
                        when(unknownActivity, array(coalesce(col(Candidates.ACTIVITY_ID), lit(""))))
                                .when(isMoved, array(col(Candidates.AREA_CODE), col(Decided.OWNER_AREA)))
                                .otherwise(array().cast("array<string>")))
                .withColumn(Notices.CELLS, array(to_json(struct(kept(ofAttendance)))))
                .select(Notices.columns());
    }

    /** The received rows of refused candidates of which another candidate counts. */
    private static Dataset<Row> countingBeside(Dataset<Row> refused, Dataset<Row> rows) {
        return rows.filter(col(Decided.FATE).isNull())
                .select(col(Candidates.FILE_ID), col(Candidates.ROW))
                .join(refused.select(col(Candidates.FILE_ID), col(Candidates.ROW)), RECEIVED, "left_semi")
                .distinct()
                .withColumn(COUNTS, lit(true));
    }

    private static Column[] kept(boolean ofAttendance) {
        return ofAttendance
                ? new Column[] {
                    col(Candidates.ACTIVITY_ID),
                    col(Attendance.PERSON),
                    col(Candidates.STATUS),
                    col(Candidates.HOURS),
                    col(Candidates.REVISION)
                }
                : new Column[] {
                    col(Candidates.ACTIVITY_ID),
                    col(Candidates.AREA_CODE),
                    col(Candidates.PROGRAMME),
                    col(Candidates.HELD_ON),
                    col(Candidates.STARTED_AT),
                    col(Candidates.ENDED_AT),
                    col(Candidates.TITLE),
                    col(Candidates.CASE_ID),
                    col(Candidates.OPENED_ON),
                    col(Candidates.CLOSED_ON),
                    col(Candidates.OUTCOME),
                    col(Candidates.MEASURES),
                    col(Candidates.PERIOD),
                    col(Candidates.MEASURE),
                    col(Candidates.LOW),
                    col(Candidates.HIGH),
                    col(Candidates.REVISION)
                };
    }

    /** Cases that were closed as stored and come back open. */
    static Dataset<Row> ofReopened(Dataset<Row> decided, StoreTables before) {
        Dataset<Row> closed = before.all(Cases.TABLE, Cases.SCHEMA)
                .filter(col(Cases.CLOSED_ON).isNotNull())
                .select(
                        col(Cases.FILE_ID).as(Decided.REPLACES_FILE_ID),
                        col(Cases.ROW).as(Decided.REPLACES_ROW),
                        col(Cases.CLOSED_ON).cast("string").as("closed_before"));
        return AcceptedRows.cases(decided)
                .filter(col(Cases.CLOSED_ON).isNull())
                .join(
                        closed,
                        CollectionConverters.asScala(List.of(Decided.REPLACES_FILE_ID, Decided.REPLACES_ROW))
                                .toSeq())
                .withColumn(Notices.COLUMN, lit(Cases.CLOSED_ON))
                .withColumn(Notices.CODE, lit(Code.W_REOPENED.name()))
                .withColumn(Notices.ARGUMENTS, array(col("closed_before")))
                .withColumn(Notices.DECIDES, lit(false))
                .withColumn(Notices.CELLS, lit(null).cast("array<string>"))
                .select(Notices.columns());
    }
}
