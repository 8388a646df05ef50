package org.civicdigest.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.civicdigest.notice.Code;
import org.civicdigest.table.Candidates;
import org.jspecify.annotations.Nullable;

/**
 * The rules of {@link Versions} against an empty store without Spark, for a handful of files; a test holds the two
 * together.
 *
 * <p>Rows are added in the order of their files and lines, because of equal ones the first stays.
 */
public final class VersionsInMemory {
    private record Key(String kind, long key1, long key2) {}

    private final Map<Key, int[]> placesByKey = new HashMap<>();
    private final List<Version> versions = new ArrayList<>();
    private final Districts districts;

    public VersionsInMemory(Districts districts) {
        this.districts = districts;
    }

    /** Adds a version; its place, from 0. */
    public int add(Version version) {
        int place = versions.size();
        versions.add(version);
        placesByKey.merge(
                new Key(version.kind(), version.key1(), version.key2()), new int[] {place}, VersionsInMemory::joined);
        return place;
    }

    private static int[] joined(int[] left, int[] right) {
        int[] joined = Arrays.copyOf(left, left.length + 1);
        joined[left.length] = right[0];
        return joined;
    }

    /** By place: the code that keeps the version out, null where it counts. */
    public List<@Nullable Code> decide() {
        @Nullable Code[] fates = new @Nullable Code[versions.size()];
        placesByKey.values().forEach(places -> decide(places, fates));
        return Arrays.asList(fates);
    }

    private void decide(int[] places, @Nullable Code[] fates) {
        if (places.length == 1) {
            return;
        }
        int[] own =
                Arrays.stream(places).filter(place -> !isForeign(place, places)).toArray();
        int highest = Arrays.stream(own)
                .map(place -> versions.get(place).rank())
                .max()
                .orElse(RegisterRow.NO_REVISION);
        int[] best = Arrays.stream(own)
                .filter(place -> versions.get(place).rank() == highest)
                .toArray();
        boolean withoutRevision = highest <= Versions.HIGHEST_RANK_WITHOUT_REVISION;
        boolean contradicted =
                distinct(best, Version::contentHash) > 1 || (withoutRevision && distinct(own, Version::origin) > 1);
        for (int place : places) {
            Version version = versions.get(place);
            if (isForeign(place, places)) {
                fates[place] = Code.R_DISTRICT_FOREIGN;
            } else if (contradicted && withoutRevision) {
                fates[place] = Code.R_REVISION_MISSING;
            } else if (version.rank() < highest) {
                fates[place] = withoutRevision ? Code.S_CLOSED : Code.S_REVISION;
            } else if (contradicted) {
                fates[place] = Code.R_REVISION_CONFLICT;
            } else if (place != best[0]) {
                fates[place] =
                        version.kind().equals(Candidates.KIND_ATTENDANCE) ? Code.D_PARTICIPANT_REPEAT : Code.D_ROW;
            }
        }
    }

    private long distinct(int[] places, ToLongFunction<Version> what) {
        return Arrays.stream(places)
                .mapToLong(place -> what.applyAsLong(versions.get(place)))
                .distinct()
                .count();
    }

    private boolean isForeign(int place, int[] places) {
        return districts.differ(versions.get(place).areaCode(), owner(places));
    }

    /** The area of the lowest revision, where that is of one area. */
    private @Nullable String owner(int[] places) {
        int lowest = Arrays.stream(places)
                .map(place -> versions.get(place).revision())
                .min()
                .orElseThrow();
        List<@Nullable String> areas = new ArrayList<>();
        for (int place : places) {
            if (versions.get(place).revision() == lowest
                    && !areas.contains(versions.get(place).areaCode())) {
                areas.add(versions.get(place).areaCode());
            }
        }
        return areas.size() == 1 ? areas.get(0) : null;
    }

    /** The area that the version of this place states. */
    public @Nullable String areaOf(int place) {
        return versions.get(place).areaCode();
    }

    /** The area on record for the thing of this place, which that place would move it away from. */
    public @Nullable String ownerOf(int place) {
        Version version = versions.get(place);
        int[] places =
                placesByKey.getOrDefault(new Key(version.kind(), version.key1(), version.key2()), new int[] {place});
        return owner(places);
    }
}
