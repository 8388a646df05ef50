package org.civicdigest.model;

import java.util.Locale;

/** How a value stands against its benchmark. One engine gives it; table, chart and text agree. */
public enum Verdict {
    BETTER,
    SIMILAR,
    WORSE,
    /** Above the benchmark, where no direction is better. */
    HIGHER,
    /** Below the benchmark, where no direction is better. */
    LOWER,
    NOT_COMPARED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
