package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.civicdigest.SparkSessions;
import org.civicdigest.cube.Cube;
import org.civicdigest.intake.PseudonymKey;
import org.civicdigest.intake.Pseudonymiser;
import org.civicdigest.sample.SampleCity;
import org.civicdigest.sample.SampleOptions;
import org.civicdigest.store.LocalStore;
import org.civicdigest.table.Cells;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of attendance through the main job, before and after a later file puts one of their activities elsewhere. */
class ListsAndTheirActivitiesTest {
    private static final String EAST = "990101";
    private static final String WEST = "990102";
    private static final String STREET = "990101001";
    private static final String PERSON = "PRIVATE-";

    @TempDir
    private static Path folder;

    private static Path workspace;
    private static Map<String, String> before;
    private static List<String> askedBefore;
    private static Map<String, String> after;
    private static List<String> askedAfter;

    @BeforeAll
    static void publishCorrectAndPublishAgain() throws IOException {
        SparkSessions.shared();
        workspace = folder.resolve("city");
        new SampleCity(new SampleOptions(2, 2, 1, 7)).write(workspace);
        SmallCatalogue.leaveIn(workspace, Set.of("volunteer_hours", "volunteer_participation", "volunteer_turnout"));
        indicator("people", "count", "", "{numerator: 1, value: 1}", "participants");
        indicator(
                "times", "ratio", "denominator: participants\n", "{numerator: 6, denominator: 3, value: 2}", "present");
        indicator(
                "visits",
                "rate",
                "denominator: residents\nclustered: person\n",
                "{numerator: 6, denominator: 3, value: 2}",
                "present");
        send(EAST, "held_1.csv", """
                activity_id,area_code,programme,held_on,started_at,ended_at,expected,attended,revision
                a1,EAST,civic_school,2025-03-05,09:00,11:00,10,3,1
                a3,EAST,civic_school,2025-04-09,,,10,2,1
                """);
        send(WEST, "held_1.csv", """
                activity_id,area_code,programme,held_on,started_at,ended_at,expected,attended
                a2,WEST,civic_school,2025-03-05,10:00,12:00,10,3
                """);
        send(EAST, "list_1.csv", """
                activity_id,person_id,status
                a1,P1,present
                a1,P2,present
                a1,P3,present
                a1,P4,absent
                a2,P3,present
                a2,P5,present
                a2,P6,present
                """);
        before = digest("before");
        askedBefore = asked("before");
        send(EAST, "held_2.csv", """
                activity_id,area_code,programme,held_on,started_at,ended_at,expected,attended,revision
                a1,STREET,civic_school,2025-05-06,09:00,11:00,10,3,2
                """);
        send(EAST, "list_2.csv", """
                activity_id,person_id,status
                a3,P1,present
                a3,P7,present
                a3,P8,present
                """);
        after = digest("after");
        askedAfter = asked("after");
    }

    private static void send(String district, String file, String text) throws IOException {
        Files.writeString(
                workspace.resolve("submissions/" + district + "/" + file),
                text.replace("STREET", STREET)
                        .replace("EAST", EAST)
                        .replace("WEST", WEST)
                        .replace(",P", "," + PERSON),
                StandardCharsets.UTF_8);
    }

    private static void indicator(String code, String kind, String more, String example, String numerator)
            throws IOException {
        Files.writeString(
                workspace.resolve("catalogue/indicators/" + code + ".yaml"),
                """
                code: %s
                name: {zh: %s, en: %s}
                unit: {zh: 人, en: people}
                programme: civic_school
                kind: %s
                numerator: %s
                %sdirection: none
                levels: [street, district, city]
                periods: [month, year]
                %sdefinition: {zh: 试, en: test}
                examples:
                  - %s
                """.formatted(
                                code,
                                code,
                                code,
                                kind,
                                numerator,
                                more,
                                kind.equals("rate") ? "" : "interval: none\n",
                                example),
                StandardOpenOption.CREATE_NEW);
    }

    private static Map<String, String> digest(String out) {
        assertThat(Main.run(
                        "digest",
                        "--quiet",
                        "--year",
                        "2025",
                        "--workspace",
                        workspace.toString(),
                        "--store",
                        folder.resolve("store").toString(),
                        "--out",
                        folder.resolve(out).toString()))
                .isIn(0, 4);
        Map<String, String> fractions = new TreeMap<>();
        CsvRows.of(folder.resolve(out).resolve("indicators.csv")).stream()
                .filter(row -> List.of("people", "times").contains(row.getField("indicator")))
                .forEach(row -> fractions.put(
                        row.getField("indicator") + " " + row.getField("area_code") + " " + row.getField("period"),
                        row.getField("numerator") + "/" + row.getField("denominator")));
        CsvRows.of(folder.resolve(out).resolve("repeats.csv")).stream()
                .filter(row -> row.getField("indicator").equals("visits"))
                .forEach(row -> fractions.put(
                        "visits " + row.getField("area_code") + " " + row.getField("period"),
                        row.getField("named") + " " + row.getField("design_effect")));
        return fractions;
    }

