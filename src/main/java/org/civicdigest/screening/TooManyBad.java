package org.civicdigest.screening;

import java.util.Optional;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;

/** When so many rows of a file are faulty that the whole file is returned. */
public final class TooManyBad {
    /** Below this many rows a share says little: single faults do not refuse a whole file. */
    private static final long ROWS_FOR_A_SHARE = 100;

    private TooManyBad() {}

    /**
     * The notice that refuses the file, empty where its faulty rows are few.
     *
     * @param allowedShare of the file's rows that may be faulty
     */
    public static Optional<Notice> find(String file, long bad, long received, double allowedShare) {
        return received >= ROWS_FOR_A_SHARE && bad > allowedShare * received
                ? Optional.of(
                        Notice.ofFile(Code.F_TOO_MANY_BAD, file, bad, received, Math.round(allowedShare * 100) + " %"))
                : Optional.empty();
    }
}
