package org.civicdigest.model;

import java.io.Serializable;
import java.util.Locale;

/**
 * How often everybody came who was expected, of the sessions of one programme that one area reported in a year: one row per (area,
 * programme) of which that can be judged.
 *
 * @param areaCode as it was reported
 * @param sessions that state both numbers exactly
 * @param fullSessions of them, with as many attended as expected
 * @param expectedFullSessions how many are likely, by {@code basis}
 * @param pValue of so many or more by chance
 * @param stands whether it would stand among all that the edition judges in this way
 */
public record FullAttendance(
        String areaCode,
        String programme,
        int sessions,
        int fullSessions,
        double expectedFullSessions,
        Basis basis,
        double pValue,
        boolean stands)
        implements Serializable {
    /** By what is told how many full sessions are likely. */
    public enum Basis {
        /** The other sessions of the same area: who misses one at times does so with this distribution. */
        OWN_SESSIONS,
        /** The same programme in other compared areas, where nearly all of one's own are full. */
        OTHER_AREAS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FullAttendance standing(boolean itDoes) {
        return new FullAttendance(
                areaCode, programme, sessions, fullSessions, expectedFullSessions, basis, pValue, itDoes);
    }
}
