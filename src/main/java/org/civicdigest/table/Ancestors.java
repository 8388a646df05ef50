package org.civicdigest.table;

import static org.civicdigest.table.Columns.required;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * One row per (area, area above it or itself, span of months). Key: area, ancestor level, month; each month of an
 * area's life lies in exactly one span per level.
 */
public final class Ancestors {
    public static final String AREA_CODE = "member_code";

    /** First month of the span, 202503. */
    public static final String FROM_MONTH = "from_month";

    /** Last month of the span. */
    public static final String TO_MONTH = "to_month";

    public static final String ANCESTOR = "ancestor_code";
    public static final String LEVEL = Candidates.LEVEL;

    /** First month of the area's life: what a longer period reports before it counts as of here. */
    public static final String FIRST_MONTH = "first_month";

    /** Last month of the area's life. */
    public static final String LAST_MONTH = "last_month";

    public static final StructType SCHEMA = Columns.schema(
            required(AREA_CODE, DataTypes.StringType),
            required(FROM_MONTH, DataTypes.IntegerType),
            required(TO_MONTH, DataTypes.IntegerType),
            required(ANCESTOR, DataTypes.StringType),
            required(LEVEL, DataTypes.StringType),
            required(FIRST_MONTH, DataTypes.IntegerType),
            required(LAST_MONTH, DataTypes.IntegerType));

    private Ancestors() {}
}
