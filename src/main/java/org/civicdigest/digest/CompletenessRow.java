package org.civicdigest.digest;

/**
 * How much of what was owed is there.
 *
 * @param onTime a dash where nobody knows when anything came
 * @param other partial or empty
 */
public record CompletenessRow(
        String name, String href, long due, String complete, String onTime, long missing, long other) {}
