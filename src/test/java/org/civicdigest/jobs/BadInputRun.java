package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Disposition;

/** All cases that need no run of their own, sent to one town: two intakes, one digest. */
final class BadInputRun {
    /** Between the two intakes a digest of this year is published, which no other case has rows of. */
    static final int PUBLISHED_YEAR = 2019;

    private final Path folder;
    private final Path digest;
    private final Map<String, NamedCsvRecord> filesByPath = new TreeMap<>();
    private final Map<String, List<NamedCsvRecord>> noticesByPath = new TreeMap<>();

    private BadInputRun(Path folder) {
        this.folder = folder;
        this.digest = folder.resolve("digest");
    }

    static BadInputRun of(List<BadInput> cases, Path folder) throws IOException {
        BadInputRun run = new BadInputRun(folder);
        Path workspace = BadInputTown.sound().writeTo(folder.resolve("town"));
        run.make(cases, workspace, 1);
        Outcome first = run("intake", workspace, folder.resolve("store"), run.digest);
        assertThat(first.exitCode()).as(first.said()).isZero();
        new PublishedYears(folder.resolve("store"))
                .record(
                        new PublishedYears.Publication(
                                PUBLISHED_YEAR, PUBLISHED_YEAR + 1 + "-02-01T00:00:00Z", 0, new TreeMap<>()),
                        List.of());
        run.make(cases, workspace, 2);
        Outcome second = run("digest", workspace, folder.resolve("store"), run.digest);
        assertThat(second.exitCode()).as(second.said()).isIn(0, 4);
        for (NamedCsvRecord row : CsvRows.of(run.digest.resolve("intake.csv"))) {
            run.filesByPath.put(row.getField("file"), row);
        }
        for (NamedCsvRecord row : CsvRows.of(run.digest.resolve("notices.csv"))) {
            run.noticesByPath
                    .computeIfAbsent(row.getField("file"), file -> new ArrayList<>())
                    .add(row);
        }
        return run;
    }

    private void make(List<BadInput> cases, Path workspace, int arrival) throws IOException {
        for (BadInput input : cases) {
            for (BadInput.Sent sent : input.sent()) {
                if (sent.arrival() == arrival) {
                    Path file = workspace.resolve("submissions").resolve(sent.path());
                    Files.createDirectories(file.getParent());
                    sent.maker().make(file);
                }
            }
        }
    }

    /** What a job ended with. */
    record Outcome(int exitCode, String said) {}

