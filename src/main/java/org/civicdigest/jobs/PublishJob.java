package org.civicdigest.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The values and figures of an edition → the digest.
 *
 * <pre>jobs/publish --workspace data/sample-city --year 2025 --out digests/2025</pre>
 */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes the digest from values and charts; the last stage.",
        footer = {"", "Example:", "  jobs/publish --workspace data/sample-city --year 2025 --out digests/2025"})
final class PublishJob implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private EditionOptions options;

    @Override
    public Integer call() {
        try (EditionRun run = EditionRun.open("publish", options)) {
            new Publication(options.outFolder()).requireReplaceable();
            Ledger ledger = run.publish(
                    run.edition(run.editionFolder().readValues()),
                    run.editionFolder().readFigures());
            return Conclusion.of(run, ledger);
        }
    }
}
