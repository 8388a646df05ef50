package org.civicdigest.model;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What five years of one area and indicator say together.
 *
 * @param firstYear of the years that it rests on
 * @param points how many years have a value
 * @param marker rising or falling by the five-year test, or why there is none
 * @param chiSquared of the test, with one degree of freedom; null where it is not made
 * @param slope change a year by weighted least squares, in the value's unit; null for proportions, which are tested as such
 * @param kendallPValue of the Mann-Kendall test of the same years, null where it is not made
 * @param senSlope median change a year, in the value's unit
 */
public record Trend(
        String areaCode,
        String level,
        String indicator,
        int firstYear,
        int lastYear,
        int points,
        Marker marker,
        @Nullable Double chiSquared,
        @Nullable Double pValue,
        @Nullable Double slope,
        @Nullable Double kendallPValue,
        @Nullable Double senSlope)
        implements Serializable {
    /** What may be said of the direction. */
    public enum Marker {
        RISING,
        FALLING,
        NO_SIGNIFICANT_CHANGE,
        /** One of the years has no value, or speaks for some months only. */
        YEARS_MISSING,
        /** The boundary changed within the years: no arrow crosses it. */
        BOUNDARY_CHANGED,
        /** The indicator has no interval to weigh the years by. */
        NOT_TESTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
