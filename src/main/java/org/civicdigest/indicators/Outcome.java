package org.civicdigest.indicators;

import java.util.Optional;
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
     */
    record Withheld(Status status, @Nullable Amounts amounts) implements Outcome {
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
