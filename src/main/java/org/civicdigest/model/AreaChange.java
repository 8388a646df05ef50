package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One edge of a change of areas: what {@code fromCode} was becomes (a part of) {@code toCode} on a day.
 *
 * @param share the part of {@code fromCode} that goes to {@code toCode}, over 0 and at most 1; null where not stated
 */
public record AreaChange(
        Kind kind,
        String fromCode,
        String toCode,
        LocalDate effective,
        @Nullable BigDecimal share) implements Serializable {
    /** What happened to the area. */
    public enum Kind {
        RENAME,
        MERGE,
        SPLIT,
        TRANSFER
    }
}
