package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.civicdigest.digest.EditionDiff;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Two published digests → what differs between them, and why.
 *
 * <pre>jobs/diff --digest digests/2025-first --digest digests/2025-second --out target/diff</pre>
 */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says what differs between two editions and why: values, files, definitions. Reads the published"
                + " folders alone.",
        footer = {
            "",
            "Example:",
            "  jobs/diff --digest digests/2025-first --digest digests/2025-second --out target/diff"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class DiffJob implements Callable<Integer> {
    private static final int MOST_LISTED = 200;

    @Option(
            names = "--digest",
            paramLabel = "DIR",
            description = "A published digest; give two, the earlier edition first.")
    private List<Path> digests = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Where diff.csv goes, with every value that differs.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "Say nothing but the last line.")
    private boolean quiet;

    @Spec
    private CommandSpec job;

    @Override
    public Integer call() {
        if (digests.size() != 2) {
            throw new ParameterException(
                    job.commandLine(),
                    "diff compares two digests, but --digest is given " + digests.size()
                            + " times. Give the earlier edition first: --digest D1 --digest D2");
        }
        EditionDiff diff = EditionDiff.of(PublishedFolder.read(digests.get(0)), PublishedFolder.read(digests.get(1)));
        List<String> lines = diff.lines(MOST_LISTED);
        if (quiet) {
            lines = lines.subList(0, 1);
        }
        lines.forEach(System.out::println);
        if (out != null) {
            write(diff, out.toAbsolutePath().normalize());
        }
        return ExitCode.DONE.number();
    }

    private static void write(EditionDiff diff, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve("diff.csv"));
            diff.write(folder);
            System.out.println("diff.csv is in " + folder);
        } catch (IOException e) {
            throw new UserException(
                    "--out " + folder + " cannot be written: " + e.getMessage() + ". Check permissions and free space.",
                    e);
        }
    }
}
