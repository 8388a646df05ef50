package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.civicdigest.SparkSessions;
import org.civicdigest.digest.EditionDiff;
import org.civicdigest.digest.PublishedEdition;
import org.civicdigest.sample.SampleCity;
import org.civicdigest.sample.SampleOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two editions of one year from one store: before and after a district restated a figure. */
class EditionAsOfTest {
    private static final String FIRST = "2026-03-31T00:00:00Z";
    private static final String SECOND = "2026-05-31T00:00:00Z";

    @TempDir
    private static Path folder;

    private static Path workspace;
    private static Path before;
    private static Path after;
    private static Map<String, String> beforeAsPublished;

    @BeforeAll
    static void publishRestateAndPublishAgain() throws IOException {
        SparkSessions.shared();
        workspace = folder.resolve("city");
        new SampleCity(new SampleOptions(3, 2, 150, 7)).write(workspace);
        SmallCatalogue.leaveIn(workspace);
        before = folder.resolve("before");
        assertThat(digest(folder.resolve("year-before"), 2024, FIRST)).isIn(0, 4);
        assertThat(digest(before, FIRST)).isIn(0, 4);
        beforeAsPublished = contents(before);
        Files.writeString(
                workspace.resolve("submissions/990101/late.csv"),
                "activity_id,area_code,programme,held_on,title,expected,attended\n"
                        + "late-1,990101,study,2025-11-11,理论学习,100,37\n",
                StandardCharsets.UTF_8);
        Files.writeString(
                workspace.resolve("submissions/990101/late_2024.csv"),
                "activity_id,area_code,programme,held_on,title,expected,attended\n"
                        + "late-2,990101,study,2024-11-11,理论学习,100,37\n",
                StandardCharsets.UTF_8);
        Files.writeString(
                workspace.resolve("submissions/990101/late_returns.csv"),
                "area_code,period,measure,value\n990101,2025-H1,reintegration_listed,61\n",
                StandardCharsets.UTF_8);
        after = folder.resolve("after");
        assertThat(digest(after, SECOND)).isIn(0, 4);
    }

    private static int digest(Path out, String asOf) {
        return digest(out, 2025, asOf);
    }

    private static int digest(Path out, int year, String asOf) {
        return Main.run(
                "digest",
                "--quiet",
                "--year",
                Integer.toString(year),
                "--workspace",
                workspace.toString(),
                "--store",
                folder.resolve("store").toString(),
                "--out",
                out.toString(),
                "--as-of",
                asOf);
    }

