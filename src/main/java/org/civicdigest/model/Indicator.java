package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A definition in the catalogue: what is divided by what, in which unit, where and when, and which way is better.
 *
 * @param denominator null for a count and for a mean, whose denominator is the number of records
 * @param per the value is numerator / denominator × per: 1 for a proportion, 1000 for a rate per 1,000
 * @param minimumCell values resting on fewer than this (but more than none) are not shown; 0 for no minimum
 */
public record Indicator(
        String code,
        Text name,
        Text unit,
        String programme,
        Kind kind,
        String numerator,
        @Nullable String denominator,
        BigDecimal per,
        Direction direction,
        List<String> levels,
        List<PeriodKind> periods,
        IntervalMethod interval,
        int minimumCell,
        Text definition,
        List<Example> examples)
        implements Serializable {
    public Indicator {
        levels = List.copyOf(levels);
        periods = List.copyOf(periods);
        examples = List.copyOf(examples);
    }

    /** How the value is made from the cells. */
    public enum Kind {
        /** The sum itself. Counts of areas of different size are not compared. */
        COUNT,
        /** A part of a whole, 0 to 1. */
        PROPORTION,
        /**
         * Effective coverage: of the attendances that would have been expected had all sessions been held that were owed,
         * how many there were. Attendance rate × sessions held ÷ sessions owed, where fewer were held.
         */
        COVERAGE,
        /** Events per so many of a denominator. */
        RATE,
        /** The sum divided by the number of records that make it up. */
        MEAN,
        /** A sum divided by another sum, without a sampling model. */
        RATIO;

        /** Whether the numerator is a part of the denominator. */
        public boolean isPart() {
            return this == PROPORTION || this == COVERAGE;
        }
    }

    /** Whether the numerator is a part of the denominator, so that the value lies between 0 and 1. */
    public boolean isPart() {
        return kind.isPart();
    }

    /** Which way is better. */
    public enum Direction {
        HIGHER,
        LOWER,
        /** Neither: volume or context. */
        NONE
    }

    /** How certain the value is, and by which formula. */
    public enum IntervalMethod {
        WILSON,
        BYAR,
        T,
        /** All were counted: what approximation and rounding leave, a point where the input is exact. */
        ROUNDING,
        NONE
    }

    /**
     * A worked example, run as a test.
     *
     * @param count number of records, for a mean
     * @param sumOfSquares of the records, for the interval of a mean
     * @param sessionsHeld for an effective coverage, as {@code sessionsOwed}
     */
    public record Example(
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Long count,
            @Nullable BigDecimal sumOfSquares,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Long sessionsHeld,
            @Nullable Long sessionsOwed)
            implements Serializable {
        /** An example of a kind that knows no sessions. */
        public Example(
                BigDecimal numerator,
                @Nullable BigDecimal denominator,
                @Nullable Long count,
                @Nullable BigDecimal sumOfSquares,
                @Nullable Double value,
                @Nullable Double lower,
                @Nullable Double upper) {
            this(numerator, denominator, count, sumOfSquares, value, lower, upper, null, null);
        }
    }
}
