package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.civicdigest.intake.PseudonymKey;
import org.civicdigest.intake.Receipt;
import org.civicdigest.model.Register;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.civicdigest.screening.Districts;
import org.civicdigest.screening.ScreeningContext;
import org.civicdigest.screening.TooManyBad;
import org.civicdigest.screening.Versions;
import org.civicdigest.store.Hashing;
import org.civicdigest.store.Manifest;
import org.civicdigest.store.Store;
import org.civicdigest.store.Submission;
import org.civicdigest.table.Activities;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Candidates;
import org.civicdigest.table.Cases;
import org.civicdigest.table.Decided;
import org.civicdigest.table.Notices;
import org.civicdigest.table.ReportedAreas;
import org.civicdigest.table.ReportedPopulation;
import org.civicdigest.table.Returns;
import org.civicdigest.table.Superseded;
import org.jspecify.annotations.Nullable;

/**
 * Takes what has arrived since the last run into the store: receives files, screens rows, decides between versions, and
 * commits what counts beside what does not.
 *
 * <p>A run over the same files is a no-op. Files that were refused, and files with rows that were kept out, are tried
 * again when the rules have changed or an activity that rows waited for may have come.
 */
final class IntakeStage {
    private final SparkSession spark;
    private final Workspace workspace;
    private final Store store;
    private final @Nullable String keyFile;
    private final ScreeningContext context;
    private final String asOf;
    private final Map<Integer, String> publishedYears;
    private final Clock clock;
    private final int partitions;
    private final Progress progress;

    IntakeStage(
            SparkSession spark,
            Workspace workspace,
            Store store,
            @Nullable String keyFile,
            ScreeningContext context,
            String asOf,
            Map<Integer, String> publishedYears,
            Clock clock,
            int partitions,
            Progress progress) {
        this.progress = progress;
        this.spark = spark;
        this.workspace = workspace;
        this.store = store;
        this.keyFile = keyFile;
        this.context = context;
        this.asOf = asOf;
        this.publishedYears = publishedYears;
        this.clock = clock;
        this.partitions = partitions;
    }

    /** Takes in a folder of submissions; the number of files that were new or tried again. */
    int run(Path submissions) {
        try (Store.Writer writer = store.openForWriting()) {
            List<Manifest> history = store.history();
            String rules = Rules.fingerprint(workspace, asOf);
            Arrivals arrivals = Arrivals.of(
                    arrived(new ReceivedFiles(spark, workspace, partitions, progress)
                            .receive(submissions, writer.stagingFolder())),
                    history,
                    rules);
            if (!arrivals.isEmpty()) {
                commit(writer, history, rules, arrivals);
            }
            return arrivals.size();
        }
    }

    /** Without the files that state an arrival after the moment that the run speaks from: they had not come yet. */
    private List<Receipt> arrived(List<Receipt> receipts) {
        if (asOf.isEmpty()) {
            return receipts;
        }
        Instant now = Instant.parse(asOf);
        List<Receipt> arrived = new ArrayList<>();
        for (Receipt receipt : receipts) {
            @Nullable Instant stated = receipt.statedArrival();
            if (stated != null && stated.isAfter(now)) {
                progress.say("           " + receipt.file() + ": 于 " + stated + " 到达，晚于 " + asOf
                        + "，本次不收 / arrived after " + asOf + " and is left for a later edition");
            } else {
                arrived.add(receipt);
            }
        }
        return arrived;
    }

