package org.civicdigest.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.civicdigest.store.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * When runs spoke, and which of them an edition as of a moment knows.
 *
 * <p>Moments never run backwards: a clock that was set back changes nothing, and the runs up to a moment are the first
 * ones of the history.
 */
final class Moments {
    private Moments() {}

    /**
     * The moment of a new run: its as-of where one is given, else the clock, but after its parent and not before what
     * its files state of their arrival.
     */
    static Instant ofRun(String asOf, Clock clock, List<Manifest> history, List<Instant> statedArrivals) {
        @Nullable Instant last = last(history);
        Instant moment = asOf.isEmpty() ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : Instant.parse(asOf);
        for (Instant stated : statedArrivals) {
            moment = stated.isAfter(moment) ? stated : moment;
        }
        if (last == null) {
            return moment;
        }
        // Two runs by the clock can be told apart by an as-of between them; two under one as-of are of one moment.
        Instant earliest = asOf.isEmpty() ? last.plusMillis(1) : last;
        return moment.isBefore(earliest) ? earliest : moment;
    }

    /** The moment of the last run, null in an empty store. */
    static @Nullable Instant last(List<Manifest> history) {
        @Nullable Instant last = null;
        for (Manifest manifest : history) {
            last = last == null || manifest.at().isAfter(last) ? manifest.at() : last;
        }
        return last;
    }

    /** Whether the store holds runs that an edition as of this moment must not know. */
    static boolean isPast(@Nullable Instant asOf, List<Manifest> history) {
        @Nullable Instant last = last(history);
        return asOf != null && last != null && asOf.isBefore(last);
    }

    /** The runs up to a moment, with their cells, however late these were summed; all for null. */
    static List<Manifest> upTo(@Nullable Instant asOf, List<Manifest> history) {
        if (asOf == null) {
            return history;
        }
        List<Manifest> known = new ArrayList<>();
        Set<String> intakes = new HashSet<>();
        boolean isPast = false;
        for (Manifest manifest : history) {
            if (manifest.stage().equals(Manifest.INTAKE)) {
                isPast = isPast || manifest.at().isAfter(asOf);
                if (!isPast) {
                    intakes.add(manifest.runId());
                    known.add(manifest);
                }
            } else if (intakes.contains(manifest.of())) {
                known.add(manifest);
            }
        }
        return known;
    }
}
