package org.civicdigest.digest;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicdigest.model.Language;

/**
 * Writes {@code datapackage.json}: what each table of the digest holds, column by column, for programs that read Frictionless
 * Data Packages (specs.frictionlessdata.io, version 1). The words, types and
 * constraints come from {@code tables.yaml}.
 */
public final class DataPackage {
    static final String FILE = "datapackage.json";

    private static final String CSV = ".csv";

    private final DigestContent content;
    private final Path folder;
    private final TableDictionary dictionary;

    private DataPackage(DigestContent content, Path folder, TableDictionary dictionary) {
        this.content = content;
        this.folder = folder;
        this.dictionary = dictionary;
    }

    /** Describes all tables that lie in the folder. */
    public static void write(DigestContent content, Path folder) throws IOException {
        TableDictionary dictionary = TableDictionary.read();
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
        TableDictionary.Table words = dictionary.table(name);
        Map<String, Object> resource = resource(file, resourceOf(name), "tabular-data-resource");
        resource.put("title", words.title().zh());
        resource.put("title_en", words.title().en());
        resource.put("description", "一行一个：" + words.per().zh());
        resource.put("description_en", "One row per " + words.per().en());
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
        List<Map<String, Object>> foreignKeys = new ArrayList<>();
        for (TableDictionary.Reference reference : words.references()) {
            foreignKeys.add(foreignKey(name, reference));
        }
        for (String column : head(file)) {
            TableDictionary.Column described = dictionary.column(name, column);
            fields.add(field(described));
            described.references().ifPresent(reference -> foreignKeys.add(foreignKey(name, reference)));
        }
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        if (!words.key().isEmpty()) {
            schema.put("primaryKey", words.key());
        }
        if (!foreignKeys.isEmpty()) {
            schema.put("foreignKeys", foreignKeys);
        }
        resource.put("schema", schema);
        return resource;
    }

    private static String resourceOf(String table) {
        return table.replace('_', '-');
    }

    /** Within one table the other resource has no name. */
    private static Map<String, Object> foreignKey(String table, TableDictionary.Reference reference) {
        Map<String, Object> to = new LinkedHashMap<>();
        to.put("resource", reference.table().equals(table) ? "" : resourceOf(reference.table()));
        to.put("fields", reference.to());
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("fields", reference.columns());
        key.put("reference", to);
        return key;
    }

    private static List<String> head(Path file) throws IOException {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            return rows.stream().findFirst().orElseThrow().getFields();
        }
    }

    private static Map<String, Object> field(TableDictionary.Column column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.type());
        field.put("title", column.title().zh());
        field.put("title_en", column.title().en());
        describe(column, Language.ZH).ifPresent(words -> field.put("description", words));
        describe(column, Language.EN).ifPresent(words -> field.put("description_en", words));
        if (column.type().equals("boolean")) {
            field.put("trueValues", List.of("yes"));
            field.put("falseValues", List.of("no"));
        }
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (column.isRequired()) {
            constraints.put("required", true);
        }
        if (!column.codes().isEmpty()) {
            constraints.put(
                    "enum",
                    column.codes().stream().map(TableDictionary.Coded::code).toList());
        }
        column.pattern().ifPresent(pattern -> constraints.put("pattern", pattern));
        column.minimum().ifPresent(minimum -> constraints.put("minimum", minimum));
        column.maximum().ifPresent(maximum -> constraints.put("maximum", maximum));
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }

    /** What the title leaves open, and what each code stands for. */
    private static Optional<String> describe(TableDictionary.Column column, Language language) {
        List<String> words = new ArrayList<>();
        column.about().map(about -> about.in(language)).ifPresent(words::add);
        for (TableDictionary.Coded coded : column.codes()) {
            words.add(coded.code() + ": " + coded.meaning().in(language));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", words));
    }
}
