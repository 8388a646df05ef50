package org.civicdigest.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The cube → the values of an edition, kept in the store.
 *
 * <pre>jobs/indicators --workspace data/sample-city --year 2025</pre>
 */
@Command(
        name = "indicators",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Computes the values of an edition from the cube; the third stage.",
        footer = {"", "Example:", "  jobs/indicators --workspace data/sample-city --year 2025"})
final class IndicatorsJob implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private EditionOptions options;

    @Override
    public Integer call() {
        try (EditionRun run = EditionRun.open("indicators", options)) {
            ComputedValues computed = run.indicators();
            run.editionFolder().writeValues(computed);
            run.progress()
                    .conclude(computed.values().size() + " values of " + options.year + " are in "
                            + options.storeFolder() + ".");
            return ExitCode.DONE.number();
        }
    }
}
