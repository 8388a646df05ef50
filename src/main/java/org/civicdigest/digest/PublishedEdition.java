package org.civicdigest.digest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Workspace;

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

    static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    public int year() {
        return manifest.path("year").asInt();
    }

    /** The moment that it speaks from, empty where none was named. */
    public String asOf() {
        return says("as_of");
    }

    /** What it was made from: file and SHA-256, once for each sheet of a workbook. */
    public List<String> inputs() {
        List<String> inputs = new ArrayList<>();
        manifest.path("inputs")
                .forEach(input -> inputs.add(
                        input.path("file").asText() + " " + input.path("sha256").asText()));
        return inputs;
    }

    /** The published row of a value; empty where the digest has none. */
    public Optional<NamedCsvRecord> findValue(String indicator, String area, String period) {
        return values.stream()
                .filter(row -> row.getField("indicator").equals(indicator)
                        && row.getField("area_code").equals(area)
                        && row.getField("period").equals(period))
                .findFirst();
    }

    /** Whether the catalogue still defines the indicator as it did when this was published. */
    public boolean isDefinedAsIn(Workspace workspace, Indicator indicator) {
        return definition(indicator.code()).equals(Manifest.fingerprint(indicator, workspace));
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
