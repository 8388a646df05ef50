package org.civicdigest.table;

import static org.civicdigest.table.Columns.required;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per accepted version of a stated value. Key among what counts: (area, period, measure), kept as
 * {@link #RETURN_KEY}.
 *
 * <p>One received row of a wide form makes several rows here, with the same file and row.
 */
public final class Returns {
    public static final String TABLE = "returns";

    public static final String FILE_ID = Candidates.FILE_ID;
    public static final String ROW = Candidates.ROW;

    /** 64 bits of area, period and measure. */
    public static final String RETURN_KEY = "return_key";

    public static final String AREA_CODE = Candidates.AREA_CODE;

    /** As written: 2025, 2025-H1, 2025-Q3 or 2025-03. */
    public static final String PERIOD = Candidates.PERIOD;

    /** First month of the period: 202503. */
    public static final String MONTH = Candidates.MONTH;

    /** Length of the period in months: 1, 3, 6 or 12. */
    public static final String MONTHS = Candidates.MONTHS;

    /** The programme that the measure belongs to. */
    public static final String PROGRAMME = Candidates.PROGRAMME;

    public static final String MEASURE = Candidates.MEASURE;

    /** Lower end of the value; equal to {@link #HIGH} where it is exact. */
    public static final String LOW = Candidates.LOW;

    public static final String HIGH = Candidates.HIGH;
    public static final String REVISION = Candidates.REVISION;
    public static final String CONTENT_HASH = Candidates.CONTENT_HASH;

    public static final StructType SCHEMA = Columns.schema(
            required(FILE_ID, DataTypes.IntegerType),
            required(ROW, DataTypes.LongType),
            required(RETURN_KEY, DataTypes.LongType),
            required(AREA_CODE, DataTypes.StringType),
            required(PERIOD, DataTypes.StringType),
            required(MONTH, DataTypes.IntegerType),
            required(MONTHS, DataTypes.IntegerType),
            required(PROGRAMME, DataTypes.StringType),
            required(MEASURE, DataTypes.StringType),
            required(LOW, Columns.AMOUNT),
            required(HIGH, Columns.AMOUNT),
            required(REVISION, DataTypes.IntegerType),
            required(CONTENT_HASH, DataTypes.LongType));

    private Returns() {}

    public static Column[] columns() {
        return Columns.of(SCHEMA);
    }
}
