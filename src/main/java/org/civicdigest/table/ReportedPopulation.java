package org.civicdigest.table;

import static org.civicdigest.table.Columns.required;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per area, year, population measure and received row: where a template fills denominators from the files. */
public final class ReportedPopulation {
    public static final String TABLE = "population";

    public static final String FILE_ID = Candidates.FILE_ID;
    public static final String ROW = Candidates.ROW;
    public static final String AREA_CODE = Candidates.AREA_CODE;

    /** A year, as a period. */
    public static final String PERIOD = Candidates.PERIOD;

    public static final String MEASURE = Candidates.MEASURE;
    public static final String VALUE = Candidates.LOW;

    public static final StructType SCHEMA = Columns.schema(
            required(FILE_ID, DataTypes.IntegerType),
            required(ROW, DataTypes.LongType),
            required(AREA_CODE, DataTypes.StringType),
            required(PERIOD, DataTypes.StringType),
            required(MEASURE, DataTypes.StringType),
            required(VALUE, Columns.AMOUNT));

    private ReportedPopulation() {}

    public static Column[] columns() {
        return Columns.of(SCHEMA);
    }
}
