package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.civicdigest.SparkSessions;
import org.civicdigest.notice.Code;
import org.civicdigest.table.Candidates;
import org.civicdigest.table.Decided;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules of versions without Spark. */
class VersionsInMemoryTest {
    private static final Districts DISTRICTS = Districts.of(City.workspace());
    private static final List<String> AREAS = List.of("D01", "S11", "D01", "D02", "C");

    private static List<Code> decide(Version... versions) {
        VersionsInMemory memory = new VersionsInMemory(DISTRICTS);
        for (Version version : versions) {
            memory.add(version);
        }
        return memory.decide();
    }

    private static Version activity(long key, long content, int revision) {
        return new Version(Candidates.KIND_ACTIVITY, key, 0, content, revision, "D01");
    }

    @Test
    void ofEqualRowsTheFirstStays() {
        assertThat(decide(activity(7, 1, 0), activity(7, 1, 0))).containsExactly(null, Code.D_ROW);
    }

    @Test
    void withoutARevisionNeitherWins() {
        assertThat(decide(activity(7, 1, 0), activity(7, 2, 0)))
                .containsExactly(Code.R_REVISION_MISSING, Code.R_REVISION_MISSING);
    }

    @Test
    void theHigherRevisionWins() {
        assertThat(decide(activity(7, 1, 2), activity(7, 2, 1))).containsExactly(null, Code.S_REVISION);
    }

    @Test
    void theEndOfACaseComesAfterItsBeginning() {
        assertThat(decide(opened(7, 1, 30), closed(7, 2, 30))).containsExactly(Code.S_CLOSED, null);
    }

    @Test
    void twoEndsOfACaseContradictEachOther() {
        assertThat(decide(opened(7, 1, 30), closed(7, 2, 30), closed(7, 3, 30))).containsOnly(Code.R_REVISION_MISSING);
    }

    @Test
    void twoCasesUnderOneNumberAreNotOneThatEnds() {
        assertThat(decide(opened(7, 1, 30), closed(7, 2, 31))).containsOnly(Code.R_REVISION_MISSING);
    }

    private static Version opened(long key, long content, long origin) {
        return new Version(Candidates.KIND_CASE, key, 0, content, 0, "D01", origin, false);
    }

    private static Version closed(long key, long content, long origin) {
        return new Version(Candidates.KIND_CASE, key, 0, content, 0, "D01", origin, true);
    }

    @Test
    void theRulesAreThoseOfTheStore() {
        Random random = new Random(1949);
        List<Row> rows = new ArrayList<>();
        VersionsInMemory memory = new VersionsInMemory(DISTRICTS);
        for (int place = 0; place < 600; place++) {
            String kind = List.of(Candidates.KIND_ACTIVITY, Candidates.KIND_ATTENDANCE, Candidates.KIND_CASE)
                    .get(random.nextInt(3));
            boolean isCase = kind.equals(Candidates.KIND_CASE);
            int area = random.nextInt(AREAS.size());
            Version version = new Version(
                    kind,
                    random.nextInt(60),
                    isCase ? 0 : random.nextInt(2),
                    random.nextInt(2),
                    random.nextInt(3),
                    kind.equals(Candidates.KIND_ATTENDANCE) ? null : AREAS.get(area),
                    isCase ? AREAS.indexOf(AREAS.get(area)) : 0,
                    isCase && random.nextBoolean());
            memory.add(version);
            rows.add(candidate(place, version));
        }
        Dataset<Row> candidates = SparkSessions.shared().createDataFrame(rows, Candidates.SCHEMA);
        List<@Nullable Code> expected = memory.decide();
        assertThat(fates(Versions.decidedInEmptyStore(candidates, DISTRICTS)))
                .as("fate of each of 600 rows under few keys")
                .containsExactlyElementsOf(expected);
        assertThat(fates(Versions.decidedInEmptyStore(candidates, DISTRICTS, 0)))
                .as("the same where these keys are too many to be sent to each task")
                .containsExactlyElementsOf(expected);
    }

    private static Collection<@Nullable Code> fates(Dataset<Row> decided) {
        TreeMap<Long, @Nullable Code> fates = new TreeMap<>();
        for (Row row : decided.collectAsList()) {
            String fate = row.getAs(Decided.FATE);
            fates.put(row.getAs(Candidates.ROW), fate == null ? null : Code.valueOf(fate));
        }
        return fates.values();
    }

    private static Row candidate(long row, Version version) {
        Object[] values = new Object[Candidates.SCHEMA.size()];
        values[Candidates.SCHEMA.fieldIndex(Candidates.KIND)] = version.kind();
        values[Candidates.SCHEMA.fieldIndex(Candidates.FILE_ID)] = 1;
        values[Candidates.SCHEMA.fieldIndex(Candidates.ROW)] = row;
        values[Candidates.SCHEMA.fieldIndex(Candidates.KEY_1)] = version.key1();
        values[Candidates.SCHEMA.fieldIndex(Candidates.AREA_CODE)] = version.areaCode();
        values[Candidates.SCHEMA.fieldIndex(Candidates.KEY_2)] = version.key2();
        values[Candidates.SCHEMA.fieldIndex(Candidates.CONTENT_HASH)] = version.contentHash();
        values[Candidates.SCHEMA.fieldIndex(Candidates.REVISION)] = version.revision();
        values[Candidates.SCHEMA.fieldIndex(Candidates.PROGRAMME)] = "mediation";
        values[Candidates.SCHEMA.fieldIndex(Candidates.OPENED_ON)] = Date.valueOf("2025-01-05");
        values[Candidates.SCHEMA.fieldIndex(Candidates.CLOSED_ON)] =
                version.isClosed() ? Date.valueOf("2025-02-05") : null;
        return RowFactory.create(values);
    }
}
