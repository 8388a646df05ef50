package org.civicdigest.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Confidence sets of ranks: a unit ranks at best behind all those that are surely before it, and at worst before all
 * those that are surely behind it. Deterministic; nothing is simulated.
 *
 * <p>Estimates are independent and nearly normal with known standard errors. An error of 0 is an exact value. The sets of
 * all units hold together with the confidence level, except for {@link #pairwiseOfOne}, whose sets hold one by one.
 */
public final class RankSets {
    private RankSets() {}

    /** The ranks of the estimates alone; ties share the lowest (1, 2, 2, 4). */
    public static int[] ranks(double[] estimates, RankOrder order) {
        Guard.finite("estimate", estimates);
        return Orders.ranks(estimates, order);
    }

    /**
     * Expected ranks (Laird and Louis 1989, Journal of Educational Statistics 14:29): 1 + Σ Φ((t_i − t_j) / √(s_i² +
     * s_j²)) over all others j, for the smallest first. Two exact and equal values count half.
     */
    public static double[] expectedRanks(double[] estimates, double[] standardErrors, RankOrder order) {
        refuseNonsense(estimates, standardErrors);
        double[] expected = new double[estimates.length];
        for (int i = 0; i < estimates.length; i++) {
            expected[i] = 1;
            for (int j = 0; j < estimates.length; j++) {
                if (j != i) {
                    double ahead = behind(estimates, i, j, order);
                    double z = ahead == 0 ? 0 : ahead / Math.hypot(standardErrors[i], standardErrors[j]);
                    expected[i] += Quantiles.normalBelow(z);
                }
            }
        }
        return expected;
    }

    /**
     * Joint sets from simultaneous intervals (Klein, Wright and Wieczorek 2020, JRSS A 183:589), each at the level
     * (1−α)^(1/K): before a unit stand those whose whole interval lies before its own.
     */
    public static List<RankSet> jointSidak(
            double[] estimates, double[] standardErrors, double confidence, RankOrder order) {
        return joint(estimates, standardErrors, sidakCriticalValue(confidence, estimates.length), order);
    }

    /** The same with intervals at the level 1 − α/K. */
    public static List<RankSet> jointBonferroni(
            double[] estimates, double[] standardErrors, double confidence, RankOrder order) {
        return joint(estimates, standardErrors, bonferroniCriticalValue(confidence, estimates.length), order);
    }

    /**
     * Simultaneous sets from all differences of two units (Mogstad, Romano, Shaikh and Wilhelm 2024, Review of Economic
     * Studies 91:476), their bootstrap replaced by a correction of the K(K−1) one-sided tests: deterministic, and a
     * little wider.
     */
    public static List<RankSet> pairwise(
            double[] estimates, double[] standardErrors, double confidence, Correction correction, RankOrder order) {
        refuseNonsense(estimates, standardErrors);
        Guard.confidence(confidence);
        int units = estimates.length;
        double criticalValue = switch (correction) {
            case BONFERRONI -> allPairsCriticalValue(confidence, units);
            case HOLM -> holmCriticalValue(estimates, standardErrors, confidence);
        };
        return differences(estimates, standardErrors, criticalValue, order);
    }

    /**
     * Sets that hold for one unit at a time, from its own differences to the K−1 others. For a district that looks for
     * its own place only; a table of many of them errs more often than the level says.
     */
    public static List<RankSet> pairwiseOfOne(
            double[] estimates, double[] standardErrors, double confidence, RankOrder order) {
        refuseNonsense(estimates, standardErrors);
        return differences(estimates, standardErrors, ownPairsCriticalValue(confidence, estimates.length), order);
    }

    /**
     * Simultaneous sets of the categories that a number of events is counted in, such as the rooms of a library by
     * visits, from exact one-sided tests of every two: P(X ≥ x_i) with X binomial of x_i + x_j trials and ½ (Bazylik,
     * Mogstad, Romano, Shaikh and Wilhelm 2021, NBER 29519). Also for counts of events in equally large units.
     */
    public static List<RankSet> ofCounts(long[] counts, double confidence, Correction correction, RankOrder order) {
        Guard.confidence(confidence);
        double[] estimates = Arrays.stream(counts).asDoubleStream().toArray();
        Guard.notNegative("count", estimates);
        int units = counts.length;
        double[][] pValues = new double[units][units];
        double[] family = new double[units * (units - 1)];
        int next = 0;
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < units; j++) {
                if (j != i) {
                    pValues[i][j] = largerByChance(counts[i], counts[j]);
                    family[next++] = pValues[i][j];
                }
            }
        }
        double largest = largestRejected(family, 1 - confidence, correction);
        return sets(
                Orders.ranks(estimates, order),
                i -> j -> order == RankOrder.LARGEST_FIRST ? pValues[i][j] <= largest : pValues[j][i] <= largest);
    }

    /** The normal critical value of {@link #jointSidak}, of K intervals. */
    public static double sidakCriticalValue(double confidence, int units) {
        Guard.confidence(confidence);
        // 1 − (1−α)^(1/K) by way of logarithms, which keep the digits of a small α / K.
        return Quantiles.normalAbove(-Math.expm1(Math.log(confidence) / units) / 2);
    }

    /** The normal critical value of {@link #jointBonferroni}, of K intervals. */
    public static double bonferroniCriticalValue(double confidence, int units) {
        Guard.confidence(confidence);
        return Quantiles.normalAbove((1 - confidence) / units / 2);
    }

    /** The normal critical value of {@link #pairwise} with Bonferroni's correction, of all K(K−1) one-sided tests. */
    public static double allPairsCriticalValue(double confidence, int units) {
        Guard.confidence(confidence);
        return Quantiles.normalAbove((1 - confidence) / Math.max(1, units * (units - 1.0)));
    }

    /** The normal critical value of {@link #pairwiseOfOne}, of one unit's K−1 two-sided tests. */
    public static double ownPairsCriticalValue(double confidence, int units) {
        Guard.confidence(confidence);
        return Quantiles.normalAbove((1 - confidence) / Math.max(1, units - 1) / 2);
    }

    /**
     * Goldstein and Healy's multiplier (1995, JRSS A 158:175): with intervals of so many standard errors, two that do not
     * overlap differ with an error α on the average over all pairs. 1.386 for equal errors and 95 %.
     */
    public static double goldsteinHealyMultiplier(double[] standardErrors, double confidence) {
        Guard.positive("standard error", standardErrors);
        Guard.confidence(confidence);
        Guard.atLeast(2, "units", standardErrors.length);
        double low = 0;
        double high = Quantiles.normalAbove((1 - confidence) / 2);
        // The error falls as the multiplier grows; every pair has the error α or less at the upper end.
        while (true) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                return high;
            }
            if (averageError(standardErrors, middle) > 1 - confidence) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    private static double averageError(double[] errors, double multiplier) {
        double sum = 0;
        for (int i = 0; i < errors.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += Quantiles.normalBelow(-multiplier * (errors[i] + errors[j]) / Math.hypot(errors[i], errors[j]));
            }
        }
        return 4 * sum / (errors.length * (errors.length - 1.0));
    }

    private static List<RankSet> joint(double[] estimates, double[] errors, double criticalValue, RankOrder order) {
        refuseNonsense(estimates, errors);
        return sets(
                Orders.ranks(estimates, order),
                i -> j -> behind(estimates, j, i, order) > criticalValue * (errors[i] + errors[j]));
    }

    private static List<RankSet> differences(
            double[] estimates, double[] errors, double criticalValue, RankOrder order) {
        return sets(
                Orders.ranks(estimates, order),
                i -> j -> behind(estimates, j, i, order) > criticalValue * Math.hypot(errors[i], errors[j]));
    }

    /** How far the unit lies behind the other in the order of ranks. */
    private static double behind(double[] estimates, int unit, int other, RankOrder order) {
        return order == RankOrder.SMALLEST_FIRST
                ? estimates[unit] - estimates[other]
                : estimates[other] - estimates[unit];
    }

    private interface Surely {
        boolean before(int other);
    }

    private static List<RankSet> sets(int[] ranks, IntFunction<Surely> unit) {
        int units = ranks.length;
        int[] low = new int[units];
        int[] high = new int[units];
        Arrays.fill(low, 1);
        Arrays.fill(high, units);
        for (int i = 0; i < units; i++) {
            Surely surely = unit.apply(i);
            for (int j = 0; j < units; j++) {
                if (j != i && surely.before(j)) {
                    high[i]--;
                    low[j]++;
                }
            }
        }
        List<RankSet> sets = new ArrayList<>(units);
        for (int i = 0; i < units; i++) {
            sets.add(new RankSet(ranks[i], low[i], high[i]));
        }
        return List.copyOf(sets);
    }

    /** The difference, in its standard errors, from which on Holm's procedure rejects. */
    private static double holmCriticalValue(double[] estimates, double[] errors, double confidence) {
        int units = estimates.length;
        double[] zValues = new double[units * (units - 1) / 2];
        int next = 0;
        for (int i = 0; i < units; i++) {
            for (int j = 0; j < i; j++) {
                double difference = Math.abs(estimates[i] - estimates[j]);
                zValues[next++] = difference == 0 ? 0 : difference / Math.hypot(errors[i], errors[j]);
            }
        }
        Arrays.sort(zValues);
        // Each pair is two one-sided tests, of which one has a p-value over ½ and is never rejected.
        double family = units * (units - 1.0);
        double criticalValue = Double.POSITIVE_INFINITY;
        for (int i = zValues.length - 1; i >= 0; i--) {
            criticalValue = Quantiles.normalAbove((1 - confidence) / (family - (zValues.length - 1 - i)));
            if (!(zValues[i] > criticalValue)) {
                return criticalValue;
            }
        }
        return criticalValue;
    }

    /** The largest of the p-values that are rejected at this level; below 0 where none is. */
    private static double largestRejected(double[] pValues, double level, Correction correction) {
        double[] sorted = pValues.clone();
        Arrays.sort(sorted);
        int family = sorted.length;
        double largest = -1;
        for (int i = 0; i < sorted.length; i++) {
            int remaining = correction == Correction.HOLM ? family - i : family;
            // Whatever the level: what is as likely as not is no finding.
            if (sorted[i] > level / remaining || sorted[i] >= 0.5) {
                return largest;
            }
            largest = sorted[i];
        }
        return largest;
    }

    /** P(X ≥ larger) of a binomial with larger + smaller trials and ½, by the beta distribution: exact for any size. */
    private static double largerByChance(long larger, long smaller) {
        return larger == 0 ? 1 : BetaDistribution.of(larger, smaller + 1.0).cumulativeProbability(0.5);
    }

    private static void refuseNonsense(double[] estimates, double[] standardErrors) {
        Guard.sameLength("estimates and standard errors", estimates, standardErrors);
        Guard.finite("estimate", estimates);
        Guard.notNegative("standard error", standardErrors);
    }
}
