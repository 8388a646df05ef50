package org.civicdigest.screening;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.civicdigest.notice.Code;
import org.civicdigest.table.Candidates;
import org.civicdigest.table.Current;
import org.civicdigest.table.Decided;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Which of several rows under one key counts.
 *
 * <p>A stated revision decides; without one, what reached the store later replaces what was there, and rows that meet
 * within one run have no order, so that neither wins, but for the end of a case, which comes after its beginning. The
 * order in which files are read changes nothing: of equal rows the one of the first file and line stays.
 *
 * <p>What is on record for one district cannot be moved to another by a correction: such a row is kept out, and what is
 * on record stays. On record is what the store holds, else the lowest revision of the run, where that is of one area.
 */
public final class Versions {
    /** Up to this many contested keys are sent to every task; beyond, all rows are brought together by their keys. */
    static final int FEW_KEYS = 100_000;

    /** See {@link Version#rank()}. */
    static final int HIGHEST_RANK_WITHOUT_REVISION = 1;

    private static final String RANK = "rank";
    private static final String ORIGIN = "origin";
    private static final String HIGHEST_RANK = "highest_rank";
    private static final String SMALLEST_ORIGIN = "smallest_origin";
    private static final String LARGEST_ORIGIN = "largest_origin";
    private static final String SMALLEST_HASH = "smallest_hash";
    private static final String LARGEST_HASH = "largest_hash";
    private static final String PLACE = "place";
    private static final String FIRST = "first_stated";
    private static final String LAST = "last_of_first_stated";
    private static final String OWNER = "owner_on_record";
    private static final String REVISION = "revision";
    private static final String AREA = "area";

    private Versions() {}

    /** Register candidates ({@link Candidates} with keys) against an empty store → {@link Decided}. */
    public static Dataset<Row> decidedInEmptyStore(Dataset<Row> candidates, Districts districts) {
        return decidedInEmptyStore(candidates, districts, FEW_KEYS);
    }

    static Dataset<Row> decidedInEmptyStore(Dataset<Row> candidates, Districts districts, int fewKeys) {
        return decideContested(
                candidates,
                repeated(candidates),
                fewKeys,
                contested -> decide(hasRevisions(contested), withoutStore(contested), districts, 0));
    }

    /**
     * Register candidates ({@link Candidates} with keys) and what counts so far ({@link Current}) → {@link Decided}.
     *
     * @param lastKnownFile the highest number of a file of earlier runs; up to it a file is screened again, and its rows
     *     are no younger than what has come since
     */
    public static Dataset<Row> decided(
            Dataset<Row> candidates, Dataset<Row> current, Districts districts, int lastKnownFile) {
        return decided(candidates, current, districts, lastKnownFile, FEW_KEYS);
    }

    static Dataset<Row> decided(
            Dataset<Row> candidates, Dataset<Row> current, Districts districts, int lastKnownFile, int fewKeys) {
        Dataset<Row> stored =
                current.select(key()).join(candidates.select(key()).distinct(), keyNames(), "left_semi");
        return decideContested(
                candidates,
                repeated(candidates).unionByName(stored).distinct(),
                fewKeys,
                contested -> decide(
                        hasRevisions(contested),
                        contested.join(current, keyNames(), "left"),
                        districts,
                        lastKnownFile));
    }

    /** The keys that several candidates have. */
    private static Dataset<Row> repeated(Dataset<Row> candidates) {
        return candidates.groupBy(key()).count().filter(col("count").gt(1)).select(key());
    }

    /**
     * A row whose key nobody else has counts as it is. Nearly all do, so that the rows are not moved and sorted for the
     * sake of the few that meet, unless these are many.
     */
    private static Dataset<Row> decideContested(
            Dataset<Row> candidates, Dataset<Row> contestedKeys, int fewKeys, UnaryOperator<Dataset<Row>> decide) {
        List<Row> keys = contestedKeys.takeAsList(fewKeys + 1);
        if (keys.size() > fewKeys) {
            return decide.apply(candidates);
        }
        Dataset<Row> uncontested = candidates;
        Dataset<Row> few = candidates.sparkSession().createDataFrame(keys, contestedKeys.schema());
        if (!keys.isEmpty()) {
            uncontested = candidates.join(broadcast(few), keyNames(), "left_anti");
        }
        uncontested = uncontested
                .withColumn(Decided.OWNER_AREA, lit(null).cast(DataTypes.StringType))
                .withColumn(Decided.FATE, lit(null).cast(DataTypes.StringType))
                .withColumn(Decided.REPLACES_FILE_ID, lit(null).cast(DataTypes.IntegerType))
                .withColumn(Decided.REPLACES_ROW, lit(null).cast(DataTypes.LongType));
        return keys.isEmpty()
                ? uncontested
                : uncontested.unionByName(decide.apply(candidates.join(broadcast(few), keyNames(), "left_semi")));
    }

