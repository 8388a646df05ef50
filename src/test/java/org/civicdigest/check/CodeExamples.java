package org.civicdigest.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.civicdigest.notice.Code;

/** The declared examples of the codes, one bad and one good each. */
final class CodeExamples {
    private static final Map<String, Map<String, String>> GOOD_ROWS = Map.of(
            "activities",
            row(
                    "activity_id=a1,area_code=990105,programme=study,held_on=2025-03-05,title=学习,expected=20,attended=18,revision="),
            "attendance",
            row("activity_id=a1,person_id=P000001,status=present,hours=2,revision="),
            "returns",
            row("area_code=990105,period=2025-Q3,measure={measure},value=12,revision="));

    private final JsonNode examples;

    private CodeExamples(JsonNode examples) {
        this.examples = examples;
    }

    static CodeExamples read() throws IOException {
        try (InputStream in = CodeExamples.class.getResourceAsStream("/notice/examples.yaml")) {
            return new CodeExamples(new YAMLMapper().readTree(in));
        }
    }

    boolean has(Code code) {
        return examples.hasNonNull(code.name());
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        examples.fieldNames().forEachRemaining(names::add);
        return names;
    }

    boolean isText(Code code) {
        return !examples.path(code.name()).has("words");
    }

    /** The file of an example that text can show; side is bad or good. */
    String file(Code code, String side, String measure) {
        JsonNode example = examples.path(code.name());
        if (example.has("text")) {
            return example.path("text").path(side).asText();
        }
        String register = example.fieldNames().next();
        Map<String, String> good = Objects.requireNonNull(GOOD_ROWS.get(register), register);
        StringBuilder text = new StringBuilder(String.join(",", good.keySet())).append('\n');
        for (JsonNode changed : rows(example.path(register).path(side))) {
            Map<String, String> cells = new LinkedHashMap<>(good);
            changed.fields()
                    .forEachRemaining(
                            cell -> cells.put(cell.getKey(), cell.getValue().asText()));
            text.append(String.join(
                            ",",
                            cells.values().stream()
                                    .map(cell -> cell.replace("{measure}", measure))
                                    .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }

    /** The example as the page shows it. */
    String shown(Code code, String side, String language) {
        JsonNode example = examples.path(code.name());
        if (example.has("words")) {
            return example.path("words").path(side).path(language).asText();
        }
        if (example.has("text")) {
            return "`" + visible(example.path("text").path(side).asText()) + "`";
        }
        List<String> rows = new ArrayList<>();
        for (JsonNode changed : rows(example.path(example.fieldNames().next()).path(side))) {
            List<String> cells = new ArrayList<>();
            changed.fields()
                    .forEachRemaining(cell -> cells.add("`" + cell.getKey() + " = "
                            + visible(cell.getValue().asText()) + "`"));
            rows.add(String.join(" ", cells));
        }
        return String.join("<br>", rows);
    }

    private static List<JsonNode> rows(JsonNode side) {
        List<JsonNode> rows = new ArrayList<>();
        if (side.isArray()) {
            side.forEach(rows::add);
        } else {
            rows.add(side);
        }
        return rows;
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '\n' -> visible.append('⏎');
                case '\r' -> visible.append('␍');
                case '|' -> visible.append("\\|");
                default -> {
                    int type = Character.getType(point);
                    if (type == Character.CONTROL || type == Character.FORMAT) {
                        visible.append(String.format(java.util.Locale.ROOT, "<U+%04X>", point));
                    } else {
                        visible.appendCodePoint(point);
                    }
                }
            }
        });
        return visible.toString();
    }

    private static Map<String, String> row(String cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String cell : cells.split(",", -1)) {
            row.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
        }
        return row;
    }
}
