package org.civicdigest.model;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The value of a year as if boundaries had stood still: one row per (view, area or group, indicator, year). All numbers are
 * in the indicator's unit.
 *
 * @param areaCode an area as it is now; of constant ground the codes of all members, joined by {@code +}
 * @param members the compared areas whose ground it is, of any year
 * @param numerator null where there is no value
 * @param apportionedShare what part of the numerator was apportioned by stated shares, 0 to 1; null where there is no value
 * @param changeLower of the 95 % interval of the change, null where there is no model of chance
 */
public record RestatedValue(
        View view,
        String areaCode,
        String level,
        String indicator,
        int year,
        List<String> members,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double previous,
        @Nullable Double change,
        @Nullable Double changeLower,
        @Nullable Double changeUpper,
        Status status,
        @Nullable Double apportionedShare)
        implements Serializable {
    /** How boundaries are held still. */
    public enum View {
        /** The areas of the edition's year with the ground that they have now. */
        AS_OF_NOW,
        /** Areas that exchanged ground taken together, so that nothing has to be apportioned. */
        CONSTANT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public RestatedValue {
        members = List.copyOf(members);
    }

    /** The same without any number: too few, or what would give away too few. */
    public RestatedValue withheld() {
        return new RestatedValue(
                view,
                areaCode,
                level,
                indicator,
                year,
                members,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Status.SUPPRESSED,
                null);
    }

    /** The same without the year before. */
    public RestatedValue withoutPrevious() {
        return new RestatedValue(
                view,
                areaCode,
                level,
                indicator,
                year,
                members,
                numerator,
                denominator,
                value,
                lower,
                upper,
                null,
                null,
                null,
                null,
                status,
                apportionedShare);
    }
}
