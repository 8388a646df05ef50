package org.civicdigest.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of one file: one row per file received, the columns of {@code intake.csv}.
 *
 * <p>{@code received = accepted + quarantined + duplicate + superseded + ignored}; {@code received} is counted by a
 * scanner that shares nothing with the reader of the rows.
 *
 * @param register null where the file was refused before its register could be told
 */
public record FileCount(
        String file,
        String sha256,
        @Nullable Register register,
        String encoding,
        long received,
        long accepted,
        long quarantined,
        long duplicate,
        long superseded,
        long ignored,
        long notices)
        implements Serializable {
    /** This part of a file and another one together. */
    public FileCount plus(FileCount other) {
        return new FileCount(
                file,
                sha256,
                register == other.register ? register : null,
                encoding,
                received + other.received,
                accepted + other.accepted,
                quarantined + other.quarantined,
                duplicate + other.duplicate,
                superseded + other.superseded,
                ignored + other.ignored,
                notices + other.notices);
    }

    public boolean isBalanced() {
        return received == accepted + quarantined + duplicate + superseded + ignored;
    }
}