    private static Column[] key() {
        return new Column[] {col(Candidates.KIND), col(Candidates.KEY_1), col(Candidates.KEY_2)};
    }

    private static Seq<String> keyNames() {
        return CollectionConverters.asScala(List.of(Candidates.KIND, Candidates.KEY_1, Candidates.KEY_2))
                .toSeq();
    }

    private static Dataset<Row> withoutStore(Dataset<Row> candidates) {
        return candidates
                .withColumn(Current.FILE_ID, lit(null).cast(DataTypes.IntegerType))
                .withColumn(Current.ROW, lit(null).cast(DataTypes.LongType))
                .withColumn(Current.CONTENT_HASH, lit(null).cast(DataTypes.LongType))
                .withColumn(Current.REVISION, lit(null).cast(DataTypes.IntegerType))
                .withColumn(Current.AREA_CODE, lit(null).cast(DataTypes.StringType))
                .withColumn(Current.IS_CLOSED, lit(null).cast(DataTypes.BooleanType));
    }

    /** Without revisions two contents in one run contradict each other, wherever they belong. */
    private static boolean hasRevisions(Dataset<Row> candidates) {
        return !candidates.filter(col(Candidates.REVISION).gt(0)).isEmpty();
    }

    private static Dataset<Row> decide(
            boolean hasRevisions, Dataset<Row> candidates, Districts districts, int lastKnownFile) {
        WindowSpec key = Window.partitionBy(key());
        Column isForeign = col(Decided.OWNER_AREA).isNotNull();
        // What is kept out for its district neither wins nor contradicts.
        Column rank = when(isForeign, lit(-1)).otherwise(rank());
        Column origin = when(isForeign, lit(null).cast(DataTypes.LongType)).otherwise(origin());
        Column hashOfHighest = when(col(RANK).equalTo(col(HIGHEST_RANK)), col(Candidates.CONTENT_HASH));
        Column place = row_number()
                .over(key.orderBy(
                        col(RANK).desc(),
                        col(Candidates.FILE_ID).asc(),
                        col(Candidates.ROW).asc()));
        return withOwner(hasRevisions ? withOwnerOfRun(candidates, key) : withoutOwnerOfRun(candidates), districts)
                .withColumn(RANK, rank)
                .withColumn(ORIGIN, origin)
                .withColumn(HIGHEST_RANK, max(col(RANK)).over(key))
                .withColumn(SMALLEST_HASH, min(hashOfHighest).over(key))
                .withColumn(LARGEST_HASH, max(hashOfHighest).over(key))
                .withColumn(SMALLEST_ORIGIN, min(col(ORIGIN)).over(key))
                .withColumn(LARGEST_ORIGIN, max(col(ORIGIN)).over(key))
                .withColumn(PLACE, place)
                .withColumn(Decided.FATE, fate(lastKnownFile))
                .withColumn(Decided.REPLACES_FILE_ID, when(col(Decided.FATE).isNull(), col(Current.FILE_ID)))
                .withColumn(Decided.REPLACES_ROW, when(col(Decided.FATE).isNull(), col(Current.ROW)))
                .drop(
                        RANK,
                        ORIGIN,
                        HIGHEST_RANK,
                        SMALLEST_HASH,
                        LARGEST_HASH,
                        SMALLEST_ORIGIN,
                        LARGEST_ORIGIN,
                        PLACE,
                        Current.FILE_ID,
                        Current.ROW,
                        Current.CONTENT_HASH,
                        Current.REVISION,
                        Current.AREA_CODE,
                        Current.IS_CLOSED);
    }

    private static Column area() {
        return when(
                col(Candidates.KIND).isin(Candidates.KIND_ACTIVITY, Candidates.KIND_CASE), col(Candidates.AREA_CODE));
    }

    private static Dataset<Row> withoutOwnerOfRun(Dataset<Row> candidates) {
        return candidates.withColumn(OWNER, col(Current.AREA_CODE));
    }

