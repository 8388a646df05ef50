package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.civicdigest.notice.Code;
import org.civicdigest.screening.PersonAge;
import org.civicdigest.screening.Versions;
import org.civicdigest.table.Activities;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Candidates;
import org.civicdigest.table.Cases;
import org.civicdigest.table.Decided;
import org.civicdigest.table.Returns;
import org.civicdigest.table.Superseded;

/** The rows of each register that a run adds, and the stored ones that they replace. */
final class AcceptedRows {
    private AcceptedRows() {}

    /** The candidates of one kind. */
    static Dataset<Row> ofKind(Dataset<Row> candidates, String kind) {
        return candidates.filter(col(Candidates.KIND).equalTo(kind));
    }

    static Dataset<Row> activities(Dataset<Row> decided) {
        return ofKind(decided, Candidates.KIND_ACTIVITY)
                .filter(col(Decided.FATE).isNull())
                .withColumn(Activities.ACTIVITY_KEY, col(Candidates.KEY_1));
    }

    static Dataset<Row> returns(Dataset<Row> decided) {
        return ofKind(decided, Candidates.KIND_RETURN)
                .filter(col(Decided.FATE).isNull())
                .withColumn(Returns.RETURN_KEY, col(Candidates.KEY_1));
    }

    static Dataset<Row> cases(Dataset<Row> decided) {
        return ofKind(decided, Candidates.KIND_CASE)
                .filter(col(Decided.FATE).isNull())
                .withColumn(Cases.CASE_KEY, col(Candidates.KEY_1));
    }

    /** Lines of attendance with the area, programme and month of their activity; without an activity they wait. */
    static Dataset<Row> withActivity(Dataset<Row> decided, Dataset<Row> accepted, StoreTables before) {
        Dataset<Row> known = activityPlaces(accepted);
        if (!before.isEmpty(Activities.TABLE)) {
            Dataset<Row> restated = known.select(col(Activities.ACTIVITY_KEY));
            known = known.unionByName(activityPlaces(before.currentActivities())
                    .join(
                            restated,
                            scala.jdk.javaapi.CollectionConverters.asScala(List.of(Activities.ACTIVITY_KEY))
                                    .toSeq(),
                            "left_anti"));
        }
        Dataset<Row> lines = ofKind(decided, Candidates.KIND_ATTENDANCE)
                .drop(Candidates.AREA_CODE, Candidates.PROGRAMME, Candidates.MONTH, Candidates.HELD_ON)
                .withColumn(Activities.ACTIVITY_KEY, col(Candidates.KEY_1))
                .withColumn(Attendance.PERSON, col(Candidates.KEY_2));
        return lines.join(
                        known,
                        scala.jdk.javaapi.CollectionConverters.asScala(List.of(Activities.ACTIVITY_KEY))
                                .toSeq(),
                        "left")
                .withColumn(
                        Decided.FATE,
                        coalesce(
                                col(Decided.FATE),
                                when(col(Attendance.AREA_CODE).isNull(), lit(Code.R_ACTIVITY_UNKNOWN.name()))
                                        .when(cannotHaveCome(), lit(Code.R_AGE.name()))));
    }

    /** As {@link PersonAge#isPossible} says it of one person. */
    private static Column cannotHaveCome() {
        Column born = col(Candidates.BORN_ON);
        Column day = col(Activities.HELD_ON);
        return born.gt(day).or(add_months(born, (PersonAge.OLDEST + 1) * 12).lt(day));
    }

    private static Dataset<Row> activityPlaces(Dataset<Row> activities) {
        return activities.select(
                col(Activities.ACTIVITY_KEY),
                col(Activities.AREA_CODE),
                col(Activities.PROGRAMME),
                col(Activities.HELD_ON),
                col(Activities.MONTH));
    }

    /** The stored rows that this run replaces. */
    static Dataset<Row> superseded(Dataset<Row> decided) {
        Column register = when(col(Candidates.KIND).equalTo(Candidates.KIND_ACTIVITY), lit(Activities.TABLE))
                .when(col(Candidates.KIND).equalTo(Candidates.KIND_ATTENDANCE), lit(Attendance.TABLE))
                .when(col(Candidates.KIND).equalTo(Candidates.KIND_CASE), lit(Cases.TABLE))
                .otherwise(lit(Returns.TABLE));
        return decided.filter(col(Decided.REPLACES_FILE_ID).isNotNull())
                .select(
                        register.as(Superseded.REGISTER),
                        col(Decided.REPLACES_FILE_ID).as(Superseded.FILE_ID),
                        col(Decided.REPLACES_ROW).as(Superseded.ROW),
                        col(Candidates.KEY_1).as(Superseded.KEY_1),
                        col(Candidates.KEY_2).as(Superseded.KEY_2),
                        Versions.codeOfReplaced().as(Superseded.CODE));
    }
}
