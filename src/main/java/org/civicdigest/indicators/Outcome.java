package org.civicdigest.indicators;

import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.civicdigest.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** The value of an indicator, or why there is none to print. */
sealed interface Outcome {
    /** The value, if there is one. */
    Optional<Shown> findShown();

    /**
     * No value.
     *
     * @param amounts what may be printed all the same, null where nothing was reported or it must be hidden
     * @param why more of the reason, null where the status says all
     */
    record Withheld(
            Status status,
            @Nullable Amounts amounts,
            @Nullable Remark why) implements Outcome {
        Withheld(Status status, @Nullable Amounts amounts) {
            this(status, amounts, null);
        }

        boolean isSuppressed() {
            return status == Status.SUPPRESSED;
        }

        @Override
        public Optional<Shown> findShown() {
            return Optional.empty();
        }
    }

    /**
     * A value.
     *
     * @param bounds what approximate input allows both sides to be
     * @param sampling the 95 % interval that chance leaves, null where the indicator has no such model
     * @param input what approximate input leaves; null for exact input
     * @param printed the interval to print: what chance leaves at any point that the input allows, or where there is no
     *     such model what the input leaves
     */
    record Shown(
            Indicator indicator,
            Sums.Reported sums,
            Amounts amounts,
            Bounds bounds,
            double value,
            @Nullable Interval sampling,
            @Nullable Interval input,
            @Nullable Interval printed)
            implements Outcome {
        /** What the value can be by its input alone: a point for exact input. */
        Interval byInput() {
            return input == null ? new Interval(value, value) : input;
        }

        /** Whether chance has a part in it, so that a p-value says something. */
        boolean isTested() {
            return sampling != null && indicator.interval() != Indicator.IntervalMethod.ROUNDING;
        }

        /** The interval that chance leaves with a confidence of one's own, null where there is no such model. */
        @Nullable
        Interval sampling(double confidence) {
            return sampling == null ? null : IntervalRule.sampling(indicator, sums.sample(), amounts, confidence);
        }

        /** The same for many levels of confidence; of a tested value. */
        DoubleFunction<Interval> byConfidence() {
            return Objects.requireNonNull(IntervalRule.findByConfidence(indicator, sums.sample(), amounts));
        }

        /** What the value can be by chance and by its input, for many levels of confidence; of a tested value. */
        DoubleFunction<Interval> testedByConfidence() {
            return input == null ? byConfidence() : this::tested;
        }

        /** What the value can be by chance, with a confidence of one's own, and by its input; of a tested value. */
        Interval tested(double confidence) {
            Interval byChance = Objects.requireNonNull(sampling(confidence));
            return input == null
                    ? byChance
                    : IntervalRule.ofBoth(indicator, sums.sample(), bounds, value, byChance, input, confidence);
        }

        /** What the value can be by chance and by its input, null where there is no model of chance. */
        @Nullable
        Interval tested() {
            return sampling == null ? null : printed;
        }

        @Override
        public Optional<Shown> findShown() {
            return Optional.of(this);
        }
    }
}
