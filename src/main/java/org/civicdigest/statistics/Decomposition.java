package org.civicdigest.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a rate's change from before to after is made of. The parts add up to the change, but for the last digits. */
public final class Decomposition {
    /** More factors would mean more than a million combinations. */
    public static final int MOST_FACTORS = 20;

    private Decomposition() {}

    /**
     * The part of one factor in a change.
     *
     * @param standardisedBefore the rate with this factor as before, the others averaged over before and after
     * @param standardisedAfter the rate with this factor as after, the others alike
     */
    public record Effect(double standardisedBefore, double standardisedAfter) implements Serializable {
        public double effect() {
            return standardisedAfter - standardisedBefore;
        }
    }

    /**
     * The parts of any number of factors of any function (Das Gupta 1993, Standardization and Decomposition of Rates, US
     * Census P23-186; the same as Shapley's value): for the factor k of K, the sum over all sets B of the others that are
     * taken from after, of 1 / (K C(K−1,|B|)) times the rate with k from after minus the rate with k from before.
     *
     * @param rate of the factors in their order; a factor may be a number, or a list of one for each group
     */
    public static <F> List<Effect> effects(List<F> before, List<F> after, ToDoubleFunction<List<F>> rate) {
        int factors = before.size();
        if (after.size() != factors || factors < 1 || factors > MOST_FACTORS) {
            throw new IllegalArgumentException("the same 1 to " + MOST_FACTORS
                    + " factors are needed before and after, got " + factors + " and " + after.size());
        }
        double[] rates = new double[1 << factors];
        for (int changed = 0; changed < rates.length; changed++) {
            List<F> mixed = new ArrayList<>(factors);
            for (int k = 0; k < factors; k++) {
                mixed.add(isIn(changed, k) ? after.get(k) : before.get(k));
            }
            rates[changed] = rate.applyAsDouble(List.copyOf(mixed));
        }
        List<Effect> effects = new ArrayList<>(factors);
        for (int k = 0; k < factors; k++) {
            double standardisedBefore = 0;
            double standardisedAfter = 0;
            for (int changed = 0; changed < rates.length; changed++) {
                if (!isIn(changed, k)) {
                    double weight = weight(factors, Integer.bitCount(changed));
                    standardisedBefore += weight * rates[changed];
                    standardisedAfter += weight * rates[changed | 1 << k];
                }
            }
            effects.add(new Effect(standardisedBefore, standardisedAfter));
        }
        return List.copyOf(effects);
    }

    /**
     * The parts of a change that come from the mix of groups and from their rates (Kitagawa 1955, JASA 50:1168): mix =
     * Σ(c2−c1)(r1+r2)/2, rate = Σ(r2−r1)(c1+c2)/2, c being shares of all.
     */
    public record MixAndRate(double mix, double rate) implements Serializable {
        public double total() {
            return mix + rate;
        }
    }

    /** The two parts of the change of the rate of all groups together. Sizes are counts, or shares of any sum. */
    public static MixAndRate mixAndRate(
            double[] sizesBefore, double[] ratesBefore, double[] sizesAfter, double[] ratesAfter) {
        double mix = 0;
        double rate = 0;
        for (MixAndRate group : mixAndRateByGroup(sizesBefore, ratesBefore, sizesAfter, ratesAfter)) {
            mix += group.mix();
            rate += group.rate();
        }
        return new MixAndRate(mix, rate);
    }

    /**
     * The same by group. A group's part in the mix is measured from the rate of all, halfway between before and after:
     * growth counts for a group that is above it and against one that is below. A group that is empty at one time, and
     * whose rate is NaN there, is taken to have its other rate, so that its coming and going is mix only.
     */
    public static List<MixAndRate> mixAndRateByGroup(
            double[] sizesBefore, double[] ratesBefore, double[] sizesAfter, double[] ratesAfter) {
        double[] before = shares(sizesBefore, ratesBefore);
        double[] after = shares(sizesAfter, ratesAfter);
        Guard.sameLength("groups before and after", before, after);
        double middle = (all(before, ratesBefore) + all(after, ratesAfter)) / 2;
        List<MixAndRate> parts = new ArrayList<>(before.length);
        for (int i = 0; i < before.length; i++) {
            double rateBefore = before[i] == 0 && Double.isNaN(ratesBefore[i]) ? ratesAfter[i] : ratesBefore[i];
            double rateAfter = after[i] == 0 && Double.isNaN(ratesAfter[i]) ? rateBefore : ratesAfter[i];
            if (before[i] == 0 && after[i] == 0) {
                parts.add(new MixAndRate(0, 0));
            } else {
                parts.add(new MixAndRate(
                        (after[i] - before[i]) * ((rateBefore + rateAfter) / 2 - middle),
                        (rateAfter - rateBefore) * (before[i] + after[i]) / 2));
            }
        }
        return List.copyOf(parts);
    }

