package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.civicdigest.model.FileCount;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Disposition;
import org.civicdigest.notice.Notice;
import org.civicdigest.store.Submission;
import org.civicdigest.table.Activities;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Cases;
import org.civicdigest.table.Notices;
import org.civicdigest.table.ReportedAreas;
import org.civicdigest.table.Returns;
import org.civicdigest.table.Superseded;

/**
 * What became of every row of every file, counted from what is committed.
 *
 * <p>{@code received} comes from the scanner of bytes, the rest from the store's files; a digest is not published unless
 * the two agree for each file.
 */
final class Ledger {
    /** More notices of one code on one file are counted but not listed. */
    static final int LISTED_PER_FILE_AND_CODE = 1_000;

    private static final Comparator<Notice> BY_PLACE = Comparator.comparing(Notice::file)
            .thenComparing(Notice::sheet, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Notice::row, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Notice::column, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Notice::code);

    private final List<FileCount> files;
    private final List<Notice> notices;

    private final Map<Code, Long> noticeCounts;

    private Ledger(List<FileCount> files, List<Notice> notices, Map<Code, Long> noticeCounts) {
        this.files = files;
        this.notices = notices;
        this.noticeCounts = noticeCounts;
    }

    List<FileCount> files() {
        return files;
    }

    /** Sorted by file and row; at most {@link #LISTED_PER_FILE_AND_CODE} of a kind. */
    List<Notice> notices() {
        return notices;
    }

    /** All notices by code, listed or not. */
    Map<Code, Long> noticeCounts() {
        return noticeCounts;
    }

    /** The same with more to say, of the digest as a whole rather than of a row. */
    Ledger with(List<Notice> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Notice> all = new ArrayList<>(notices);
        all.addAll(more);
        all.sort(BY_PLACE);
        Map<Code, Long> counts = new EnumMap<>(Code.class);
        counts.putAll(noticeCounts);
        more.forEach(notice -> counts.merge(notice.code(), 1L, Long::sum));
        return new Ledger(files, List.copyOf(all), counts);
    }

    long received() {
        return files.stream().mapToLong(FileCount::received).sum();
    }

    long quarantined() {
        return files.stream().mapToLong(FileCount::quarantined).sum();
    }

    /**
     * Counts the store's files.
     *
     * @param queries {@link Notices} on rows that count, which decide nothing
     * @throws IllegalStateException when a file's rows do not add up (J_RECONCILE)
     */
    static Ledger of(StoreTables tables, Dataset<Row> queries) {
        Map<Integer, Tally> tallies = new HashMap<>();
        addAccepted(tallies, tables);
        addSuperseded(tallies, tables);
        List<Submission> submissions = tables.submissions();
        Map<Integer, Submission> byId = new HashMap<>();
        submissions.forEach(submission -> byId.put(submission.fileId(), submission));
        Dataset<Row> standing = tables.standingNotices()
                .unionByName(supersededNotices(tables))
                .unionByName(queries)
                .persist(StorageLevel.MEMORY_AND_DISK());
        Map<Code, Long> noticeCounts = new EnumMap<>(Code.class);
        submissions.forEach(
                submission -> submission.notices().forEach(notice -> noticeCounts.merge(notice.code(), 1L, Long::sum)));
        for (Row row : standing.groupBy(col(Notices.FILE_ID), col(Notices.CODE), col(Notices.DECIDES))
                .agg(count(lit(1)))
                .collectAsList()) {
            Tally tally = tallies.computeIfAbsent(row.getInt(0), id -> new Tally());
            tally.notices += row.getLong(3);
            noticeCounts.merge(Code.valueOf(row.getString(1)), row.getLong(3), Long::sum);
            if (row.getBoolean(2)) {
                tally.add(Code.valueOf(row.getString(1)).disposition(), row.getLong(3));
            }
        }
        List<FileCount> counts = new ArrayList<>();
        for (Submission submission : submissions) {
            FileCount count =
                    tallies.getOrDefault(submission.fileId(), new Tally()).countOf(submission);
            if (!count.isBalanced()) {
                throw new IllegalStateException("J_RECONCILE: the rows of " + count.file() + " do not add up: " + count
                        + ". Nothing is published.");
            }
            counts.add(count);
        }
        List<Notice> listed = listed(standing, submissions, byId);
        standing.unpersist();
        return new Ledger(perFile(counts), listed, noticeCounts);
    }

    /** The parts of a workbook together are one file; of several registers the file has none. */
    private static List<FileCount> perFile(List<FileCount> parts) {
        Map<String, FileCount> files = new LinkedHashMap<>();
        parts.forEach(part -> files.merge(part.file() + "\n" + part.sha256(), part, FileCount::plus));
        return files.values().stream()
                .sorted(Comparator.comparing(FileCount::file).thenComparing(FileCount::sha256))
                .toList();
    }

    private static void addAccepted(Map<Integer, Tally> tallies, StoreTables tables) {
        addRows(tallies, tables.currentActivities(), Activities.FILE_ID, count(lit(1)), Disposition.ACCEPTED);
        addRows(tallies, tables.currentAttendance(), Attendance.FILE_ID, count(lit(1)), Disposition.ACCEPTED);
        addRows(tallies, tables.currentCases(), Cases.FILE_ID, count(lit(1)), Disposition.ACCEPTED);
        // One row of a wide form makes several values, and may describe its area without stating any.
        addRows(tallies, wideRows(tables), Returns.FILE_ID, countDistinct(col(Returns.ROW)), Disposition.ACCEPTED);
    }

