package org.civicdigest.table;

import static org.civicdigest.table.Columns.required;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The cube: one row per (submission, area, programme, period, measure), as a delta that adds.
 *
 * <p>The sum of all deltas up to a moment is the cube of that moment. A submission that replaces rows of an earlier one
 * carries their negatives, so that nothing counted before is read again. Counts are BIGINT and sums DECIMAL: the order
 * of addition cannot change a digest.
 */
public final class Cells {
    public static final String TABLE = "cells";

    public static final String FILE_ID = Candidates.FILE_ID;
    public static final String AREA_CODE = Candidates.AREA_CODE;
    public static final String PROGRAMME = Candidates.PROGRAMME;

    /** The first month of the period, 202503. */
    public static final String MONTH = Candidates.MONTH;

    /** Length of the period in months: 1 but for returns of a quarter (3), half-year (6) or year (12). */
    public static final String MONTHS = Candidates.MONTHS;

    public static final String MEASURE = Candidates.MEASURE;

    /** Number of records that state the measure. */
    public static final String COUNT = "record_count";

    /** Sum of the lower ends. */
    public static final String LOW = "sum_low";

    /** Sum of the upper ends; equal to {@link #LOW} where all records are exact. */
    public static final String HIGH = "sum_high";

    /** Sum of the squares of the records' midpoints. */
    public static final String SQUARES = "sum_of_squares";

    public static final StructType SCHEMA = Columns.schema(
            required(FILE_ID, DataTypes.IntegerType),
            required(AREA_CODE, DataTypes.StringType),
            required(PROGRAMME, DataTypes.StringType),
            required(MONTH, DataTypes.IntegerType),
            required(MONTHS, DataTypes.IntegerType),
            required(MEASURE, DataTypes.StringType),
            required(COUNT, DataTypes.LongType),
            required(LOW, Columns.SUM),
            required(HIGH, Columns.SUM),
            required(SQUARES, Columns.SUM_OF_SQUARES));

    private Cells() {}

    public static Column[] columns() {
        return Columns.of(SCHEMA);
    }

    /** The type of sums. */
    public static DataType sumType() {
        return Columns.SUM;
    }

    /** The type of sums of squares. */
    public static DataType squaresType() {
        return Columns.SUM_OF_SQUARES;
    }
}
