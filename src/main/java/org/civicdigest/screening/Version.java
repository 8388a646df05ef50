package org.civicdigest.screening;

import java.util.Optional;
import org.civicdigest.table.Candidates;
import org.jspecify.annotations.Nullable;

/**
 * What tells the versions of one thing from those of another, and from each other.
 *
 * @param kind one of the {@code KIND_} constants of {@link Candidates}
 * @param key1 first half of the key
 * @param key2 second half of the key, 0 where the first is all of it
 * @param contentHash equal for rows that say the same
 * @param revision from 1, or {@link RegisterRow#NO_REVISION}
 * @param areaCode of a thing that a later version could move to another area; null elsewhere
 * @param origin of a case, equal for rows that tell of the same opening; 0 for what does not go on
 * @param isClosed whether the row tells the end of what goes on
 */
public record Version(
        String kind,
        long key1,
        long key2,
        long contentHash,
        int revision,
        @Nullable String areaCode,
        long origin,
        boolean isClosed) {
    /** A version of what does not go on. */
    public Version(String kind, long key1, long key2, long contentHash, int revision, @Nullable String areaCode) {
        this(kind, key1, key2, contentHash, revision, areaCode, 0, false);
    }

    /** Where no revision is stated, the end of a case comes after its beginning. */
    int rank() {
        return 2 * revision + (revision == RegisterRow.NO_REVISION && isClosed ? 1 : 0);
    }

    /** The version that the row is; empty for what a file says beside its register, which has no versions. */
    public static Optional<Version> find(RegisterRow row) {
        if (row instanceof RegisterRow.ActivityRow activity) {
            return of(
                    Candidates.KIND_ACTIVITY,
                    RecordKey.of(activity.activityId()),
                    0,
                    row,
                    activity.revision(),
                    activity.areaCode());
        }
        if (row instanceof RegisterRow.AttendanceRow line) {
            return of(
                    Candidates.KIND_ATTENDANCE,
                    RecordKey.of(line.activityId()),
                    PersonKey.of(line.person()),
                    row,
                    line.revision(),
                    null);
        }
        if (row instanceof RegisterRow.ReturnRow stated) {
            return of(Candidates.KIND_RETURN, ContentHash.ofKey(stated), 0, row, stated.revision(), null);
        }
        if (row instanceof RegisterRow.CaseRow opened) {
            return Optional.of(new Version(
                    Candidates.KIND_CASE,
                    RecordKey.of(opened.caseId()),
                    0,
                    ContentHash.of(row),
                    opened.revision(),
                    opened.areaCode(),
                    ContentHash.ofOpening(opened),
                    opened.closedOn() != null));
        }
        return Optional.empty();
    }

    private static Optional<Version> of(
            String kind, long key1, long key2, RegisterRow row, int revision, @Nullable String areaCode) {
        return Optional.of(new Version(kind, key1, key2, ContentHash.of(row), revision, areaCode));
    }

    /** The version of the row. */
    static Version get(RegisterRow row) {
        return find(row).orElseThrow(() -> new IllegalArgumentException("no versions of " + row.getClass()));
    }
}
