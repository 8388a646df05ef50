package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.civicdigest.charts.ChartKind;
import org.civicdigest.charts.Gallery;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.digest.Pictures;
import org.civicdigest.model.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Writes one picture of each kind of chart, as {@code charts/gallery.yaml} chooses them. */
final class GalleryOption {
    @Option(
            names = "--gallery",
            paramLabel = "DIR",
            description =
                    "Also write one picture of each kind of chart to this folder, KIND.png, as charts/gallery.yaml"
                            + " chooses them among the figures of the made-up city.")
    @Nullable
    Path folder;

    /** Writes nothing where the option is not given, or where any figure is missing. */
    void write(List<ListedFigure> figures, Pictures pictures, Language language) {
        if (folder == null) {
            return;
        }
        Map<ChartKind, ListedFigure> chosen = Gallery.bundled().choose(figures, language);
        try {
            Files.createDirectories(folder);
            for (Map.Entry<ChartKind, ListedFigure> each : chosen.entrySet()) {
                Files.write(folder.resolve(each.getKey().code() + ".png"), pictures.png(each.getValue()));
            }
        } catch (IOException e) {
            throw new UserException("The gallery cannot be written to " + folder + ": " + e.getMessage(), e);
        }
    }
}
