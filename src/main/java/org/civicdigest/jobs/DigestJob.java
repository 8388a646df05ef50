package org.civicdigest.jobs;

import java.util.List;
import java.util.concurrent.Callable;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.model.Edition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Submissions → the digest: intake, cube, indicators, charts, publish.
 *
 * <pre>jobs/digest --workspace data/sample-city --year 2025 --out digests/2025</pre>
 */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "All stages: takes in what has arrived and publishes the digest of a year.",
        footer = {"", "Example:", "  jobs/digest --workspace data/sample-city --year 2025 --out digests/2025"})
final class DigestJob implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private EditionOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private GalleryOption gallery;

    @Override
    public Integer call() {
        try (EditionRun run = EditionRun.open("digest", options)) {
            new Publication(options.outFolder()).requireReplaceable();
            run.intake();
            run.cube();
            Edition edition = run.edition(run.indicators());
            List<ListedFigure> figures = run.charts(edition);
            gallery.write(
                    figures, run.editionFolder().pictures(), edition.languages().get(0));
            Ledger ledger = run.publish(edition, figures);
            // The digest has them now: they need not be kept twice.
            run.editionFolder().dropFigures();
            return Conclusion.of(run, ledger);
        }
    }
}
