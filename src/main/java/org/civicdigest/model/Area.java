package org.civicdigest.model;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the area register: an area under one parent for one span of time.
 *
 * <p>A code has several rows when it changes its parent or name; their spans never overlap.
 *
 * @param parent null at the top level
 * @param validFrom first day on which the row holds, null for always
 * @param validTo last day on which the row holds, null for still
 */
public record Area(
        String code,
        Text name,
        String level,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Serializable {
    public Area {
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "area " + code + " ends on " + validTo + " before it begins on " + validFrom);
        }
    }

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether the row holds on at least one day of the two, both included. */
    public boolean isValidWithin(LocalDate from, LocalDate to) {
        return (validFrom == null || !to.isBefore(validFrom)) && (validTo == null || !from.isAfter(validTo));
    }
}
