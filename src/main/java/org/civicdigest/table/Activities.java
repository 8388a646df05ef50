package org.civicdigest.table;

import static org.civicdigest.table.Columns.optional;
import static org.civicdigest.table.Columns.required;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per accepted version of an activity held. Key among what counts: {@link #ACTIVITY_KEY}.
 *
 * <p>Append-only: a later version is a row of a later run, and {@link Superseded} names the row that it replaces.
 */
public final class Activities {
    public static final String TABLE = "activities";

    public static final String FILE_ID = Candidates.FILE_ID;
    public static final String ROW = Candidates.ROW;

    /** 64 bits of the activity's id, for joins. */
    public static final String ACTIVITY_KEY = "activity_key";

    public static final String ACTIVITY_ID = Candidates.ACTIVITY_ID;
    public static final String AREA_CODE = Candidates.AREA_CODE;
    public static final String PROGRAMME = Candidates.PROGRAMME;
    public static final String HELD_ON = Candidates.HELD_ON;
    public static final String STARTED_AT = Candidates.STARTED_AT;
    public static final String ENDED_AT = Candidates.ENDED_AT;

    /** The month of {@link #HELD_ON} as a number, 202503. */
    public static final String MONTH = Candidates.MONTH;

    public static final String TITLE = Candidates.TITLE;
    /** Measure → {@link #LOW} and {@link #HIGH} of what is stated. */
    public static final String MEASURES = Candidates.MEASURES;

    public static final String LOW = Candidates.LOW;
    public static final String HIGH = Candidates.HIGH;
    public static final String REVISION = Candidates.REVISION;
    public static final String CONTENT_HASH = Candidates.CONTENT_HASH;

    public static final StructType SCHEMA = Columns.schema(
            required(FILE_ID, DataTypes.IntegerType),
            required(ROW, DataTypes.LongType),
            required(ACTIVITY_KEY, DataTypes.LongType),
            required(ACTIVITY_ID, DataTypes.StringType),
            required(AREA_CODE, DataTypes.StringType),
            required(PROGRAMME, DataTypes.StringType),
            required(HELD_ON, DataTypes.DateType),
            required(MONTH, DataTypes.IntegerType),
            optional(TITLE, DataTypes.StringType),
            required(MEASURES, Columns.STATED),
            required(REVISION, DataTypes.IntegerType),
            required(CONTENT_HASH, DataTypes.LongType),
            optional(STARTED_AT, DataTypes.LongType),
            optional(ENDED_AT, DataTypes.LongType));

    private Activities() {}

    public static Column[] columns() {
        return Columns.of(SCHEMA);
    }
}
