package org.civicdigest.table;

import static org.civicdigest.table.Columns.optional;
import static org.civicdigest.table.Columns.required;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per area and received row that describes it: where a template fills the area register from the files
 * themselves. The area holds in the periods for which it appears.
 */
public final class ReportedAreas {
    public static final String TABLE = "areas";

    public static final String FILE_ID = Candidates.FILE_ID;
    public static final String ROW = Candidates.ROW;
    public static final String AREA_CODE = Candidates.AREA_CODE;
    public static final String NAME = Candidates.NAME;
    public static final String LEVEL = Candidates.LEVEL;
    public static final String PARENT = Candidates.PARENT;
    public static final String PERIOD = Candidates.PERIOD;

    public static final StructType SCHEMA = Columns.schema(
            required(FILE_ID, DataTypes.IntegerType),
            required(ROW, DataTypes.LongType),
            required(AREA_CODE, DataTypes.StringType),
            required(NAME, DataTypes.StringType),
            required(LEVEL, DataTypes.StringType),
            optional(PARENT, DataTypes.StringType),
            required(PERIOD, DataTypes.StringType));

    private ReportedAreas() {}

    public static Column[] columns() {
        return Columns.of(SCHEMA);
    }
}
