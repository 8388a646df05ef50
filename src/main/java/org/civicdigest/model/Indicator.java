package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A definition in the catalogue: what is divided by what, in which unit, where and when, and which way is better.
 *
 * @param denominator null for a count and for a mean, whose denominator is the number of records
 * @param per the value is numerator / denominator × per: 1 for a proportion, 1000 for a rate per 1,000
 * @param minimumCell values resting on fewer than this (but more than none) are not shown; 0 for no minimum
 * @param bands of a directly standardised rate, whose {@code numerator} and {@code denominator} are those of the first; empty for
 *     all others
 * @param clustering whether what is counted comes in clusters that are alike, so that its variance is larger
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
        List<Example> examples,
        Clustering clustering,
        List<Band> bands)
        implements Serializable {
    public Indicator {
        bands = List.copyOf(bands);
        levels = List.copyOf(levels);
        periods = List.copyOf(periods);
        examples = List.copyOf(examples);
    }

    /** An indicator of things counted each by itself. */
    public Indicator(
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
            List<Example> examples) {
        this(
                code,
                name,
                unit,
                programme,
                kind,
                numerator,
                denominator,
                per,
                direction,
                levels,
                periods,
                interval,
                minimumCell,
                definition,
                examples,
                Clustering.NONE,
                List.of());
    }

    /**
     * A part of the population with a rate of its own, such as those of 80 years and more.
     *
     * @param weight what the standard population has of it, in any unit
     */
    public record Band(String numerator, String denominator, BigDecimal weight) implements Serializable {}

    /** Whether the value is a rate in which each band weighs what it does in the standard population. */
    public boolean isStandardised() {
        return !bands.isEmpty();
    }

    /** The crude rate of each band, as an indicator of its own under the same code; none where there are no bands. */
    public List<Indicator> listBands() {
        return bands.stream()
                .map(band -> new Indicator(
                        code,
                        name,
                        unit,
                        programme,
                        kind,
                        band.numerator(),
                        band.denominator(),
                        per,
                        direction,
                        levels,
                        periods,
                        IntervalMethod.BYAR,
                        minimumCell,
                        definition,
                        List.of()))
                .toList();
    }

    /** The measures that the value is made of, each once: numerators, then denominators. */
    public List<String> measures() {
        if (isStandardised()) {
            return Stream.concat(
                            bands.stream().map(Band::numerator), bands.stream().map(Band::denominator))
                    .distinct()
                    .toList();
        }
        return denominator == null ? List.of(numerator) : List.of(numerator, denominator);
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
        /** Of a directly standardised rate. */
        DOBSON,
        /** All were counted: what approximation and rounding leave, a point where the input is exact. */
        ROUNDING,
        NONE
    }

    /** What observations have in common that are no independent ones. */
    public enum Clustering {
        NONE,
        /** The same people attend again. */
        PERSON
    }

    /** Whether the same people attend again, so that its variance is made by person. */
    public boolean isClustered() {
        return clustering == Clustering.PERSON;
    }

    /**
     * A worked example, run as a test.
     *
     * @param count number of records, for a mean
     * @param sumOfSquares of the records, for the interval of a mean
     * @param sessionsHeld for an effective coverage, as {@code sessionsOwed}
     * @param designEffect by which the variance of clustered events is over that of independent ones
     * @param bands events and population of each band of a standardised rate, whose sums are the numerator and denominator
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
            @Nullable Long sessionsOwed,
            @Nullable Double designEffect,
            List<ExampleBand> bands)
            implements Serializable {
        public Example {
            bands = List.copyOf(bands);
        }

        /** An example of a kind that knows neither sessions nor clusters. */
        public Example(
                BigDecimal numerator,
                @Nullable BigDecimal denominator,
                @Nullable Long count,
                @Nullable BigDecimal sumOfSquares,
                @Nullable Double value,
                @Nullable Double lower,
                @Nullable Double upper) {
            this(numerator, denominator, count, sumOfSquares, value, lower, upper, null, null, null, List.of());
        }
    }

    /** One band in an example. */
    public record ExampleBand(BigDecimal numerator, BigDecimal denominator) implements Serializable {}
}
