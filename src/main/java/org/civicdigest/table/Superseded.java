package org.civicdigest.table;

import static org.civicdigest.table.Columns.required;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per stored register row that a later run replaces. Key: ({@link #REGISTER}, {@link #KEY_1}, {@link #KEY_2},
 * {@link #FILE_ID}, {@link #ROW}).
 */
public final class Superseded {
    public static final String TABLE = "superseded";

    /** The table that holds the row: activities, attendance or returns. */
    public static final String REGISTER = "register";

    public static final String FILE_ID = Candidates.FILE_ID;
    public static final String ROW = Candidates.ROW;
    public static final String KEY_1 = Candidates.KEY_1;
    public static final String KEY_2 = Candidates.KEY_2;
    public static final String CODE = Candidates.CODE;

    public static final StructType SCHEMA = Columns.schema(
            required(REGISTER, DataTypes.StringType),
            required(FILE_ID, DataTypes.IntegerType),
            required(ROW, DataTypes.LongType),
            required(KEY_1, DataTypes.LongType),
            required(KEY_2, DataTypes.LongType),
            required(CODE, DataTypes.StringType));

    private Superseded() {}

    public static Column[] columns() {
        return Columns.of(SCHEMA);
    }
}
