package org.civicdigest.statistics;

import java.io.Serializable;

/** A closed interval between two finite numbers, such as the limits within which a rate lies with 95 % confidence. */
public record Interval(double lower, double upper) implements Serializable {
    public Interval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException("no interval: lower " + lower + ", upper " + upper);
        }
    }

    /** Whether the value lies within, the limits included. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** Both limits times a factor of 0 or more, such as from a count to a rate per 1,000. */
    public Interval times(double factor) {
        if (!(factor >= 0)) {
            throw new IllegalArgumentException("a factor of 0 or more is needed, got " + factor);
        }
        return new Interval(lower * factor, upper * factor);
    }
}
