package org.civicdigest.model;

import java.util.Locale;

/** The registers that districts fill. */
public enum Register {
    /** One row per activity held. */
    ACTIVITIES,
    /** One row per person and activity. */
    ATTENDANCE,
    /** One row per area, period and measure. */
    RETURNS;

    /** The word of the contract and of files: activities, attendance, returns. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
