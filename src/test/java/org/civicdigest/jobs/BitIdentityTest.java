package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.civicdigest.SparkSessions;
import org.civicdigest.sample.SampleCity;
import org.civicdigest.sample.SampleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same submissions make the same digest, byte for byte, on whatever machine and in whatever office. */
class BitIdentityTest {
    @TempDir
    private Path folder;

    @Test
    void threadsPartitionsTimeZonesAndLocalesChangeNoByte() throws IOException, InterruptedException {
        SparkSessions.shared();
        Path workspace = folder.resolve("city");
        new SampleCity(new SampleOptions(2, 2, 30, 7)).write(workspace);
        SmallCatalogue.leaveIn(
                workspace,
                Set.of("assessment_score", "party_lecture_coverage", "requests_open", "volunteer_participation"));
        List<String> arguments = List.of("digest", "--quiet", "--year", "2025", "--workspace", workspace.toString());

        assertThat(Main.run(arguments(arguments, "here").toArray(String[]::new)))
                .as("two threads, two partitions, UTC")
                .isIn(0, 4);
        assertThat(elsewhere(
                        arguments(arguments, "there"),
                        "-Dspark.master=local[1]",
                        "-Dspark.sql.shuffle.partitions=5",
                        "-Dspark.default.parallelism=3",
                        "-Dspark.sql.files.maxPartitionBytes=65536",
                        "-Dspark.sql.files.openCostInBytes=0",
                        "-Duser.timezone=Pacific/Apia",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Dfile.encoding=GB18030"))
                .as("one thread, five partitions, thirteen hours ahead, Arabic digits")
                .isIn(0, 4);

        assertThat(digest(folder.resolve("there"))).isEqualTo(digest(folder.resolve("here")));
    }

    private List<String> arguments(List<String> all, String name) {
        List<String> arguments = new ArrayList<>(all);
        arguments.addAll(List.of(
                "--store",
                folder.resolve(name + "-store").toString(),
                "--out",
                folder.resolve(name).toString()));
        return arguments;
    }

    /** The main job in a machine of its own, which begins as this one did but for the settings. */
    private int elsewhere(List<String> arguments, String... settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-Xmx"))
                .forEach(command::add);
        command.addAll(Arrays.asList(settings));
        command.addAll(List.of(
                // It lives too briefly for the thorough compiler to pay.
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("there.log").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("in time").isTrue();
        if (process.exitValue() != 0 && process.exitValue() != 4) {
            System.err.println(Files.readString(folder.resolve("there.log")));
        }
        return process.exitValue();
    }

    /** File → its hash, but for what tells of the machine. */
    private static Map<String, String> digest(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals("run.json")) {
                    hashes.put(name, hash(file));
                }
            }
        }
        return hashes;
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
