package org.civicdigest.jobs;

import java.util.List;
import java.util.concurrent.Callable;
import org.civicdigest.charts.DrawnFigure;
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
            List<DrawnFigure> figures = run.charts(edition);
            gallery.write(figures, edition.languages().get(0));
            return Conclusion.of(run, run.publish(edition, figures));
        }
    }
}
