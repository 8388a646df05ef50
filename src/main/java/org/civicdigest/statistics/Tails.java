package org.civicdigest.statistics;

/** What becomes of the most extreme areas when the variation of the others is measured. */
public enum Tails {
    KEPT,
    /** Drawn in to the quantile of the stated share on either side. */
    WINSORISED,
    /** Left out: the stated share by rank on either side. */
    TRIMMED
}
