package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.civicdigest.SparkSessions;
import org.civicdigest.sample.SampleCity;
import org.civicdigest.sample.SampleOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job through {@code main}, on a small made-up city with planted faults. */
class DigestJobTest {
    @TempDir
    private static Path folder;

    private static Path workspace;
    private static Path digest;

    @BeforeAll
    static void publishOnce() throws IOException {
        SparkSessions.shared();
        workspace = folder.resolve("city");
        new SampleCity(new SampleOptions(4, 2, 150, 7)).write(workspace);
        SmallCatalogue.leaveIn(workspace);
        digest = folder.resolve("digest");
        int code = run(workspace, folder.resolve("store"), digest);
        assertThat(code).as("exit code of the run that all tests look at").isIn(0, 4);
    }

    private static int run(Path workspace, Path store, Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "digest",
                "--quiet",
                "--year",
                "2025",
                "--workspace",
                workspace.toString(),
                "--store",
                store.toString(),
                "--out",
                out.toString()));
        arguments.addAll(List.of(more));
        return Main.run(arguments.toArray(String[]::new));
    }

    private static Map<String, String> contents(Path digest) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(digest)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = digest.relativize(file).toString();
                if (!name.equals("run.json")) {
                    contents.put(name, org.civicdigest.store.Hashing.sha256(file));
                }
            }
        }
        return contents;
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }

    private static NamedCsvRecord fileRow(Path digest, String file) {
        return CsvRows.of(digest.resolve("intake.csv")).stream()
                .filter(row -> row.getField("file").equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> codesOf(Path digest, String file) {
        Set<String> codes = new HashSet<>();
        for (NamedCsvRecord row : CsvRows.of(digest.resolve("notices.csv"))) {
            if (row.getField("file").equals(file)) {
                codes.add(row.getField("code"));
            }
        }
        return codes;
    }

    @Test
    void everyRowOfEveryFileIsAccountedFor() {
        for (NamedCsvRecord file : CsvRows.of(digest.resolve("intake.csv"))) {
            long parts = 0;
            for (String part : List.of("accepted", "quarantined", "duplicate", "superseded", "ignored")) {
                parts += Long.parseLong(file.getField(part));
            }
            assertThat(parts).as(file.toString()).isEqualTo(Long.parseLong(file.getField("received")));
        }
    }

    @Test
    void everyPlantedFaultIsNamedAtItsPlace() {
        Set<String> found = new HashSet<>();
        for (NamedCsvRecord notice : CsvRows.of(digest.resolve("notices.csv"))) {
            found.add(notice.getField("file") + ":" + notice.getField("row") + " " + notice.getField("code"));
        }
        List<String> missed = new ArrayList<>();
        for (NamedCsvRecord planted : CsvRows.of(workspace.resolve("planted.csv"))) {
            String fault = planted.getField("file") + ":" + planted.getField("row") + " " + planted.getField("code");
            if (!found.contains(fault)) {
                missed.add(fault + " (" + planted.getField("kind") + ")");
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void aRunOverTheSameStoreAndARunFromNothingGiveTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        assertThat(run(workspace, folder.resolve("store"), again)).isIn(0, 4);
        assertThat(contents(again)).as("same store").isEqualTo(contents(digest));
        Path fresh = folder.resolve("fresh");
        assertThat(run(workspace, folder.resolve("fresh-store"), fresh)).isIn(0, 4);
        assertThat(contents(fresh)).as("fresh store").isEqualTo(contents(digest));
    }

    @Test
    void sumsOfDistrictsAreTheCitys() {
        Map<String, BigDecimal> districts = new TreeMap<>();
        Map<String, BigDecimal> city = new TreeMap<>();
        for (NamedCsvRecord row : CsvRows.of(digest.resolve("indicators.csv"))) {
            if (row.getField("numerator").isEmpty()
                    || !row.getField("indicator").equals("study_attendance")) {
                continue;
            }
            Map<String, BigDecimal> sums = switch (row.getField("level")) {
                case "city" -> city;
                case "district" -> districts;
                default -> new TreeMap<>();
            };
            sums.merge(row.getField("period"), new BigDecimal(row.getField("numerator")), BigDecimal::add);
        }
        assertThat(city).isNotEmpty();
        assertThat(districts).as("attendances by period").isEqualTo(city);
    }

    @Test
    void noNumberIsPrintedThatIsNone() throws IOException {
        String table = Files.readString(digest.resolve("indicators.csv"), StandardCharsets.UTF_8);
        assertThat(table).doesNotContain("NaN").doesNotContain("Infinity");
        for (NamedCsvRecord row : CsvRows.of(digest.resolve("indicators.csv"))) {
            boolean shown = List.of("ok", "provisional").contains(row.getField("status"));
            assertThat(row.getField("value").isEmpty()).as(row.toString()).isEqualTo(!shown);
        }
    }

    @Test
    void listsThatArriveBeforeTheirActivitiesComeOutTheSame() throws IOException {
        Path late = copy(workspace, folder.resolve("late"));
        List<Path> activities;
        try (Stream<Path> files = Files.walk(late.resolve("submissions"))) {
            activities = files.filter(file -> file.getFileName().toString().startsWith("activities_2025"))
                    .toList();
        }
        assertThat(activities).isNotEmpty();
        Path aside = Files.createDirectories(folder.resolve("aside"));
        for (int index = 0; index < activities.size(); index++) {
            Files.move(activities.get(index), aside.resolve(Integer.toString(index)));
        }
        Path store = folder.resolve("late-store");
        run(late, store, folder.resolve("late-digest"));
        for (int index = 0; index < activities.size(); index++) {
            Files.move(aside.resolve(Integer.toString(index)), activities.get(index));
        }
        run(late, store, folder.resolve("late-digest"));
        assertThat(Files.readString(folder.resolve("late-digest/indicators.csv"), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(digest.resolve("indicators.csv"), StandardCharsets.UTF_8));
    }

    @Test
    void badFilesAreRefusedByNameAndTheRunGoesOn() throws IOException {
        Path broken = copy(workspace, folder.resolve("broken"));
        Path office = Files.createDirectories(broken.resolve("submissions/office"));
        String head = "activity_id,area_code,programme,held_on,title,expected,attended\n";
        Files.writeString(office.resolve("empty.csv"), "");
        Files.writeString(office.resolve("head-only.csv"), head);
        Files.writeString(office.resolve("no-head.csv"), "a,b,c\n1,2,3\n");
        Files.writeString(office.resolve("open-quote.csv"), head + "x1,\"open,study,2025-01-01,t,3,3\nx2,,,,,,\n");
        Files.write(office.resolve("sheet.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        Files.writeString(office.resolve("letter.doc"), "dear sir");
        Files.write(
                office.resolve("mixed.csv"),
                concat(
                        (head + "m1,990101,study,2025-01-01,理论学习,3,3\n").getBytes(StandardCharsets.UTF_8),
                        "m2,990101,study,2025-01-01,理论学习,3,3\n".getBytes(Charset.forName("GB18030"))));
        Files.createSymbolicLink(office.resolve("link.csv"), workspace.resolve("areas.csv"));
        Path out = folder.resolve("broken-digest");
        assertThat(run(broken, folder.resolve("broken-store"), out)).isIn(0, 4);
        assertThat(codesOf(out, "office/empty.csv")).contains("F_EMPTY");
        assertThat(codesOf(out, "office/head-only.csv")).contains("W_NO_ROWS");
        assertThat(codesOf(out, "office/no-head.csv")).contains("F_HEADER_MISSING");
        assertThat(codesOf(out, "office/open-quote.csv")).contains("F_QUOTE_UNBALANCED");
        assertThat(codesOf(out, "office/sheet.csv")).contains("F_TYPE_MISMATCH");
        assertThat(codesOf(out, "office/letter.doc")).contains("F_TYPE_UNSUPPORTED");
        assertThat(codesOf(out, "office/mixed.csv")).contains("F_ENC_MIXED");
        assertThat(codesOf(out, "office/link.csv")).contains("F_SYMLINK");
        assertThat(fileRow(out, "office/mixed.csv").getField("quarantined"))
                .as("rows of a refused file count as quarantined")
                .isEqualTo("2");
        assertThat(Files.readString(out.resolve("indicators.csv"), StandardCharsets.UTF_8))
                .as("what was refused changes no number")
                .isEqualTo(Files.readString(digest.resolve("indicators.csv"), StandardCharsets.UTF_8));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void aWrongOptionIsAUsageErrorAndAWrongWorkspaceTheUsers() {
        assertThat(Main.run("digest", "--yaer", "2025")).isEqualTo(1);
        assertThat(Main.run("digets")).isEqualTo(1);
        assertThat(Main.run(
                        "digest",
                        "--year",
                        "2025",
                        "--workspace",
                        folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(Main.run("digest", "--help")).isZero();
    }

    @Test
    void aFolderThatIsNoDigestIsLeftAlone() throws IOException {
        Path precious = Files.createDirectories(folder.resolve("precious"));
        Files.writeString(precious.resolve("thesis.txt"), "years of work");
        assertThat(run(workspace, folder.resolve("store"), precious)).isEqualTo(2);
        assertThat(precious.resolve("thesis.txt")).exists();
    }
}
