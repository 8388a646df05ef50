package org.civicdigest.digest;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.civicdigest.model.Language;

/**
 * Writes {@code datapackage.json}: what each table of the digest holds, column by column, for programs that read Frictionless
 * Data Packages (specs.frictionlessdata.io, version 1). The words and types come from {@code tables.yaml}; a table or column that it does
 * not know is our own fault.
 */
public final class DataPackage {
    static final String FILE = "datapackage.json";

    private static final String DICTIONARY = "/digest/tables.yaml";
    private static final String CSV = ".csv";

    private final DigestContent content;
    private final Path folder;
    private final JsonNode dictionary;

    private DataPackage(DigestContent content, Path folder, JsonNode dictionary) {
        this.content = content;
        this.folder = folder;
        this.dictionary = dictionary;
    }

    /** Describes all tables that lie in the folder. */
    public static void write(DigestContent content, Path folder) throws IOException {
        try (InputStream in = DataPackage.class.getResourceAsStream(DICTIONARY)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + DICTIONARY);
            }
            JsonNode dictionary = new ObjectMapper(new YAMLFactory()).readTree(in);
            // The platform's own line end would make two machines differ.
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            printer.indentObjectsWith(indenter);
            printer.indentArraysWith(indenter);
            String json = new ObjectMapper()
                            .writer(printer)
                            .writeValueAsString(new DataPackage(content, folder, dictionary).describe())
                    + "\n";
            Files.writeString(folder.resolve(FILE), json, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        }
    }

    private Map<String, Object> describe() throws IOException {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("profile", "data-package");
        described.put("name", "civic-digest-" + content.edition().year());
        described.put("title", content.edition().workspace().title().in(Language.ZH));
        described.put("title_en", content.edition().workspace().title().in(Language.EN));
        List<Path> files;
        try (Stream<Path> walk = Files.list(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        List<Map<String, Object>> resources = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(CSV)) {
                resources.add(table(file, name.substring(0, name.length() - CSV.length())));
            } else if (name.endsWith(".parquet")) {
                Map<String, Object> resource = resource(file, "indicators-parquet", "data-resource");
                resource.put("format", "parquet");
                resource.put("mediatype", "application/vnd.apache.parquet");
                resources.add(resource);
            }
        }
        described.put("resources", resources);
        return described;
    }

    private static Map<String, Object> resource(Path file, String name, String profile) throws IOException {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", name);
        resource.put("path", file.getFileName().toString());
        resource.put("profile", profile);
        resource.put("bytes", Files.size(file));
        resource.put("hash", "sha256:" + HexFormat.of().formatHex(Sha256.digest(Files.readAllBytes(file))));
        return resource;
    }

    private Map<String, Object> table(Path file, String name) throws IOException {
        JsonNode words = dictionary.path("tables").path(name);
        if (words.isMissingNode()) {
            throw new IllegalStateException(DICTIONARY + " does not describe the table " + name);
        }
        Map<String, Object> resource = resource(file, name.replace('_', '-'), "tabular-data-resource");
        resource.put("title", word(words, "zh"));
        resource.put("title_en", word(words, "en"));
        resource.put("description", "一行一个：" + word(words.path("per"), "zh"));
        resource.put("description_en", "One row per " + word(words.path("per"), "en"));
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("delimiter", ",");
        dialect.put("lineTerminator", "\r\n");
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        resource.put("dialect", dialect);
        Map<String, Object> schema = new LinkedHashMap<>();
        List<Map<String, Object>> fields = new ArrayList<>();
        for (String column : head(file)) {
            fields.add(field(name, column));
        }
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        if (words.has("key")) {
            List<String> key = new ArrayList<>();
            words.path("key").forEach(column -> key.add(column.asText()));
            schema.put("primaryKey", key);
        }
        resource.put("schema", schema);
        return resource;
    }

    private static List<String> head(Path file) throws IOException {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            return rows.stream().findFirst().orElseThrow().getFields();
        }
    }

    private Map<String, Object> field(String table, String column) {
        JsonNode own = dictionary.path("tables").path(table).path("columns").path(column);
        JsonNode words = own.isMissingNode() ? dictionary.path("columns").path(column) : own;
        if (words.isMissingNode()) {
            throw new IllegalStateException(DICTIONARY + " does not describe the column " + column + " of " + table);
        }
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column);
        field.put("type", word(words, "type"));
        field.put("title", word(words, "zh"));
        field.put("title_en", word(words, "en"));
        if (word(words, "type").equals("boolean")) {
            field.put("trueValues", List.of("yes"));
            field.put("falseValues", List.of("no"));
        }
        return field;
    }

    private static String word(JsonNode words, String key) {
        JsonNode word = words.path(key);
        if (!word.isTextual()) {
            throw new IllegalStateException(DICTIONARY + " lacks '" + key + "' in " + words);
        }
        return word.asText();
    }
}
