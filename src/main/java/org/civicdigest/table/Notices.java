package org.civicdigest.table;

import static org.civicdigest.table.Columns.optional;
import static org.civicdigest.table.Columns.required;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per notice on a received row. Exactly one of a row that is not accepted {@link #DECIDES} what becomes of it,
 * and keeps its cells; the notices of an accepted row decide nothing.
 */
public final class Notices {
    public static final String TABLE = "notices";

    public static final String FILE_ID = Candidates.FILE_ID;
    public static final String ROW = Candidates.ROW;
    public static final String COLUMN = Candidates.COLUMN;
    public static final String CODE = Candidates.CODE;
    public static final String ARGUMENTS = Candidates.ARGUMENTS;
    public static final String DECIDES = Candidates.DECIDES;

    /** The received cells with pseudonyms for persons: restricted, never published. */
    public static final String CELLS = Candidates.CELLS;

    public static final StructType SCHEMA = Columns.schema(
            required(FILE_ID, DataTypes.IntegerType),
            required(ROW, DataTypes.LongType),
            optional(COLUMN, DataTypes.StringType),
            required(CODE, DataTypes.StringType),
            required(ARGUMENTS, DataTypes.createArrayType(DataTypes.StringType, false)),
            required(DECIDES, DataTypes.BooleanType),
            optional(CELLS, DataTypes.createArrayType(DataTypes.StringType, true)));

    private Notices() {}

    public static Column[] columns() {
        return Columns.of(SCHEMA);
    }
}
