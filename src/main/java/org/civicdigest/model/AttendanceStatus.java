package org.civicdigest.model;

import java.util.Locale;

/** Whether somebody who was listed came. */
public enum AttendanceStatus {
    PRESENT,
    ABSENT,
    EXCUSED;

    /** The word of the contract: present, absent, excused. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
