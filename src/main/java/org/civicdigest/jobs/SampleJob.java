package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.civicdigest.sample.SampleCity;
import org.civicdigest.sample.SampleOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes a made-up workspace of any size, the same bytes for the same options.
 *
 * <pre>jobs/sample --out target/city --districts 60 --people 100000 --seed 7</pre>
 */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = "Writes a made-up workspace of any size: areas, catalogue, five years of submissions.",
        footer = {
            "",
            "Examples:",
            "  jobs/sample --out target/city",
            "  jobs/sample --out target/big --districts 300 --people 400000 --seed 7"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SampleJob implements Callable<Integer> {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "A folder that is empty or not there yet.")
    private Path out;

    @Option(names = "--districts", paramLabel = "N", defaultValue = "24", description = "Default: ${DEFAULT-VALUE}.")
    private int districts;

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "5",
            description = "Up to 2025. Default: ${DEFAULT-VALUE}.")
    private int years;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "3000",
            description = "Persons on the rosters; attendance grows with them. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "2025", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out)) {
            try (Stream<Path> entries = Files.list(out)) {
                if (entries.findAny().isPresent()) {
                    throw new UserException("--out " + out + " is not empty. Name a new folder.");
                }
            }
        }
        SampleOptions options;
        try {
            options = new SampleOptions(districts, years, people, seed);
        } catch (IllegalArgumentException e) {
            throw new UserException(e.getMessage() + ". See --help.", e);
        }
        SampleCity.Written written = new SampleCity(options).write(out);
        System.out.printf(
                Locale.ROOT,
                "%,d rows in %,d files are in %s, with %,d planted faults (planted.csv).%n",
                written.rows(),
                written.files(),
                out.toAbsolutePath().normalize(),
                written.planted());
        return ExitCode.DONE.number();
    }
}
