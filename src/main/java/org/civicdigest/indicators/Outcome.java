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
     * @param sampling the 95 % interval that chance leaves, null where the indicator has no such model
     * @param printed the interval to print: the sampling interval, or else what approximate input leaves
     */
    record Shown(
            Sums.Reported sums,
            Amounts amounts,
            double value,
            @Nullable Interval sampling,
            @Nullable Interval printed) implements Outcome {
        @Override
        public Optional<Shown> findShown() {
            return Optional.of(this);
        }
    }
}
