package org.civicdigest.digest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.civicdigest.model.Language;

/** The tables of a digest as they are written: an invented one with everything that a workspace may declare. */
final class WrittenTables {
    private static final String CSV = ".csv";

    private WrittenTables() {}

    /** Writes the digest into the empty folder, and gives the columns of each table by its name. */
    static Map<String, List<String>> heads(Path folder) throws IOException {
        DigestContent content = InventedEdition.content(6, Language.ZH, Language.EN);
        WrittenDigest.write(content, folder);
        Map<String, List<String>> heads = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(CSV)) {
                    heads.put(name.substring(0, name.length() - CSV.length()), head(file));
                }
            }
        }
        return heads;
    }

    private static List<String> head(Path file) throws IOException {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            return rows.stream().findFirst().orElseThrow().getFields();
        }
    }
}
