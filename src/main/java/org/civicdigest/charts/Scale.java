package org.civicdigest.charts;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The span of a value axis with its ticks, in the unit printed. */
public record Scale(double low, double high, List<Tick> ticks) implements Serializable {
    private static final double LOGARITHMIC_ROOM = 1.1;

    public Scale {
        ticks = List.copyOf(ticks);
        if (!(low < high)) {
            throw new IllegalArgumentException("a scale from " + low + " to " + high + " has no length");
        }
    }

    /** A place on the axis with what is written there. */
    public record Tick(double value, String label) implements Serializable {}

    /**
     * A scale from tick to tick that holds both ends, with about so many steps of 1, 2 or 5 times a power of ten.
     *
     * <p>It starts at zero where the lower end is near zero as seen from the upper, since the space saved would be
     * small.
     */
    static Scale covering(double lowest, double highest, int steps, String suffix) {
        return spanning(lowest >= 0 && lowest <= 0.35 * highest ? 0 : lowest, highest, steps, suffix);
    }

    /** As {@link #covering}, from the lower end whatever zero is. */
    static Scale spanning(double lowest, double highest, int steps, String suffix) {
        double low = lowest;
        double high = highest;
        if (high - low < 1e-9 * Math.max(1, Math.abs(high))) {
            double pad = high == 0 ? 1 : Math.abs(high) * 0.1;
            low = low == 0 ? 0 : low - pad;
            high += pad;
        }
        BigDecimal step = step((high - low) / steps);
        BigDecimal first =
                BigDecimal.valueOf(low).divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal last =
                BigDecimal.valueOf(high).divide(step, 0, RoundingMode.CEILING).multiply(step);
        int decimals = Math.max(0, step.stripTrailingZeros().scale());
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal at = first; at.compareTo(last) <= 0; at = at.add(step)) {
            ticks.add(new Tick(at.doubleValue(), ValueFormat.print(at, decimals) + suffix));
        }
        return new Scale(first.doubleValue(), last.doubleValue(), ticks);
    }

    /**
     * A scale for logarithms that holds both ends with a little room, with ticks at 1, 2 and 5 times the powers of ten in it,
     * or at the powers alone where these are enough.
     */
    static Scale logarithmic(double lowest, double highest) {
        if (!(lowest > 0)) {
            throw new IllegalArgumentException("a logarithmic scale from " + lowest + " has no beginning");
        }
        double low = lowest / LOGARITHMIC_ROOM;
        double high = highest * LOGARITHMIC_ROOM;
        boolean isLong = high > 1e4 * low;
        List<Tick> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
            for (int factor : isLong ? new int[] {1} : new int[] {1, 2, 5}) {
                BigDecimal place = BigDecimal.valueOf(factor).scaleByPowerOfTen(power);
                if (place.doubleValue() >= low && place.doubleValue() <= high) {
                    ticks.add(new Tick(place.doubleValue(), ValueFormat.print(place, Math.max(0, -power))));
                }
            }
        }
        return new Scale(low, high, ticks);
    }

    public boolean startsAtZero() {
        return low == 0;
    }

    /** The smallest of 1, 2 and 5 times a power of ten that is not below the wanted step. */
    private static BigDecimal step(double wanted) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(wanted)));
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
            if (step.doubleValue() >= wanted * (1 - 1e-12)) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }
}