    private static List<String> asked(String out) {
        return CsvRows.of(folder.resolve(out).resolve("notices.csv")).stream()
                .filter(row -> row.getField("code").startsWith("W_TWO_")
                        || (row.getField("code").equals("W_ATTENDANCE_SUM")
                                && row.getField("file").contains("/held_")))
                .map(row -> row.getField("file") + ":" + row.getField("row") + " " + row.getField("code") + " "
                        + row.getField("message"))
                .toList();
    }

    @Test
    void peopleAreCountedOnceInEachAreaAndPeriod() {
        assertThat(before)
                .containsEntry("people " + EAST + " 2025-03", "3/")
                .containsEntry("people " + WEST + " 2025-03", "3/")
                .as("one of them was on both lists")
                .containsEntry("people 990000 2025", "5/")
                .containsEntry("times 990000 2025", "6/5");
    }

    @Test
    void aListCountsWhereItsActivityIsNow() {
        assertThat(after)
                .as("the activity went to May and to a street of the district, and took its list along")
                .containsEntry("people " + EAST + " 2025-03", "/")
                .containsEntry("people " + EAST + " 2025-05", "3/")
                .containsEntry("people " + STREET + " 2025-05", "3/")
                .containsEntry("people " + EAST + " 2025", "5/")
                .containsEntry("times " + EAST + " 2025", "6/5")
                .containsEntry("people " + WEST + " 2025", "3/")
                .containsEntry("people 990000 2025", "7/")
                .containsEntry("times 990000 2025", "9/7");
    }

    @Test
    void whoComesToTwoDistrictsOrMonthsCameAgain() {
        assertThat(before)
                .containsEntry("visits " + EAST + " 2025", "all 1")
                .containsEntry("visits " + WEST + " 2025", "all 1")
                .as("one of five came to both: (4 + 4 × 1) / 6, though neither district knows")
                .containsEntry("visits 990000 2025", "all " + 8.0 / 6);
        assertThat(after)
                .as("one came in April and in May, to a street of the district")
                .containsEntry("visits " + EAST + " 2025-04", "all 1")
                .containsEntry("visits " + STREET + " 2025", "all 1")
                .containsEntry("visits " + EAST + " 2025", "all " + 8.0 / 6)
                .as("and another to two districts: (4 + 4 + 5 × 1) / 9")
                .containsEntry("visits 990000 2025", "all " + 13.0 / 9);
    }

    @Test
    void theCubeIsThatOfWhatCountsSummedFromScratch() {
        LocalStore store = new LocalStore(folder.resolve("store"));
        StoreTables tables = new StoreTables(SparkSessions.shared(), store, store.history());
        Dataset<Row> scratch = Cube.cellsOfActivities(tables.currentActivities())
                .unionByName(Cube.cellsOfAttendance(tables.attendanceWhereItCounts()))
                .unionByName(Cube.cellsOfReturns(tables.currentReturns()))
                .unionByName(Cube.cellsOfCases(tables.currentCases()));
        Dataset<Row> kept = Cube.total(tables.all(Cells.TABLE, Cells.SCHEMA));

        assertThat(Cube.total(scratch.unionByName(Cube.negated(tables.all(Cells.TABLE, Cells.SCHEMA))))
                        .count())
                .as("more from scratch than in the cube")
                .isZero();
        assertThat(kept.except(Cube.total(scratch)).count())
                .as("cells that differ")
                .isZero();
    }

    @Test
    void aPersonInTwoPlacesIsAskedAboutWhileBothStand() {
        assertThat(askedBefore)
                .singleElement()
                .asString()
                .startsWith(EAST + "/list_1.csv:6 W_TWO_PLACES")
                .contains("2025-03-05 10:00–11:00", EAST + "/list_1.csv 第 4 行");
        assertThat(askedAfter).noneMatch(asked -> asked.contains("W_TWO_PLACES"));
        assertThat(CsvRows.of(folder.resolve("before/checks.csv")))
                .filteredOn(row -> row.getField("check").equals("W_TWO_PLACES"))
                .extracting(row -> row.getField("side") + " " + row.getField("file") + ":" + row.getField("row"))
                .as("both places are listed as to be verified")
                .containsExactly("left " + EAST + "/list_1.csv:6", "right " + EAST + "/list_1.csv:4");
    }

    @Test
    void aListThatComesLaterIsHeldAgainstWhatTheActivityStates() {
        assertThat(askedAfter)
                .singleElement()
                .asString()
                .startsWith(EAST + "/held_1.csv:3 W_ATTENDANCE_SUM")
                .contains("2", "3");
    }

    @Test
    void nothingThatIsPublishedNamesAPerson() throws IOException {
        Pseudonymiser pseudonymiser = new Pseudonymiser(PseudonymKey.sample());
        String third = pseudonymiser.pseudonymOf(PERSON + "3");
        try (Stream<Path> files = Files.walk(folder.resolve("before"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> file.toString().matches(".*\\.(csv|html|json|svg)")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(text(file))
                            .as(file.toString())
                            .doesNotContain(PERSON, third, third.substring(0, 16), Long.toString(key(third))));
        }
    }

    private static long key(String pseudonym) {
        return Long.parseUnsignedLong(pseudonym, 0, 16, 16);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
