package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT_WARN;
import static org.civicdigest.jobs.BadInput.Outcome.QUARANTINE_ROW;
import static org.civicdigest.jobs.BadInput.Outcome.REJECT_FILE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.civicdigest.catalogue.WorkspaceCompiler;
import org.civicdigest.intake.FileReceiver;
import org.civicdigest.intake.IntakePlan;
import org.civicdigest.intake.Receipt;
import org.civicdigest.intake.SubmissionFolder;
import org.civicdigest.intake.SubmittedFile;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;

/** Bad inputs of the category file. */
final class BadFiles {
    private static final AtomicBoolean IS_GROWING = new AtomicBoolean(true);

    private BadFiles() {}

    static List<BadInput> cases() {
        return List.of(
                empty(),
                directory(),
                link(),
                pipe(),
                growing(),
                replaced(),
                BadInput.of("FIL-10", QUARANTINE_ROW, "R_DISTRICT_UNKNOWN")
                        .inActivities(
                                "area_code",
                                "R_DISTRICT_UNKNOWN",
                                "../../evil",
                                "a/b",
                                ".",
                                "",
                                "CON",
                                "..",
                                "D01/",
                                "%2e"),
                hidden(),
                globs(),
                hive(),
                gzipNamedCsv(),
                textNamedGzip(),
                truncatedGzip(),
                gzipBomb(),
                manyFiles(),
                tooLarge(),
                unreadable(),
                unknownTypes());
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BadInput empty() {
        BadInput input = BadInput.of("FIL-01", REJECT_FILE, "F_EMPTY");
        for (String name : List.of("x.csv", "form_empty.csv", "x.tsv", "x.txt")) {
            input.sendRefused(name, "F_EMPTY", new byte[0]).received(0);
        }
        return input;
    }

    private static BadInput directory() {
        BadInput input = BadInput.of("FIL-02", REJECT_FILE, "F_NOT_REGULAR");
        input.sendRefused("x.csv", "F_NOT_REGULAR", path -> {
            Files.createDirectories(path);
            Files.writeString(
                    path.resolve("part-0.csv"), BadTable.activities().good(2).text());
        });
        input.sendRefused("y.xlsx", "F_NOT_REGULAR", path -> Files.createDirectories(path));
        return input;
    }

    private static BadInput link() {
        BadInput input = BadInput.of("FIL-03", REJECT_FILE, "F_SYMLINK");
        input.sendRefused("evil.csv", "F_SYMLINK", path -> Files.createSymbolicLink(path, Path.of("/etc/hostname")));
        input.sendRefused("broken.csv", "F_SYMLINK", path -> Files.createSymbolicLink(path, Path.of("/nowhere")));
        input.sendRefused("folder", "F_SYMLINK", path -> Files.createSymbolicLink(path, Path.of("/etc")));
        return input;
    }

    private static BadInput pipe() {
        BadInput input = BadInput.of("FIL-06", REJECT_FILE, "F_NOT_REGULAR");
        input.sendRefused("x.csv", "F_NOT_REGULAR", path -> command("mkfifo", path.toString()));
        return input;
    }

    private static void command(String... words) throws IOException {
        try {
            assertThat(new ProcessBuilder(words).inheritIO().start().waitFor())
                    .as(Arrays.toString(words))
                    .isZero();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static BadInput growing() {
        BadInput input = BadInput.of("FIL-07", REJECT_FILE, "F_UNSTABLE");
        input.sendRefused("x.csv", "F_UNSTABLE", path -> {
            Files.writeString(path, BadTable.activities().good(2).text());
            Thread writer = new Thread(() -> grow(path), "a sender who is still writing");
            writer.setDaemon(true);
            writer.start();
        });
        return input.check(run -> IS_GROWING.set(false));
    }

    private static void grow(Path path) {
        try {
            while (IS_GROWING.get()) {
                Files.writeString(path, "x,D01,study\n", StandardOpenOption.WRITE, StandardOpenOption.APPEND);
                Thread.sleep(2);
            }
        } catch (IOException e) {
            // The folder of the test is gone: nobody looks at the file any more.
            IS_GROWING.set(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was listed is not what lies there when it is copied; what is read later is the copy. */
    private static BadInput replaced() {
        return BadInput.of("FIL-08", REJECT_FILE, "F_CHANGED").check(run -> {
            Path folder = run.folderOf("FIL-08");
            Path file = Files.writeString(
                    Files.createDirectories(folder.resolve("drop")).resolve("a.csv"),
                    BadTable.activities().good(5).text());
            FileReceiver receiver = new FileReceiver(
                    IntakePlan.of(WorkspaceCompiler.compile(run.town()).workspace()));
            SubmittedFile listed =
                    SubmissionFolder.list(folder.resolve("drop")).files().get(0);
            Files.writeString(file, BadTable.activities().good(1).text());
            Receipt receipt =
                    receiver.receive(listed, folder.resolve("staging")).get(0);
            assertThat(receipt.refusal()).isEqualTo(Code.F_CHANGED);
            assertThat(receipt.received()).as("nothing was read of it").isZero();
        });
    }

    private static BadInput hidden() {
        BadInput input = BadInput.of("FIL-11", ACCEPT_WARN, "W_HIDDEN_NAME");
        for (String name : List.of("_x.csv", ".x.csv", "_y/x.csv")) {
            input.send(name, BadTable.activities().good(2)).says("W_HIDDEN_NAME");
        }
        return input;
    }

    private static BadInput globs() {
        BadInput input = BadInput.of("FIL-12", ACCEPT, "");
        for (String name :
                List.of("a[1].csv", "x{1}.csv", "*.csv", "a?.csv", "a b.csv", "100%.csv", "a#b.csv", "修改版（2）.csv")) {
            input.send(name, BadTable.activities().good(2));
        }
        return input;
    }

    private static BadInput hive() {
        BadInput input = BadInput.of("FIL-13", ACCEPT, "");
        input.send(
                "district=0012/x.csv",
                BadTable.activities().now("area_code", "0012").good(2));
        return input;
    }

    private static BadInput gzipNamedCsv() {
        BadInput input = BadInput.of("FIL-15", REJECT_FILE, "F_TYPE_MISMATCH");
        byte[] text = BadEncodings.utf8(BadTable.activities().good(3).text());
        input.sendRefused("x.csv", "F_TYPE_MISMATCH", gzip(text));
        input.sendRefused("x.txt", "F_TYPE_MISMATCH", BadEncodings.join(new byte[] {'P', 'K', 3, 4}, text));
        return input;
    }

    private static BadInput textNamedGzip() {
        BadInput input = BadInput.of("FIL-16", REJECT_FILE, "F_TYPE_MISMATCH");
        input.sendRefused(
                "x.csv.gz", "F_TYPE_MISMATCH", BadTable.activities().good(3).text());
        return input;
    }

    private static BadInput truncatedGzip() {
        BadInput input = BadInput.of("FIL-17", REJECT_FILE, "F_TRUNCATED");
        byte[] whole = gzip(BadEncodings.utf8(BadTable.activities().good(3_000).text()));
        input.sendRefused("half.csv.gz", "F_TRUNCATED", Arrays.copyOf(whole, whole.length / 2));
        input.sendRefused("without-trailer.csv.gz", "F_TRUNCATED", Arrays.copyOf(whole, whole.length - 4));
        return input;
    }

    private static BadInput gzipBomb() {
        BadInput input = BadInput.of("FIL-18", REJECT_FILE, "F_ZIP_BOMB");
        input.sendRefused("x.csv.gz", "F_ZIP_BOMB", path -> {
            byte[] zeros = new byte[1 << 20];
            try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(path))) {
                for (int block = 0; block < 300; block++) {
                    gzip.write(zeros);
                }
            }
        });
        return input;
    }

    private static BadInput manyFiles() {
        BadInput input = BadInput.of("FIL-20", ACCEPT_WARN, "W_MANY_FILES");
        for (int file = 0; file < 700; file++) {
            input.send("tiny/" + file + ".csv", BadTable.activities().good(1));
        }
        return input.check(run -> assertThat(run.notices(""))
                        .as("said of all files together")
                        .extracting(notice -> notice.getField("code"))
                        .containsExactly("W_MANY_FILES"))
                .check(run -> {
                    Path folder = run.folderOf("FIL-20");
                    for (int file = 0; file < 20_000; file++) {
                        Files.createFile(folder.resolve(file + ".csv"));
                    }
                    assertThat(SubmissionFolder.list(folder).notices())
                            .extracting(Notice::code)
                            .containsExactly(Code.W_MANY_FILES);
                });
    }

    private static BadInput tooLarge() {
        BadInput input = BadInput.of("FIL-21", REJECT_FILE, "F_TOO_LARGE");
        input.sendRefused("x.csv", "F_TOO_LARGE", path -> {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.setLength(20L << 30);
            }
        });
        return input;
    }

    private static BadInput unreadable() {
        BadInput input = BadInput.of("FIL-22", REJECT_FILE, "F_UNREADABLE");
        // Permissions mean nothing to root; a name that is not in the encoding of the system cannot be opened by
        // anybody.
        input.sendMade("folder/good.csv", path -> {
                    Files.writeString(
                            path,
                            "activity_id,area_code,programme,held_on,attended\nFIL-22-1,D01,study,2025-03-05,3\n");
                    command(
                            "sh",
                            "-c",
                            "cp \"$1\" \"$2/$(printf 'x\\377.csv')\"",
                            "sh",
                            path.toString(),
                            path.resolveSibling(".").normalize().toString());
                })
                .accepted(1);
        return input.check(run -> assertThat(run.codesUnder("FIL-22/")).contains("F_UNREADABLE"));
    }

    private static BadInput unknownTypes() {
        BadInput input = BadInput.of("FIL-23", REJECT_FILE, "F_TYPE_UNSUPPORTED");
        for (String name : List.of("x.doc", "x.pdf", "x.rar", "x.docx", "x", "x.7z", "x.lz4")) {
            input.sendRefused(name, "F_TYPE_UNSUPPORTED", "dear sir".getBytes(StandardCharsets.UTF_8));
        }
        return input;
    }
}
