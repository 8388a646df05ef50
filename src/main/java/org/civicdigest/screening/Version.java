package org.civicdigest.screening;

import java.util.Optional;
import org.civicdigest.table.Candidates;

/**
 * What tells the versions of one thing from those of another, and from each other.
 *
 * @param kind one of the {@code KIND_} constants of {@link Candidates}
 * @param key1 first half of the key
 * @param key2 second half of the key, 0 where the first is all of it
 * @param contentHash equal for rows that say the same
 * @param revision from 1, or {@link RegisterRow#NO_REVISION}
 */
public record Version(String kind, long key1, long key2, long contentHash, int revision) {
    /** The version that the row is; empty for what a file says beside its register, which has no versions. */
    public static Optional<Version> find(RegisterRow row) {
        if (row instanceof RegisterRow.ActivityRow activity) {
            return of(Candidates.KIND_ACTIVITY, RecordKey.of(activity.activityId()), 0, row, activity.revision());
        }
        if (row instanceof RegisterRow.AttendanceRow line) {
            return of(
                    Candidates.KIND_ATTENDANCE,
                    RecordKey.of(line.activityId()),
                    PersonKey.of(line.person()),
                    row,
                    line.revision());
        }
        if (row instanceof RegisterRow.ReturnRow stated) {
            return of(Candidates.KIND_RETURN, ContentHash.ofKey(stated), 0, row, stated.revision());
        }
        if (row instanceof RegisterRow.CaseRow opened) {
            return of(Candidates.KIND_CASE, RecordKey.of(opened.caseId()), 0, row, opened.revision());
        }
        return Optional.empty();
    }

    private static Optional<Version> of(String kind, long key1, long key2, RegisterRow row, int revision) {
        return Optional.of(new Version(kind, key1, key2, ContentHash.of(row), revision));
    }

    /** The version of the row. */
    static Version get(RegisterRow row) {
        return find(row).orElseThrow(() -> new IllegalArgumentException("no versions of " + row.getClass()));
    }
}
