package org.civicdigest.statistics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How unequally something is spread over units that count alike: 0 for equal values. Values are 0 or more. */
public final class Inequality {
    private Inequality() {}

    /** Theil's T (1967): Σ s ln(n s) with s the share of each of n units; a unit with nothing adds nothing. */
    public static double theil(double[] values) {
        double sum = sum(values);
        double theil = 0;
        for (double value : values) {
            double share = value / sum;
            theil += share == 0 ? 0 : share * Math.log(values.length * share);
        }
        return theil;
    }

    /**
     * Theil's T split by groups of units.
     *
     * @param between the groups, as if all units of a group had its mean: Σ s_g ln(s_g n / n_g)
     * @param within the groups: what is left of the whole
     */
    public record Split(double between, double within) implements Serializable {
        public double total() {
            return between + within;
        }
    }

    /** Theil's T between and within the groups that the units name. */
    public static Split theilByGroup(double[] values, List<String> groups) {
        if (groups.size() != values.length) {
            throw new IllegalArgumentException(
                    "values and groups belong together one by one, got " + values.length + " and " + groups.size());
        }
        double sum = sum(values);
        Map<String, double[]> sizesAndSums = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            double[] group = sizesAndSums.computeIfAbsent(groups.get(i), name -> new double[2]);
            group[0]++;
            group[1] += values[i];
        }
        double between = 0;
        for (double[] group : sizesAndSums.values()) {
            double share = group[1] / sum;
            between += share == 0 ? 0 : share * Math.log(share * values.length / group[0]);
        }
        return new Split(between, theil(values) - between);
    }

    /**
     * Theil's T of units that weigh by their size, Σ p r ln r with p each one's share of the weights and r its value over the mean
     * of all, between and within the groups that they name: a unit of weight 2 counts as two alike.
     */
    public static Split theilByGroup(double[] values, double[] weights, List<String> groups) {
        Guard.sameLength("values and weights", values, weights);
        Guard.positive("weight", weights);
        sum(values);
        if (groups.size() != values.length) {
            throw new IllegalArgumentException(
                    "values and groups belong together one by one, got " + values.length + " and " + groups.size());
        }
        double weight = sum(weights);
        double total = 0;
        Map<String, double[]> weightsAndTotals = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            total += weights[i] * values[i];
            double[] group = weightsAndTotals.computeIfAbsent(groups.get(i), name -> new double[2]);
            group[0] += weights[i];
            group[1] += weights[i] * values[i];
        }
        double mean = total / weight;
        double theil = 0;
        for (int i = 0; i < values.length; i++) {
            theil += part(weights[i] / weight, values[i] / mean);
        }
        double between = 0;
        for (double[] group : weightsAndTotals.values()) {
            between += part(group[0] / weight, group[1] / group[0] / mean);
        }
        return new Split(between, theil - between);
    }

    private static double part(double share, double ratio) {
        return ratio == 0 ? 0 : share * ratio * Math.log(ratio);
    }

    /** The mean logarithmic deviation: the mean of ln(mean / value). Needs values over 0. */
    public static double meanLogDeviation(double[] values) {
        Guard.positive("value", values);
        double mean = sum(values) / values.length;
        double deviation = 0;
        for (double value : values) {
            deviation += Math.log(mean / value);
        }
        return deviation / values.length;
    }

    /** Gini's coefficient: Σ(2i − n − 1) y(i) / (n Σy), of the sorted values; at most (n − 1)/n. */
    public static double gini(double[] values) {
        double sum = sum(values);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2 * (i + 1) - sorted.length - 1) * sorted[i];
        }
        return weighted / (sorted.length * sum);
    }

    /**
     * Gini's coefficient of units that weigh by their size: half the mean difference of any two, each of them as often as it weighs, over
     * the mean.
     */
    public static double gini(double[] values, double[] weights) {
        Guard.sameLength("values and weights", values, weights);
        Guard.positive("weight", weights);
        sum(values);
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, place -> place);
        Arrays.sort(order, Comparator.comparingDouble(place -> values[place]));
        double weight = sum(weights);
        double below = 0;
        double total = 0;
        double differences = 0;
        for (int place : order) {
            // Against all that are smaller: so many times this value, less what these have.
            differences += weights[place] * (values[place] * below - total);
            below += weights[place];
            total += weights[place] * values[place];
        }
        return differences / (weight * total);
    }

    /**
     * Atkinson's index (1970): 1 − EDE/mean with the equally distributed equivalent EDE = (mean of y^(1−ε))^(1/(1−ε)), the
     * geometric mean for ε = 1. From ε = 1 on, a unit with nothing makes it 1.
     */
    public static double atkinson(double[] values, double aversion) {
        Guard.positive("aversion to inequality", aversion);
        double mean = sum(values) / values.length;
        double power = 1 - aversion;
        double sum = 0;
        for (double value : values) {
            if (value == 0 && aversion >= 1) {
                return 1;
            }
            sum += aversion == 1 ? Math.log(value / mean) : Math.pow(value / mean, power);
        }
        double average = sum / values.length;
        return 1 - (aversion == 1 ? Math.exp(average) : Math.pow(average, 1 / power));
    }

    private static double sum(double[] values) {
        Guard.atLeast(1, "values", values.length);
        Guard.notNegative("value", values);
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        Guard.positive("sum of the values", sum);
        return sum;
    }
}
