package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Repeats;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Status;
import org.jspecify.annotations.Nullable;

/** What an indicator's value is made from: the sums of one area over some months, or why there are none. */
sealed interface Sums {
    /**
     * Sessions of a programme over some months.
     *
     * @param expected attendances of those that were held
     * @param attendanceRate attended ÷ expected of those that were held
     */
    record Sessions(BigDecimal held, long owed, BigDecimal expected, double attendanceRate) {}

    /**
     * There is nothing to compute from, for the reason that the status gives.
     *
     * @param why more of the reason, null where the status says all
     */
    record Missing(Status status, @Nullable Remark why) implements Sums {
        Missing(Status status) {
            this(status, null);
        }
    }

    /**
     * Of so few people that the value tells of each of them, however often they came.
     *
     * @param sums which are not printed, and must not be left over from others
     */
    record OfFew(Reported sums) implements Sums {}

    /**
     * Both sides that the indicator needs, over the same months.
     *
     * @param denominator null where the indicator has none
     * @param withData the months in which there are cells
     * @param span the months for which the sums speak, to be compared with the same months of another year
     * @param reportingAreas who reported the numerator; empty where not known
     * @param populationYear the year of a denominator from the population table, null for other denominators
     * @param wholePopulation of the area, where the denominator holds only the people of those who reported; else null
     * @param sessions held and owed, for an effective coverage; else null
     * @param estimated whether a number of distinct people among them is an estimate, whose bounds hold only probably
     * @param bands of a standardised rate, whose events and people the numerator and denominator add up; else empty
     * @param repeats how far the same people came again, of an indicator that is clustered by person; else null
     */
    record Reported(
            Statistic numerator,
            @Nullable Statistic denominator,
            Months withData,
            Months span,
            SortedSet<String> reportingAreas,
            @Nullable Integer populationYear,
            @Nullable BigDecimal wholePopulation,
            @Nullable Sessions sessions,
            boolean estimated,
            @Nullable Repeats repeats,
            List<StandardisedValues.Band> bands)
            implements Sums {
        public Reported {
            bands = List.copyOf(bands);
        }

        /** Sums that are one fraction. */
        Reported(
                Statistic numerator,
                @Nullable Statistic denominator,
                Months withData,
                Months span,
                SortedSet<String> reportingAreas,
                @Nullable Integer populationYear,
                @Nullable BigDecimal wholePopulation,
                @Nullable Sessions sessions,
                boolean estimated,
                @Nullable Repeats repeats) {
            this(
                    numerator,
                    denominator,
                    withData,
                    span,
                    reportingAreas,
                    populationYear,
                    wholePopulation,
                    sessions,
                    estimated,
                    repeats,
                    List.of());
        }

        /** What chance is measured by. */
        Sample sample() {
            return new Sample(numerator, repeats == null ? 1 : repeats.designEffect(), bands);
        }

        /** The same of people of whom it is known, or not, how often they came. */
        Reported ofPeople(Repeats cameAgain) {
            return new Reported(
                    numerator,
                    denominator,
                    withData,
                    span,
                    reportingAreas,
                    populationYear,
                    wholePopulation,
                    sessions,
                    estimated,
                    cameAgain,
                    bands);
        }

        /**
         * Both areas as one. What is said of one area alone is not said of both: sessions, and the population beside that
         * of those who reported.
         */
        Reported plus(Reported other) {
            TreeSet<String> areas = new TreeSet<>(reportingAreas);
            areas.addAll(other.reportingAreas);
            return new Reported(
                    numerator.plus(other.numerator),
                    denominator == null || other.denominator == null ? null : denominator.plus(other.denominator),
                    withData.plus(other.withData),
                    span.plus(other.span),
                    areas,
                    null,
                    null,
                    null,
                    estimated || other.estimated,
                    RepeatRule.plus(this, other),
                    StandardisedValues.plus(bands, other.bands));
        }

        /** The same with the population of the whole area beside that of those who reported. */
        Reported ofWhole(@Nullable BigDecimal population) {
            return new Reported(
                    numerator,
                    denominator,
                    withData,
                    span,
                    reportingAreas,
                    populationYear,
                    population,
                    sessions,
                    estimated,
                    repeats,
                    bands);
        }

        /**
         * The same of a coverage, with the denominator that would have been had all sessions been held. It speaks for all
         * months over which they were owed, those without any too.
         */
        Reported ofSessions(Sessions heldAndOwed, Statistic denominatorOwed, Months owedOver) {
            return new Reported(
                    numerator,
                    denominatorOwed,
                    withData,
                    owedOver,
                    reportingAreas,
                    populationYear,
                    wholePopulation,
                    heldAndOwed,
                    estimated,
                    repeats);
        }
    }
}