    private void commit(Store.Writer writer, List<Manifest> history, String rules, Arrivals arrivals) {
        Instant moment = Moments.ofRun(asOf, clock, history, arrivals.statedArrivals());
        String runId = Hashing.sha256(arrivals.identity(history.size(), rules)).substring(0, 32);
        Path folder = writer.newRunFolder(runId);
        StoreTables before = new StoreTables(spark, store, history);
        Map<String, Path> tables = new LinkedHashMap<>();

        Dataset<Row> screened = candidates(arrivals).persist(StorageLevel.MEMORY_AND_DISK());
        Map<Integer, Long> badRows = badRows(screened);
        Map<Integer, Notice> overruled = tooMuchIsBad(arrivals, badRows);
        Dataset<Row> candidates = withoutFiles(screened, overruled.keySet());
        Dataset<Row> decided = decided(candidates, before, arrivals, history).persist(StorageLevel.MEMORY_AND_DISK());
        Set<Register> registers = registers(arrivals);

        if (registers.contains(Register.ACTIVITIES)) {
            write(
                    tables,
                    folder,
                    Activities.TABLE,
                    AcceptedRows.activities(decided)
                            .select(Activities.columns())
                            .sort(col(Activities.AREA_CODE), col(Activities.HELD_ON), col(Activities.ACTIVITY_KEY)));
        }
        Dataset<Row> attendance = null;
        if (registers.contains(Register.ATTENDANCE)) {
            attendance = AcceptedRows.withActivity(decided, AcceptedRows.activities(decided), before)
                    .persist(StorageLevel.MEMORY_AND_DISK());
            write(
                    tables,
                    folder,
                    Attendance.TABLE,
                    attendance
                            .filter(col(Decided.FATE).isNull())
                            .select(Attendance.columns())
                            .sort(col(Attendance.AREA_CODE), col(Attendance.PERSON), col(Attendance.ACTIVITY_KEY)));
        }
        if (registers.contains(Register.RETURNS)) {
            write(
                    tables,
                    folder,
                    Returns.TABLE,
                    AcceptedRows.returns(decided)
                            .select(Returns.columns())
                            .sort(
                                    col(Returns.AREA_CODE),
                                    col(Returns.MEASURE),
                                    col(Returns.MONTH),
                                    col(Returns.MONTHS)));
        }
        if (registers.contains(Register.CASES)) {
            write(
                    tables,
                    folder,
                    Cases.TABLE,
                    AcceptedRows.cases(decided)
                            .select(Cases.columns())
                            .sort(col(Cases.AREA_CODE), col(Cases.OPENED_ON), col(Cases.CASE_KEY)));
        }
        if (workspace.templates().stream().anyMatch(template -> template.area() != null)) {
            write(
                    tables,
                    folder,
                    ReportedAreas.TABLE,
                    AcceptedRows.ofKind(candidates, Candidates.KIND_AREA)
                            .select(ReportedAreas.columns())
                            .sort(col(ReportedAreas.FILE_ID), col(ReportedAreas.ROW)));
            write(
                    tables,
                    folder,
                    ReportedPopulation.TABLE,
                    AcceptedRows.ofKind(candidates, Candidates.KIND_POPULATION)
                            .select(ReportedPopulation.columns())
                            .sort(col(ReportedPopulation.FILE_ID), col(ReportedPopulation.ROW)));
        }
        Dataset<Row> fates = DecidedNotices.ofFates(decided);
        if (attendance != null) {
            fates = fates.unionByName(DecidedNotices.ofFates(attendance));
        }
        if (registers.contains(Register.CASES) && !before.isEmpty(Cases.TABLE)) {
            fates = fates.unionByName(DecidedNotices.ofReopened(decided, before));
        }
        write(
                tables,
                folder,
                Notices.TABLE,
                DecidedNotices.ofScreening(screened, overruled.keySet())
                        .unionByName(fates)
                        .sort(col(Notices.FILE_ID), col(Notices.ROW), col(Notices.CODE)));
        if (!history.isEmpty()) {
            write(tables, folder, Superseded.TABLE, AcceptedRows.superseded(decided));
        }
        Map<Integer, long[]> kept = keptOut(folder.resolve(Notices.TABLE));
        writer.commit(
                new Store.Draft(
                        runId,
                        Manifest.INTAKE,
                        runId,
                        asOf,
                        moment.toString(),
                        CodeVersion.current(),
                        rules,
                        arrivals.submissions(overruled, afterFreeze(decided, attendance), kept, moment),
                        Map.of()),
                tables,
                StoreTables::rowsOf);
        screened.unpersist();
        decided.unpersist();
        if (attendance != null) {
            attendance.unpersist();
        }
    }

    /** By file: the years that its rows are added to although a digest of them is published. */
    private Map<Integer, Map<Integer, String>> afterFreeze(Dataset<Row> decided, @Nullable Dataset<Row> attendance) {
        Map<Integer, Map<Integer, String>> late = new HashMap<>();
        if (publishedYears.isEmpty()) {
            return late;
        }
        Dataset<Row> counted = ofYears(decided);
        for (Row row : (attendance == null ? counted : counted.unionByName(ofYears(attendance)))
                .distinct()
                .collectAsList()) {
            @Nullable String published = publishedYears.get(row.getInt(1));
            if (published != null) {
                late.computeIfAbsent(row.getInt(0), fileId -> new TreeMap<>()).put(row.getInt(1), published);
            }
        }
        return late;
    }

    private static Dataset<Row> ofYears(Dataset<Row> rows) {
        return rows.filter(col(Decided.FATE).isNull().and(col(Candidates.MONTH).isNotNull()))
                .select(
                        col(Candidates.FILE_ID),
                        floor(col(Candidates.MONTH).divide(100)).cast("int").as("year"));
    }

    private static void write(Map<String, Path> tables, Path run, String table, Dataset<Row> rows) {
        Path folder = run.resolve(table);
        rows.write().parquet(folder.toString());
        tables.put(table, folder);
    }

    private static Set<Register> registers(Arrivals arrivals) {
        Set<Register> registers = EnumSet.noneOf(Register.class);
        arrivals.toScreen().forEach(task -> {
            if (task.receipt().register() != null) {
                registers.add(task.receipt().register());
            }
        });
        return registers;
    }

    private Dataset<Row> candidates(Arrivals arrivals) {
        List<FileScreening.Task> tasks = arrivals.toScreen();
        if (tasks.isEmpty()) {
            return spark.createDataFrame(List.of(), Candidates.SCHEMA);
        }
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(tasks, Math.min(tasks.size(), partitions))
                .mapPartitions(new FileScreening(workspace, context, key(tasks)));
        return spark.createDataFrame(rows, Candidates.SCHEMA);
    }

