package org.civicdigest.model;

import java.io.Serializable;
import java.util.Locale;

/**
 * How far what is counted rests on the same people, who came again.
 *
 * @param named attendances that lines of attendance name a person for
 * @param designEffect by which the variance is over that of independent attendances, 1 or more; 1 where that is not known
 */
public record Repeats(Extent extent, long named, double designEffect) implements Serializable {
    public Repeats {
        if (!(designEffect >= 1) || Double.isInfinite(designEffect)) {
            throw new IllegalArgumentException("a design effect is 1 or more, got " + designEffect);
        }
        if (named < 0) {
            throw new IllegalArgumentException("attendances that are named are not negative, got " + named);
        }
    }

    /** Of which part of the attendances it is known who came. */
    public enum Extent {
        ALL,
        /** Of some: what is measured on them is taken for all. */
        PART,
        /** Of none, or of those alone who came: nothing is known of the others. */
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nothing is known of who came again. */
    public static Repeats unknown(long named) {
        return new Repeats(Extent.NONE, named, 1);
    }

    /**
     * Both as one, as if nobody had come to both.
     *
     * @param weight of this one in the design effect, as {@code otherWeight} of the other
     */
    public Repeats plus(double weight, Repeats other, double otherWeight) {
        if (extent == Extent.NONE && other.extent == Extent.NONE) {
            return unknown(named + other.named);
        }
        double both = weight + otherWeight;
        return new Repeats(
                extent == other.extent ? extent : Extent.PART,
                named + other.named,
                both > 0 ? Math.max(1, (weight * designEffect + otherWeight * other.designEffect) / both) : 1);
    }
}
