package org.civicdigest.model;

/**
 * How the verdicts of an edition are kept from being chance: of many comparisons some differ by luck alone.
 *
 * @param family how many comparisons were tested together: every value against its benchmark and its year before
 * @param rate the share of the differences called real that may be chance, on average
 * @param largestPValue differences stand up to this p-value; 0 where none stands
 * @param discoveries how many stand
 */
public record FalseDiscovery(int family, double rate, double largestPValue, int discoveries) {
    /** Nothing was tested. */
    public static final FalseDiscovery NOTHING_TESTED = new FalseDiscovery(0, 0.05, 0, 0);
}
