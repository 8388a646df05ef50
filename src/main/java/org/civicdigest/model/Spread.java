package org.civicdigest.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How unequal areas are by one indicator: one row per (indicator, year). Each unit weighs by its denominator.
 *
 * @param unitLevel the finest level with values below the compared areas, or theirs where there is none
 * @param units of that level with a value
 * @param areas compared areas that they lie in
 * @param theilBetween Theil's T between the compared areas
 * @param theilWithin Theil's T of the units within them
 * @param gini of the units, 0 for equal ones
 * @param slope between the worst and the best end of all that the compared areas count, which stand in the order of their values; in
 *     the indicator's unit; null of fewer than two
 * @param ratio of the best end to the worst; null where there is no such line above zero
 */
public record Spread(
        String indicator,
        int year,
        String unitLevel,
        int units,
        int areas,
        double theilBetween,
        double theilWithin,
        double gini,
        @Nullable Double slope,
        @Nullable Double ratio)
        implements Serializable {
    public double theil() {
        return theilBetween + theilWithin;
    }

    /** What part of the inequality lies between the compared areas, 0 to 1; null where all are equal. */
    public @Nullable Double shareBetween() {
        // Theil's T of equal units is what rounding leaves of nothing.
        return theil() > 1e-12 ? Math.min(1, Math.max(0, theilBetween / theil())) : null;
    }
}
