package org.civicdigest.statistics;

import java.io.Serializable;
import java.util.Arrays;
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
