package org.civicdigest.statistics;

/** How a family of tests shares its probability of error, so that all of them are right at once. */
public enum Correction {
    /** Every test gets the same small share. */
    BONFERRONI,
    /** Step down: the smallest p-value is held to Bonferroni's share, the next to a little more. Never rejects less. */
    HOLM
}
