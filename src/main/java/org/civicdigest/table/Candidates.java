package org.civicdigest.table;

import static org.civicdigest.table.Columns.optional;
import static org.civicdigest.table.Columns.required;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per thing that screening finds in a received row: a register row that may be accepted, or a notice.
 *
 * <p>A received row yields either one deciding notice (and no register rows), or one or more register rows; further
 * notices may stand beside both. Lives within a run only. Columns that a {@link #KIND} does not use are null.
 */
public final class Candidates {
    /** One of the {@code KIND_} constants. */
    public static final String KIND = "kind";

    /** Number of the file in the store. */
    public static final String FILE_ID = "file_id";

    /** The line of the file on which the record begins. */
    public static final String ROW = "row";

    /** First half of the register's key; together with the second unique among what counts. */
    public static final String KEY_1 = "key_1";

    public static final String KEY_2 = "key_2";

    /** Tells two contents under one key apart. */
    public static final String CONTENT_HASH = "content_hash";

    /** The revision that the file states; 0 for none. */
    public static final String REVISION = "revision";

    public static final String ACTIVITY_ID = "activity_id";
    public static final String AREA_CODE = "area_code";
    public static final String PROGRAMME = "programme";
    public static final String HELD_ON = "held_on";

    /** When the activity began, in minutes since 1970-01-01 00:00 by the clock of the place; null where not stated. */
    public static final String STARTED_AT = "started_at_minute";

    public static final String ENDED_AT = "ended_at_minute";

    /** First month of the activity, of the case's opening or of the return's period, as a number: 202503. */
    public static final String MONTH = "month";

    /** Length of the return's period in months. */
    public static final String MONTHS = "months";

    public static final String CASE_ID = "case_id";
    public static final String OPENED_ON = "opened_on";
    public static final String CLOSED_ON = "closed_on";
    public static final String OUTCOME = "outcome";
    public static final String TITLE = "title";

    /** Measure → what is stated, as {@link #LOW} and {@link #HIGH}. */
    public static final String MEASURES = "measures";

    public static final String STATUS = "status";
    public static final String HOURS = "hours";

    /** The day of birth of a person on a list, held against the activity's day and never stored. */
    public static final String BORN_ON = "born_on";

    public static final String PERIOD = "period";
    public static final String MEASURE = "measure";
    public static final String LOW = "low";
    public static final String HIGH = "high";
    public static final String NAME = "name";
    public static final String LEVEL = "level";
    public static final String PARENT = "parent";

    /** Name of the notice's code. */
    public static final String CODE = "code";

    /** Header of the notice's column. */
    public static final String COLUMN = "column";

    /** Arguments of the notice's message. */
    public static final String ARGUMENTS = "arguments";

    /** Whether the notice decides what becomes of the row. */
    public static final String DECIDES = "decides";

    /** The received cells, pseudonymised; kept for rows that are not accepted. */
    public static final String CELLS = "cells";

    public static final String KIND_ACTIVITY = "activity";
    public static final String KIND_ATTENDANCE = "attendance";
    public static final String KIND_RETURN = "return";
    public static final String KIND_CASE = "case";
    public static final String KIND_AREA = "area";
    public static final String KIND_POPULATION = "population";
    public static final String KIND_NOTICE = "notice";

    public static final StructType SCHEMA = Columns.schema(
            required(KIND, DataTypes.StringType),
            required(FILE_ID, DataTypes.IntegerType),
            required(ROW, DataTypes.LongType),
            optional(KEY_1, DataTypes.LongType),
            optional(KEY_2, DataTypes.LongType),
            optional(CONTENT_HASH, DataTypes.LongType),
            optional(REVISION, DataTypes.IntegerType),
            optional(ACTIVITY_ID, DataTypes.StringType),
            optional(AREA_CODE, DataTypes.StringType),
            optional(PROGRAMME, DataTypes.StringType),
            optional(HELD_ON, DataTypes.DateType),
            optional(STARTED_AT, DataTypes.LongType),
            optional(ENDED_AT, DataTypes.LongType),
            optional(CASE_ID, DataTypes.StringType),
            optional(OPENED_ON, DataTypes.DateType),
            optional(CLOSED_ON, DataTypes.DateType),
            optional(OUTCOME, DataTypes.StringType),
            optional(MONTH, DataTypes.IntegerType),
            optional(MONTHS, DataTypes.IntegerType),
            optional(TITLE, DataTypes.StringType),
            optional(MEASURES, Columns.STATED),
            optional(STATUS, DataTypes.StringType),
            optional(HOURS, Columns.AMOUNT),
            optional(BORN_ON, DataTypes.DateType),
            optional(PERIOD, DataTypes.StringType),
            optional(MEASURE, DataTypes.StringType),
            optional(LOW, Columns.AMOUNT),
            optional(HIGH, Columns.AMOUNT),
            optional(NAME, DataTypes.StringType),
            optional(LEVEL, DataTypes.StringType),
            optional(PARENT, DataTypes.StringType),
            optional(CODE, DataTypes.StringType),
            optional(COLUMN, DataTypes.StringType),
            optional(ARGUMENTS, DataTypes.createArrayType(DataTypes.StringType, false)),
            optional(DECIDES, DataTypes.BooleanType),
            optional(CELLS, DataTypes.createArrayType(DataTypes.StringType, true)));

    private Candidates() {}

    public static Column[] columns() {
        return Columns.of(SCHEMA);
    }
}
