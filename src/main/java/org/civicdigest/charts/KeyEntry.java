package org.civicdigest.charts;

import java.io.Serializable;
import org.civicdigest.model.Verdict;

/**
 * A line of a figure's key: a symbol and what it means.
 *
 * @param verdict gives the symbol its colour, and a point its shape
 */
public record KeyEntry(String label, Symbol symbol, Verdict verdict) implements Serializable {
    /** What a figure draws that wants explaining. */
    public enum Symbol {
        /** ▲ ● ▼ ○ by verdict. */
        POINT,
        /** The same, filled with its tint. */
        TINTED_POINT,
        /** A bar with its mark. */
        BAR,
        /** The interval at the end of a bar. */
        WHISKER,
        /** This year's end of a dumbbell. */
        DISC,
        /** Last year's end of a dumbbell. */
        RING,
        /** The bar between the two ends. */
        CONNECTOR,
        /** Last year's mark on a row. */
        TICK,
        /** Last year's mark on a profile. */
        DIAMOND,
        LINE,
        /** The edition's year among others. */
        YEAR_LINE,
        THIN_LINE,
        DASHED_LINE,
        /** The outer limit of a funnel. */
        LIMIT_LINE,
        /** A value drawn towards the average. */
        SMALL_RING,
        /** A rug's cell. */
        CELL,
        /** From the lowest to the highest area. */
        RANGE,
        /** The middle half of the areas. */
        MIDDLE_HALF
    }
}
