package org.civicdigest.cube;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.theta_sketch_agg;
import static org.apache.spark.sql.functions.theta_sketch_estimate;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.civicdigest.model.AttendanceStatus;
import org.civicdigest.model.Measure;
import org.civicdigest.statistics.DistinctPeople;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Cells;
import org.civicdigest.table.PeopleCells;

/**
 * Distinct people: who was present, by area, programme and month, united over the areas below.
 *
 * <p>People do not add over areas or months, so beside the sums each cell carries a {@link DistinctPeople}. Months are
 * united last, by whoever knows the period.
 */
public final class Participants {
    private Participants() {}

    /** Lines of {@link Attendance} that count, where their activities are → {@link PeopleCells}. */
    public static Dataset<Row> byMonth(Dataset<Row> attendance) {
        Column present = when(col(Attendance.STATUS).equalTo(AttendanceStatus.PRESENT.code()), col(Attendance.PERSON));
        return attendance
                .groupBy(col(Attendance.AREA_CODE), col(Attendance.PROGRAMME), col(Attendance.MONTH))
                .agg(
                        count(lit(1)).as(PeopleCells.COUNT),
                        theta_sketch_agg(present, DistinctPeople.LOG2_OF_LARGEST_EXACT)
                                .as(PeopleCells.PEOPLE));
    }

    /**
     * {@link PeopleCells} → total {@link Cells} of {@link Measure#PARTICIPANTS} with {@link PeopleCells#PEOPLE}, in which
     * each month of each area counts for itself. Their sums are what is checked at the top, not what is published.
     */
    public static Dataset<Row> cells(Dataset<Row> people) {
        Column number = theta_sketch_estimate(col(PeopleCells.PEOPLE)).cast(Cells.sumType());
        return people.select(
                col(PeopleCells.AREA_CODE),
                col(PeopleCells.PROGRAMME),
                col(PeopleCells.MONTH),
                lit(1).as(Cells.MONTHS),
                lit(Measure.PARTICIPANTS).as(Cells.MEASURE),
                col(PeopleCells.COUNT),
                number.as(Cells.LOW),
                number.as(Cells.HIGH),
                lit(0).cast(Cells.squaresType()).as(Cells.SQUARES),
                col(PeopleCells.PEOPLE));
    }
}
