package org.civicdigest.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One area in the funnel of an indicator: where an area of its size would lie by chance, and what is most likely true of it.
 * All values and limits are in the indicator's unit.
 *
 * @param size of the area: its denominator, or that over the design effect where the same people come again
 * @param baseline the value of all together
 * @param within95 limits of 95 % by chance alone
 * @param within998 limits of 99.8 %
 * @param flag by chance alone
 * @param spread how much the areas vary beyond chance, null where that is not measured
 * @param shrunken the value drawn towards the baseline, the more so the smaller the area
 * @param ownWeight what the area's own value weighs in it, 0 to 1
 */
public record FunnelPoint(
        String areaCode,
        String level,
        String indicator,
        int year,
        double value,
        double size,
        double baseline,
        Limits within95,
        Limits within998,
        Flag flag,
        @Nullable Spread spread,
        double shrunken,
        double ownWeight)
        implements Serializable {
    /** The limits of 95 % to judge by: those that allow for variation between areas, where there is more than chance. */
    public Limits judgingWithin95() {
        return spread != null && spread.isBeyondChance() ? spread.within95() : within95;
    }

    /** The limits of 99.8 % to judge by. */
    public Limits judgingWithin998() {
        return spread != null && spread.isBeyondChance() ? spread.within998() : within998;
    }

    /** Outside which of the limits to judge by the area lies. */
    public Flag judgingFlag() {
        return spread != null && spread.isBeyondChance() ? spread.flag() : flag;
    }

    /** Two limits of a funnel at the size of the area. */
    public record Limits(double lower, double upper) implements Serializable {}

    /** Outside which limits an area lies. */
    public enum Flag {
        LOW_998("low_99.8"),
        LOW_95("low_95"),
        WITHIN("within"),
        HIGH_95("high_95"),
        HIGH_998("high_99.8");

        private final String code;

        Flag(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * Variation between areas beyond chance.
     *
     * @param phi mean of the squared z-values, the outer tenths drawn in; 1 by chance only
     * @param tau2 variance between areas on the scale of the z-values
     * @param isBeyondChance whether it is more than chance, so that the limits below are the ones to judge by
     * @param within95 limits of 95 % that allow for it
     * @param within998 limits of 99.8 %
     * @param flag beside these limits
     */
    public record Spread(double phi, double tau2, boolean isBeyondChance, Limits within95, Limits within998, Flag flag)
            implements Serializable {}
}
