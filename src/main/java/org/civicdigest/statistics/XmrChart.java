package org.civicdigest.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A process behaviour chart of individual values and moving ranges (Shewhart 1931; Wheeler 1993, Understanding
 * Variation): the centre is the mean, the limits lie 2.66 mean moving ranges from it, and rules find the points that are
 * more than common variation. Rules as NHS England's "Making Data Count" has them.
 */
public record XmrChart(double centre, double meanMovingRange, Interval limits, List<Point> points)
        implements Serializable {
    /** 3 / 1.128, rounded as all tools round it. */
    private static final double LIMIT = 2.66;

    private static final double NEAR_LIMIT = 2 * (LIMIT / 3);

    /** Moving ranges from this multiple of their mean on are outliers themselves (Nelson 1982, JQT 14:172). */
    private static final double OUTLYING_RANGE = 3.267;

    private static final int RUN = 7;

    /** Which moving ranges make the limits. */
    public enum MovingRanges {
        ALL,
        /** Those below 3.267 times the mean of all; sifted once. */
        WITHOUT_OUTLIERS
    }

    /** Where a point lies beside the centre. */
    public enum Side {
        BELOW,
        ON,
        ABOVE
    }

    /**
     * One value and the rules that it is a signal by, in the order of their weight.
     *
     * @param side of the centre
     * @param pointsTo where its signal goes: above for a rise, even one that is still below the centre, and otherwise its
     *     side; on the centre for common variation
     */
    public record Point(double value, Side side, Side pointsTo, Set<XmrRule> rules) implements Serializable {
        public Point {
            rules = rules.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(rules));
        }

        /** The weightiest rule, or none for common variation. */
        public Optional<XmrRule> signal() {
            return rules.stream().findFirst();
        }
    }

    public XmrChart {
        points = List.copyOf(points);
    }

    /** A chart whose limits are made of all points, without outlying moving ranges. */
    public static XmrChart of(double[] values) {
        return of(values, values.length, MovingRanges.WITHOUT_OUTLIERS);
    }

    /** A chart whose centre and limits are made of the first points only, and hold for all. */
    public static XmrChart of(double[] values, int baselinePoints, MovingRanges ranges) {
        Guard.finite("value", values);
        Guard.atLeast(2, "points of the baseline", Math.min(baselinePoints, values.length));
        int baseline = Math.min(baselinePoints, values.length);
        double centre = mean(values, baseline);
        double range = meanMovingRange(values, baseline, ranges);
        Interval limits = new Interval(centre - LIMIT * range, centre + LIMIT * range);
        Interval near = new Interval(centre - NEAR_LIMIT * range, centre + NEAR_LIMIT * range);
        int[] sides = new int[values.length];
        List<EnumSet<XmrRule>> rules = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            sides[i] = (int) Math.signum(values[i] - centre);
            rules.add(EnumSet.noneOf(XmrRule.class));
            if (!limits.contains(values[i])) {
                rules.get(i).add(XmrRule.LIMIT);
            }
        }
        int[] trends = markRuns(values, sides, rules);
        markTwoOfThree(values, sides, limits, near, rules);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(point(values[i], sides[i], trends[i], rules.get(i)));
        }
        return new XmrChart(centre, range, limits, points);
    }

    private static double meanMovingRange(double[] values, int baseline, MovingRanges kept) {
        double[] ranges = new double[baseline - 1];
        for (int i = 1; i < baseline; i++) {
            ranges[i - 1] = Math.abs(values[i] - values[i - 1]);
        }
        double mean = mean(ranges, ranges.length);
        if (kept == MovingRanges.ALL || mean == 0) {
            return mean;
        }
        int within = 0;
        for (double range : ranges) {
            if (range < OUTLYING_RANGE * mean) {
                ranges[within++] = range;
            }
        }
        return mean(ranges, within);
    }

    /** The mean of the first values, rounded once: equal values have no mean beside them. */
    private static double mean(double[] values, int number) {
        return Moments.of(Arrays.copyOf(values, number)).mean();
    }

    private static Point point(double value, int side, int trend, EnumSet<XmrRule> rules) {
        boolean goesByTrend = rules.contains(XmrRule.TREND) && !rules.contains(XmrRule.LIMIT);
        int pointsTo = goesByTrend ? trend : side;
        return new Point(value, sideOf(side), rules.isEmpty() ? Side.ON : sideOf(pointsTo), rules);
    }

    private static Side sideOf(int sign) {
        return sign == 0 ? Side.ON : sign > 0 ? Side.ABOVE : Side.BELOW;
    }

    /** Marks trends and shifts, and tells whether a point's trend rises; at a turn, that which begins there. */
    private static int[] markRuns(double[] values, int[] sides, List<EnumSet<XmrRule>> rules) {
        int[] trends = new int[values.length];
        for (int last = RUN - 1; last < values.length; last++) {
            boolean rises = true;
            boolean falls = true;
            boolean stays = sides[last] != 0;
            for (int i = last - RUN + 1; i < last; i++) {
                rises &= values[i] < values[i + 1];
                falls &= values[i] > values[i + 1];
                stays &= sides[i] == sides[last];
            }
            for (int i = last - RUN + 1; i <= last; i++) {
                if (rises || falls) {
                    rules.get(i).add(XmrRule.TREND);
                    trends[i] = rises ? 1 : -1;
                }
                if (stays) {
                    rules.get(i).add(XmrRule.SHIFT);
                }
            }
        }
        return trends;
    }

    private static void markTwoOfThree(
            double[] values, int[] sides, Interval limits, Interval near, List<EnumSet<XmrRule>> rules) {
        boolean[] nears = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            nears[i] = limits.contains(values[i]) && !near.contains(values[i]);
        }
        for (int first = 0; first + 2 < values.length; first++) {
            int found = 0;
            int side = 0;
            for (int i = first; i < first + 3; i++) {
                found += nears[i] ? 1 : 0;
                side += sides[i];
            }
            for (int i = first; i < first + 3 && found >= 2 && Math.abs(side) == 3; i++) {
                if (nears[i]) {
                    rules.get(i).add(XmrRule.TWO_OF_THREE);
                }
            }
        }
    }
}
