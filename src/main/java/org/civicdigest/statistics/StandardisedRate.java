package org.civicdigest.statistics;

import java.io.Serializable;
import java.util.Optional;

/**
 * A rate that differences in the mix of ages, or of any other bands, do not disturb; in events for one of the population.
 */
public record StandardisedRate(double rate, Interval limits) implements Serializable {
    /** With fewer events in all, a directly standardised rate is withheld. */
    public static final double FEWEST_EVENTS = 10;

    /** The rate and its limits for so many of the population. */
    public StandardisedRate times(double multiplier) {
        return new StandardisedRate(rate * multiplier, limits.times(multiplier));
    }

    /**
     * The direct method: what the rate of all would be, had each band its share of the standard population, D = Σw(x/n) /
     * Σw. Limits after Dobson et al. (1991, Statistics in Medicine 10:457): D + √(V/O) (O_limit − O) with V = Σw²x/n² /
     * (Σw)², O all events, and Byar's limits of O; not below 0. Empty with under ten events.
     */
    public static Optional<StandardisedRate> direct(
            double[] events, double[] populations, double[] standardPopulation, double confidence) {
        return directOfRepeatedEvents(events, events, populations, standardPopulation, confidence);
    }

    /**
     * The same where one person may have several events, which are then not independent (Fingertips technical guidance,
     * directly standardised rates): V = Σ_f f² Σw² x_f/n² / (Σw)², x_f being the persons with f events. With a single
     * band it is the crude rate.
     *
     * @param events of each band, Σ_f f x_f
     * @param squares of each band, Σ_f f² x_f: the sum over its persons of the square of their events
     */
    public static Optional<StandardisedRate> directOfRepeatedEvents(
            double[] events, double[] squares, double[] populations, double[] standardPopulation, double confidence) {
        Guard.sameLength("events and populations", events, populations);
        Guard.sameLength("events and their squares", events, squares);
        Guard.sameLength("populations and standard populations", populations, standardPopulation);
        Guard.notNegative("number of events", events);
        Guard.positive("population", populations);
        Guard.notNegative("standard population", standardPopulation);
        Guard.confidence(confidence);
        double standard = sum(standardPopulation);
        Guard.positive("sum of the standard population", standard);
        double observed = sum(events);
        double rate = 0;
        double variance = 0;
        for (int i = 0; i < events.length; i++) {
            if (!(squares[i] >= events[i])) {
                throw new IllegalArgumentException(
                        "the squares of events are not fewer than the events, got " + squares[i] + " of " + events[i]);
            }
            double weight = standardPopulation[i] / standard / populations[i];
            rate += weight * events[i];
            variance += weight * weight * squares[i];
        }
        if (observed < FEWEST_EVENTS) {
            return Optional.empty();
        }
        Interval byar = PoissonInterval.byar(observed, confidence);
        double scale = Math.sqrt(variance / observed);
        double lower = Math.max(0, rate + scale * (byar.lower() - observed));
        return Optional.of(new StandardisedRate(rate, new Interval(lower, rate + scale * (byar.upper() - observed))));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /**
     * Indirect standardisation.
     *
     * @param expected the events to expect with the reference's rates, E = Σ n_i R_i/N_i
     * @param referenceRate R/N, of the whole reference population
     * @param standardised O/E × R/N, with the limits of O: exact under ten events, Byar's from there on
     */
    public record Indirect(double expected, double referenceRate, StandardisedRate standardised)
            implements Serializable {
        /** Rates for so many of the population; the expected events stay. */
        public Indirect times(double multiplier) {
            return new Indirect(expected, referenceRate * multiplier, standardised.times(multiplier));
        }

        /** Observed to expected events, with limits. */
        public StandardisedRate ratio() {
            return standardised.times(1 / referenceRate);
        }
    }

    /** The indirect method, for areas with too few events for the direct one; any number of events will do. */
    public static Indirect indirect(
            double[] events,
            double[] populations,
            double[] referenceEvents,
            double[] referencePopulations,
            double confidence) {
        Guard.notNegative("number of events", events);
        return indirect(sum(events), populations, referenceEvents, referencePopulations, confidence);
    }

    /** The same where only the number of all events is known. */
    public static Indirect indirect(
            double observed,
            double[] populations,
            double[] referenceEvents,
            double[] referencePopulations,
            double confidence) {
        Guard.events(observed);
        Guard.sameLength("populations and reference populations", populations, referencePopulations);
        Guard.sameLength("reference events and reference populations", referenceEvents, referencePopulations);
        Guard.notNegative("population", populations);
        Guard.notNegative("number of reference events", referenceEvents);
        Guard.positive("reference population", referencePopulations);
        double expected = 0;
        double events = 0;
        double population = 0;
        for (int i = 0; i < populations.length; i++) {
            expected += populations[i] * (referenceEvents[i] / referencePopulations[i]);
            events += referenceEvents[i];
            population += referencePopulations[i];
        }
        Guard.positive("number of expected events", expected);
        double referenceRate = events / population;
        double scale = referenceRate / expected;
        Interval limits =
                PoissonInterval.byarOrExactBelowTen(observed, confidence).times(scale);
        return new Indirect(expected, referenceRate, new StandardisedRate(observed * scale, limits));
    }
}
