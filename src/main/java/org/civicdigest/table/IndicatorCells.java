package org.civicdigest.table;

/**
 * One row per (indicator, area, period as reported): both sides of the indicator's fraction.
 *
 * <p>Before the roll-up an area is one that reported; after it, any area of the hierarchy, with its {@link #LEVEL}, and
 * the row is the sum over all that reported below it.
 */
public final class IndicatorCells {
    public static final String INDICATOR = "indicator";
    public static final String AREA_CODE = Cells.AREA_CODE;
    public static final String LEVEL = Candidates.LEVEL;
    public static final String MONTH = Cells.MONTH;
    public static final String MONTHS = Cells.MONTHS;

    /** Number of records that make up the numerator. */
    public static final String COUNT = "numerator_records";

    public static final String NUMERATOR_LOW = "numerator_low";
    public static final String NUMERATOR_HIGH = "numerator_high";
    public static final String NUMERATOR_SQUARES = "numerator_squares";

    /** Null where the denominator is no measure of a register. */
    public static final String DENOMINATOR_LOW = "denominator_low";

    public static final String DENOMINATOR_HIGH = "denominator_high";

    /** After the roll-up: the codes of the areas that reported what is summed, in no order. */
    public static final String REPORTING_AREAS = "reporting_areas";

    private IndicatorCells() {}
}
