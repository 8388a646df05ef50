package org.civicdigest.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * The values of an edition → its figures, kept in the store.
 *
 * <pre>jobs/charts --workspace data/sample-city --year 2025</pre>
 */
@Command(
        name = "charts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Draws the charts of an edition from its values; the fourth stage.",
        footer = {"", "Example:", "  jobs/charts --workspace data/sample-city --year 2025"})
final class ChartsJob implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private EditionOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private GalleryOption gallery;

    @Override
    public Integer call() {
        try (EditionRun run = EditionRun.open("charts", options)) {
            var edition = run.edition(run.editionFolder().readValues());
            var figures = run.charts(edition);
            run.editionFolder().writeFigures(figures);
            gallery.write(
                    figures, run.editionFolder().pictures(), edition.languages().get(0));
            run.progress()
                    .conclude(
                            figures.size() + " figures of " + options.year + " are in " + options.storeFolder() + ".");
            return ExitCode.DONE.number();
        }
    }
}
