package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.AttendanceStatus;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Code;
import org.civicdigest.screening.TwoPlaces;
import org.civicdigest.store.Submission;
import org.civicdigest.table.Activities;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Notices;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What lists of attendance leave to be asked: {@link Notices} on lines and activities that count.
 *
 * <p>They are made for an edition, since the list may come after its activity, and a later run may correct either. None
 * of them names a person.
 */
final class AttendanceQueries {
    private static final String PRESENT_ON_LIST = "present_on_list";
    private static final String VISITS = "visits";

    private final SparkSession spark;
    private final Workspace workspace;
    private final StoreTables tables;

    /** @param workspace with the areas of the edition */
    AttendanceQueries(SparkSession spark, Workspace workspace, StoreTables tables) {
        this.spark = spark;
        this.workspace = workspace;
        this.tables = tables;
    }

    Dataset<Row> notices() {
        if (tables.isEmpty(Attendance.TABLE)) {
            return spark.createDataFrame(List.of(), Notices.SCHEMA);
        }
        return disagreements().unionByName(twoPlaces());
    }

    /** Activities whose stated attendance is not the number of persons present on their list. */
    private Dataset<Row> disagreements() {
        Dataset<Row> listed = tables.currentAttendance()
                .groupBy(col(Attendance.ACTIVITY_KEY))
                .agg(sum(when(col(Attendance.STATUS).equalTo(AttendanceStatus.PRESENT.code()), lit(1L))
                                .otherwise(lit(0L)))
                        .as(PRESENT_ON_LIST));
        Column attended = col(Activities.MEASURES).getItem(Measure.ATTENDED);
        Column low = attended.getField(Activities.LOW).cast("bigint");
        Column high = attended.getField(Activities.HIGH).cast("bigint");
        Column present = col(PRESENT_ON_LIST);
        Column stated = when(low.equalTo(high), low.cast("string"))
                .otherwise(concat_ws("–", low.cast("string"), high.cast("string")));
        return tables.currentActivities()
                .join(listed, Activities.ACTIVITY_KEY)
                .filter(present.lt(low).or(present.gt(high)))
                .withColumn(Notices.COLUMN, lit(Measure.ATTENDED))
                .withColumn(Notices.CODE, lit(Code.W_ATTENDANCE_SUM.name()))
                .withColumn(Notices.ARGUMENTS, array(stated, present.cast("string")))
                .withColumn(Notices.DECIDES, lit(false))
                .withColumn(Notices.CELLS, lit(null).cast("array<string>"))
                .select(Notices.columns());
    }

    /** Lines of persons who are on the list of another place at the same time. */
    private Dataset<Row> twoPlaces() {
        Dataset<Row> activities = tables.currentActivities()
                .select(
                        col(Activities.ACTIVITY_KEY),
                        col(Activities.AREA_CODE),
                        col(Activities.HELD_ON),
                        col(Activities.STARTED_AT),
                        col(Activities.ENDED_AT));
        Map<Integer, Part> files = new HashMap<>();
        for (Submission submission : tables.submissions()) {
            files.put(submission.fileId(), new Part(submission.file(), submission.sheet()));
        }
        Broadcast<Context> context = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new Context(workspace.areas(), workspace.comparisonLevel(), files));
        Dataset<Row> visits = tables.currentAttendance()
                .filter(col(Attendance.STATUS).equalTo(AttendanceStatus.PRESENT.code()))
                .select(
                        col(Attendance.FILE_ID),
                        col(Attendance.ROW),
                        col(Attendance.ACTIVITY_KEY),
                        col(Attendance.PERSON))
                .join(activities, Activities.ACTIVITY_KEY);
        Column area = xxhash64(col(Activities.AREA_CODE));
        // Most people are in one area on a day; only the days of the others are gathered.
        Dataset<Row> days = visits.groupBy(col(Attendance.PERSON), col(Activities.HELD_ON))
                .agg(min(area).as("least"), max(area).as("most"))
                .filter(col("least").notEqual(col("most")))
                .select(col(Attendance.PERSON), col(Activities.HELD_ON));
        return visits.join(
                        days,
                        CollectionConverters.asScala(List.of(Attendance.PERSON, Activities.HELD_ON))
                                .toSeq(),
                        "left_semi")
                .groupBy(col(Attendance.PERSON), col(Activities.HELD_ON))
                .agg(collect_list(struct(
                                col(Attendance.FILE_ID),
                                col(Attendance.ROW),
                                col(Activities.AREA_CODE),
                                col(Activities.STARTED_AT),
                                col(Activities.ENDED_AT)))
                        .as(VISITS))
                .select(col(Activities.HELD_ON), col(VISITS))
                .flatMap(new Day(context), Encoders.row(Notices.SCHEMA));
    }

    private record Part(String file, @Nullable String sheet) implements Serializable {
        String name() {
            return sheet == null ? file : file + " [" + sheet + "]";
        }
    }

    /** @param files by their numbers in the store */
    private record Context(AreaRegister areas, String comparisonLevel, Map<Integer, Part> files)
            implements Serializable {}

    /** One person's day → notices. */
    private record Day(Broadcast<Context> context) implements FlatMapFunction<Row, Row>, Serializable {
        @Override
        public Iterator<Row> call(Row row) {
            LocalDate day = row.getDate(0).toLocalDate();
            Map<String, List<Area>> above = new HashMap<>();
            List<TwoPlaces.Visit> visits = new ArrayList<>();
            for (Row visit : row.<Row>getList(1)) {
                String area = visit.getString(2);
                List<Area> path = above.computeIfAbsent(
                        area, code -> context.value().areas().listUpwards(code, day));
                visits.add(new TwoPlaces.Visit(
                        visit.getInt(0),
                        visit.getLong(1),
                        path.isEmpty()
                                ? List.of(area)
                                : path.stream().map(Area::code).toList(),
                        district(path),
                        minute(visit, 3),
                        minute(visit, 4)));
            }
            return TwoPlaces.of(visits).stream()
                    .map(query -> notice(day, query))
                    .iterator();
        }

        private @Nullable String district(List<Area> path) {
            return path.stream()
                    .filter(area -> area.level().equals(context.value().comparisonLevel()))
                    .map(Area::code)
                    .findFirst()
                    .orElse(null);
        }

        private static @Nullable Long minute(Row visit, int column) {
            return visit.isNullAt(column) ? null : visit.getLong(column);
        }

        private Row notice(LocalDate day, TwoPlaces.Query query) {
            @Nullable Long from = query.fromMinute();
            @Nullable Long to = query.toMinute();
            boolean isTimed = from != null && to != null;
            String when = from == null || to == null ? day.toString() : day + " " + clock(from) + "–" + clock(to);
            Part other = Objects.requireNonNull(
                    context.value().files().get(query.other().fileId()), "a line of a file that no run received");
            // What the message shows, then where it is about: the other file and sheet, and the area of this line.
            List<String> arguments = List.of(
                    other.name(),
                    Long.toString(query.other().row()),
                    when,
                    other.file(),
                    other.sheet() == null ? "" : other.sheet(),
                    query.visit().areaAndAbove().get(0));
            return RowFactory.create(
                    query.visit().fileId(),
                    query.visit().row(),
                    null,
                    (isTimed ? Code.W_TWO_PLACES : Code.W_TWO_DISTRICTS).name(),
                    CollectionConverters.asScala(arguments).toSeq(),
                    false,
                    null);
        }

        private static LocalTime clock(long minute) {
            return LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC).toLocalTime();
        }
    }
}
