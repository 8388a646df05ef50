package org.civicdigest.model;

import java.util.Locale;

/** The lengths of time for which indicators are computed. */
public enum PeriodKind {
    MONTH(1),
    QUARTER(3),
    HALF(6),
    YEAR(12);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** The word of the catalogue: month, quarter, half, year. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
