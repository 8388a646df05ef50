package org.civicdigest.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A control chart of counts with limits three standard deviations from the centre (Montgomery, Introduction to
 * Statistical Quality Control, chapter 7), one pair for each point because the wholes differ.
 *
 * @param centre the sum of the counts divided by the sum of the wholes, of the baseline
 * @param limits of every point: in 0 to 1 for proportions, from 0 for rates
 * @param runs about the centre, of all points
 */
public record AttributeChart(double centre, List<Interval> limits, AnhoejRuns runs) implements Serializable {
    private static final double STANDARD_DEVIATIONS = 3;
    private static final double MEAN_RANGE_IN_DEVIATIONS = 1.128;

    /** What the counts are parts of. */
    public enum Kind {
        /** Parts of a whole: √(p(1−p)/n). */
        P,
        /** Events in an exposure: √(u/n). */
        U,
        /** Events in equal exposures of one: √c. */
        C,
        /** A p-chart with the variation between large groups added (Laney 2002, Quality Engineering 14:531). */
        P_PRIME,
        /** The same of a u-chart. */
        U_PRIME;

        private boolean isOfParts() {
            return this == P || this == P_PRIME;
        }

        private boolean isPrime() {
            return this == P_PRIME || this == U_PRIME;
        }
    }

    public AttributeChart {
        limits = List.copyOf(limits);
    }

    /** A chart whose centre is made of all points. */
    public static AttributeChart of(Kind kind, double[] counts, double[] wholes) {
        boolean[] all = new boolean[counts.length];
        Arrays.fill(all, true);
        return of(kind, counts, wholes, all);
    }

    /** A chart whose centre is made of the points of the baseline only. Counts of a c-chart have wholes of 1. */
    public static AttributeChart of(Kind kind, double[] counts, double[] wholes, boolean[] inBaseline) {
        Guard.sameLength("counts and wholes", counts, wholes);
        Guard.positive("whole", wholes);
        if (inBaseline.length != counts.length) {
            throw new IllegalArgumentException("counts and marks of the baseline belong together one by one, got "
                    + counts.length + " and " + inBaseline.length);
        }
        double count = 0;
        double whole = 0;
        for (int i = 0; i < counts.length; i++) {
            if (kind.isOfParts()) {
                Guard.proportion(counts[i], wholes[i]);
            }
            Guard.events(counts[i]);
            if (kind == Kind.C && wholes[i] != 1) {
                throw new IllegalArgumentException("a c-chart has wholes of 1, got " + wholes[i]);
            }
            count += inBaseline[i] ? counts[i] : 0;
            whole += inBaseline[i] ? wholes[i] : 0;
        }
        Guard.positive("sum of the baseline's wholes", whole);
        double centre = count / whole;
        double variance = kind.isOfParts() ? centre * (1 - centre) : centre;
        double inflation = kind.isPrime() ? inflation(counts, wholes, inBaseline, centre, variance) : 1;
        List<Interval> limits = new ArrayList<>();
        int[] sides = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            double reach = STANDARD_DEVIATIONS * inflation * Math.sqrt(variance / wholes[i]);
            double upper = kind.isOfParts() ? Math.min(1, centre + reach) : centre + reach;
            limits.add(new Interval(Math.max(0, centre - reach), upper));
            // Multiplied out, so that a point on the line is on it to the last digit.
            sides[i] = (int) Math.signum(counts[i] * whole - count * wholes[i]);
        }
        return new AttributeChart(centre, limits, AnhoejRuns.of(sides));
    }

    /** The mean moving range of the standardised points of the baseline, in the deviations it stands for. */
    private static double inflation(
            double[] counts, double[] wholes, boolean[] inBaseline, double centre, double variance) {
        if (variance == 0) {
            return 1;
        }
        double sum = 0;
        int ranges = 0;
        double before = Double.NaN;
        for (int i = 0; i < counts.length; i++) {
            if (inBaseline[i]) {
                double z = (counts[i] / wholes[i] - centre) / Math.sqrt(variance / wholes[i]);
                if (!Double.isNaN(before)) {
                    sum += Math.abs(z - before);
                    ranges++;
                }
                before = z;
            }
        }
        Guard.atLeast(1, "moving ranges of the baseline", ranges);
        return sum / ranges / MEAN_RANGE_IN_DEVIATIONS;
    }
}
