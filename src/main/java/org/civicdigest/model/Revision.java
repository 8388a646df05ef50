package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;

/**
 * What was known of a yearly sum at one moment: one row per (area, programme, measure, year, moment), for sums of which
 * more than one run told something. The rows of one sum, oldest first, are a row of a revision triangle.
 *
 * @param step the moment's place among those of the sum, from 1
 * @param knownAt the moment of the run after which this was known
 * @param low lower end of the sum then; both ends are equal where every number is exact
 * @param high upper end of the sum then
 * @param added records that the run added
 * @param replaced records of earlier runs that it replaced
 */
public record Revision(
        String area,
        String programme,
        String measure,
        int year,
        int step,
        Instant knownAt,
        BigDecimal low,
        BigDecimal high,
        long added,
        long replaced)
        implements Serializable {
    /** By area, programme, measure, year and step. */
    public static Comparator<Revision> order() {
        return Comparator.comparing(Revision::area)
                .thenComparing(Revision::programme)
                .thenComparing(Revision::measure)
                .thenComparingInt(Revision::year)
                .thenComparingInt(Revision::step);
    }

    /** Whether the other is another moment of the same sum. */
    public boolean isOfSameSum(Revision other) {
        return area.equals(other.area)
                && programme.equals(other.programme)
                && measure.equals(other.measure)
                && year == other.year;
    }
}
