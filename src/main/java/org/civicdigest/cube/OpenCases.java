package org.civicdigest.cube;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.civicdigest.model.CaseCount;
import org.civicdigest.table.Cells;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Cases open at the end of each month: opened less closed up to then.
 *
 * <p>A stock does not add over months, so it is no cell of the cube; it is made from the cube's flows, which do. It adds
 * over areas, and is rolled up month by month: who belongs to whom at the end of the month answers for what is open then.
 */
public final class OpenCases {
    private static final String FIRST = "first_index";
    private static final String LAST = "last_index";
    private static final String LAST_OF_AREA = "last_index_of_area";
    private static final String OF_AREA = "of_area";
    private static final String OFFICE = "office";
    private static final String INDEX = "month_index";
    private static final String NET = "net";

    private OpenCases() {}

    /** One row per area that still reports: the area, and the office that reports for it, itself or one above it. */
    public static final StructType OFFICES = DataTypes.createStructType(List.of(
            DataTypes.createStructField(OF_AREA, DataTypes.StringType, false),
            DataTypes.createStructField(OFFICE, DataTypes.StringType, false)));

    /**
     * Total cells → one row per (area, programme, month) from the area's first case to the last month of which its office
     * told of any case, with the columns of total cells. What is open after that nobody knows: an office that has fallen
     * silent has no stock, rather than that of its last word.
     *
     * @param offices {@link #OFFICES}; an area without one, such as one that has ended, is told of for as long as any is
     */
    public static Dataset<Row> atEndOfMonth(Dataset<Row> cells, Dataset<Row> offices) {
        Column opened = col(Cells.MEASURE).equalTo(CaseCount.cell(CaseCount.Of.OPENED, null));
        Column closed = col(Cells.MEASURE).equalTo(CaseCount.cell(CaseCount.Of.CLOSED, null));
        Dataset<Row> flows = cells.filter(opened.or(closed))
                .withColumn(INDEX, index(col(Cells.MONTH)))
                .groupBy(col(Cells.AREA_CODE), col(Cells.PROGRAMME), col(INDEX))
                .agg(sum(when(opened, col(Cells.LOW)).otherwise(col(Cells.LOW).multiply(-1)))
                        .as(NET));
        Dataset<Row> first = flows.groupBy(col(Cells.AREA_CODE), col(Cells.PROGRAMME))
                .agg(min(col(INDEX)).as(FIRST), max(col(INDEX)).as(LAST_OF_AREA))
                .join(broadcast(offices), col(Cells.AREA_CODE).equalTo(col(OF_AREA)), "left");
        Column ofAll = max(col(LAST_OF_AREA)).over(Window.partitionBy(col(Cells.PROGRAMME)));
        Column ofOffice = max(col(LAST_OF_AREA)).over(Window.partitionBy(col(Cells.PROGRAMME), col(OFFICE)));
        Dataset<Row> months = first.withColumn(
                        LAST, when(col(OFFICE).isNull(), ofAll).otherwise(ofOffice))
                .select(
                        col(Cells.AREA_CODE),
                        col(Cells.PROGRAMME),
                        explode(sequence(col(FIRST), col(LAST))).as(INDEX));
        var upToHere = Window.partitionBy(col(Cells.AREA_CODE), col(Cells.PROGRAMME))
                .orderBy(col(INDEX))
                .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        Column stock = sum(coalesce(col(NET), lit(0))).over(upToHere).cast(Cells.sumType());
        Column month = col(INDEX)
                .minus(col(INDEX).mod(lit(12)))
                .divide(lit(12))
                .cast(DataTypes.IntegerType)
                .multiply(lit(100))
                .plus(col(INDEX).mod(lit(12)))
                .plus(lit(1));
        return months.join(
                        flows,
                        CollectionConverters.asScala(List.of(Cells.AREA_CODE, Cells.PROGRAMME, INDEX))
                                .toSeq(),
                        "left")
                .withColumn(Cells.LOW, stock)
                .select(
                        col(Cells.AREA_CODE),
                        col(Cells.PROGRAMME),
                        month.cast(DataTypes.IntegerType).as(Cells.MONTH),
                        lit(1).as(Cells.MONTHS),
                        lit(CaseCount.cell(CaseCount.Of.OPEN_AT_END, null)).as(Cells.MEASURE),
                        col(Cells.LOW).cast(DataTypes.LongType).as(Cells.COUNT),
                        col(Cells.LOW),
                        col(Cells.LOW).as(Cells.HIGH),
                        col(Cells.LOW).cast(Cells.squaresType()).as(Cells.SQUARES));
    }

    /** Months counted on from the year 0, so that December and January are neighbours. */
    private static Column index(Column month) {
        return month.minus(month.mod(lit(100)))
                .divide(lit(100))
                .cast(DataTypes.IntegerType)
                .multiply(lit(12))
                .plus(month.mod(lit(100)))
                .minus(lit(1));
    }
}
