package org.civicdigest.notice;

import java.util.Locale;

/** How much a notice takes away. */
public enum Severity {
    /** The file or row is not counted. */
    ERROR,
    /** Counted, with something to look at. */
    WARNING,
    /** Counted or ignored as it should be; for the record. */
    INFO;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
