package org.civicdigest.statistics;

/** How indicators go together. Matrices of values are by unit and indicator; none is missing. */
public final class Correlations {
    private Correlations() {}

    /** The covariances of the sample, with n − 1. */
    public static double[][] covariances(double[][] values) {
        Guard.atLeast(2, "units", values.length);
        int indicators = values[0].length;
        double[] means = new double[indicators];
        for (int i = 0; i < indicators; i++) {
            means[i] = Normalisation.mean(column(values, i));
        }
        double[][] matrix = new double[indicators][indicators];
        for (int i = 0; i < indicators; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (double[] unit : values) {
                    sum += (unit[i] - means[i]) * (unit[j] - means[j]);
                }
                matrix[i][j] = sum / (values.length - 1);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    /** Pearson's correlations. Refuses an indicator in which all units are equal, which goes together with nothing. */
    public static double[][] matrix(double[][] values) {
        double[][] matrix = covariances(values);
        int indicators = matrix.length;
        double[] deviations = new double[indicators];
        for (int i = 0; i < indicators; i++) {
            Guard.positive("variance", matrix[i][i]);
            deviations[i] = Math.sqrt(matrix[i][i]);
        }
        for (int i = 0; i < indicators; i++) {
            for (int j = 0; j < indicators; j++) {
                matrix[i][j] = i == j ? 1 : Math.max(-1, Math.min(1, matrix[i][j] / deviations[i] / deviations[j]));
            }
        }
        return matrix;
    }

    /**
     * Cronbach's alpha: k² × the mean covariance of two indicators / the sum of all covariances. Near 1 where the
     * indicators tell of one thing; it may be negative where they contradict each other.
     */
    public static double cronbachAlpha(double[][] values) {
        double[][] covariances = covariances(values);
        int indicators = covariances.length;
        Guard.atLeast(2, "indicators", indicators);
        double all = 0;
        double own = 0;
        for (int i = 0; i < indicators; i++) {
            own += covariances[i][i];
            for (int j = 0; j < indicators; j++) {
                all += covariances[i][j];
            }
        }
        Guard.positive("variance of the sum of the indicators", all);
        double mean = (all - own) / (indicators * (indicators - 1.0));
        return (double) indicators * indicators * mean / all;
    }

    /** The values of one indicator. */
    static double[] column(double[][] values, int indicator) {
        double[] column = new double[values.length];
        for (int unit = 0; unit < values.length; unit++) {
            column[unit] = values[unit][indicator];
        }
        return column;
    }
}
