package org.civicdigest.model;

import java.util.Locale;

/** Whether a value can be printed, and if not, why. */
public enum Status {
    OK,
    /** Rests on too few to be shown. */
    SUPPRESSED,
    NOT_REPORTED,
    ZERO_DENOMINATOR,
    NOT_COMPARABLE,
    /** The period is not complete; the value may still change. */
    PROVISIONAL;

    /** Whether a value may stand beside this status. */
    public boolean showsValue() {
        return this == OK || this == PROVISIONAL;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
