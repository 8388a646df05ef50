package org.civicdigest.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an area scores on a sheet in a period: one row per (sheet, area, period).
 *
 * @param own from what was assessed in the period itself, on the scale of all points; null where too little could be
 * @param below the mean of the periods that make it up; null where none of them has a score
 * @param belowScored of how many of these periods it is the mean
 * @param belowPeriods how many there are
 * @param total of both by the shares of the sheet; where there is only one, that one
 * @param assessedPoints the points of the items that could be assessed
 * @param ledger every item of the period, whether points were lost or not
 */
public record SheetScore(
        String sheet,
        String areaCode,
        Period period,
        @Nullable Double own,
        @Nullable Double below,
        int belowScored,
        int belowPeriods,
        @Nullable Double total,
        double assessedPoints,
        double fullPoints,
        List<Entry> ledger) {
    public SheetScore {
        ledger = List.copyOf(ledger);
    }

    /** Of the {@link #assessedPoints}: what could not be assessed is not among either. */
    public double lostPoints() {
        return ledger.stream()
                .map(Entry::lost)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /**
     * One item in one period: the points it lost and the numbers they follow from.
     *
     * @param lost null where it could not be assessed, which is neither a loss nor a gain
     * @param numerator what was done, of the denominator; null where the value has none
     * @param value that the rule looks at
     * @param target that it was held against
     * @param level that it reached, of a rule of levels
     * @param units the missing sessions, or the full steps short of the target, that points were lost for
     * @param whyNot why it could not be assessed; null where nothing was owed or the indicator has no row
     */
    public record Entry(
            String item,
            double points,
            @Nullable Double lost,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable Double value,
            @Nullable Double target,
            String level,
            @Nullable Double units,
            @Nullable Status whyNot) {}
}
