package org.civicdigest.statistics;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The principal components of standardised indicators: the eigenvalues and vectors of their correlations.
 *
 * <p>A vector may as well be its negative: here the largest loading of each is positive, the first of several as large.
 *
 * @param eigenvalues the largest first; they add up to the number of indicators
 * @param loadings by component and indicator; the squares of each component's add up to 1
 */
public record PrincipalComponents(double[] eigenvalues, double[][] loadings) {
    /** Kaiser's rule: a component that tells less than one indicator alone is left out. */
    private static final double LEAST_EIGENVALUE = 1;

    /** Loadings that differ in their last digits only are equally large. */
    private static final double SLACK = 1e-12;

    /** @param values by unit and indicator */
    public static PrincipalComponents of(double[][] values) {
        return ofCorrelations(Correlations.matrix(values));
    }

    public static PrincipalComponents ofCorrelations(double[][] correlations) {
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(correlations));
        double[] values = eigen.getRealEigenvalues();
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, place -> place);
        Arrays.sort(order, Comparator.comparingDouble(place -> -values[place]));
        double[] eigenvalues = new double[values.length];
        double[][] loadings = new double[values.length][];
        for (int component = 0; component < order.length; component++) {
            eigenvalues[component] = values[order[component]];
            loadings[component] = turned(eigen.getEigenvector(order[component]).toArray());
        }
        return new PrincipalComponents(eigenvalues, loadings);
    }

    private static double[] turned(double[] vector) {
        int largest = 0;
        for (int i = 1; i < vector.length; i++) {
            largest = Math.abs(vector[i]) > Math.abs(vector[largest]) + SLACK ? i : largest;
        }
        double sign = vector[largest] < 0 ? -1 : 1;
        return Arrays.stream(vector).map(loading -> sign * loading).toArray();
    }

    /** The share of all variance that a component tells. */
    public double share(int component) {
        return eigenvalues[component] / eigenvalues.length;
    }

    /** How many components have an eigenvalue of 1 or more; the first always counts. */
    public int kept() {
        int kept = 1;
        while (kept < eigenvalues.length && eigenvalues[kept] >= LEAST_EIGENVALUE) {
            kept++;
        }
        return kept;
    }

    /** Weights of the indicators: the sum of loading² × eigenvalue over the components that are kept, scaled to 1. */
    public double[] weights() {
        double[] weights = new double[eigenvalues.length];
        for (int component = 0; component < kept(); component++) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] += loadings[component][i] * loadings[component][i] * eigenvalues[component];
            }
        }
        return CompositeAggregation.rescaled(weights);
    }
}
