package org.civicdigest.check;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.civicdigest.intake.Receipt;
import org.civicdigest.model.FileCount;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.civicdigest.notice.Severity;

/**
 * What intake would say of one file.
 *
 * @param count what would become of its rows; it adds up
 * @param notices at most {@link #MOST_LISTED} of a code, in the order of rows
 * @param noticeCounts all notices, listed or not
 * @param unjudgedAttendance lines of attendance whose activities are not among the files
 */
public record FileCheck(
        Receipt receipt,
        FileCount count,
        Verdict verdict,
        List<Notice> notices,
        Map<Code, Long> noticeCounts,
        long unjudgedAttendance) {
    /** More notices of a code are counted but not listed. */
    public static final int MOST_LISTED = 1_000;

    /** What would happen to the file. */
    public enum Verdict {
        ACCEPTED,
        ACCEPTED_WITH_WARNINGS,
        DUPLICATE,
        ROWS_REFUSED,
        REFUSED;

        /** Whether the sender has something to mend. */
        public boolean needsMending() {
            return this == ROWS_REFUSED || this == REFUSED;
        }
    }

    public FileCheck {
        notices = List.copyOf(notices);
        noticeCounts = Collections.unmodifiableMap(
                noticeCounts.isEmpty() ? new EnumMap<>(Code.class) : new EnumMap<>(noticeCounts));
        if (!count.isBalanced()) {
            throw new IllegalStateException("J_RECONCILE: the rows of a checked file do not add up: received "
                    + count.received() + ", accepted " + count.accepted() + ", quarantined " + count.quarantined()
                    + ", duplicate " + count.duplicate() + ", superseded " + count.superseded() + ", ignored "
                    + count.ignored());
        }
    }

    static Verdict verdict(Receipt receipt, FileCount count, Map<Code, Long> notices, boolean refused) {
        if (refused) {
            return Verdict.REFUSED;
        }
        if (notices.containsKey(Code.D_FILE)) {
            return Verdict.DUPLICATE;
        }
        if (count.quarantined() > 0) {
            return Verdict.ROWS_REFUSED;
        }
        return notices.keySet().stream().anyMatch(code -> code.severity() == Severity.WARNING)
                ? Verdict.ACCEPTED_WITH_WARNINGS
                : Verdict.ACCEPTED;
    }
}
