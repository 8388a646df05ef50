package org.civicdigest.screening;

import java.nio.charset.StandardCharsets;

/**
 * A 64-bit stand-in for the id of an activity or a case, for joins and counts.
 *
 * <p>Two of n ids share a key with a probability of at most n²/2⁶⁵ (the birthday bound): under 3 in a million for ten
 * million records, under 3 in ten thousand for a hundred million. Where that is too much, compare the ids as well.
 */
final class RecordKey {
    private RecordKey() {}

    /** The first eight bytes of the SHA-256 of the id in UTF-8, as a big-endian number. */
    static long of(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        return Sha256.firstLong(bytes, bytes.length);
    }
}
