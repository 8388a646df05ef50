package org.civicdigest.statistics;

/** What a test of a trend finds. */
public enum TrendDirection {
    INCREASING,
    DECREASING,
    NO_SIGNIFICANT_CHANGE,
    /** Too short a series to say anything of. */
    TOO_FEW_POINTS
}
