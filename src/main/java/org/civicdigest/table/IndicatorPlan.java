package org.civicdigest.table;

import static org.civicdigest.table.Columns.required;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per (indicator, side of its fraction): the measure that the catalogue puts there. */
public final class IndicatorPlan {
    public static final String INDICATOR = IndicatorCells.INDICATOR;
    public static final String PROGRAMME = "plan_programme";
    public static final String MEASURE = "plan_measure";

    /** True for the numerator, false for the denominator. */
    public static final String IS_NUMERATOR = "is_numerator";

    /** Whether a cell counts only where both sides are stated. */
    public static final String NEEDS_BOTH = "needs_both";

    /** Whether both sides are counted from one register, so that the side of which there is nothing is zero. */
    public static final String BOTH_COUNTED = "both_counted";

    public static final StructType SCHEMA = Columns.schema(
            required(INDICATOR, DataTypes.StringType),
            required(PROGRAMME, DataTypes.StringType),
            required(MEASURE, DataTypes.StringType),
            required(IS_NUMERATOR, DataTypes.BooleanType),
            required(NEEDS_BOTH, DataTypes.BooleanType),
            required(BOTH_COUNTED, DataTypes.BooleanType));

    private IndicatorPlan() {}
}
