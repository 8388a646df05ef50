package org.civicdigest.table;

import static org.civicdigest.table.Columns.optional;
import static org.civicdigest.table.Columns.required;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per accepted version of a person's line in an activity's attendance list. Key among what counts:
 * ({@link #ACTIVITY_KEY}, {@link #PERSON}).
 *
 * <p>Carries the area, programme and month of its activity and is clustered by area and person, so that no later step
 * joins or parses strings to count. Holds no personal data but the keyed 64-bit id.
 */
public final class Attendance {
    public static final String TABLE = "attendance";

    public static final String FILE_ID = Candidates.FILE_ID;
    public static final String ROW = Candidates.ROW;
    public static final String ACTIVITY_KEY = Activities.ACTIVITY_KEY;

    /** 64 bits of the keyed pseudonym. */
    public static final String PERSON = "person";

    /** present, absent or excused. */
    public static final String STATUS = Candidates.STATUS;

    public static final String HOURS = Candidates.HOURS;
    public static final String AREA_CODE = Candidates.AREA_CODE;
    public static final String PROGRAMME = Candidates.PROGRAMME;
    public static final String MONTH = Activities.MONTH;
    public static final String REVISION = Candidates.REVISION;
    public static final String CONTENT_HASH = Candidates.CONTENT_HASH;

    public static final StructType SCHEMA = Columns.schema(
            required(FILE_ID, DataTypes.IntegerType),
            required(ROW, DataTypes.LongType),
            required(ACTIVITY_KEY, DataTypes.LongType),
            required(PERSON, DataTypes.LongType),
            required(STATUS, DataTypes.StringType),
            optional(HOURS, Columns.AMOUNT),
            required(AREA_CODE, DataTypes.StringType),
            required(PROGRAMME, DataTypes.StringType),
            required(MONTH, DataTypes.IntegerType),
            required(REVISION, DataTypes.IntegerType),
            required(CONTENT_HASH, DataTypes.LongType));

    private Attendance() {}

    public static Column[] columns() {
        return Columns.of(SCHEMA);
    }
}
