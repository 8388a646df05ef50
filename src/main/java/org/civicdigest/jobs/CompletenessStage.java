package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.civicdigest.indicators.Dues;
import org.civicdigest.indicators.Evidence;
import org.civicdigest.model.Area;
import org.civicdigest.model.Due;
import org.civicdigest.model.Measure;
import org.civicdigest.model.PathPeriods;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.civicdigest.store.Manifest;
import org.civicdigest.store.Submission;
import org.civicdigest.table.Cells;
import org.jspecify.annotations.Nullable;

/** Says of all that areas owed in a year whether it is there, and came in time. */
final class CompletenessStage {
    private static final String ARRIVAL_FILE_ID = "arrival_file_id";
    private static final String ARRIVED = "arrived_epoch_day";
    private static final String NOT_KNOWN = "not_known_epoch_day";
    private static final StructType ARRIVALS = DataTypes.createStructType(List.of(
            DataTypes.createStructField(ARRIVAL_FILE_ID, DataTypes.IntegerType, false),
            DataTypes.createStructField(ARRIVED, DataTypes.IntegerType, true),
            DataTypes.createStructField(NOT_KNOWN, DataTypes.IntegerType, true)));

    /** How names of files give their period, the narrower first. */
    private static final List<String> PERIODS_OF_NAMES = List.of(
            "(?<year>20\\d\\d)[-_年]?Q(?<quarter>[1-4])",
            "(?<year>20\\d\\d)[-_年]?H(?<half>[12])",
            "(?<year>20\\d\\d)[-_年]?(?<month>0[1-9]|1[0-2])(?!\\d)",
            "(?<year>20\\d\\d)");

    private final SparkSession spark;
    private final Workspace workspace;
    private final StoreTables tables;
    private final List<Manifest> history;
    private final int year;
    private final LocalDate today;

    /**
     * @param history the runs that the edition knows
     * @param asOf the moment that the edition speaks from; without one, that of the last run
     */
    CompletenessStage(
            SparkSession spark,
            Workspace workspace,
            StoreTables tables,
            List<Manifest> history,
            int year,
            @Nullable Instant asOf) {
        this.spark = spark;
        this.workspace = workspace;
        this.tables = tables;
        this.history = history;
        this.year = year;
        @Nullable Instant last = asOf != null ? asOf : Moments.last(history);
        this.today = day(last == null ? Instant.EPOCH : last);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** What was owed in the year, sorted by area, programme and period. */
    List<Due> dues() {
        if (workspace.obligations().isEmpty()) {
            return List.of();
        }
        return Dues.of(workspace, year, today, evidence(), emptyReturns());
    }

    private List<Evidence> evidence() {
        Set<String> measures = new HashSet<>(Set.of(Measure.SESSIONS));
        measures.addAll(Dues.OF_CASES);
        workspace.measures().stream()
                .filter(measure -> measure.source() == Measure.Source.RETURNS)
                .forEach(measure -> measures.add(measure.code()));
        Column ofArrival = when(col(Cells.COUNT).gt(0), col(ARRIVED));
        Column ofUnknown = when(col(Cells.COUNT).gt(0), col(NOT_KNOWN));
        Dataset<Row> arrivals = broadcast(spark.createDataFrame(arrivalRows(), ARRIVALS));
        List<Evidence> evidence = new ArrayList<>();
        for (Row row : ofYear(tables.all(Cells.TABLE, Cells.SCHEMA))
                .filter(col(Cells.MEASURE).isin(measures.toArray()))
                .join(arrivals, col(Cells.FILE_ID).equalTo(col(ARRIVAL_FILE_ID)))
                .groupBy(
                        col(Cells.AREA_CODE),
                        col(Cells.PROGRAMME),
                        col(Cells.MONTH),
                        col(Cells.MONTHS),
                        col(Cells.MEASURE))
                .agg(
                        sum(col(Cells.COUNT)),
                        min(ofArrival).as(ARRIVED),
                        min(ofUnknown).as(NOT_KNOWN))
                // What came first counts: a later correction does not make a return late.
                .withColumn("first", coalesce(col(NOT_KNOWN), col(ARRIVED), lit(0)))
                .collectAsList()) {
            boolean isKnown = row.isNullAt(7);
            evidence.add(new Evidence(
                    row.getString(0),
                    row.getString(1),
                    period(row.getInt(2), row.getInt(3)),
                    row.getString(4),
                    row.getLong(5),
                    LocalDate.ofEpochDay(row.getInt(8)),
                    isKnown));
        }
        return evidence;
    }

    private Dataset<Row> ofYear(Dataset<Row> cells) {
        return cells.filter(col(Cells.MONTH).between(year * 100 + 1, year * 100 + 12));
    }

    private static Period period(int month, int months) {
        for (PeriodKind kind : PeriodKind.values()) {
            if (kind.months() == months) {
                return Period.containing(kind, YearMonth.of(month / 100, month % 100));
            }
        }
        throw new IllegalStateException("no period has " + months + " months");
    }

    /** Of what came with the first run and does not say when, only the latest possible day is known. */
    private List<Row> arrivalRows() {
        Set<Integer> ofFirstRun = new HashSet<>();
        for (Manifest manifest : history) {
            if (!manifest.submissions().isEmpty()) {
                manifest.submissions().forEach(submission -> ofFirstRun.add(submission.fileId()));
                break;
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Submission submission : tables.submissions()) {
            int arrived = (int) day(submission.arrival()).toEpochDay();
            boolean isKnown = submission.arrivalStated() || !ofFirstRun.contains(submission.fileId());
            rows.add(RowFactory.create(submission.fileId(), isKnown ? arrived : null, isKnown ? null : arrived));
        }
        return rows;
    }

    private Set<Dues.EmptyReturn> emptyReturns() {
        Set<Dues.EmptyReturn> empty = new HashSet<>();
        for (Submission submission : tables.submissions()) {
            boolean isHeadAlone = submission.notices().stream().anyMatch(notice -> notice.code() == Code.W_NO_ROWS);
            if (isHeadAlone && submission.refusal() == null) {
                Optional<Period> period = PathPeriods.find(PERIODS_OF_NAMES, submission.file());
                for (String part : submission.file().split("/")) {
                    if (period.isPresent() && workspace.areas().contains(part)) {
                        empty.add(new Dues.EmptyReturn(part, period.get()));
                    }
                }
            }
        }
        return empty;
    }

    /** One notice for each compared area from which, or from below which, nothing at all counts in the year. */
    List<Notice> silent() {
        Set<String> heard = new HashSet<>();
        for (Row row : ofYear(tables.all(Cells.TABLE, Cells.SCHEMA))
                .groupBy(col(Cells.AREA_CODE), col(Cells.MONTH), col(Cells.MONTHS))
                .agg(sum(col(Cells.COUNT)))
                .filter(col("sum(" + Cells.COUNT + ")").gt(0))
                .collectAsList()) {
            LocalDate last = period(row.getInt(1), row.getInt(2)).lastDay();
            LocalDate first = last.withDayOfMonth(1);
            for (LocalDate day : List.of(first, last)) {
                workspace.areas().listUpwards(row.getString(0), day).forEach(area -> heard.add(area.code()));
            }
        }
        Period whole = Period.ofYear(year);
        List<Notice> silent = new ArrayList<>();
        for (Area area :
                workspace.areas().listAtLevel(workspace.comparisonLevel(), whole.firstDay(), whole.lastDay())) {
            if (!heard.contains(area.code())) {
                silent.add(Notice.ofFile(
                        Code.W_NO_SUBMISSION, area.code() + "/", area.name().zh(), whole));
            }
        }
        return silent;
    }
}
