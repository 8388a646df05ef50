package org.civicdigest.table;

import static org.civicdigest.table.Columns.optional;
import static org.civicdigest.table.Columns.required;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per accepted version of a case. Key among what counts: {@link #CASE_KEY}.
 *
 * <p>Append-only: a case that is closed later is a row of a later run, and {@link Superseded} names the open one that it
 * replaces.
 */
public final class Cases {
    public static final String TABLE = "cases";

    public static final String FILE_ID = Candidates.FILE_ID;
    public static final String ROW = Candidates.ROW;

    /** 64 bits of the case's id, for joins. */
    public static final String CASE_KEY = "case_key";

    public static final String CASE_ID = Candidates.CASE_ID;

    /** The area that held on the day of opening. */
    public static final String AREA_CODE = Candidates.AREA_CODE;

    public static final String PROGRAMME = Candidates.PROGRAMME;
    public static final String OPENED_ON = Candidates.OPENED_ON;

    /** The month of {@link #OPENED_ON} as a number, 202503. */
    public static final String MONTH = Candidates.MONTH;

    /** Null while the case is open. */
    public static final String CLOSED_ON = Candidates.CLOSED_ON;

    /** Code of the outcome; null where nothing is said beyond that the case is open. */
    public static final String OUTCOME = Candidates.OUTCOME;

    public static final String REVISION = Candidates.REVISION;
    public static final String CONTENT_HASH = Candidates.CONTENT_HASH;

    public static final StructType SCHEMA = Columns.schema(
            required(FILE_ID, DataTypes.IntegerType),
            required(ROW, DataTypes.LongType),
            required(CASE_KEY, DataTypes.LongType),
            required(CASE_ID, DataTypes.StringType),
            required(AREA_CODE, DataTypes.StringType),
            required(PROGRAMME, DataTypes.StringType),
            required(OPENED_ON, DataTypes.DateType),
            required(MONTH, DataTypes.IntegerType),
            optional(CLOSED_ON, DataTypes.DateType),
            optional(OUTCOME, DataTypes.StringType),
            required(REVISION, DataTypes.IntegerType),
            required(CONTENT_HASH, DataTypes.LongType));

    private Cases() {}

    public static Column[] columns() {
        return Columns.of(SCHEMA);
    }
}
