package org.civicdigest.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a measure counts of the register of cases.
 *
 * @param outcome only cases with this outcome, null for all. Of cases opened it is the outcome that they have by now,
 *     {@link CaseOutcome#OPEN} where they have none yet
 */
public record CaseCount(Of of, @Nullable String outcome) implements Serializable {
    /** All cells of cases begin with it, which no code of a catalogue can. */
    private static final String PREFIX = "case:";

    public CaseCount {
        if (of == Of.OPEN_AT_END && outcome != null) {
            throw new IllegalArgumentException("a case that is open has no outcome yet");
        }
    }

    /** What is counted, and in which month. */
    public enum Of {
        /** Cases, in the month in which they were opened. */
        OPENED,
        /** Cases, in the month in which they were closed. */
        CLOSED,
        /** Days from opening to closing, in the month of closing; each case is a record, so that a mean is possible. */
        DAYS_TO_CLOSE,
        /** Cases open at the end of the period: a stock, which does not add up over months. */
        OPEN_AT_END
    }

    /** The measure of the cube's cells that holds the count. */
    public String cell() {
        return cell(of, outcome);
    }

    public static String cell(Of of, @Nullable String outcome) {
        String name = PREFIX + of.name().toLowerCase(java.util.Locale.ROOT);
        return outcome == null ? name : name + ":" + outcome;
    }
}
