package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * @param benchmarkPValue how probable a distance from the benchmark as large as this is by chance; null where not tested
 * @param changePValue how probable a change as large as this is by chance; null where not tested
 * @param against what else the value is held against: its peers, its target; one of a kind
 * @param bands that a standardised rate is made of, which is no quotient of two numbers; empty for others
 * @param repeats how far the same people came again, of an indicator that is clustered by person; else null
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
        List<Remark> remarks,
        @Nullable Double benchmarkPValue,
        @Nullable Double changePValue,
        List<Against> against,
        @Nullable Repeats repeats,
        List<BandValue> bands)
        implements Serializable {
    public IndicatorValue {
        bands = List.copyOf(bands);
        remarks = List.copyOf(remarks);
        against = List.copyOf(against);
        if (status.showsValue() != (value != null)) {
            throw new IllegalArgumentException(
                    indicator + " of " + areaCode + " in " + period + ": status " + status + " with value " + value);
        }
        requireProbability(benchmarkPValue);
        requireProbability(changePValue);
        for (Double number :
                new Double[] {value, lower, upper, benchmark, previous, change, changeLower, changeUpper}) {
            if (number != null && !Double.isFinite(number)) {
                throw new IllegalArgumentException(
                        indicator + " of " + areaCode + " in " + period + ": " + number + " is no number to print");
            }
        }
    }

    /** A value that is held against the whole and its own past alone. */
    public IndicatorValue(
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
            List<Remark> remarks,
            @Nullable Double benchmarkPValue,
            @Nullable Double changePValue) {
        this(
                areaCode,
                level,
                indicator,
                period,
                numerator,
                denominator,
                value,
                lower,
                upper,
                benchmark,
                verdict,
                rank,
                rankLower,
                rankUpper,
                rankedAreas,
                previous,
                change,
                changeLower,
                changeUpper,
                changeVerdict,
                target,
                status,
                remarks,
                benchmarkPValue,
                changePValue,
                List.of(),
                null,
                List.of());
    }

    /** So many independent observations say as much as one of these: 1 unless the same people came again. */
    public double designEffect() {
        return repeats == null ? 1 : repeats.designEffect();
    }

    /** What the value is held against besides the whole and its own past, where it is. */
    public Optional<Against> findAgainst(Against.Kind kind) {
        return against.stream().filter(each -> each.kind() == kind).findFirst();
    }

    /** The same with other verdicts, and a remark that says why. */
    public IndicatorValue judgedAgain(
            Verdict verdictNow, ChangeVerdict changeVerdictNow, List<Against> againstNow, List<Remark> why) {
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(why);
        return new IndicatorValue(
                areaCode,
                level,
                indicator,
                period,
                numerator,
                denominator,
                value,
                lower,
                upper,
                benchmark,
                verdictNow,
                rank,
                rankLower,
                rankUpper,
                rankedAreas,
                previous,
                change,
                changeLower,
                changeUpper,
                changeVerdictNow,
                target,
                status,
                all,
                benchmarkPValue,
                changePValue,
                againstNow,
                repeats,
                bands);
    }

    private static void requireProbability(@Nullable Double pValue) {
        if (pValue != null && !(pValue >= 0 && pValue <= 1)) {
            throw new IllegalArgumentException("a p-value lies between 0 and 1, got " + pValue);
        }
    }
}
