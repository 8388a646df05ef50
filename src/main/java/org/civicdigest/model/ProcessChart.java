package org.civicdigest.model;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the months of one area and indicator say: which of them are more than the usual ups and downs, and whether the
 * years rise or fall month for month. All numbers are in the indicator's unit.
 *
 * @param points the months from the last gap on, oldest first; none where there is no chart
 * @param limits what the ups and downs of the earlier years leave; null where there are too few months for a chart
 * @param season of all months, each held against the same month of other years; null where no month has two years
 * @param pattern which months are regularly high and low; null where fewer than three years have all of theirs
 */
public record ProcessChart(
        String areaCode,
        String level,
        String indicator,
        List<Point> points,
        @Nullable Limits limits,
        @Nullable Season season,
        @Nullable Pattern pattern)
        implements Serializable {
    public ProcessChart {
        points = List.copyOf(points);
    }

    /**
     * @param centre the mean of the months that made it
     * @param baselineMonths how many these are
     */
    public record Limits(double centre, double lower, double upper, int baselineMonths) implements Serializable {}

    /**
     * @param month 202503
     * @param signal null where the month is within the usual ups and downs
     * @param isUp whether the signal points upwards
     */
    public record Point(int month, double value, @Nullable Signal signal, boolean isUp) implements Serializable {}

    /** Why a month is more than common variation. */
    public enum Signal {
        /** Beyond a limit. */
        LIMIT,
        /** One of seven months, each higher than the one before, or each lower. */
        TREND,
        /** One of two of three months that are near the same limit. */
        TWO_OF_THREE,
        /** One of seven months on the same side of the centre. */
        SHIFT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param years from the first to the last with a value
     * @param months with a value
     * @param slopePerYear the median of the changes from a month to the same month of another year, a year
     * @param direction rising or falling where chance does not explain it
     */
    public record Season(int years, int months, double pValue, double slopePerYear, Direction direction)
            implements Serializable {}

    /**
     * How the months of a year lie to each other, year for year.
     *
     * @param years that have all twelve months
     * @param pValue how often chance alone orders the months so alike
     * @param highest months that are regularly high, 1 for January, the highest first; none where chance explains the order
     * @param lowest months that are regularly low, the lowest first
     */
    public record Pattern(int years, double pValue, List<Integer> highest, List<Integer> lowest)
            implements Serializable {
        public Pattern {
            highest = List.copyOf(highest);
            lowest = List.copyOf(lowest);
        }
    }

    /** Which way the years go. */
    public enum Direction {
        RISING,
        FALLING,
        NO_SIGNIFICANT_CHANGE,
        /** Fewer than three years: not enough to say. */
        TOO_FEW_YEARS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
