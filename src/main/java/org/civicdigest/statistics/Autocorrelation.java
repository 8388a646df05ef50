package org.civicdigest.statistics;

/** How much a value of a series says about the next. */
public final class Autocorrelation {
    private Autocorrelation() {}

    /** At a distance of one: Σ(x_i − x̄)(x_{i+1} − x̄) / Σ(x_i − x̄)². Needs values that are not all equal. */
    public static double lag1(double... values) {
        Guard.atLeast(2, "values", values.length);
        Guard.finite("value", values);
        double mean = Moments.of(values).mean();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double away = values[i] - mean;
            squares += away * away;
            products += i == 0 ? 0 : away * (values[i - 1] - mean);
        }
        Guard.positive("spread of the values", squares);
        return products / squares;
    }
}
