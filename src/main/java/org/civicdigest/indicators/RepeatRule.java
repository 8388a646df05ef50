package org.civicdigest.indicators;

import java.math.BigDecimal;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Repeats;
import org.civicdigest.model.Repeats.Extent;
import org.civicdigest.model.Statistic;
import org.civicdigest.statistics.ClusterTotals;
import org.jspecify.annotations.Nullable;

/**
 * By how much the variance of an indicator grows because the same people come again, as far as lines of attendance name
 * them.
 *
 * <p>A design effect under 1 counts as 1: that people take turns more evenly than chance would have it is nothing to be
 * surer by.
 */
final class RepeatRule {
    private RepeatRule() {}

    /**
     * @param totals of the lines over the same months as the sums
     * @param denominator of a share the attendances expected, as they are before sessions that were not held are added
     */
    static Repeats of(Indicator indicator, ClusterTotals totals, Statistic numerator, @Nullable Statistic denominator) {
        boolean isShare = indicator.isPart();
        boolean namesAll =
                is(totals.events(), numerator) && (!isShare || (denominator != null && is(totals.size(), denominator)));
        if (isShare && !totals.varies()) {
            // Where all are present, or nobody, each came as every other: no cluster differs from another.
            return namesAll && totals.size() > 0
                    ? new Repeats(Extent.ALL, totals.events(), 1)
                    : Repeats.unknown(totals.events());
        }
        if (totals.events() == 0) {
            return numerator.high().signum() == 0 ? new Repeats(Extent.ALL, 0, 1) : Repeats.unknown(0);
        }
        double measured = isShare ? totals.designEffectOfShare() : totals.designEffectOfEvents();
        return new Repeats(namesAll ? Extent.ALL : Extent.PART, totals.events(), Math.max(1, measured));
    }

    /**
     * Whether all attendances are of so few people that they tell of them as few attendances would: as few as it would
     * take, were all to come equally often.
     */
    static boolean isOfFew(Indicator indicator, Repeats repeats, ClusterTotals totals) {
        return repeats.extent() == Extent.ALL
                && totals.events() > 0
                && totals.effectiveClusters() < indicator.minimumCell();
    }

    private static boolean is(long number, Statistic statistic) {
        return statistic.isExact() && statistic.low().compareTo(BigDecimal.valueOf(number)) == 0;
    }

    /** Both areas as one, as if nobody came in both; each weighs by its events. */
    static @Nullable Repeats plus(Sums.Reported one, Sums.Reported other) {
        @Nullable Repeats ofOne = one.repeats();
        @Nullable Repeats ofOther = other.repeats();
        return ofOne == null || ofOther == null
                ? null
                : ofOne.plus(
                        one.numerator().sum().doubleValue(),
                        ofOther,
                        other.numerator().sum().doubleValue());
    }
}
