package org.civicdigest.sample;

import java.time.LocalDate;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A street of the made-up city.
 *
 * @param from first day, null for always
 * @param to last day, null for still
 */
record SampleStreet(
        String code,
        Text name,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