    private static Dataset<Row> wideRows(StoreTables tables) {
        Dataset<Row> rows = tables.currentReturns().select(col(Returns.FILE_ID), col(Returns.ROW));
        if (!tables.isEmpty(ReportedAreas.TABLE)) {
            rows = rows.unionByName(tables.all(ReportedAreas.TABLE, ReportedAreas.SCHEMA)
                    .select(col(ReportedAreas.FILE_ID), col(ReportedAreas.ROW)));
        }
        return rows;
    }

    private static void addSuperseded(Map<Integer, Tally> tallies, StoreTables tables) {
        if (tables.isEmpty(Superseded.TABLE)) {
            return;
        }
        Dataset<Row> wholeRows = supersededRows(tables)
                .select(col(Superseded.FILE_ID), col(Superseded.ROW))
                .distinct();
        addRows(tallies, wholeRows, Superseded.FILE_ID, count(lit(1)), Disposition.SUPERSEDED);
    }

    /** Rows of which nothing counts any more; a wide row of which some values still do is accepted. */
    private static Dataset<Row> supersededRows(StoreTables tables) {
        return tables.all(Superseded.TABLE, Superseded.SCHEMA)
                .select(col(Superseded.FILE_ID), col(Superseded.ROW), col(Superseded.CODE))
                .distinct()
                .join(
                        wideRows(tables),
                        scala.jdk.javaapi.CollectionConverters.asScala(List.of(Returns.FILE_ID, Returns.ROW))
                                .toSeq(),
                        "left_anti");
    }

    /** Why a row that once counted no longer does; the table of what is superseded decides, the notice only tells. */
    private static Dataset<Row> supersededNotices(StoreTables tables) {
        return supersededRows(tables)
                .withColumn(Notices.COLUMN, lit(null).cast("string"))
                .withColumn(Notices.ARGUMENTS, array().cast("array<string>"))
                .withColumn(Notices.DECIDES, lit(false))
                .withColumn(Notices.CELLS, lit(null).cast("array<string>"))
                .select(Notices.columns());
    }

    private static void addRows(
            Map<Integer, Tally> tallies,
            Dataset<Row> rows,
            String fileId,
            org.apache.spark.sql.Column number,
            Disposition disposition) {
        for (Row row : rows.groupBy(col(fileId)).agg(number).collectAsList()) {
            tallies.computeIfAbsent(row.getInt(0), id -> new Tally()).add(disposition, row.getLong(1));
        }
    }

    private static List<Notice> listed(
            Dataset<Row> standing, List<Submission> submissions, Map<Integer, Submission> byId) {
        List<Notice> notices = new ArrayList<>();
        submissions.forEach(submission -> notices.addAll(submission.notices()));
        Map<String, Integer> listedOfKind = new TreeMap<>();
        for (Row row : standing.sort(col(Notices.FILE_ID), col(Notices.ROW), col(Notices.COLUMN), col(Notices.CODE))
                .select(
                        col(Notices.FILE_ID),
                        col(Notices.ROW),
                        col(Notices.COLUMN),
                        col(Notices.CODE),
                        col(Notices.ARGUMENTS))
                .collectAsList()) {
            Submission submission = byId.get(row.getInt(0));
            if (submission == null) {
                throw new IllegalStateException("a notice on file number " + row.getInt(0) + ", which no run received");
            }
            String kind = row.getInt(0) + " " + row.getString(3);
            if (listedOfKind.merge(kind, 1, Integer::sum) <= LISTED_PER_FILE_AND_CODE) {
                notices.add(new Notice(
                        Code.valueOf(row.getString(3)),
                        submission.file(),
                        submission.sheet(),
                        row.getLong(1),
                        row.getString(2),
                        row.getList(4)));
            }
        }
        notices.sort(BY_PLACE);
        return List.copyOf(notices);
    }

    private static final class Tally {
        private final EnumMap<Disposition, Long> rows = new EnumMap<>(Disposition.class);
        private long notices;

        void add(Disposition disposition, long number) {
            rows.merge(disposition, number, Long::sum);
        }

        private long of(Disposition disposition) {
            return rows.getOrDefault(disposition, 0L);
        }

        FileCount countOf(Submission submission) {
            long noticesInAll = notices + submission.notices().size();
            if (submission.refusal() != null) {
                // The file's reason is the reason of each of its rows.
                boolean repeated = Code.valueOf(submission.refusal()).disposition() == Disposition.DUPLICATE;
                return count(
                        submission,
                        0,
                        repeated ? 0 : submission.received(),
                        repeated ? submission.received() : 0,
                        0,
                        0,
                        noticesInAll);
            }
            return count(
                    submission,
                    of(Disposition.ACCEPTED),
                    of(Disposition.QUARANTINED),
                    of(Disposition.DUPLICATE),
                    of(Disposition.SUPERSEDED),
                    of(Disposition.IGNORED),
                    noticesInAll);
        }

        private static FileCount count(
                Submission submission,
                long accepted,
                long quarantined,
                long duplicate,
                long superseded,
                long ignored,
                long notices) {
            return new FileCount(
                    submission.file(),
                    submission.sha256(),
                    submission.register(),
                    submission.encoding(),
                    submission.received(),
                    accepted,
                    quarantined,
                    duplicate,
                    superseded,
                    ignored,
                    notices);
        }
    }
}
