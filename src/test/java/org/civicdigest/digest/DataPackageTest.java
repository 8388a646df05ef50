package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program is told of the tables must be so. */
class DataPackageTest {
    @TempDir
    private Path folder;

    private JsonNode written() throws IOException {
        DigestContent content = InventedEdition.content(6, Language.ZH, Language.EN);
        WrittenDigest.write(content, folder);
        DataPackage.write(content, folder);
        return new ObjectMapper().readTree(Files.readAllBytes(folder.resolve(DataPackage.FILE)));
    }

    private List<NamedCsvRecord> rows(JsonNode resource) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(folder.resolve(resource.path("path").asText()))) {
            return reader.stream().toList();
        }
    }

    @Test
    void everyTableIsDescribedAndEveryCellIsOfItsType() throws IOException {
        JsonNode described = written();
        assertThat(described.path("resources")).hasSizeGreaterThan(25);
        for (JsonNode resource : described.path("resources")) {
            for (NamedCsvRecord row : rows(resource)) {
                for (JsonNode field : resource.path("schema").path("fields")) {
                    String cell = row.getField(field.path("name").asText());
                    assertThat(cell.isEmpty() || isOf(field.path("type").asText(), cell))
                            .as("%s.%s holds %s", resource.path("name"), field, cell)
                            .isTrue();
                }
            }
        }
    }

    private static boolean isOf(String type, String cell) {
        return switch (type) {
            case "integer" -> cell.matches("-?[0-9]+");
            case "number" -> new BigDecimal(cell).scale() >= -400;
            case "date" -> LocalDate.parse(cell).getYear() > 0;
            case "boolean" -> cell.equals("yes") || cell.equals("no");
            case "string" -> true;
            default -> throw new AssertionError("no type is called " + type);
        };
    }

    @Test
    void aKeyNamesEachRowOnce() throws IOException {
        for (JsonNode resource : written().path("resources")) {
            List<String> key = new ArrayList<>();
            resource.path("schema").path("primaryKey").forEach(column -> key.add(column.asText()));
            Set<List<String>> seen = new HashSet<>();
            for (NamedCsvRecord row : key.isEmpty() ? List.<NamedCsvRecord>of() : rows(resource)) {
                assertThat(seen.add(key.stream().map(row::getField).toList()))
                        .as("%s: %s", resource.path("name"), row)
                        .isTrue();
            }
        }
    }

    @Test
    void everyCellKeepsTheConstraintsOfItsColumn() throws IOException {
        for (JsonNode resource : written().path("resources")) {
            for (NamedCsvRecord row : rows(resource)) {
                for (JsonNode field : resource.path("schema").path("fields")) {
                    String cell = row.getField(field.path("name").asText());
                    assertThat(keeps(field.path("constraints"), cell))
                            .as("%s.%s holds '%s'", resource.path("name"), field, cell)
                            .isTrue();
                }
            }
        }
    }

    private static boolean keeps(JsonNode constraints, String cell) {
        if (cell.isEmpty()) {
            return !constraints.path("required").asBoolean();
        }
        List<String> codes = new ArrayList<>();
        constraints.path("enum").forEach(code -> codes.add(code.asText()));
        return (codes.isEmpty() || codes.contains(cell))
                && (!constraints.has("pattern")
                        || cell.matches(constraints.path("pattern").asText()))
                && (!constraints.has("minimum")
                        || new BigDecimal(cell)
                                        .compareTo(constraints.path("minimum").decimalValue())
                                >= 0)
                && (!constraints.has("maximum")
                        || new BigDecimal(cell)
                                        .compareTo(constraints.path("maximum").decimalValue())
                                <= 0);
    }

    @Test
    void whatARowRefersToIsThere() throws IOException {
        JsonNode described = written();
        int followed = 0;
        for (JsonNode resource : described.path("resources")) {
            for (JsonNode key : resource.path("schema").path("foreignKeys")) {
                String other = key.path("reference").path("resource").asText();
                Set<List<String>> there = new HashSet<>();
                for (JsonNode candidate : described.path("resources")) {
                    if (candidate
                            .path("name")
                            .asText()
                            .equals(other.isEmpty() ? resource.path("name").asText() : other)) {
                        rows(candidate)
                                .forEach(row -> there.add(
                                        cells(row, key.path("reference").path("fields"))));
                    }
                }
                for (NamedCsvRecord row : rows(resource)) {
                    List<String> from = cells(row, key.path("fields"));
                    assertThat(from.contains("") || there.contains(from))
                            .as("%s: %s is in %s", resource.path("name"), from, other)
                            .isTrue();
                    followed++;
                }
            }
        }
        assertThat(followed).as("rows that refer to another table").isGreaterThan(100);
    }

    private static List<String> cells(NamedCsvRecord row, JsonNode fields) {
        List<String> cells = new ArrayList<>();
        fields.forEach(field -> cells.add(row.getField(field.asText())));
        return cells;
    }

    @Test
    void aTableThatNobodyDescribesIsOurFault() throws IOException {
        Files.writeString(folder.resolve("surprise.csv"), "a\n1\n");
        DigestContent content = InventedEdition.content(2, Language.ZH, Language.EN);
        assertThatThrownBy(() -> DataPackage.write(content, folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the table surprise");
    }
}