    static Outcome run(String job, Path workspace, Path store, Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                job,
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
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code = Main.run(arguments.toArray(String[]::new));
            return new Outcome(code, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    /** A folder for the runs of one case. */
    Path folderOf(String id) throws IOException {
        return Files.createDirectories(folder.resolve("own").resolve(id));
    }

    Path digest() {
        return digest;
    }

    Path town() {
        return folder.resolve("town");
    }

    Path store() {
        return folder.resolve("store");
    }

    /** The codes of all files below a folder of the submissions. */
    Set<String> codesUnder(String path) {
        Set<String> codes = new TreeSet<>();
        noticesByPath.forEach((file, notices) -> {
            if (file.startsWith(path)) {
                notices.forEach(notice -> codes.add(notice.getField("code")));
            }
        });
        return codes;
    }

    NamedCsvRecord file(String path) {
        return Objects.requireNonNull(filesByPath.get(path), "no line of intake.csv for " + path);
    }

    List<NamedCsvRecord> notices(String path) {
        return noticesByPath.getOrDefault(path, List.of());
    }

    /** Holds every file of the case against what was stated of it. */
    void check(BadInput input) {
        boolean isShown = input.sent().isEmpty() || !input.checks().isEmpty();
        for (BadInput.Sent sent : input.sent()) {
            check(sent);
            isShown |= shows(input, sent);
        }
        assertThat(isShown).as("some file of the case shows " + input).isTrue();
    }

    private boolean shows(BadInput input, BadInput.Sent sent) {
        boolean codeIsShown = input.code().isEmpty()
                || notices(sent.path()).stream()
                        .anyMatch(notice -> notice.getField("code").equals(input.code()));
        NamedCsvRecord file = filesByPath.get(sent.path());
        if (file == null) {
            return false;
        }
        return codeIsShown
                && switch (input.outcome()) {
                    case ACCEPT, ACCEPT_WARN -> count(file, "accepted") == count(file, "received");
                    case IGNORE_ROW -> count(file, "ignored") > 0;
                    case QUARANTINE_ROW -> count(file, "quarantined") > 0;
                    case REJECT_FILE -> count(file, "quarantined") == count(file, "received");
                    case DUPLICATE -> count(file, "duplicate") > 0;
                    case SUPERSEDE -> superseded(input);
                    case REFUSE_JOB -> false;
                };
    }

    private boolean superseded(BadInput input) {
        return input.sent().stream().anyMatch(sent -> count(file(sent.path()), "superseded") > 0);
    }

    private void check(BadInput.Sent sent) {
        NamedCsvRecord file = file(sent.path());
        List<String> listed = new ArrayList<>();
        Set<String> deciding = new TreeSet<>();
        Set<String> warnings = new TreeSet<>();
        for (NamedCsvRecord notice : notices(sent.path())) {
            Code code = Code.valueOf(notice.getField("code"));
            listed.add(notice.getField("row") + " " + code);
            if (code.disposition() != Disposition.ACCEPTED) {
                deciding.add(notice.getField("row") + " " + code);
            } else {
                warnings.add(code.name());
            }
        }
        String all = sent.path() + ": " + file + " " + listed;
        long sum = 0;
        for (Disposition disposition : Disposition.values()) {
            sum += count(file, disposition.name().toLowerCase(java.util.Locale.ROOT));
        }
        assertThat(sum).as("sum of dispositions of " + all).isEqualTo(count(file, "received"));
        Set<String> codes = codesOf(deciding);
        codes.addAll(warnings);
        assertThat(codes).as(all).containsAll(sent.said());
        if (sent.refusal() != null) {
            assertThat(codes).as(all).contains(sent.refusal());
            String fate = sent.refusal().startsWith("D_") ? "duplicate" : "quarantined";
            assertThat(count(file, fate)).as("rows refused of " + all).isEqualTo(count(file, "received"));
            if (sent.received() != null) {
                assertThat(count(file, "received"))
                        .as("rows received of " + all)
                        .isEqualTo(sent.received());
            }
            return;
        }
        Set<String> expected = new TreeSet<>(sent.rowNotices());
        Set<String> expectedWarnings = new TreeSet<>(sent.said());
        expected.removeIf(notice -> codeOf(notice).startsWith("W_"));
        sent.rowNotices().stream()
                .map(BadInputRun::codeOf)
                .filter(code -> code.startsWith("W_"))
                .forEach(expectedWarnings::add);
        if (!sent.areRowsAny()) {
            assertThat(deciding).as("what decides of " + all).isEqualTo(expected);
        }
        assertThat(listed).as("notices of " + all).containsAll(sent.rowNotices());
        warnings.remove("W_COLUMN_ABSENT");
        expectedWarnings.removeIf(code -> code.equals("W_COLUMN_ABSENT") || !code.startsWith("W_"));
        assertThat(warnings).as("warnings of " + all).isEqualTo(expectedWarnings);
        for (Disposition disposition : Disposition.values()) {
            assertThat(count(file, disposition.name().toLowerCase(java.util.Locale.ROOT)))
                    .as(disposition + " of " + all)
                    .isEqualTo(sent.rows().getOrDefault(disposition, 0L));
        }
    }

    private static Set<String> codesOf(Set<String> notices) {
        Set<String> codes = new TreeSet<>();
        notices.forEach(notice -> codes.add(codeOf(notice)));
        return codes;
    }

    private static String codeOf(String notice) {
        return notice.substring(notice.indexOf(' ') + 1);
    }

    private static long count(NamedCsvRecord file, String column) {
        return Long.parseLong(file.getField(column));
    }
}