    /** A workspace whose files name no persons needs no key; the first that does needs a safe one. */
    private PseudonymKey key(List<FileScreening.Task> tasks) {
        boolean namesPersons = tasks.stream().anyMatch(task -> task.receipt().register() == Register.ATTENDANCE);
        boolean given = keyFile != null && !keyFile.isBlank();
        return namesPersons || given ? PseudonymKey.load(keyFile, workspace) : PseudonymKey.sample();
    }

    /** Rows with an error, by file. */
    private static Map<Integer, Long> badRows(Dataset<Row> screened) {
        Map<Integer, Long> bad = new HashMap<>();
        AcceptedRows.ofKind(screened, Candidates.KIND_NOTICE)
                .filter(col(Candidates.DECIDES).and(col(Candidates.CODE).startsWith("R_")))
                .groupBy(col(Candidates.FILE_ID))
                .count()
                .collectAsList()
                .forEach(row -> bad.put(row.getInt(0), row.getLong(1)));
        return bad;
    }

    private Map<Integer, Notice> tooMuchIsBad(Arrivals arrivals, Map<Integer, Long> badRows) {
        double allowed = workspace.thresholds().quarantinedShareOfFile();
        Map<Integer, Notice> overruled = new HashMap<>();
        for (FileScreening.Task task : arrivals.toScreen()) {
            long received = task.receipt().received();
            long bad = badRows.getOrDefault(task.fileId(), 0L);
            TooManyBad.find(task.receipt().file(), bad, received, allowed)
                    .ifPresent(notice -> overruled.put(task.fileId(), notice));
        }
        return overruled;
    }

    private static Dataset<Row> withoutFiles(Dataset<Row> candidates, Set<Integer> files) {
        return files.isEmpty()
                ? candidates
                : candidates.filter(org.apache.spark.sql.functions.not(
                        col(Candidates.FILE_ID).isin(new TreeSet<>(files).toArray())));
    }

    /** Register candidates with their fate, but for the activity that a line of attendance needs. */
    private Dataset<Row> decided(
            Dataset<Row> candidates, StoreTables before, Arrivals arrivals, List<Manifest> history) {
        Dataset<Row> keyed = candidates.filter(col(Candidates.KIND)
                .isin(
                        Candidates.KIND_ACTIVITY,
                        Candidates.KIND_ATTENDANCE,
                        Candidates.KIND_RETURN,
                        Candidates.KIND_CASE));
        if (history.isEmpty()) {
            return Versions.decidedInEmptyStore(keyed, Districts.of(workspace));
        }
        Dataset<Row> unseen = arrivals.triesAgain() ? withoutAccepted(keyed, before) : keyed;
        int lastKnownFile = history.stream()
                .flatMap(manifest -> manifest.submissions().stream())
                .mapToInt(Submission::fileId)
                .max()
                .orElse(0);
        return Versions.decided(unseen, before.current(), Districts.of(workspace), lastKnownFile);
    }

    /** A file that is screened again keeps the rows that were accepted the first time. */
    private static Dataset<Row> withoutAccepted(Dataset<Row> keyed, StoreTables before) {
        Dataset<Row> accepted = before.all(Activities.TABLE, Activities.SCHEMA)
                .select(col(Candidates.FILE_ID), col(Candidates.ROW))
                .unionByName(before.all(Attendance.TABLE, Attendance.SCHEMA)
                        .select(col(Candidates.FILE_ID), col(Candidates.ROW)))
                .unionByName(
                        before.all(Returns.TABLE, Returns.SCHEMA).select(col(Candidates.FILE_ID), col(Candidates.ROW)))
                .unionByName(
                        before.all(Cases.TABLE, Cases.SCHEMA).select(col(Candidates.FILE_ID), col(Candidates.ROW)));
        return keyed.join(
                accepted,
                scala.jdk.javaapi.CollectionConverters.asScala(List.of(Candidates.FILE_ID, Candidates.ROW))
                        .toSeq(),
                "left_anti");
    }

    /** By file: rows kept out that may be mended, and of these the ones that wait for an activity. */
    private Map<Integer, long[]> keptOut(Path notices) {
        Map<Integer, long[]> kept = new HashMap<>();
        Column waits = when(col(Notices.CODE).equalTo(Code.R_ACTIVITY_UNKNOWN.name()), lit(1L))
                .otherwise(lit(0L));
        spark.read()
                .schema(Notices.SCHEMA)
                .parquet(notices.toString())
                .filter(col(Notices.DECIDES).and(col(Notices.CODE).startsWith("R_")))
                .groupBy(col(Notices.FILE_ID))
                .agg(org.apache.spark.sql.functions.count(lit(1)), sum(waits))
                .collectAsList()
                .forEach(row -> kept.put(row.getInt(0), new long[] {row.getLong(1), row.getLong(2)}));
        return kept;
    }
}
