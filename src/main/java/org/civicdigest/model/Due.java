package org.civicdigest.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that an area owed, and what came of it: one row per (area, programme, period).
 *
 * @param dueOn the last day on which it is on time
 * @param arrivedOn when the first of it arrived; null where nothing did, or where nobody knows when
 */
public record Due(
        String area,
        String programme,
        Period period,
        Standing standing,
        LocalDate dueOn,
        @Nullable LocalDate arrivedOn,
        int received,
        int expected)
        implements Serializable {
    /** What came of something that was owed. */
    public enum Standing {
        ON_TIME("按时", "on time"),
        LATE("迟报", "late"),
        /** All there, but it came with the first files of the store, so that nobody can say when. */
        ARRIVAL_NOT_KNOWN("已报，到达时间不详", "arrival not known"),
        PARTIAL("部分", "partial"),
        EMPTY("空表", "empty"),
        MISSING("未报", "missing"),
        NOT_YET_DUE("未到期", "not yet due");

        private final Text words;

        Standing(String zh, String en) {
            this.words = new Text(zh, en);
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String in(Language language) {
            return words.in(language);
        }

        /** Whether all that was owed is there, however late. */
        public boolean isComplete() {
            return switch (this) {
                case ON_TIME, LATE, ARRIVAL_NOT_KNOWN -> true;
                case PARTIAL, EMPTY, MISSING, NOT_YET_DUE -> false;
            };
        }

        /** Whether its day has come. */
        public boolean isDue() {
            return this != NOT_YET_DUE;
        }
    }
}
