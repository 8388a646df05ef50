package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One published number: one row per (area, indicator, period), the columns of {@code indicators.csv}.
 *
 * <p>Numbers are in the catalogue's unit: a proportion is 0.976. Anything absent is null, never NaN and never 0 for
 * hidden. {@code lower} and {@code upper} are the 95 % interval, widened by
 * what approximate input allows; what the input allows alone where the indicator declares no interval; else null.
 *
 * @param benchmark the value of the top of the hierarchy for the same indicator and period
 * @param rank 1 is best (or highest, where no direction is better); ties share the smaller rank
 * @param rankLower the best rank that the input allows, equal to the rank unless input is approximate
 * @param rankUpper the worst rank that the input allows
 * @param rankedAreas how many areas of the level were ranked
 * @param previous the value of the same period of the year before, over the same months where this period is partial
 * @param change value minus previous, in the value's unit
 */
public record IndicatorValue(
        String areaCode,
        String level,
        String indicator,
        Period period,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double benchmark,
        Verdict verdict,
        @Nullable Integer rank,
        @Nullable Integer rankLower,
        @Nullable Integer rankUpper,
        @Nullable Integer rankedAreas,
        @Nullable Double previous,
        @Nullable Double change,
        @Nullable Double changeLower,
        @Nullable Double changeUpper,
        ChangeVerdict changeVerdict,
        @Nullable Double target,
        Status status,
        List<Remark> remarks)
        implements Serializable {
    public IndicatorValue {
        remarks = List.copyOf(remarks);
        if (status.showsValue() != (value != null)) {
            throw new IllegalArgumentException(
                    indicator + " of " + areaCode + " in " + period + ": status " + status + " with value " + value);
        }
        for (Double number :
                new Double[] {value, lower, upper, benchmark, previous, change, changeLower, changeUpper}) {
            if (number != null && !Double.isFinite(number)) {
                throw new IllegalArgumentException(
                        indicator + " of " + areaCode + " in " + period + ": " + number + " is no number to print");
            }
        }
    }
}
