package org.civicdigest.table;

/** One row per (indicator, area that reported, period as reported, side of the fraction). */
public final class IndicatorCells {
    public static final String INDICATOR = "indicator";
    public static final String AREA_CODE = Cells.AREA_CODE;
    public static final String MONTH = Cells.MONTH;
    public static final String MONTHS = Cells.MONTHS;

    /** Numerator, denominator, the sessions that stand beside them, or who came again. */
    public static final String SIDE = "side";

    /** The place of the band of a standardised rate, from 0; 0 for others. */
    public static final String BAND = "band";

    /** Number of records that make up the side. */
    public static final String COUNT = Cells.COUNT;

    public static final String LOW = Cells.LOW;
    public static final String HIGH = Cells.HIGH;
    public static final String SQUARES = Cells.SQUARES;

    /** The sketch of the people that a measure of distinct people counts, null for others. */
    public static final String PEOPLE = PeopleCells.PEOPLE;

    /** The level that the area has there, of what is rolled up already; null for what an area itself reported. */
    public static final String LEVEL = "level";

    /** How often the same persons came in a year, null for sides that add. */
    public static final String REPEATS = "repeats";

    private IndicatorCells() {}
}
