package org.civicdigest.statistics;

/** On which side of a funnel's limits an area lies. An area on the limit itself lies within. */
public enum FunnelFlag {
    LOW,
    WITHIN,
    HIGH;

    /** An area with this part of a whole beside a baseline: |p − P₀| > z √(P₀(1−P₀)/n). */
    public static FunnelFlag ofProportion(double part, double whole, double baseline, double confidence) {
        Guard.proportion(part, whole);
        return of(part / whole, FunnelLimits.proportion(baseline, whole, confidence));
    }

    /**
     * An area with so many events where others were expected: whether the limits of observed/expected, exact under ten
     * events and Byar's from there on, leave 1 out.
     */
    public static FunnelFlag ofRatio(double observed, double expected, double confidence) {
        Guard.positive("number of expected events", expected);
        Interval events = PoissonInterval.byarOrExactBelowTen(observed, confidence);
        if (events.upper() < expected) {
            return LOW;
        }
        return events.lower() > expected ? HIGH : WITHIN;
    }

    /** An area with so many events in a population beside a baseline rate, in events for one of the population. */
    public static FunnelFlag ofRate(double observed, double population, double baseline, double confidence) {
        Guard.positive("population", population);
        Guard.positive("baseline", baseline);
        return ofRatio(observed, baseline * population, confidence);
    }

    /** A value beside limits, such as those of {@link Overdispersion}. */
    public static FunnelFlag of(double value, Interval limits) {
        if (limits.contains(value)) {
            return WITHIN;
        }
        return value < limits.lower() ? LOW : HIGH;
    }
}
