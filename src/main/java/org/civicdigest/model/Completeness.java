package org.civicdigest.model;

import java.util.Collection;
import java.util.List;

/**
 * How much of what was owed is there.
 *
 * @param due what was owed by now
 * @param complete of these, all there
 * @param onTime of these, there in time
 * @param timingKnown of the complete ones, those of which it is known when they arrived
 * @param missing of which nothing arrived
 */
public record Completeness(long due, long complete, long onTime, long timingKnown, long missing) {
    public Completeness {
        if (complete > due || onTime > timingKnown || timingKnown > complete || complete + missing > due) {
            throw new IllegalArgumentException("more is there than was due: " + complete + " of " + due);
        }
    }

    /** Counts those that are due by now. */
    public static Completeness of(Collection<Due> dues) {
        List<Due> due = dues.stream().filter(item -> item.standing().isDue()).toList();
        return new Completeness(
                due.size(),
                count(due, Due.Standing.ON_TIME, Due.Standing.LATE, Due.Standing.ARRIVAL_NOT_KNOWN),
                count(due, Due.Standing.ON_TIME),
                count(due, Due.Standing.ON_TIME, Due.Standing.LATE),
                count(due, Due.Standing.MISSING));
    }

    private static long count(List<Due> due, Due.Standing... standings) {
        List<Due.Standing> wanted = List.of(standings);
        return due.stream().filter(item -> wanted.contains(item.standing())).count();
    }
}
