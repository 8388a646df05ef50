package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.civicdigest.SparkSessions;
import org.civicdigest.table.Candidates;
import org.civicdigest.table.Current;
import org.civicdigest.table.Decided;
import org.junit.jupiter.api.Test;

/** Which of several rows under one key counts. */
class VersionsTest {
    private static final StructType CURRENT = DataTypes.createStructType(List.of(
            DataTypes.createStructField(Current.KIND, DataTypes.StringType, false),
            DataTypes.createStructField(Current.KEY_1, DataTypes.LongType, false),
            DataTypes.createStructField(Current.KEY_2, DataTypes.LongType, false),
            DataTypes.createStructField(Current.FILE_ID, DataTypes.IntegerType, false),
            DataTypes.createStructField(Current.ROW, DataTypes.LongType, false),
            DataTypes.createStructField(Current.CONTENT_HASH, DataTypes.LongType, false),
            DataTypes.createStructField(Current.REVISION, DataTypes.IntegerType, false),
            DataTypes.createStructField(Current.AREA_CODE, DataTypes.StringType, true),
            DataTypes.createStructField(Current.IS_CLOSED, DataTypes.BooleanType, false)));

    private static final Districts DISTRICTS = Districts.of(City.workspace());

    private final SparkSession spark = SparkSessions.shared();

    private static Row candidate(String kind, int fileId, long row, long key, long content, int revision) {
        Object[] values = new Object[Candidates.SCHEMA.size()];
        values[Candidates.SCHEMA.fieldIndex(Candidates.KIND)] = kind;
        values[Candidates.SCHEMA.fieldIndex(Candidates.FILE_ID)] = fileId;
        values[Candidates.SCHEMA.fieldIndex(Candidates.ROW)] = row;
        values[Candidates.SCHEMA.fieldIndex(Candidates.KEY_1)] = key;
        values[Candidates.SCHEMA.fieldIndex(Candidates.KEY_2)] = 0L;
        values[Candidates.SCHEMA.fieldIndex(Candidates.CONTENT_HASH)] = content;
        values[Candidates.SCHEMA.fieldIndex(Candidates.REVISION)] = revision;
        values[Candidates.SCHEMA.fieldIndex(Candidates.AREA_CODE)] = "D01";
        return RowFactory.create(values);
    }

    /** An activity of content 200 in the area. */
    private static Row activityIn(String area, int fileId, int revision) {
        Row row = activity(fileId, 2, 7, 200, revision);
        Object[] values = new Object[row.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = row.get(index);
        }
        values[Candidates.SCHEMA.fieldIndex(Candidates.AREA_CODE)] = area;
        return RowFactory.create(values);
    }

    private static Row activity(int fileId, long row, long key, long content, int revision) {
        return candidate(Candidates.KIND_ACTIVITY, fileId, row, key, content, revision);
    }

    private Map<String, String> fates(Dataset<Row> decided) {
        Map<String, String> fates = new TreeMap<>();
        for (Row row : decided.collectAsList()) {
            String fate = row.getAs(Decided.FATE);
            fates.put(
                    row.getAs(Candidates.FILE_ID) + ":" + row.getAs(Candidates.ROW), fate == null ? "accepted" : fate);
        }
        return fates;
    }

    private Map<String, String> fatesInEmptyStore(List<Row> rows) {
        return fates(Versions.decidedInEmptyStore(spark.createDataFrame(rows, Candidates.SCHEMA), DISTRICTS));
    }

    private Map<String, String> fates(Row candidate, int storedContent, int storedRevision) {
        Dataset<Row> current = spark.createDataFrame(
                List.of(RowFactory.create(
                        Candidates.KIND_ACTIVITY, 7L, 0L, 1, 5L, (long) storedContent, storedRevision, "D01", false)),
                CURRENT);
        return fates(
                Versions.decided(spark.createDataFrame(List.of(candidate), Candidates.SCHEMA), current, DISTRICTS, 1));
    }

