package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicdigest.jobs.BadInput.Outcome.REFUSE_JOB;
import static org.civicdigest.jobs.BadInput.Outcome.REJECT_FILE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.civicdigest.SparkSessions;
import org.civicdigest.intake.PseudonymKey;
import org.civicdigest.store.LocalStore;

/** Bad inputs of the category job. */
final class BadJobs {
    private BadJobs() {}

    static List<BadInput> cases() {
        return List.of(key(), reference(), store(), reconciliation(), tooManyBad());
    }

    private static BadInput key() {
        return BadInput.of("JOB-01", REFUSE_JOB, "J_KEY").check(run -> {
            Path folder = run.folderOf("JOB-01");
            Path key = Files.writeString(folder.resolve("key"), "0123456789abcdef".repeat(4));
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
            Path empty = Files.writeString(folder.resolve("empty"), "");
            Files.setPosixFilePermissions(empty, PosixFilePermissions.fromString("rw-------"));
            for (String path : new String[] {
                key.toString(), empty.toString(), folder.resolve("none").toString(), "", null
            }) {
                assertThatThrownBy(() -> PseudonymKey.load(path))
                        .as("key at " + path)
                        .hasMessageStartingWith("J_KEY: ");
            }
            Path town = BadInputTown.sound()
                    .replacing("workspace.yaml", "sample: true", "sample: false")
                    .writeTo(folder.resolve("town"));
            Files.writeString(
                    town.resolve("submissions/list.csv"),
                    BadTable.attendance("x").good(2).text());
            BadInputRun.Outcome outcome =
                    BadInputRun.run("intake", town, folder.resolve("store"), folder.resolve("digest"));
            assertThat(outcome.exitCode()).as(outcome.said()).isEqualTo(ExitCode.INPUT.number());
            assertThat(outcome.said()).contains("J_KEY");
            assertThat(new LocalStore(folder.resolve("store")).history()).isEmpty();
        });
    }

    private static BadInput reference() {
        return BadInput.of("JOB-03", REFUSE_JOB, "J_REFERENCE").check(run -> {
            Path folder = run.folderOf("JOB-03");
            refuse(
                    folder.resolve("twice"),
                    BadInputTown.sound()
                            .replacing(
                                    "areas.csv",
                                    "D02,西城区,West,district,C,,\n",
                                    "D02,西城区,West,district,C,,\n".repeat(2)));
            refuse(
                    folder.resolve("overlap"),
                    BadInputTown.sound()
                            .replacing(
                                    "areas.csv",
                                    "D02,西城区,West,district,C,,\n",
                                    "D02,西城区,West,district,C,2020-01-01,\nD02,西城区,West,district,C,2024-01-01,\n"));
            refuse(
                    folder.resolve("orphan"),
                    BadInputTown.sound()
                            .replacing("areas.csv", "D02,西城区,West,district,C,,", "D02,西城区,West,district,NONE,,"));
            Path missing = BadInputTown.sound().writeTo(folder.resolve("missing"));
            Files.delete(missing.resolve("areas.csv"));
            refuse(missing);
        });
    }

    private static void refuse(Path folder, BadInputTown town) throws IOException {
        refuse(town.writeTo(folder));
    }

    private static void refuse(Path town) {
        BadInputRun.Outcome outcome = BadInputRun.run("digest", town, town.resolve("store"), town.resolve("digest"));
        assertThat(outcome.exitCode()).as(outcome.said()).isEqualTo(ExitCode.INPUT.number());
        assertThat(outcome.said()).contains("J_REFERENCE");
        assertThat(town.resolve("digest")).doesNotExist();
        assertThat(town.resolve("store")).doesNotExist();
    }

    private static BadInput store() {
        return BadInput.of("JOB-04", REFUSE_JOB, "J_STORE_CORRUPT").check(run -> {
            Path folder = run.folderOf("JOB-04");
            Path torn = copyOf(run, folder.resolve("torn"));
            List<Path> manifests = manifests(torn);
            Files.write(manifests.get(manifests.size() - 1), new byte[0]);
            BadInputRun.Outcome outcome = BadInputRun.run("intake", run.town(), torn, folder.resolve("digest"));
            assertThat(outcome.exitCode()).as(outcome.said()).isEqualTo(ExitCode.INPUT.number());
            assertThat(outcome.said()).contains("J_STORE_CORRUPT");
            Path half = copyOf(run, folder.resolve("half"));
            byte[] whole = Files.readAllBytes(manifests(half).get(0));
            Files.write(manifests(half).get(0), java.util.Arrays.copyOf(whole, whole.length / 2));
            assertThatThrownBy(() -> new LocalStore(half).history()).hasMessageContaining("J_STORE_CORRUPT");
            Path flipped = copyOf(run, folder.resolve("flipped"));
            Path data = dataFile(flipped);
            byte[] bytes = Files.readAllBytes(data);
            bytes[bytes.length / 2] ^= 1;
            Files.write(data, bytes);
            assertThatThrownBy(() -> new LocalStore(flipped).verify()).hasMessageContaining("J_STORE_CORRUPT");
            Files.write(data, java.util.Arrays.copyOf(bytes, bytes.length - 1));
            assertThatThrownBy(() -> new LocalStore(flipped).history()).hasMessageContaining("J_STORE_CORRUPT");
            Files.delete(data);
            assertThatThrownBy(() -> new LocalStore(flipped).history()).hasMessageContaining("J_STORE_CORRUPT");
        });
    }

    private static BadInput reconciliation() {
        return BadInput.of("JOB-05", REFUSE_JOB, "J_RECONCILE").check(run -> {
            Path store = copyOf(run, run.folderOf("JOB-05").resolve("store"));
            Path first = manifests(store).get(0);
            String text = Files.readString(first, StandardCharsets.UTF_8);
            // One row more was received than came to anything: as if one had been dropped after it was parsed.
            Files.writeString(first, text.replaceFirst("\"received\" : 3,", "\"received\" : 4,"));
            LocalStore changed = new LocalStore(store);
            StoreTables tables = new StoreTables(SparkSessions.shared(), changed, changed.history());
            assertThatThrownBy(() -> Ledger.of(tables, tables.standingNotices().limit(0)))
                    .hasMessageContaining("J_RECONCILE");
        });
    }

    private static BadInput tooManyBad() {
        BadInput input = BadInput.of("JOB-06", REJECT_FILE, "F_TOO_MANY_BAD");
        BadTable table = BadTable.activities().good(399);
        BadTable allowed = BadTable.activities().good(400);
        for (int row = 0; row < 100; row++) {
            table.bad("attended", "-1", "R_NEGATIVE");
            allowed.bad("attended", "-1", "R_NEGATIVE");
        }
        input.sendRefused(
                        "a.csv",
                        "F_TOO_MANY_BAD",
                        table.bad("attended", "x", "R_NOT_NUMBER").text())
                .received(500);
        input.send("at-the-limit.csv", allowed);
        return input;
    }

    private static Path copyOf(BadInputRun run, Path to) throws IOException {
        try (Stream<Path> entries = Files.walk(run.store())) {
            for (Path entry : entries.toList()) {
                Path target = to.resolve(run.store().relativize(entry).toString());
                if (Files.isDirectory(entry)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(entry, target);
                }
            }
        }
        return to;
    }

    private static List<Path> manifests(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store.resolve("manifests"))) {
            return files.sorted().toList();
        }
    }

    private static Path dataFile(Path store) throws IOException {
        try (Stream<Path> files = Files.walk(store.resolve("data"))) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
