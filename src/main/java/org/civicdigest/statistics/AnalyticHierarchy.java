package org.civicdigest.statistics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Weights from comparisons two by two (Saaty 1980): the principal eigenvector of a matrix that says how many times as
 * important as the other each is, and how consistent these judgements are.
 *
 * @param weights they add up to 1
 * @param principalEigenvalue as many as are compared where the judgements agree, more where they contradict each other
 * @param consistencyRatio the index of consistency over that of judgements made at random; to be under 0.1
 */
public record AnalyticHierarchy(double[] weights, double principalEigenvalue, double consistencyRatio)
        implements Serializable {
    public static final double LARGEST_RATIO = 0.1;

    /** Saaty's mean indices of random matrices, by the number compared less one. */
    private static final double[] RANDOM_INDEX = {
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    private static final int MOST_STEPS = 10_000;

    /** @param comparisons how many times as important as the column's the row's is; all over 0 */
    public static AnalyticHierarchy of(double[][] comparisons) {
        int size = comparisons.length;
        Guard.atLeast(1, "things to compare", size);
        if (size > RANDOM_INDEX.length) {
            throw new IllegalArgumentException(
                    "the random index is known for up to " + RANDOM_INDEX.length + ", got " + size);
        }
        for (double[] row : comparisons) {
            Guard.sameLength("rows and columns", row, comparisons[0]);
            Guard.positive("comparison", row);
        }
        Guard.sameLength("rows and columns", comparisons[0], new double[size]);
        // A matrix over 0 has one eigenvector over 0, with the largest eigenvalue; repeated multiplication finds it.
        double[] weights = CompositeAggregation.rescaled(filled(size));
        double eigenvalue = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] product = product(comparisons, weights);
            eigenvalue = sum(product);
            double[] next = CompositeAggregation.rescaled(product);
            double moved = 0;
            for (int i = 0; i < size; i++) {
                moved = Math.max(moved, Math.abs(next[i] - weights[i]));
            }
            weights = next;
            if (moved < 1e-16) {
                break;
            }
        }
        return new AnalyticHierarchy(weights, eigenvalue, ratio(eigenvalue, size));
    }

    /** (λ − n) / (n − 1), 0 of one thing alone. */
    public double consistencyIndex() {
        return weights.length == 1 ? 0 : (principalEigenvalue - weights.length) / (weights.length - 1);
    }

    public boolean isConsistent() {
        return consistencyRatio < LARGEST_RATIO;
    }

    /** Two things alone cannot contradict each other. */
    private static double ratio(double eigenvalue, int size) {
        double random = RANDOM_INDEX[size - 1];
        return random == 0 ? 0 : Math.max(0, (eigenvalue - size) / (size - 1) / random);
    }

    private static double[] filled(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
