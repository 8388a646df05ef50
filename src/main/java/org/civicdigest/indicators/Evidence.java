package org.civicdigest.indicators;

import java.time.LocalDate;
import org.civicdigest.model.Period;

/**
 * What arrived of one measure for one area, programme and period.
 *
 * @param count of records that count now
 * @param arrivedOn when the first of them arrived, or the day by which it was there
 * @param arrivalKnown false where it came with the first files of the store and does not say when
 */
public record Evidence(
        String area,
        String programme,
        Period period,
        String measure,
        long count,
        LocalDate arrivedOn,
        boolean arrivalKnown) {}