    /**
     * The parts of a change of the rate of a population that several variables classify at once, such as districts by
     * age (Das Gupta 1993, chapter 5): one effect for the mix of each variable, and last that of the rates. First the
     * mix of all cells and their rates are parted as by {@link #mixAndRate}; then the mix is, with every cell's rate
     * halfway between before and after. A cell's share is the product of one factor for each variable v, the geometric
     * mean, with the weights of {@link #effects}, of n(S and v) / n(S) over all sets S of the other variables, n(S) being
     * all in the cell's categories of S. Where the variables are independent this is the category's own share.
     *
     * @param categories of each cell, one number for each variable, in the same order in all
     * @param ratesBefore of each cell; NaN is allowed where it is empty, and then its other rate holds
     */
    public static List<Effect> crossClassified(
            List<int[]> categories,
            double[] sizesBefore,
            double[] ratesBefore,
            double[] sizesAfter,
            double[] ratesAfter) {
        Guard.sameLength("cells before and after", sizesBefore, sizesAfter);
        double[] before = shares(sizesBefore, ratesBefore);
        double[] after = shares(sizesAfter, ratesAfter);
        int variables = CellFactors.variables(categories, before.length);
        List<double[]> factorsBefore = new ArrayList<>();
        List<double[]> factorsAfter = new ArrayList<>();
        for (int variable = 0; variable < variables; variable++) {
            factorsBefore.add(CellFactors.of(variable, variables, categories, before));
            factorsAfter.add(CellFactors.of(variable, variables, categories, after));
        }
        double[] oldRates = filled(ratesBefore, ratesAfter);
        double[] newRates = filled(ratesAfter, ratesBefore);
        double[] middleRates = middle(oldRates, newRates);
        List<Effect> effects = new ArrayList<>(
                effects(factorsBefore, factorsAfter, shares -> CellFactors.sumOfProducts(shares, middleRates)));
        List<double[]> middleShares = List.of(middle(before, after));
        effects.add(new Effect(
                CellFactors.sumOfProducts(middleShares, oldRates), CellFactors.sumOfProducts(middleShares, newRates)));
        return List.copyOf(effects);
    }

    private static double[] middle(double[] before, double[] after) {
        double[] middle = new double[before.length];
        for (int i = 0; i < before.length; i++) {
            middle[i] = (before[i] + after[i]) / 2;
        }
        return middle;
    }

    /** Rates, and where there is none that of the other time; 0 for a cell that is always empty. */
    private static double[] filled(double[] rates, double[] others) {
        double[] filled = new double[rates.length];
        for (int i = 0; i < rates.length; i++) {
            filled[i] = Double.isNaN(rates[i]) ? others[i] : rates[i];
            filled[i] = Double.isNaN(filled[i]) ? 0 : filled[i];
        }
        return filled;
    }

    private static double all(double[] shares, double[] rates) {
        double all = 0;
        for (int i = 0; i < shares.length; i++) {
            all += shares[i] == 0 ? 0 : shares[i] * rates[i];
        }
        return all;
    }

    private static double[] shares(double[] sizes, double[] rates) {
        Guard.sameLength("sizes and rates", sizes, rates);
        Guard.notNegative("size of a group", sizes);
        double sum = 0;
        for (double size : sizes) {
            sum += size;
        }
        Guard.positive("size of all groups", sum);
        double[] shares = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            if (!Double.isFinite(rates[i]) && sizes[i] > 0) {
                throw new IllegalArgumentException("a group of " + sizes[i] + " has a rate, got " + rates[i]);
            }
            shares[i] = sizes[i] / sum;
        }
        return shares;
    }

    private static boolean isIn(int set, int element) {
        return (set & 1 << element) != 0;
    }

    /** 1 / (K C(K−1, b)): of the orders in which K may change, the share in which just these b come before. */
    static double weight(int factors, int before) {
        double combinations = 1;
        for (int i = 1; i <= before; i++) {
            combinations = combinations * (factors - 1 - before + i) / i;
        }
        return 1 / (factors * combinations);
    }
}