    /** With the area of the lowest revision where the store holds nothing, and that revision is of one area. */
    private static Dataset<Row> withOwnerOfRun(Dataset<Row> candidates, WindowSpec key) {
        Column revision = col(Candidates.REVISION);
        Column smallest = struct(revision.as(REVISION), area().as(AREA));
        Column largest = struct(revision.multiply(-1).as(REVISION), area().as(AREA));
        Column first = col(FIRST).getField(AREA);
        return candidates
                .withColumn(FIRST, min(when(area().isNotNull(), smallest)).over(key))
                .withColumn(LAST, max(when(area().isNotNull(), largest)).over(key))
                .withColumn(
                        OWNER,
                        coalesce(
                                col(Current.AREA_CODE),
                                when(first.equalTo(col(LAST).getField(AREA)), first)))
                .drop(FIRST, LAST);
    }

    /**
     * With {@link Decided#OWNER_AREA}. Lines of attendance follow their activity, and stated values have their area in
     * their key: neither can be moved.
     */
    private static Dataset<Row> withOwner(Dataset<Row> candidates, Districts districts) {
        UserDefinedFunction differ = udf((UDF2<String, String, Boolean>) districts::differ, DataTypes.BooleanType);
        Column isElsewhere = area().isNotNull().and(col(OWNER).isNotNull()).and(area().notEqual(col(OWNER)));
        return candidates
                .withColumn(Decided.OWNER_AREA, when(isElsewhere, when(differ.apply(area(), col(OWNER)), col(OWNER))))
                .drop(OWNER);
    }

    /** As {@link Version#rank()}. */
    private static Column rank() {
        Column endsWithoutRevision = col(Candidates.REVISION)
                .equalTo(0)
                .and(col(Candidates.CLOSED_ON).isNotNull());
        return col(Candidates.REVISION)
                .multiply(2)
                .plus(when(endsWithoutRevision, 1).otherwise(0));
    }

    /** Equal for rows that tell of the same opening of a case. */
    private static Column origin() {
        return when(
                        col(Candidates.KIND).equalTo(Candidates.KIND_CASE),
                        xxhash64(col(Candidates.AREA_CODE), col(Candidates.PROGRAMME), col(Candidates.OPENED_ON)))
                .otherwise(lit(0L));
    }

    private static Column fate(int lastKnownFile) {
        Column revision = col(Candidates.REVISION);
        Column withoutRevision = col(HIGHEST_RANK).leq(HIGHEST_RANK_WITHOUT_REVISION);
        Column contradicted = col(SMALLEST_HASH)
                .notEqual(col(LARGEST_HASH))
                .or(withoutRevision.and(col(SMALLEST_ORIGIN).notEqual(col(LARGEST_ORIGIN))));
        Column repeat = when(
                        col(Candidates.KIND).equalTo(Candidates.KIND_ATTENDANCE), lit(Code.D_PARTICIPANT_REPEAT.name()))
                .otherwise(lit(Code.D_ROW.name()));
        // The columns of the store are null where it holds nothing under the key; coalesce keeps each test two-valued.
        Column inStore = col(Current.FILE_ID).isNotNull();
        Column sameInStore = coalesce(col(Current.CONTENT_HASH).equalTo(col(Candidates.CONTENT_HASH)), lit(false));
        Column storedRevision = coalesce(col(Current.REVISION), lit(0));
        Column neitherStatesRevision = revision.equalTo(0).and(storedRevision.equalTo(0));
        // A file that is screened again arrived when it first did, not now.
        Column isAgain = col(Candidates.FILE_ID).leq(lastKnownFile);
        Column endedInStore = coalesce(col(Current.IS_CLOSED), lit(false))
                .and(col(Candidates.CLOSED_ON).isNull());
        return when(col(Decided.OWNER_AREA).isNotNull(), lit(Code.R_DISTRICT_FOREIGN.name()))
                .when(contradicted.and(withoutRevision), lit(Code.R_REVISION_MISSING.name()))
                .when(col(RANK).lt(col(HIGHEST_RANK)).and(withoutRevision), lit(Code.S_CLOSED.name()))
                .when(col(RANK).lt(col(HIGHEST_RANK)), lit(Code.S_REVISION.name()))
                .when(contradicted, lit(Code.R_REVISION_CONFLICT.name()))
                .when(col(PLACE).gt(1), repeat)
                .when(inStore.and(sameInStore), lit(Code.D_ROW.name()))
                .when(inStore.and(revision.lt(storedRevision)), lit(Code.S_STALE_REVISION.name()))
                .when(inStore.and(neitherStatesRevision).and(isAgain).and(endedInStore), lit(Code.S_CLOSED.name()))
                .when(
                        inStore.and(neitherStatesRevision)
                                .and(isAgain)
                                .and(col(Candidates.FILE_ID).lt(col(Current.FILE_ID))),
                        lit(Code.S_BY_ARRIVAL.name()))
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
