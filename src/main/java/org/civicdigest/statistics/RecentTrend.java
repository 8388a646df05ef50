package org.civicdigest.statistics;

import java.io.Serializable;

/**
 * The trend of a short series, as Fingertips marks it (technical guidance, "Recent trends"): significant at 0.2 %, and
 * with a slope whose sign does not hang on a single period. Usually of the latest five periods, and of no fewer.
 *
 * @param chiSquare with one degree of freedom, the square of slope / standard error
 * @param pValue two-sided
 * @param slope of the weighted line, in units of the value for a unit of time
 * @param slopeStandardError 0 where all periods are all or nothing
 * @param direction the verdict
 */
public record RecentTrend(
        double chiSquare, double pValue, double slope, double slopeStandardError, TrendDirection direction)
        implements Serializable {
    /** A shorter series gets no verdict. */
    public static final int FEWEST_POINTS = 5;

    /** A trend is significant below this p-value: with a chi-square over 9.5495. */
    public static final double SIGNIFICANCE = 0.002;

    /** As wide as a 95 % interval is in standard errors, by the guidance: 2 × 1.96, not 2 × 1.959964. */
    private static final double STANDARD_ERRORS_WITHIN_95_PERCENT = 3.92;

    /** Proportions of successive periods. */
    public static RecentTrend ofProportions(double[] parts, double[] wholes) {
        return ofProportions(successive(parts.length), parts, wholes);
    }

    /**
     * Proportions at given times: the chi-square for a trend (Armitage 1955, Biometrics 11:375), N(NΣxt − XΣnt)² /
     * (X(N−X)(NΣnt² − (Σnt)²)), computed from deviations from the mean time. A period that is missing is left out, and
     * its time with it.
     */
    public static RecentTrend ofProportions(double[] times, double[] parts, double[] wholes) {
        Guard.sameLength("parts and wholes", parts, wholes);
        double part = 0;
        double whole = 0;
        for (int i = 0; i < parts.length; i++) {
            Guard.proportion(parts[i], wholes[i]);
            part += parts[i];
            whole += wholes[i];
        }
        double[] values = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i] / wholes[i];
        }
        double share = part / whole;
        return of(times, values, wholes, Math.sqrt(share * (1 - share)));
    }

    /** Values of successive periods with their 95 % limits. */
    public static RecentTrend ofEstimates(double[] values, Interval[] limits95) {
        return ofEstimates(successive(values.length), values, limits95);
    }

    /**
     * Values at given times with their 95 % limits: least squares weighted with 1/se², se = (upper − lower) / 3.92. A
     * value without doubt (limits that coincide) cannot be weighed and is refused.
     */
    public static RecentTrend ofEstimates(double[] times, double[] values, Interval[] limits95) {
        Guard.finite("value", values);
        if (values.length != limits95.length) {
            throw new IllegalArgumentException(
                    "values and limits belong together one by one, got " + values.length + " and " + limits95.length);
        }
        double[] weights = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double standardError = (limits95[i].upper() - limits95[i].lower()) / STANDARD_ERRORS_WITHIN_95_PERCENT;
            Guard.positive("width of a value's limits", standardError);
            weights[i] = 1 / (standardError * standardError);
        }
        return of(times, values, weights, 1);
    }

    private static RecentTrend of(double[] times, double[] values, double[] weights, double deviation) {
        Guard.sameLength("times and values", times, values);
        Guard.finite("time", times);
        Guard.atLeast(2, "periods", values.length);
        Line line = Line.without(-1, times, values, weights);
        Guard.positive("spread of the times", line.spread());
        double standardError = deviation / Math.sqrt(line.spread());
        double z = line.slope() == 0 ? 0 : line.slope() / standardError;
        // All or nothing in every period: whatever slope is left is the rounding of equal numbers.
        double chiSquare = standardError == 0 ? 0 : z * z;
        double pValue = Quantiles.normalBeyond(Math.sqrt(chiSquare));
        return new RecentTrend(
                chiSquare, pValue, line.slope(), standardError, direction(line, pValue, times, values, weights));
    }

    private static TrendDirection direction(
            Line line, double pValue, double[] times, double[] values, double[] weights) {
        if (values.length < FEWEST_POINTS) {
            return TrendDirection.TOO_FEW_POINTS;
        }
        if (pValue >= SIGNIFICANCE) {
            return TrendDirection.NO_SIGNIFICANT_CHANGE;
        }
        double sign = Math.signum(line.slope());
        for (int i = 0; i < values.length; i++) {
            if (Math.signum(Line.without(i, times, values, weights).slope()) != sign) {
                return TrendDirection.NO_SIGNIFICANT_CHANGE;
            }
        }
        return sign > 0 ? TrendDirection.INCREASING : TrendDirection.DECREASING;
    }

    /** A weighted line through points: its slope, and the weighted squares of the times about their mean. */
    private record Line(double slope, double spread) {
        static Line without(int left, double[] times, double[] values, double[] weights) {
            double weight = 0;
            double time = 0;
            double value = 0;
            for (int i = 0; i < times.length; i++) {
                if (i != left) {
                    weight += weights[i];
                    time += weights[i] * times[i];
                    value += weights[i] * values[i];
                }
            }
            double meanTime = time / weight;
            double meanValue = value / weight;
            double spread = 0;
            double product = 0;
            for (int i = 0; i < times.length; i++) {
                if (i != left) {
                    double away = times[i] - meanTime;
                    spread += weights[i] * away * away;
                    product += weights[i] * away * (values[i] - meanValue);
                }
            }
            return new Line(spread == 0 ? 0 : product / spread, spread);
        }
    }

    private static double[] successive(int periods) {
        double[] times = new double[periods];
        for (int i = 0; i < periods; i++) {
            times[i] = i + 1.0;
        }
        return times;
    }
}
