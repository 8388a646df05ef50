package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.civicdigest.model.Area;
import org.civicdigest.model.Contribution;
import org.civicdigest.model.Workspace;
import org.civicdigest.store.Manifest;
import org.civicdigest.store.Submission;
import org.civicdigest.table.Cells;

/**
 * Who stated what, and what of it was replaced: from this two editions can tell why they differ.
 *
 * <p>Files of the first run are gathered by compared area; of later ones, which make editions differ, each area that
 * they name is kept.
 */
final class Contributions {
    private record Key(int fileId, String area, String programme) {}

    private Contributions() {}

    /** Sorted by file, sheet, hash, area and programme. */
    static List<Contribution> of(Workspace workspace, StoreTables tables, List<Manifest> history) {
        Set<Integer> ofFirstRun = new HashSet<>();
        history.stream()
                .filter(manifest -> !manifest.submissions().isEmpty())
                .findFirst()
                .ifPresent(first -> first.submissions().forEach(submission -> ofFirstRun.add(submission.fileId())));
        Map<Integer, Submission> byId = new HashMap<>();
        tables.submissions().forEach(submission -> byId.put(submission.fileId(), submission));
        Map<Key, Contribution> gathered = new HashMap<>();
        for (Row row : tables.all(Cells.TABLE, Cells.SCHEMA)
                .groupBy(col(Cells.FILE_ID), col(Cells.AREA_CODE), col(Cells.PROGRAMME))
                .agg(
                        min(col(Cells.MONTH)),
                        max(col(Cells.MONTH).plus(col(Cells.MONTHS)).minus(1)),
                        sum(when(col(Cells.COUNT).gt(0), col(Cells.COUNT)).otherwise(0L)),
                        sum(when(col(Cells.COUNT).lt(0), col(Cells.COUNT)).otherwise(0L)))
                .collectAsList()) {
            Submission submission = byId.get(row.getInt(0));
            if (submission == null) {
                throw new IllegalStateException("cells of file number " + row.getInt(0) + ", which no run received");
            }
            YearMonth last = month(row.getInt(4));
            List<String> path = new ArrayList<>();
            for (Area area : workspace.areas().listUpwards(row.getString(1), last.atEndOfMonth())) {
                if (ofFirstRun.contains(submission.fileId()) && area.level().equals(workspace.comparisonLevel())) {
                    path.clear();
                }
                path.add(area.code());
            }
            if (path.isEmpty()) {
                path.add(row.getString(1));
            }
            Collections.reverse(path);
            gathered.merge(
                    new Key(submission.fileId(), path.get(path.size() - 1), row.getString(2)),
                    new Contribution(
                            submission.file(),
                            submission.sheet(),
                            submission.sha256(),
                            path,
                            row.getString(2),
                            month(row.getInt(3)),
                            last,
                            submission.arrival(),
                            row.getLong(5),
                            -row.getLong(6)),
                    Contributions::together);
        }
        List<Contribution> sorted = new ArrayList<>(gathered.values());
        sorted.sort(Comparator.comparing(Contribution::file)
                .thenComparing(Contribution::sheet, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Contribution::sha256)
                .thenComparing(contribution -> String.join("/", contribution.path()))
                .thenComparing(Contribution::programme));
        return sorted;
    }

    private static YearMonth month(int number) {
        return YearMonth.of(number / 100, number % 100);
    }

    private static Contribution together(Contribution one, Contribution two) {
        return new Contribution(
                one.file(),
                one.sheet(),
                one.sha256(),
                one.path(),
                one.programme(),
                one.firstMonth().isBefore(two.firstMonth()) ? one.firstMonth() : two.firstMonth(),
                one.lastMonth().isAfter(two.lastMonth()) ? one.lastMonth() : two.lastMonth(),
                one.arrivedAt(),
                one.records() + two.records(),
                one.replaced() + two.replaced());
    }
}
