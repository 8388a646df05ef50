package org.civicdigest.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The factors into which {@link Decomposition#crossClassified} takes the shares of cells apart. */
final class CellFactors {
    private static final int MOST_VARIABLES = 10;

    private CellFactors() {}

    static int variables(List<int[]> categories, int cells) {
        if (categories.size() != cells || cells == 0) {
            throw new IllegalArgumentException("every cell has categories and a size, got " + categories.size()
                    + " cells with categories and " + cells + " with sizes");
        }
        int variables = categories.get(0).length;
        for (int[] cell : categories) {
            if (cell.length != variables || variables < 1 || variables > MOST_VARIABLES) {
                throw new IllegalArgumentException("every cell has a category of the same 1 to " + MOST_VARIABLES
                        + " variables, got " + cell.length + " and " + variables);
            }
        }
        return variables;
    }

    /** The factor of one variable in each cell's share; 0 in an empty cell. */
    static double[] of(int variable, int variables, List<int[]> categories, double[] shares) {
        double[] logarithms = new double[shares.length];
        for (int set = 0; set < 1 << variables; set++) {
            if ((set & 1 << variable) == 0) {
                double weight = Decomposition.weight(variables, Integer.bitCount(set));
                double[] without = totals(set, categories, shares);
                double[] with = totals(set | 1 << variable, categories, shares);
                for (int i = 0; i < shares.length; i++) {
                    logarithms[i] += shares[i] == 0 ? 0 : weight * Math.log(with[i] / without[i]);
                }
            }
        }
        double[] factors = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            factors[i] = shares[i] == 0 ? 0 : Math.exp(logarithms[i]);
        }
        return factors;
    }

    /** For each cell the share of all cells with the same categories of a set of variables. */
    private static double[] totals(int set, List<int[]> categories, double[] shares) {
        Map<List<Integer>, Double> sums = new LinkedHashMap<>();
        for (int i = 0; i < shares.length; i++) {
            sums.merge(key(set, categories.get(i)), shares[i], Double::sum);
        }
        double[] totals = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            totals[i] = sums.getOrDefault(key(set, categories.get(i)), 0.0);
        }
        return totals;
    }

    private static List<Integer> key(int set, int[] cell) {
        List<Integer> key = new ArrayList<>();
        for (int variable = 0; variable < cell.length; variable++) {
            if ((set & 1 << variable) != 0) {
                key.add(cell[variable]);
            }
        }
        return key;
    }

    /** The rate of all cells whose shares are the products of these factors. */
    static double sumOfProducts(List<double[]> factors, double[] rates) {
        double sum = 0;
        for (int i = 0; i < rates.length; i++) {
            double product = rates[i];
            for (double[] factor : factors) {
                product *= factor[i];
            }
            sum += product;
        }
        return sum;
    }
}
