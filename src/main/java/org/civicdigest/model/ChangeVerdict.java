package org.civicdigest.model;

import java.util.Locale;

/** How a value stands against the same period of the year before. */
public enum ChangeVerdict {
    IMPROVED,
    /** No change that could be told apart from chance. */
    UNCHANGED,
    WORSENED,
    /** Went up, where no direction is better. */
    ROSE,
    /** Went down, where no direction is better. */
    FELL,
    NOT_COMPARED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