    @Test
    void ofEqualRowsTheFirstStays() {
        assertThat(fatesInEmptyStore(
                        List.of(activity(2, 2, 7, 100, 0), activity(1, 9, 7, 100, 0), activity(1, 4, 7, 100, 0))))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of("1:4", "accepted", "1:9", "D_ROW", "2:2", "D_ROW")));
    }

    @Test
    void aRepeatedPersonHasACodeOfItsOwn() {
        assertThat(fatesInEmptyStore(List.of(
                        candidate(Candidates.KIND_ATTENDANCE, 1, 2, 7, 100, 0),
                        candidate(Candidates.KIND_ATTENDANCE, 1, 3, 7, 100, 0))))
                .containsEntry("1:3", "D_PARTICIPANT_REPEAT");
    }

    @Test
    void withoutARevisionNeitherOfTwoContentsWins() {
        assertThat(fatesInEmptyStore(List.of(activity(1, 2, 7, 100, 0), activity(2, 2, 7, 200, 0))))
                .containsEntry("1:2", "R_REVISION_MISSING")
                .containsEntry("2:2", "R_REVISION_MISSING");
    }

    @Test
    void theHighestRevisionWins() {
        assertThat(fatesInEmptyStore(
                        List.of(activity(1, 2, 7, 100, 0), activity(2, 2, 7, 200, 2), activity(3, 2, 7, 300, 1))))
                .containsEntry("1:2", "S_REVISION")
                .containsEntry("2:2", "accepted")
                .containsEntry("3:2", "S_REVISION");
    }

    @Test
    void oneRevisionWithTwoContentsIsAConflict() {
        assertThat(fatesInEmptyStore(List.of(activity(1, 2, 7, 100, 2), activity(2, 2, 7, 200, 2))))
                .containsEntry("1:2", "R_REVISION_CONFLICT")
                .containsEntry("2:2", "R_REVISION_CONFLICT");
    }

    @Test
    void theOrderOfFilesChangesNothing() {
        List<Row> rows = new ArrayList<>(List.of(
                activity(1, 2, 7, 100, 0),
                activity(1, 3, 8, 110, 0),
                activity(2, 2, 7, 200, 2),
                activity(2, 3, 8, 110, 0),
                activity(3, 2, 9, 120, 1)));
        Map<String, String> expected = fatesInEmptyStore(rows);
        for (int turn = 0; turn < rows.size(); turn++) {
            Collections.rotate(rows, 1);
            assertThat(fatesInEmptyStore(rows)).isEqualTo(expected);
        }
    }

    @Test
    void whatIsInTheStoreAlreadyIsADuplicate() {
        assertThat(fates(activity(2, 2, 7, 100, 0), 100, 0)).containsEntry("2:2", "D_ROW");
    }

    @Test
    void whatArrivesLaterReplacesWhatIsThere() {
        Dataset<Row> current = spark.createDataFrame(
                List.of(RowFactory.create(Candidates.KIND_ACTIVITY, 7L, 0L, 1, 5L, 100L, 0, "D01", false)), CURRENT);
        Row decided = Versions.decided(
                        spark.createDataFrame(List.of(activity(2, 2, 7, 200, 0)), Candidates.SCHEMA),
                        current,
                        DISTRICTS,
                        1)
                .head();
        assertThat((String) decided.getAs(Decided.FATE)).isNull();
        assertThat((Integer) decided.getAs(Decided.REPLACES_FILE_ID)).isEqualTo(1);
        assertThat((Long) decided.getAs(Decided.REPLACES_ROW)).isEqualTo(5L);
    }

    /** The fate of an open case in file 5 where file {@code closedIn} closed it; files up to 9 are screened again. */
    private String fateOfOpenCase(int closedIn, int lastKnownFile) {
        Dataset<Row> current = spark.createDataFrame(
                List.of(RowFactory.create(Candidates.KIND_CASE, 7L, 0L, closedIn, 5L, 100L, 0, "D01", true)), CURRENT);
        Dataset<Row> open =
                spark.createDataFrame(List.of(candidate(Candidates.KIND_CASE, 5, 2, 7, 200, 0)), Candidates.SCHEMA);
        return String.valueOf(
                fates(Versions.decided(open, current, DISTRICTS, lastKnownFile)).get("5:2"));
    }

    @Test
    void aFileThatIsScreenedAgainDoesNotOpenACaseThatItsRunClosed() {
        assertThat(fateOfOpenCase(4, 9)).isEqualTo("S_CLOSED");
        assertThat(fateOfOpenCase(6, 9)).isEqualTo("S_CLOSED");
    }

    @Test
    void aNewFileMayOpenACaseAgain() {
        assertThat(fateOfOpenCase(4, 4)).isEqualTo("accepted");
    }

    @Test
    void aFileThatIsScreenedAgainDoesNotReplaceWhatHasComeSince() {
        Dataset<Row> current = spark.createDataFrame(
                List.of(RowFactory.create(Candidates.KIND_ACTIVITY, 7L, 0L, 8, 5L, 100L, 0, "D01", false)), CURRENT);
        Dataset<Row> mended = spark.createDataFrame(List.of(activity(2, 2, 7, 200, 0)), Candidates.SCHEMA);
        assertThat(fates(Versions.decided(mended, current, DISTRICTS, 9))).containsEntry("2:2", "S_BY_ARRIVAL");
    }

    @Test
    void anOlderRevisionThatArrivesLateIsKeptButDoesNotCount() {
        assertThat(fates(activity(2, 2, 7, 200, 1), 100, 2)).containsEntry("2:2", "S_STALE_REVISION");
    }

    @Test
    void theStoredRevisionWithAnotherContentIsAConflict() {
        assertThat(fates(activity(2, 2, 7, 200, 2), 100, 2)).containsEntry("2:2", "R_REVISION_CONFLICT");
    }

    @Test
    void noCorrectionMovesARowToAnotherDistrict() {
        assertThat(fates(activityIn("D02", 2, 2), 100, 1)).containsEntry("2:2", "R_DISTRICT_FOREIGN");
        assertThat(fates(activityIn("D02", 2, 0), 100, 0))
                .as("nor does what arrives later without a revision")
                .containsEntry("2:2", "R_DISTRICT_FOREIGN");
        assertThat(fates(activityIn("S11", 2, 2), 100, 1))
                .as("within its district it may move")
                .containsEntry("2:2", "accepted");
    }

    @Test
    void norDoesOneThatComesInTheSameRun_whateverTheOrderOfFiles() {
        assertThat(fatesInEmptyStore(List.of(activity(1, 2, 7, 100, 1), activityIn("D02", 2, 2))))
                .containsEntry("1:2", "accepted")
                .containsEntry("2:2", "R_DISTRICT_FOREIGN");
        assertThat(fatesInEmptyStore(List.of(activityIn("D02", 1, 2), activity(2, 2, 7, 100, 1))))
                .containsEntry("1:2", "R_DISTRICT_FOREIGN")
                .containsEntry("2:2", "accepted");
    }

    @Test
    void theOwnCorrectionCountsBesideOneFromElsewhere() {
        assertThat(fatesInEmptyStore(
                        List.of(activity(1, 2, 7, 100, 1), activity(2, 2, 7, 300, 2), activityIn("D02", 3, 3))))
                .containsEntry("1:2", "S_REVISION")
                .containsEntry("2:2", "accepted")
                .containsEntry("3:2", "R_DISTRICT_FOREIGN");
    }

    @Test
    void twoDistrictsUnderOneFirstRevisionContradictEachOther() {
        assertThat(fatesInEmptyStore(List.of(activity(1, 2, 7, 100, 1), activityIn("D02", 2, 1))))
                .containsEntry("1:2", "R_REVISION_CONFLICT")
                .containsEntry("2:2", "R_REVISION_CONFLICT");
    }

    @Test
    void areasOfOneDistrictAreThoseThatEverBelongedToIt() {
        assertThat(DISTRICTS.differ("D01", "D02")).isTrue();
        assertThat(DISTRICTS.differ("S11", "D02")).isTrue();
        assertThat(DISTRICTS.differ("S11", "D01")).isFalse();
        assertThat(DISTRICTS.differ("D03", "D02")).as("merged into it").isFalse();
        assertThat(DISTRICTS.differ("C", "D02")).as("above all districts").isFalse();
        assertThat(DISTRICTS.differ("ZZ", "D02")).as("not in the register").isFalse();
    }
}
