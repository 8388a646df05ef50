package org.civicdigest.screening;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is present in two places at one time.
 *
 * <p>Areas are two places where neither lies within the other. At one time is what times say that overlap; an end that
 * touches a beginning does not. Where one of the activities states no time, being in two districts on one day is the
 * weaker query, and being in two communities of one district is none.
 */
public final class TwoPlaces {
    private static final Comparator<Visit> BY_PLACE_IN_FILES =
            Comparator.comparingInt(Visit::fileId).thenComparingLong(Visit::row);

    private TwoPlaces() {}

    /**
     * One line of attendance: a person present at an activity.
     *
     * @param areaAndAbove the area of the activity, then what it lies in, upwards
     * @param district the one of them at the level that is compared; null for an activity of the whole city
     * @param startMinute when the activity began; null where not stated
     * @param endMinute when it ended; null where not stated, so that it lasts for the minute of its beginning
     */
    public record Visit(
            int fileId,
            long row,
            List<String> areaAndAbove,
            @Nullable String district,
            @Nullable Long startMinute,
            @Nullable Long endMinute)
            implements Serializable {
        public Visit {
            areaAndAbove = List.copyOf(areaAndAbove);
        }

        private boolean isAnotherPlaceThan(Visit other) {
            return !areaAndAbove.contains(other.areaAndAbove.get(0))
                    && !other.areaAndAbove.contains(areaAndAbove.get(0));
        }

        private @Nullable Long afterEnd() {
            if (startMinute == null || (endMinute != null && endMinute > startMinute)) {
                return endMinute;
            }
            return startMinute + 1;
        }
    }

    /**
     * A visit that an earlier line contradicts.
     *
     * @param fromMinute where both state their times, the first minute of both; else null
     * @param toMinute the minute in which the first of them ends; else null
     */
    public record Query(
            Visit visit,
            Visit other,
            @Nullable Long fromMinute,
            @Nullable Long toMinute) {}

    /** The queries about one person's day: of each visit with the first before it, in the order of files and rows. */
    public static List<Query> of(List<Visit> visits) {
        List<Visit> sorted = new ArrayList<>(visits);
        sorted.sort(BY_PLACE_IN_FILES);
        List<Query> queries = new ArrayList<>();
        for (int later = 1; later < sorted.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                @Nullable Query query = compare(sorted.get(later), sorted.get(earlier));
                if (query != null) {
                    queries.add(query);
                    break;
                }
            }
        }
        return queries;
    }

    private static @Nullable Query compare(Visit visit, Visit other) {
        if (!visit.isAnotherPlaceThan(other)) {
            return null;
        }
        Long start = visit.startMinute();
        Long end = visit.afterEnd();
        Long otherStart = other.startMinute();
        Long otherEnd = other.afterEnd();
        if (start == null || end == null || otherStart == null || otherEnd == null) {
            boolean inTwoDistricts = visit.district() != null
                    && other.district() != null
                    && !visit.district().equals(other.district());
            return inTwoDistricts ? new Query(visit, other, null, null) : null;
        }
        long from = Math.max(start, otherStart);
        long to = Math.min(end, otherEnd);
        return from < to ? new Query(visit, other, from, to) : null;
    }
}
