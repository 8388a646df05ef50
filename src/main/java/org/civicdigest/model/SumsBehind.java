package org.civicdigest.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a published value rests on.
 *
 * @param year of the period
 * @param months in which there is what the value needs, bit 0 for January: of a share those in which both sides are stated
 * @param sessionsHeld of a coverage, else null
 * @param sessionsOwed of a coverage, else 0
 * @param populationYear of a denominator from the population table, else null
 */
public record SumsBehind(
        int year,
        int months,
        @Nullable BigDecimal sessionsHeld,
        long sessionsOwed,
        @Nullable Integer populationYear) {
    /** Whether a period of so many months from this one, 202503, is one of those that count. */
    public boolean contains(int month, int length) {
        int bits = ((1 << length) - 1) << (month % 100 - 1);
        return month / 100 == year && (bits & ~months) == 0;
    }

    /** The last month that counts, 202503. */
    public int lastMonth() {
        return year * 100 + Integer.SIZE - Integer.numberOfLeadingZeros(months);
    }
}
