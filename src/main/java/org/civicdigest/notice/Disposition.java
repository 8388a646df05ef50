package org.civicdigest.notice;

import java.util.Locale;

/** What became of a received row. Each row has exactly one. */
public enum Disposition {
    ACCEPTED,
    QUARANTINED,
    DUPLICATE,
    SUPERSEDED,
    IGNORED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
