package org.civicdigest.jobs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.MonthlySeries;
import org.civicdigest.model.RestatedValue;

/** What the stages of one edition leave for each other, under the store: values, then figures. */
final class EditionFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String VALUES = "indicators.parquet";
    private static final String MONTHS = "months.json";
    private static final String RESTATED = "restated.json";
    private static final String CHANGES = "changes.json";
    private static final String FIGURES = "figures.json";

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

    void writeValues(ComputedValues computed) {
        try {
            Files.createDirectories(folder);
            // The values last: a folder with values has all.
            JSON.writeValue(folder.resolve(MONTHS).toFile(), computed.months());
            JSON.writeValue(folder.resolve(RESTATED).toFile(), computed.restated());
            JSON.writeValue(folder.resolve(CHANGES).toFile(), computed.changes());
            IndicatorsParquet.write(computed.values(), IndicatorsParquet.ENCODED, folder.resolve(VALUES));
        } catch (IOException e) {
            throw cannot("written", e);
        }
    }

    ComputedValues readValues() {
        Path file = folder.resolve(VALUES);
        Path months = folder.resolve(MONTHS);
        Path restated = folder.resolve(RESTATED);
        Path changes = folder.resolve(CHANGES);
        if (!Stream.of(file, months, restated, changes).allMatch(Files::exists)) {
            throw new UserException("There are no values at " + file + " yet. Run the job indicators first.");
        }
        try {
            return new ComputedValues(
                    IndicatorsParquet.read(file),
                    JSON.readValue(Files.readAllBytes(months), new TypeReference<List<MonthlySeries>>() {}),
                    JSON.readValue(Files.readAllBytes(restated), new TypeReference<List<RestatedValue>>() {}),
                    JSON.readValue(Files.readAllBytes(changes), new TypeReference<List<ChangeParts>>() {}));
        } catch (IOException e) {
            throw cannot("read", e);
        }
    }

    /** The pictures of the figures. */
    PictureFolder pictures() {
        return new PictureFolder(folder.resolve("charts"));
    }

    /** Removes the figures, their list first: a list without the pictures would be taken for whole. */
    void dropFigures() {
        try {
            Files.deleteIfExists(folder.resolve(FIGURES));
        } catch (IOException e) {
            throw cannot("written", e);
        }
        pictures().clear();
    }

    void writeFigures(List<ListedFigure> figures) {
        try {
            Files.createDirectories(folder);
            JSON.writeValue(folder.resolve(FIGURES).toFile(), figures);
        } catch (IOException e) {
            throw cannot("written", e);
        }
    }

    List<ListedFigure> readFigures() {
        Path file = folder.resolve(FIGURES);
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<List<ListedFigure>>() {});
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
