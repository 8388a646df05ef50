package org.civicdigest.indicators;

/** Where a cell stands in the fraction of an indicator. */
public enum Side {
    NUMERATOR,
    DENOMINATOR,
    /** Beside the fraction: the sessions that were held, which an indicator of coverage needs. */
    SESSIONS
}
