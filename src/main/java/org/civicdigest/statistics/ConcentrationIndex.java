package org.civicdigest.statistics;

/**
 * Whether something gathers with the better off, from groups in order from worst to best (Wagstaff, Paci and van Doorslaer
 * 1991, Social Science and Medicine 33:545): over 0 if so, under 0 if with the worse off.
 */
public final class ConcentrationIndex {
    private ConcentrationIndex() {}

    /** In units of the value: Σ a(2b − 1)y, a being the shares of the population and b their middles. */
    public static double absolute(double[] populations, double[] values) {
        Guard.sameLength("populations and values", populations, values);
        Guard.finite("value", values);
        double[] shares = SlopeIndexOfInequality.shares(populations);
        double[] middles = SlopeIndexOfInequality.middles(shares);
        double index = 0;
        for (int i = 0; i < values.length; i++) {
            index += shares[i] * (2 * middles[i] - 1) * values[i];
        }
        return index;
    }

    /** Divided by the mean of all, which is not 0. */
    public static double relative(double[] populations, double[] values) {
        double absolute = absolute(populations, values);
        double[] shares = SlopeIndexOfInequality.shares(populations);
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += shares[i] * values[i];
        }
        if (mean == 0) {
            throw new IllegalArgumentException("a relative index needs a mean that is not 0");
        }
        return absolute / mean;
    }
}
