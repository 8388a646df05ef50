package org.civicdigest.statistics;

/** What makes a point of an {@link XmrChart} a signal; the first of its rules is the one to name. */
public enum XmrRule {
    /** Beyond the upper or lower limit. */
    LIMIT,
    /** One of seven points, each higher than the one before, or each lower. */
    TREND,
    /**
     * Between a limit and two thirds of the way to it, and one of two such points among three in succession, all three on
     * the same side of the centre.
     */
    TWO_OF_THREE,
    /** One of seven points in succession on the same side of the centre. */
    SHIFT
}
