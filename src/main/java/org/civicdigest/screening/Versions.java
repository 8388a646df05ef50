package org.civicdigest.screening;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.civicdigest.notice.Code;
import org.civicdigest.table.Candidates;
import org.civicdigest.table.Current;
import org.civicdigest.table.Decided;

/**
 * Which of several rows under one key counts.
 *
 * <p>A stated revision decides; without one, what reached the store later replaces what was there, and rows that meet
 * within one run have no order, so that neither wins. The order in which files are read changes nothing: of equal rows
 * the one of the first file and line stays.
 */
public final class Versions {
    private static final String HIGHEST_REVISION = "highest_revision";
    private static final String SMALLEST_HASH = "smallest_hash";
    private static final String LARGEST_HASH = "largest_hash";
    private static final String PLACE = "place";

    private Versions() {}

    /** Register candidates ({@link Candidates} with keys) against an empty store → {@link Decided}. */
    public static Dataset<Row> decidedInEmptyStore(Dataset<Row> candidates) {
        return decide(candidates
                .withColumn(Current.FILE_ID, lit(null).cast(DataTypes.IntegerType))
                .withColumn(Current.ROW, lit(null).cast(DataTypes.LongType))
                .withColumn(Current.CONTENT_HASH, lit(null).cast(DataTypes.LongType))
                .withColumn(Current.REVISION, lit(null).cast(DataTypes.IntegerType)));
    }

    /** Register candidates ({@link Candidates} with keys) and what counts so far ({@link Current}) → {@link Decided}. */
    public static Dataset<Row> decided(Dataset<Row> candidates, Dataset<Row> current) {
        return decide(candidates.join(
                current,
                scala.jdk.javaapi.CollectionConverters.asScala(
                                java.util.List.of(Current.KIND, Current.KEY_1, Current.KEY_2))
                        .toSeq(),
                "left"));
    }

    private static Dataset<Row> decide(Dataset<Row> candidates) {
        WindowSpec key = Window.partitionBy(col(Candidates.KIND), col(Candidates.KEY_1), col(Candidates.KEY_2));
        WindowSpec bestFirst = key.orderBy(
                col(Candidates.REVISION).desc(),
                col(Candidates.FILE_ID).asc(),
                col(Candidates.ROW).asc());
        Column hashOfHighest =
                when(col(Candidates.REVISION).equalTo(col(HIGHEST_REVISION)), col(Candidates.CONTENT_HASH));
        return candidates
                .withColumn(HIGHEST_REVISION, max(col(Candidates.REVISION)).over(key))
                .withColumn(SMALLEST_HASH, min(hashOfHighest).over(key))
                .withColumn(LARGEST_HASH, max(hashOfHighest).over(key))
                .withColumn(PLACE, row_number().over(bestFirst))
                .withColumn(Decided.FATE, fate())
                .withColumn(Decided.REPLACES_FILE_ID, when(col(Decided.FATE).isNull(), col(Current.FILE_ID)))
                .withColumn(Decided.REPLACES_ROW, when(col(Decided.FATE).isNull(), col(Current.ROW)))
                .drop(
                        HIGHEST_REVISION,
                        SMALLEST_HASH,
                        LARGEST_HASH,
                        PLACE,
                        Current.FILE_ID,
                        Current.ROW,
                        Current.CONTENT_HASH,
                        Current.REVISION);
    }

    private static Column fate() {
        Column revision = col(Candidates.REVISION);
        Column contradicted = col(SMALLEST_HASH).notEqual(col(LARGEST_HASH));
        Column repeat = when(
                        col(Candidates.KIND).equalTo(Candidates.KIND_ATTENDANCE), lit(Code.D_PARTICIPANT_REPEAT.name()))
                .otherwise(lit(Code.D_ROW.name()));
        // The columns of the store are null where it holds nothing under the key; coalesce keeps each test two-valued.
        Column inStore = col(Current.FILE_ID).isNotNull();
        Column sameInStore = coalesce(col(Current.CONTENT_HASH).equalTo(col(Candidates.CONTENT_HASH)), lit(false));
        Column storedRevision = coalesce(col(Current.REVISION), lit(0));
        return when(revision.lt(col(HIGHEST_REVISION)), lit(Code.S_REVISION.name()))
                .when(contradicted.and(revision.equalTo(0)), lit(Code.R_REVISION_MISSING.name()))
                .when(contradicted, lit(Code.R_REVISION_CONFLICT.name()))
                .when(col(PLACE).gt(1), repeat)
                .when(inStore.and(sameInStore), lit(Code.D_ROW.name()))
                .when(inStore.and(revision.lt(storedRevision)), lit(Code.S_STALE_REVISION.name()))
                .when(
                        inStore.and(revision.gt(0)).and(revision.equalTo(storedRevision)),
                        lit(Code.R_REVISION_CONFLICT.name()))
                .otherwise(lit(null).cast(DataTypes.StringType));
    }

    /** The code that a replaced row of the store gets: by its replacement's revision. */
    public static Column codeOfReplaced() {
        return when(col(Candidates.REVISION).gt(0), lit(Code.S_REVISION.name()))
                .otherwise(lit(Code.S_BY_ARRIVAL.name()));
    }
}
