package org.civicdigest.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The registers of the store → its cube.
 *
 * <pre>jobs/cube --workspace data/sample-city --year 2025</pre>
 */
@Command(
        name = "cube",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sums what intake took in; the second stage.",
        footer = {"", "Example:", "  jobs/cube --workspace data/sample-city --year 2025"})
final class CubeJob implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private EditionOptions options;

    @Override
    public Integer call() {
        try (EditionRun run = EditionRun.open("cube", options)) {
            run.cube();
            run.progress().conclude("Summed in " + options.storeFolder() + ".");
            return ExitCode.DONE.number();
        }
    }
}
