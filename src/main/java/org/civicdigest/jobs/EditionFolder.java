package org.civicdigest.jobs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.civicdigest.charts.DrawnFigure;
import org.civicdigest.model.IndicatorValue;

/** What the stages of one edition leave for each other, under the store: values, then figures. */
final class EditionFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final Path folder;

    /** @param asOf the moment that the edition speaks from, empty for none: editions of two moments are kept apart */
    EditionFolder(Path storeFolder, int year, String asOf) {
        this.name = asOf.isEmpty() ? Integer.toString(year) : year + "-as-of-" + asOf.replace(':', '-');
        this.folder = storeFolder.resolve("editions").resolve(name);
    }

    /** Its name among the editions of the store. */
    String name() {
        return name;
    }

    void writeValues(List<IndicatorValue> values) {
        try {
            Files.createDirectories(folder);
            IndicatorsParquet.write(values, IndicatorsParquet.ENCODED, folder.resolve("indicators.parquet"));
        } catch (IOException e) {
            throw cannot("written", e);
        }
    }

    List<IndicatorValue> readValues() {
        Path file = folder.resolve("indicators.parquet");
        if (!Files.exists(file)) {
            throw new UserException("There are no values at " + file + " yet. Run the job indicators first.");
        }
        try {
            return IndicatorsParquet.read(file);
        } catch (IOException e) {
            throw cannot("read", e);
        }
    }

    void writeFigures(List<DrawnFigure> figures) {
        try {
            Files.createDirectories(folder);
            JSON.writeValue(folder.resolve("figures.json").toFile(), figures);
        } catch (IOException e) {
            throw cannot("written", e);
        }
    }

    List<DrawnFigure> readFigures() {
        Path file = folder.resolve("figures.json");
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<List<DrawnFigure>>() {});
        } catch (NoSuchFileException e) {
            throw new UserException("There are no figures at " + file + " yet. Run the job charts first.", e);
        } catch (IOException e) {
            throw cannot("read", e);
        }
    }

    private UserException cannot(String what, IOException cause) {
        return new UserException(
                "The edition's folder " + folder + " cannot be " + what + ": " + cause.getMessage()
                        + ". Check permissions and free space.",
                cause);
    }
}
