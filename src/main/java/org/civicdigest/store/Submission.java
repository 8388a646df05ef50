package org.civicdigest.store;

import java.time.Instant;
import java.util.List;
import org.civicdigest.model.Register;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * One part of a file as a run received it; its rows' fates are in the run's tables.
 *
 * @param fileId number of the part in the store, in the order of arrival, from 1
 * @param sheet of a workbook, null elsewhere
 * @param receivedAt when the part arrived, ISO-8601: as its sidecar states, else the moment of its first run
 * @param arrivalStated whether a sidecar states the arrival
 * @param encoding label and evidence
 * @param received rows, counted by a scanner that shares nothing with the reader
 * @param refusal name of the code that refuses the whole file, null where rows decide
 * @param quarantined rows that are kept out until somebody mends them
 * @param waiting of these, rows that wait for an activity that has not arrived yet
 * @param notices on the file as a whole
 */
public record Submission(
        int fileId,
        String file,
        @Nullable String sheet,
        String sha256,
        long bytes,
        String receivedAt,
        boolean arrivalStated,
        @Nullable Register register,
        @Nullable String template,
        String encoding,
        long received,
        @Nullable String refusal,
        long quarantined,
        long waiting,
        List<Notice> notices) {
    public Submission {
        // A store of an earlier version does not say when a file came.
        receivedAt = receivedAt != null ? receivedAt : Instant.EPOCH.toString();
        notices = List.copyOf(notices);
    }

    /** When the part arrived. */
    public Instant arrival() {
        return Instant.parse(receivedAt);
    }
}
