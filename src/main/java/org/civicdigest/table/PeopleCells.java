package org.civicdigest.table;

/**
 * One row per (area, programme, month) with lines of attendance: who was present, as a sketch that unites.
 *
 * <p>Made for an edition from what counts, and never stored: what a later run replaces cannot be taken out of a sketch.
 */
public final class PeopleCells {
    public static final String AREA_CODE = Cells.AREA_CODE;
    public static final String PROGRAMME = Cells.PROGRAMME;
    public static final String MONTH = Cells.MONTH;

    /** Number of lines, of persons present or not. */
    public static final String COUNT = Cells.COUNT;

    /** The sketch of the persons present; of nobody where all were absent. */
    public static final String PEOPLE = "people";

    private PeopleCells() {}
}
