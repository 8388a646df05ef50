package org.civicdigest.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Submissions → the registers of the store.
 *
 * <pre>jobs/intake --workspace data/sample-city --year 2025</pre>
 */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Takes what has arrived into the store; the first stage of the digest.",
        footer = {"", "Example:", "  jobs/intake --workspace data/sample-city --year 2025"})
final class IntakeJob implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private EditionOptions options;

    @Override
    public Integer call() {
        try (EditionRun run = EditionRun.open("intake", options)) {
            run.intake();
            run.progress().conclude("Taken into " + options.storeFolder() + ".");
            return ExitCode.DONE.number();
        }
    }
}
