package org.civicdigest.table;

import static org.civicdigest.table.Columns.required;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** One row per (indicator, side of its fraction): the measure that the catalogue puts there. */
public final class IndicatorPlan {
    public static final String INDICATOR = IndicatorCells.INDICATOR;
    public static final String PROGRAMME = "plan_programme";
    public static final String MEASURE = "plan_measure";
    public static final String SIDE = IndicatorCells.SIDE;

    /** The place of the band of a standardised rate, from 0; 0 for others. */
    public static final String BAND = IndicatorCells.BAND;

    public static final StructType SCHEMA = Columns.schema(
            required(INDICATOR, DataTypes.StringType),
            required(PROGRAMME, DataTypes.StringType),
            required(MEASURE, DataTypes.StringType),
            required(SIDE, DataTypes.StringType),
            required(BAND, DataTypes.IntegerType));

    /** One row per indicator: its programme. */
    public static final StructType OF_PROGRAMMES =
            Columns.schema(required(INDICATOR, DataTypes.StringType), required(PROGRAMME, DataTypes.StringType));

    private IndicatorPlan() {}
}
