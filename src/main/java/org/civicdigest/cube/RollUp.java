package org.civicdigest.cube;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.civicdigest.table.Ancestors;
import org.civicdigest.table.Cells;
import org.civicdigest.table.IndicatorCells;
import org.civicdigest.table.IndicatorPlan;

/**
 * Puts cells under the fractions of the indicators, and sums them upwards over the area hierarchy.
 *
 * <p>Rates are never summed: they are made from these sums, at each level, last.
 */
public final class RollUp {
    private static final String LAST_OF_PERIOD = "last_of_period";

    private RollUp() {}

    /**
     * Total cells ({@link Cells} without submissions) and {@link IndicatorPlan} → {@link IndicatorCells} of the areas
     * that reported.
     *
     * <p>Where an indicator needs both sides, a cell that states only one of them is left out of both: otherwise those
     * who leave out their denominators would raise the rate.
     */
    public static Dataset<Row> fractions(Dataset<Row> cells, Dataset<Row> plan) {
        Dataset<Row> sides = cells.join(
                broadcast(plan),
                col(Cells.PROGRAMME)
                        .equalTo(col(IndicatorPlan.PROGRAMME))
                        .and(col(Cells.MEASURE).equalTo(col(IndicatorPlan.MEASURE))));
        Column numerator = col(IndicatorPlan.IS_NUMERATOR);
        Column denominator = col(IndicatorPlan.IS_NUMERATOR).equalTo(false);
        return sides.groupBy(
                        col(IndicatorPlan.INDICATOR),
                        col(IndicatorPlan.NEEDS_BOTH),
                        col(IndicatorPlan.BOTH_COUNTED),
                        col(Cells.AREA_CODE),
                        col(Cells.MONTH),
                        col(Cells.MONTHS))
                .agg(
                        sum(when(numerator, col(Cells.COUNT))).as(IndicatorCells.COUNT),
                        side(numerator, Cells.LOW, Cells.sumType(), IndicatorCells.NUMERATOR_LOW),
                        side(numerator, Cells.HIGH, Cells.sumType(), IndicatorCells.NUMERATOR_HIGH),
                        side(numerator, Cells.SQUARES, Cells.squaresType(), IndicatorCells.NUMERATOR_SQUARES),
                        side(denominator, Cells.LOW, Cells.sumType(), IndicatorCells.DENOMINATOR_LOW),
                        side(denominator, Cells.HIGH, Cells.sumType(), IndicatorCells.DENOMINATOR_HIGH))
                .withColumn(IndicatorCells.COUNT, counted(IndicatorCells.COUNT, DataTypes.LongType))
                .withColumn(IndicatorCells.NUMERATOR_LOW, counted(IndicatorCells.NUMERATOR_LOW, Cells.sumType()))
                .withColumn(IndicatorCells.NUMERATOR_HIGH, counted(IndicatorCells.NUMERATOR_HIGH, Cells.sumType()))
                .withColumn(
                        IndicatorCells.NUMERATOR_SQUARES,
                        counted(IndicatorCells.NUMERATOR_SQUARES, Cells.squaresType()))
                .withColumn(IndicatorCells.DENOMINATOR_LOW, counted(IndicatorCells.DENOMINATOR_LOW, Cells.sumType()))
                .withColumn(IndicatorCells.DENOMINATOR_HIGH, counted(IndicatorCells.DENOMINATOR_HIGH, Cells.sumType()))
                .filter(col(IndicatorCells.NUMERATOR_LOW)
                        .isNotNull()
                        .and(col(IndicatorPlan.NEEDS_BOTH)
                                .equalTo(false)
                                .or(col(IndicatorCells.DENOMINATOR_LOW).isNotNull())))
                .drop(IndicatorPlan.NEEDS_BOTH, IndicatorPlan.BOTH_COUNTED);
    }

    /** No case with an outcome is none of them: what is counted and not found is zero, unlike what is not stated. */
    private static Column counted(String column, DataType type) {
        return when(col(IndicatorPlan.BOTH_COUNTED), coalesce(col(column), lit(0).cast(type)))
                .otherwise(col(column));
    }

    private static Column side(Column isSide, String sumOf, DataType type, String name) {
        return sum(when(isSide, col(sumOf))).cast(type).as(name);
    }

    /**
     * {@link IndicatorCells} of reporting areas and {@link Ancestors} → {@link IndicatorCells} of all areas.
     *
     * <p>A period of several months counts for the parent of its last month, within the area's life.
     */
    public static Dataset<Row> upwards(Dataset<Row> cells, Dataset<Row> ancestors) {
        return underAncestors(cells, ancestors)
                .groupBy(
                        col(IndicatorCells.INDICATOR),
                        col(Ancestors.ANCESTOR).as(IndicatorCells.AREA_CODE),
                        col(Ancestors.LEVEL),
                        col(IndicatorCells.MONTH),
                        col(IndicatorCells.MONTHS))
                .agg(
                        sum(col(IndicatorCells.COUNT)).as(IndicatorCells.COUNT),
                        total(IndicatorCells.NUMERATOR_LOW, Cells.sumType()),
                        total(IndicatorCells.NUMERATOR_HIGH, Cells.sumType()),
                        total(IndicatorCells.NUMERATOR_SQUARES, Cells.squaresType()),
                        total(IndicatorCells.DENOMINATOR_LOW, Cells.sumType()),
                        total(IndicatorCells.DENOMINATOR_HIGH, Cells.sumType()),
                        collect_set(col(Ancestors.AREA_CODE)).as(IndicatorCells.REPORTING_AREAS));
    }

    /** Each cell once under itself and once under everything that it lay in. */
    static Dataset<Row> underAncestors(Dataset<Row> cells, Dataset<Row> ancestors) {
        Column lastOfPeriod =
                col(IndicatorCells.MONTH).plus(col(IndicatorCells.MONTHS)).minus(lit(1));
        Column counted = least(greatest(col(LAST_OF_PERIOD), col(Ancestors.FIRST_MONTH)), col(Ancestors.LAST_MONTH));
        return cells.withColumn(LAST_OF_PERIOD, lastOfPeriod)
                .join(
                        ancestors,
                        col(IndicatorCells.AREA_CODE)
                                .equalTo(col(Ancestors.AREA_CODE))
                                .and(counted.geq(col(Ancestors.FROM_MONTH)))
                                .and(counted.leq(col(Ancestors.TO_MONTH))));
    }

    private static Column total(String column, DataType type) {
        return sum(col(column)).cast(type).as(column);
    }
}
