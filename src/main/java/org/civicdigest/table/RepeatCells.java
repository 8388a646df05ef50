package org.civicdigest.table;

import static org.civicdigest.table.Columns.required;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per (programme, side, area of any level, year) with lines of attendance: how often the same persons came, month by
 * month, to the area with all that lies in it.
 *
 * <p>Made for an edition from what counts, and never stored, as {@link PeopleCells} are.
 */
public final class RepeatCells {
    public static final String PROGRAMME = Cells.PROGRAMME;

    /** For whom the ground counts: as it was, or as it is now. */
    public static final String SIDE = IndicatorCells.SIDE;

    public static final String LEVEL = IndicatorCells.LEVEL;
    public static final String AREA_CODE = Cells.AREA_CODE;

    /** January of the year, 202501. */
    public static final String MONTH = Cells.MONTH;

    /** Number of lines. */
    public static final String COUNT = Cells.COUNT;

    /** Sums over persons that tell of any months of the year. */
    public static final String REPEATS = IndicatorCells.REPEATS;

    /** What one row is about. */
    public static final StructType KEY = Columns.schema(
            required(PROGRAMME, DataTypes.StringType),
            required(SIDE, DataTypes.StringType),
            required(LEVEL, DataTypes.StringType),
            required(AREA_CODE, DataTypes.StringType),
            required(MONTH, DataTypes.IntegerType));

    public static final StructType SCHEMA = Columns.schema(
            required(PROGRAMME, DataTypes.StringType),
            required(SIDE, DataTypes.StringType),
            required(LEVEL, DataTypes.StringType),
            required(AREA_CODE, DataTypes.StringType),
            required(MONTH, DataTypes.IntegerType),
            required(COUNT, DataTypes.LongType),
            required(REPEATS, DataTypes.BinaryType));

    private RepeatCells() {}
}
