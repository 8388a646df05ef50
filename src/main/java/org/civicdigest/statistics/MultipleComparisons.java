package org.civicdigest.statistics;

/**
 * P-values adjusted for the number of tests that are made at once: all p-values of one family go in together and come
 * out in the same order, each to be compared with the level that the whole family is to keep.
 *
 * <p>Bonferroni and Holm hold the probability of any false alarm in the family; Benjamini and Hochberg, and Benjamini
 * and Yekutieli, hold the expected share of false alarms among all alarms.
 */
public final class MultipleComparisons {
    private MultipleComparisons() {}

    /** Bonferroni: min(1, m p). */
    public static double[] bonferroni(double[] pValues) {
        refuseNonsense(pValues);
        double[] adjusted = new double[pValues.length];
        for (int i = 0; i < pValues.length; i++) {
            adjusted[i] = Math.min(1, pValues.length * pValues[i]);
        }
        return adjusted;
    }

    /** Holm (1979, Scandinavian Journal of Statistics 6:65): the largest of min(1, (m−j+1) p(j)) for j ≤ i. */
    public static double[] holm(double[] pValues) {
        refuseNonsense(pValues);
        int[] places = Orders.ascending(pValues);
        double[] adjusted = new double[pValues.length];
        double largest = 0;
        for (int j = 0; j < places.length; j++) {
            largest = Math.max(largest, Math.min(1, (places.length - j) * pValues[places[j]]));
            adjusted[places[j]] = largest;
        }
        return adjusted;
    }

    /**
     * Benjamini and Hochberg (1995, JRSS B 57:289): the smallest of min(1, m p(j) / j) for j ≥ i. For tests that are
     * independent or positively dependent.
     */
    public static double[] benjaminiHochberg(double[] pValues) {
        return stepUp(pValues, pValues.length);
    }

    /**
     * Benjamini and Yekutieli (2001, Annals of Statistics 29:1165): Benjamini and Hochberg's times 1 + 1/2 + … + 1/m. For
     * tests that depend on each other in any way.
     */
    public static double[] benjaminiYekutieli(double[] pValues) {
        double harmonic = 0;
        for (int i = pValues.length; i >= 1; i--) {
            harmonic += 1.0 / i;
        }
        return stepUp(pValues, pValues.length * harmonic);
    }

    private static double[] stepUp(double[] pValues, double factor) {
        refuseNonsense(pValues);
        int[] places = Orders.ascending(pValues);
        double[] adjusted = new double[pValues.length];
        double smallest = 1;
        for (int j = places.length; j >= 1; j--) {
            double pValue = pValues[places[j - 1]];
            // Never below p itself: m/m times p may be one unit of the last digit short of it.
            smallest = Math.min(smallest, Math.max(pValue, factor / j * pValue));
            adjusted[places[j - 1]] = smallest;
        }
        return adjusted;
    }

    private static void refuseNonsense(double[] pValues) {
        for (double pValue : pValues) {
            if (!(pValue >= 0 && pValue <= 1)) {
                throw new IllegalArgumentException("a p-value lies between 0 and 1, got " + pValue);
            }
        }
    }
}
