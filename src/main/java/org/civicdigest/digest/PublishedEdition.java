package org.civicdigest.digest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A digest as it was published, read back from its folder alone.
 *
 * @param submissions none where the digest is of a version that did not publish them
 */
public record PublishedEdition(
        JsonNode manifest, List<NamedCsvRecord> values, List<NamedCsvRecord> submissions, List<NamedCsvRecord> files) {
    public PublishedEdition {
        values = List.copyOf(values);
        submissions = List.copyOf(submissions);
        files = List.copyOf(files);
    }

    public static PublishedEdition read(Path folder) throws IOException {
        Path submissions = folder.resolve(ContributionsCsv.FILE);
        return new PublishedEdition(
                new ObjectMapper().readTree(Files.readAllBytes(folder.resolve(Manifest.FILE))),
                rows(folder.resolve(IndicatorsCsv.FILE)),
                Files.exists(submissions) ? rows(submissions) : List.of(),
                rows(folder.resolve(IntakeCsv.FILE)));
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    int year() {
        return manifest.path("year").asInt();
    }

    /** What the manifest says under a key, as text; empty where it says nothing. */
    String says(String key) {
        JsonNode said = manifest.path(key);
        return said.isMissingNode() || said.isNull() ? "" : said.isValueNode() ? said.asText() : said.toString();
    }

    /** The hash of an indicator's definition, empty where it has none. */
    String definition(String indicator) {
        return manifest.path("definitions").path(indicator).path("sha256").asText("");
    }

    String programme(String indicator) {
        return manifest.path("definitions").path(indicator).path("programme").asText("");
    }
}
