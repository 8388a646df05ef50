package org.civicdigest.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Rates of small areas drawn towards the rate of all, the more so the smaller the area: what is most likely true of an
 * area, given that it is one of many.
 *
 * @param priorMean the rate of all areas together
 * @param priorVariance of the areas' true rates; 0 where they vary by no more than chance
 */
public record EmpiricalBayes(double priorMean, double priorVariance, List<Shrunken> areas) implements Serializable {
    public EmpiricalBayes {
        areas = List.copyOf(areas);
    }

    /**
     * One area.
     *
     * @param raw the rate as counted
     * @param rate the rate drawn in: mean + weight (raw − mean), between the two
     * @param weight of the area's own rate, 0 to 1
     */
    public record Shrunken(double raw, double rate, double weight) implements Serializable {
        private static Shrunken of(double raw, double mean, double weight) {
            return new Shrunken(raw, mean + weight * (raw - mean), weight);
        }
    }

    /**
     * Rates of events (Marshall 1991, Applied Statistics 40:283): m = Σx/Σn, s² = Σn(r−m)²/Σn, A = max(0, s² − m/n̄),
     * weight A/(A + m/n).
     */
    public static EmpiricalBayes poisson(double[] events, double[] populations) {
        Guard.notNegative("number of events", events);
        Totals all = Totals.of(events, populations);
        double variance = Math.max(0, all.variance() - all.mean() / all.meanSize());
        List<Shrunken> areas = new ArrayList<>();
        for (int i = 0; i < events.length; i++) {
            double weight = variance == 0 ? 0 : variance / (variance + all.mean() / populations[i]);
            areas.add(Shrunken.of(events[i] / populations[i], all.mean(), weight));
        }
        return new EmpiricalBayes(all.mean(), variance, areas);
    }

    /**
     * Proportions, such as attendance (Martuzzi and Elliott 1996, Statistics in Medicine 15:1867): with v = m(1−m) the
     * weight is (n s² − (n/n̄) v) / ((n−1) s² + ((n̄−n)/n̄) v), here as a / (a + v − s²), a = n (s² − v/n̄).
     */
    public static EmpiricalBayes binomial(double[] parts, double[] wholes) {
        for (int i = 0; i < Math.min(parts.length, wholes.length); i++) {
            Guard.proportion(parts[i], wholes[i]);
        }
        Totals all = Totals.of(parts, wholes);
        double chance = all.mean() * (1 - all.mean());
        double over = Math.max(0, all.variance() - chance / all.meanSize());
        List<Shrunken> areas = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            double own = wholes[i] * over;
            // All-or-nothing areas have s² = v, but for rounding; then the area's own rate is all there is.
            double weight = own == 0 ? 0 : own / (own + Math.max(0, chance - all.variance()));
            areas.add(Shrunken.of(parts[i] / wholes[i], all.mean(), weight));
        }
        return new EmpiricalBayes(all.mean(), over, areas);
    }

    /**
     * One proportion beside a prior that is worth so many observations: (x + a) / (n + a + b), a = mean × strength, b =
     * (1 − mean) × strength.
     */
    public static double betaBinomial(double part, double whole, double priorMean, double priorStrength) {
        Guard.proportion(part, whole);
        Guard.proportion(priorMean, 1);
        Guard.events(priorStrength);
        return (part + priorMean * priorStrength) / (whole + priorStrength);
    }

    private record Totals(double mean, double variance, double meanSize) {
        static Totals of(double[] events, double[] sizes) {
            Guard.sameLength("events and sizes", events, sizes);
            Guard.atLeast(1, "areas", events.length);
            Guard.positive("size of an area", sizes);
            double event = 0;
            double size = 0;
            for (int i = 0; i < events.length; i++) {
                event += events[i];
                size += sizes[i];
            }
            double mean = event / size;
            double squares = 0;
            for (int i = 0; i < events.length; i++) {
                double away = events[i] / sizes[i] - mean;
                squares += sizes[i] * away * away;
            }
            return new Totals(mean, squares / size, size / events.length);
        }
    }
}
