package org.civicdigest.indicators;

/** Where a cell stands in the fraction of an indicator. */
public enum Side {
    NUMERATOR,
    DENOMINATOR,
    /** Beside the fraction: the sessions that were held, which an indicator of coverage needs. */
    SESSIONS,
    /** Beside the fraction: how often the same persons came to an area and all below it. */
    REPEATS,
    /** The same on the ground that areas hold at the end of the edition's year. */
    REPEATS_ON_PRESENT_GROUND
}
