package org.civicdigest.digest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Text;

/**
 * What the tables of a digest hold, as {@code tables.yaml} says it. A table or column that it does not know, or speaks of in
 * words that it lacks, is our own fault.
 */
final class TableDictionary {
    static final String RESOURCE = "/digest/tables.yaml";

    private final JsonNode root;

    private TableDictionary(JsonNode root) {
        this.root = root;
    }

    static TableDictionary read() throws IOException {
        try (InputStream in = TableDictionary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + RESOURCE);
            }
            return new TableDictionary(new ObjectMapper(new YAMLFactory()).readTree(in));
        }
    }

    /**
     * One table.
     *
     * @param per what a row stands for
     * @param key columns that no two rows have alike; empty where rows have none
     * @param references that are of several columns
     */
    record Table(String name, Text title, Text per, List<String> key, List<Reference> references) {}

    /** @param to the columns of the other table, in the order of these */
    record Reference(List<String> columns, String table, List<String> to) {}

    /** @param meaning what stands in a cell by this code */
    record Coded(String code, Text meaning) {}

    /**
     * One column of one table.
     *
     * @param about what the title leaves open
     * @param isRequired whether every row has something there
     * @param codes all that may stand there, where they are few
     * @param pattern that the whole of a cell matches
     * @param references the column of another table whose cells these are among
     */
    record Column(
            String name,
            String type,
            Text title,
            Optional<Text> about,
            boolean isRequired,
            List<Coded> codes,
            Optional<String> pattern,
            Optional<Integer> minimum,
            Optional<Integer> maximum,
            Optional<Reference> references) {}

    List<String> tables() {
        return names(root.path("tables"));
    }

    Table table(String name) {
        JsonNode words = words(name);
        List<Reference> references = new ArrayList<>();
        for (JsonNode reference : words.path("references")) {
            List<String> columns = texts(reference.path("columns"));
            references.add(new Reference(columns, word(reference, "table"), columns));
        }
        return new Table(name, text(words), text(words.path("per")), texts(words.path("key")), references);
    }

    /** The columns that only this table explains, or explains differently. */
    List<String> ownColumns(String table) {
        return names(words(table).path("columns"));
    }

    /** The columns of a table that may be empty. */
    List<String> mayBeEmpty(String table) {
        return texts(words(table).path("may_be_empty"));
    }

    Column column(String table, String name) {
        JsonNode own = words(table).path("columns").path(name);
        JsonNode words = own.isMissingNode() ? root.path("columns").path(name) : own;
        if (words.isMissingNode()) {
            throw new IllegalStateException(RESOURCE + " does not describe the column " + name + " of " + table);
        }
        return new Column(
                name,
                word(words, "type"),
                text(words),
                words.has("about") ? Optional.of(text(words.path("about"))) : Optional.empty(),
                !mayBeEmpty(table).contains(name),
                words.has("codes") ? codes(word(words, "codes")) : List.of(),
                words.has("pattern")
                        ? Optional.of(word(root.path("patterns"), word(words, "pattern")))
                        : Optional.empty(),
                number(words, "minimum"),
                number(words, "maximum"),
                words.has("references") ? reference(table, name, word(words, "references")) : Optional.empty());
    }

    private List<Coded> codes(String name) {
        JsonNode words = root.path("codes").path(name);
        if (words.isEmpty()) {
            throw new IllegalStateException(RESOURCE + " lacks the codes " + name);
        }
        return names(words).stream()
                .map(code -> new Coded(code, text(words.path(code))))
                .toList();
    }

    /** A column is not among the cells of itself: there the codes are said. */
    private static Optional<Reference> reference(String table, String column, String to) {
        int dot = to.indexOf('.');
        String other = to.substring(0, dot);
        String named = to.substring(dot + 1);
        return other.equals(table) && named.equals(column)
                ? Optional.empty()
                : Optional.of(new Reference(List.of(column), other, List.of(named)));
    }

    private JsonNode words(String table) {
        JsonNode words = root.path("tables").path(table);
        if (words.isMissingNode()) {
            throw new IllegalStateException(RESOURCE + " does not describe the table " + table);
        }
        return words;
    }

    private static Optional<Integer> number(JsonNode words, String key) {
        return words.has(key) ? Optional.of(words.path(key).asInt()) : Optional.empty();
    }

    private static Text text(JsonNode words) {
        return new Text(word(words, "zh"), word(words, "en"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> names(JsonNode words) {
        List<String> names = new ArrayList<>();
        for (Iterator<Map.Entry<String, JsonNode>> fields = words.fields(); fields.hasNext(); ) {
            names.add(fields.next().getKey());
        }
        return names;
    }

    private static String word(JsonNode words, String key) {
        JsonNode word = words.path(key);
        if (!word.isTextual()) {
            throw new IllegalStateException(RESOURCE + " lacks '" + key + "' in " + words);
        }
        return word.asText();
    }
}
