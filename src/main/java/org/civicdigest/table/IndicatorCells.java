package org.civicdigest.table;

/** One row per (indicator, area that reported, period as reported, side of the fraction). */
public final class IndicatorCells {
    public static final String INDICATOR = "indicator";
    public static final String AREA_CODE = Cells.AREA_CODE;
    public static final String MONTH = Cells.MONTH;
    public static final String MONTHS = Cells.MONTHS;

    /** Numerator, denominator, or the sessions that stand beside them. */
    public static final String SIDE = "side";

    /** Number of records that make up the side. */
    public static final String COUNT = Cells.COUNT;

    public static final String LOW = Cells.LOW;
    public static final String HIGH = Cells.HIGH;
    public static final String SQUARES = Cells.SQUARES;

    /** The sketch of the people that a measure of distinct people counts, null for others. */
    public static final String PEOPLE = PeopleCells.PEOPLE;

    private IndicatorCells() {}
}
