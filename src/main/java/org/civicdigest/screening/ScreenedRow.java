package org.civicdigest.screening;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.notice.Notice;

/** What became of a received row: either all of it is accepted or none. */
public sealed interface ScreenedRow extends Serializable {
    /**
     * The row can be read.
     *
     * @param rows what it says; empty where every value of it is missing
     */
    record Accepted(List<RegisterRow> rows, List<Notice> warnings) implements ScreenedRow {
        public Accepted {
            rows = List.copyOf(rows);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The row is quarantined.
     *
     * @param problems at least one; the first decides
     */
    record Refused(List<Notice> problems) implements ScreenedRow {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a row is refused for a reason");
            }
        }

        /** The problem that decides. */
        public Notice notice() {
            return problems.get(0);
        }
    }
}
