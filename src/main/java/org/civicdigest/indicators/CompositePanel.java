package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeIndex.Item;
import org.civicdigest.model.CompositeResult.Gap;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Indicator.IntervalMethod;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Status;
import org.civicdigest.statistics.SeededUniforms;
import org.jspecify.annotations.Nullable;

/**
 * The values of an index's indicators in the compared areas, by area and indicator, with what each may be instead. What is
 * missing is NaN.
 */
final class CompositePanel {
    /** The half-width of a 95 % interval in standard errors. */
    private static final double STANDARD_ERRORS = 1.959963984540054;

    private final List<String> areas;
    private final List<Item> items;
    private final @Nullable Status[][] statuses;
    private final double[][] values;
    private final double[][] lower;
    private final double[][] upper;
    private final Spread[] spreads;
    private final long[] areaKeys;
    private final long[] itemKeys;

    /** How a value lies in its interval. */
    private enum Spread {
        /** Of a 95 % interval: normal on either side, with the half-width of that side, within what a part may be. */
        PART,
        /** The same of what is 0 or more. */
        AMOUNT,
        /** Of limits that approximate input leaves: anywhere between them. */
        EVEN
    }

    private CompositePanel(
            CompositeIndex index,
            List<Indicator> indicators,
            List<String> areas,
            @Nullable Status[][] statuses,
            double[][] values,
            double[][] lower,
            double[][] upper) {
        this.areas = List.copyOf(areas);
        this.items = index.items();
        this.statuses = statuses;
        this.values = values;
        this.lower = lower;
        this.upper = upper;
        this.spreads = indicators.stream().map(CompositePanel::spread).toArray(Spread[]::new);
        this.areaKeys = areas.stream().mapToLong(CompositePanel::key).toArray();
        this.itemKeys =
                index.items().stream().mapToLong(item -> key(item.indicator())).toArray();
    }

    private static Spread spread(Indicator indicator) {
        if (indicator.interval() == IntervalMethod.NONE || indicator.interval() == IntervalMethod.ROUNDING) {
            return Spread.EVEN;
        }
        return indicator.isPart() ? Spread.PART : Spread.AMOUNT;
    }

    /** Of the edition's year. */
    static CompositePanel of(
            CompositeIndex index, List<Indicator> indicators, List<String> areas, CompositeValues found) {
        int items = index.items().size();
        @Nullable Status[][] statuses = new Status[areas.size()][items];
        double[][] values = new double[areas.size()][items];
        double[][] lower = new double[areas.size()][items];
        double[][] upper = new double[areas.size()][items];
        for (int area = 0; area < values.length; area++) {
            for (int i = 0; i < items; i++) {
                @Nullable
                IndicatorValue value =
                        found.find(areas.get(area), index.items().get(i).indicator());
                double middle = value == null ? Double.NaN : orMissing(value.value());
                statuses[area][i] = value == null ? null : value.status();
                values[area][i] = middle;
                lower[area][i] = value == null || value.lower() == null ? middle : value.lower();
                upper[area][i] = value == null || value.upper() == null ? middle : value.upper();
            }
        }
        return new CompositePanel(index, indicators, areas, statuses, values, lower, upper);
    }

    /**
     * Of the year before, as far as it stands on the ground of this year's values: the same months, and the same
     * boundaries. Where these are not the whole year, whose interval is known, a value is as uncertain as this year's of the
     * same months.
     */
    static CompositePanel before(
            CompositeIndex index,
            List<Indicator> indicators,
            List<String> areas,
            CompositeValues now,
            CompositeValues before) {
        int items = index.items().size();
        double[][] values = new double[areas.size()][items];
        double[][] lower = new double[areas.size()][items];
        double[][] upper = new double[areas.size()][items];
        for (int area = 0; area < values.length; area++) {
            for (int i = 0; i < items; i++) {
                String indicator = index.items().get(i).indicator();
                @Nullable IndicatorValue current = now.find(areas.get(area), indicator);
                @Nullable IndicatorValue whole = before.find(areas.get(area), indicator);
                double middle = current == null ? Double.NaN : orMissing(current.previous());
                values[area][i] = middle;
                lower[area][i] = middle;
                upper[area][i] = middle;
                if (whole != null && whole.value() != null && whole.value() == middle) {
                    lower[area][i] = whole.lower() == null ? middle : whole.lower();
                    upper[area][i] = whole.upper() == null ? middle : whole.upper();
                } else if (current != null && current.value() != null) {
                    lower[area][i] = middle - width(current.lower(), current.value());
                    upper[area][i] = middle + width(current.value(), current.upper());
                }
            }
        }
        return new CompositePanel(index, indicators, areas, new Status[areas.size()][items], values, lower, upper);
    }

    List<String> areas() {
        return areas;
    }

    double[][] values() {
        return values;
    }

    /** The value as published; null where there is none. */
    @Nullable
    Double findValue(int area, int item) {
        return known(values[area][item]);
    }

    /** Null for what is missing. */
    static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    /** What an area has no value of, and why. */
    List<Gap> gaps(int area) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (Double.isNaN(values[area][i])) {
                gaps.add(new Gap(items.get(i).indicator(), statuses[area][i]));
            }
        }
        return gaps;
    }

    /**
     * The values as they might as well have come out, drawn from their intervals.
     *
     * @param seed of the whole
     * @param draw which of the draws
     */
    double[][] draw(long seed, long draw) {
        double[][] drawn = new double[values.length][];
        for (int area = 0; area < values.length; area++) {
            drawn[area] = values[area].clone();
            for (int i = 0; i < drawn[area].length; i++) {
                if (lower[area][i] < upper[area][i]) {
                    drawn[area][i] = draw(area, i, seed, draw);
                }
            }
        }
        return drawn;
    }

    private double draw(int area, int item, long seed, long draw) {
        double low = lower[area][item];
        double high = upper[area][item];
        double middle = values[area][item];
        if (spreads[item] == Spread.EVEN) {
            return low + (high - low) * SeededUniforms.at(seed, draw, areaKeys[area], itemKeys[item]);
        }
        double z = SeededUniforms.normalAt(seed, draw, areaKeys[area], itemKeys[item]);
        double drawn = middle + z * (z < 0 ? middle - low : high - middle) / STANDARD_ERRORS;
        double most = spreads[item] == Spread.PART ? 1 : Double.MAX_VALUE;
        // A mean may be below nought; what its interval leaves above nought stays there.
        return low < 0 ? drawn : Math.max(0, Math.min(most, drawn));
    }

    /** A number for a code that does not depend on which others there are (FNV-1a). */
    private static long key(String code) {
        long key = 0xcbf29ce484222325L;
        for (int i = 0; i < code.length(); i++) {
            key = (key ^ code.charAt(i)) * 0x100000001b3L;
        }
        return key;
    }

    private static double width(@Nullable Double lower, @Nullable Double upper) {
        return lower == null || upper == null ? 0 : upper - lower;
    }

    private static double orMissing(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }
}