    private static Map<String, String> contents(Path digest) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(digest)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("run.json")) {
                    contents.put(digest.relativize(file).toString(), org.civicdigest.store.Hashing.sha256(file));
                }
            }
        }
        return contents;
    }

    @Test
    void anEarlierEditionIsMadeAgainToTheByte() throws IOException {
        Path again = folder.resolve("again");
        assertThat(digest(again, FIRST)).isIn(0, 4);
        assertThat(contents(again)).isEqualTo(beforeAsPublished);
    }

    private static List<NamedCsvRecord> sourceRows(Path digest, String indicator, String period) throws IOException {
        Path out = folder.resolve("why");
        assertThat(explain(digest, indicator, "990101", period, "--out", out.toString()))
                .as("the rows add up to what was published")
                .isZero();
        return CsvRows.of(out.resolve("source_rows.csv"));
    }

    private static int explain(Path digest, String indicator, String area, String period, String... more) {
        return Main.run(Stream.concat(
                        Stream.of(
                                "explain",
                                "--digest",
                                digest.toString(),
                                "--indicator",
                                indicator,
                                "--area",
                                area,
                                "--period",
                                period),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aNumberIsFollowedToItsRowsAsTheyWereKnownThen() throws IOException {
        assertThat(sourceRows(before, "study_attendance", "2025-11"))
                .isNotEmpty()
                .noneMatch(row -> row.getField("file").endsWith("late.csv"));
        assertThat(sourceRows(after, "study_attendance", "2025-11"))
                .filteredOn(row -> row.getField("file").endsWith("late.csv"))
                .extracting(row -> row.getField("side") + " " + row.getField("row") + " " + row.getField("period") + " "
                        + row.getField("amount_low"))
                .containsExactly("numerator 2 2025-11 37", "denominator 2 2025-11 100");
    }

    @Test
    void ofWhatIsWithheldNoRowIsShown() throws IOException {
        NamedCsvRecord withheld = CsvRows.of(before.resolve("indicators.csv")).stream()
                .filter(row -> row.getField("status").equals("suppressed"))
                .findFirst()
                .orElseThrow();
        Path out = folder.resolve("withheld");
        assertThat(explain(
                        before,
                        withheld.getField("indicator"),
                        withheld.getField("area_code"),
                        withheld.getField("period"),
                        "--out",
                        out.toString()))
                .isZero();
        assertThat(out).doesNotExist();
    }

    @Test
    void aNumberThatIsNotPublishedCannotBeFollowed() {
        assertThat(explain(before, "study_atendance", "990101", "2025")).isEqualTo(2);
        assertThat(explain(before, "study_attendance", "990102001009", "2025")).isEqualTo(2);
        assertThat(Main.run("explain", "--digest", before.toString())).isEqualTo(1);
    }

    @Test
    void aScoreIsFollowedToItsPartsWhichMakeIt() throws IOException {
        assertThat(explain(before, "civility", "990101", "2025")).isZero();
        assertThat(explain(before, "civility", "990101", "2023"))
                .as("no such year")
                .isEqualTo(2);
        List<NamedCsvRecord> scores = CsvRows.of(before.resolve("scores.csv"));
        assertThat(scores).isNotEmpty();
        for (NamedCsvRecord score : scores.subList(0, Math.min(20, scores.size()))) {
            assertThat(explain(before, score.getField("sheet"), score.getField("area_code"), score.getField("period")))
                    .isZero();
        }
    }

    @Test
    void aScoreThatItsPartsDoNotMakeIsNotExplainedAway() throws IOException {
        Path forged = folder.resolve("forged");
        Files.createDirectories(forged);
        for (String name : List.of("manifest.json", "run.json", "indicators.csv", "intake.csv", "index_scores.csv")) {
            Files.copy(before.resolve(name), forged.resolve(name));
        }
        Path scores = forged.resolve("index_scores.csv");
        Files.writeString(
                scores,
                Files.readString(scores).replaceFirst("(,index,civility,,)[0-9.]+", "$199.5"),
                java.nio.charset.StandardCharsets.UTF_8);
        String area = CsvRows.of(scores).get(0).getField("area_code");
        assertThat(explain(forged, "civility", area, "2025")).isEqualTo(3);
    }

    @Test
    void anotherStoreIsNotTakenForTheOneOfTheDigest() {
        assertThat(explain(
                        before,
                        "study_attendance",
                        "990101",
                        "2025",
                        "--store",
                        folder.resolve("other").toString()))
                .isNotZero();
    }

    @Test
    void anEarlierMomentAddsNothingToTheStore() throws IOException {
        Path stray = workspace.resolve("submissions/990101/stray.csv");
        Files.writeString(
                stray,
                "activity_id,area_code,programme,held_on,title,expected,attended\n"
                        + "stray-1,990101,study,2025-11-12,理论学习,100,38\n",
                StandardCharsets.UTF_8);
        long manifests = manifests();
        digest(folder.resolve("earlier"), FIRST);
        assertThat(manifests()).isEqualTo(manifests);
        Files.delete(stray);
    }

    private static long manifests() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("store/manifests"))) {
            return files.count();
        }
    }

    @Test
    void beforeTheFirstRunNothingHadArrivedAndTheUserIsToldSo() {
        assertThat(digest(folder.resolve("too-early"), "2020-01-01T00:00:00Z")).isEqualTo(2);
    }

    @Test
    void theLaterEditionKnowsTheFileThatTheEarlierDoesNot() {
        assertThat(files(before)).doesNotContain("990101/late.csv");
        assertThat(files(after)).contains("990101/late.csv");
    }

    @Test
    void whatComesAfterTheYearWasPublishedIsTakenWithAWord() {
        assertThat(CsvRows.of(after.resolve("notices.csv")))
                .filteredOn(notice -> notice.getField("code").equals("W_AFTER_FREEZE"))
                .allSatisfy(notice -> assertThat(notice.getField("message")).contains(FIRST))
                .extracting(
                        notice -> notice.getField("file"),
                        notice -> notice.getField("message").substring(0, 4))
                .containsExactlyInAnyOrder(
                        tuple("990101/late.csv", "2025"),
                        tuple("990101/late_2024.csv", "2024"),
                        tuple("990101/late_returns.csv", "2025"));
    }

    @Test
    void theRevisionTriangleTellsWhatWasKnownWhen() {
        assertThat(CsvRows.of(before.resolve("revisions.csv")))
                .as("one run told everything")
                .isEmpty();
        for (String area : List.of("990000", "990101")) {
            assertThat(CsvRows.of(after.resolve("revisions.csv")))
                    .filteredOn(row -> row.getField("area_code").equals(area)
                            && row.getField("measure").equals("attended")
                            && row.getField("year").equals("2025"))
                    .extracting(
                            row -> row.getField("programme"),
                            row -> row.getField("known_at"),
                            row -> row.getField("change_low"),
                            row -> row.getField("records_added"))
                    .as("sums of " + area)
                    .hasSize(2)
                    .contains(tuple("study", SECOND, "37", "1"));
        }
    }

    @Test
    void whatALaterRunAddsToASensitiveSumIsNotTold() {
        assertThat(CsvRows.of(after.resolve("submissions.csv")))
                .as("the corrected number counts")
                .anySatisfy(row -> {
                    assertThat(row.getField("file")).isEqualTo("990101/late_returns.csv");
                    assertThat(row.getField("programme")).isEqualTo("reintegration");
                });
        assertThat(CsvRows.of(after.resolve("revisions.csv")))
                .extracting(row -> row.getField("programme"))
                .as("it may be one person")
                .isNotEmpty()
                .doesNotContain("reintegration");
    }

    private static NamedCsvRecord studyAttendanceOfTheCity(Path digest) {
        return CsvRows.of(digest.resolve("changes.csv")).stream()
                .filter(row -> row.getField("area_code").equals("990000")
                        && row.getField("indicator").equals("study_attendance")
                        && row.getField("period").equals("2025"))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    @Test
    void whatIsKnownOtherwiseOfThePublishedYearIsAPartOfTheChange() {
        NamedCsvRecord first = studyAttendanceOfTheCity(before);
        assertThat(first.getField("restatement_effect"))
                .as("nothing came since")
                .isEqualTo("0");
        NamedCsvRecord second = studyAttendanceOfTheCity(after);
        assertThat(second.getField("previous_published")).isEqualTo(first.getField("previous"));
        assertThat(number(second, "restatement_effect"))
                .as("37 of 100 came late for 2024")
                .isNegative();
        assertThat(number(second, "difference"))
                .as("the parts add up to it digit by digit")
                .isEqualByComparingTo(Stream.of(
                                "restatement_effect",
                                "rate_effect",
                                "mix_effect",
                                "reporting_effect",
                                "boundary_effect",
                                "other_effect",
                                "rounding_effect")
                        .map(effect -> number(second, effect))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @Test
    void nothingThatIsWithheldFollowsFromAllThreeDigests() {
        assertThat(Main.run(
                        "attack",
                        "--digest",
                        folder.resolve("year-before").toString(),
                        "--digest",
                        before.toString(),
                        "--digest",
                        after.toString()))
                .isZero();
        assertThat(CsvRows.of(before.resolve("indicators.csv")))
                .as("there is something to find")
                .anyMatch(row -> row.getField("status").equals("suppressed"));
    }

    @Test
    void diffNamesTheValueTheFileAndTheCause() throws IOException {
        Path out = folder.resolve("diff");
        assertThat(Main.run(
                        "diff", "--digest", before.toString(), "--digest", after.toString(), "--out", out.toString()))
                .isZero();
        assertThat(CsvRows.of(out.resolve("diff.csv")))
                .as("the month of the district that sent late")
                .anySatisfy(row -> {
                    assertThat(row.getField("area_code")).isEqualTo("990101");
                    assertThat(row.getField("indicator")).isEqualTo("study_attendance");
                    assertThat(row.getField("cause")).isEqualTo("late_data");
                    assertThat(row.getField("file")).isEqualTo("990101/late.csv");
                });
    }

    @Test
    void twoEqualEditionsDoNotDiffer() throws IOException {
        assertThat(EditionDiff.of(PublishedEdition.read(before), PublishedEdition.read(before))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whatIsNoDigestIsTheUsersMistake() {
        assertThat(Main.run("diff", "--digest", folder.resolve("befor").toString(), "--digest", after.toString()))
                .isEqualTo(2);
        assertThat(Main.run("diff", "--digest", before.toString())).isEqualTo(1);
    }

    @Test
    void noMoreIsCompleteThanWasOwed() {
        List<NamedCsvRecord> owed = CsvRows.of(after.resolve("completeness.csv"));
        assertThat(owed).isNotEmpty();
        assertThat(owed)
                .allMatch(row ->
                        Integer.parseInt(row.getField("received")) <= Integer.parseInt(row.getField("expected")));
    }

    private static List<String> files(Path digest) {
        return CsvRows.of(digest.resolve("intake.csv")).stream()
                .map((NamedCsvRecord row) -> row.getField("file"))
                .toList();
    }
}
