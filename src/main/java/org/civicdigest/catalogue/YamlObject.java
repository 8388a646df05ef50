package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.civicdigest.model.Text;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a YAML file, read key by key; every fault is reported at its own line and reading goes on.
 *
 * <p>A word that is missing or of the wrong type comes back empty. {@link #isSound()} says at the end whether anything
 * was wrong; only a sound mapping becomes a record, so the empty words never get further.
 */
final class YamlObject {
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private record Entry(int keyLine, Node value) {}

    private final FileProblems problems;
    private final String path;
    private final int line;
    private final int errorsBefore;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private YamlObject(MappingNode node, String path, FileProblems problems) {
        this.problems = problems;
        this.path = path;
        this.line = lineOf(node);
        this.errorsBefore = problems.errorCount();
        for (NodeTuple tuple : node.getValue()) {
            int keyLine = lineOf(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.error(keyLine, path, kind(tuple.getKeyNode()), new Text("一个词作为键", "a word as key"));
                continue;
            }
            Entry first = entries.putIfAbsent(key.getValue(), new Entry(keyLine, tuple.getValueNode()));
            if (first != null) {
                problems.error(
                        keyLine,
                        path(key.getValue()),
                        Words.again(key.getValue(), first.keyLine()),
                        new Text("每个键只出现一次", "each key to occur once"));
            }
        }
    }

    static Optional<YamlObject> of(Node node, String path, FileProblems problems) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlObject(mapping, path, problems));
        }
        problems.error(lineOf(node), path, kind(node), new Text("若干“键: 值”", "a mapping of keys to values"));
        return Optional.empty();
    }

    /** Reports the keys that nobody asked for; call it after the last key is read. */
    boolean isSound() {
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                Located key = new Located(entry.getKey(), entry.getValue().keyLine(), path(entry.getKey()));
                problems.unknown(key, keysAsked(), asked);
            }
        }
        return problems.errorCount() == errorsBefore;
    }

    /** Whether anything was wrong so far; unlike {@link #isSound()} it may be asked while keys are left to read. */
    boolean hasErrors() {
        return problems.errorCount() != errorsBefore;
    }

    private Text keysAsked() {
        return new Text("已知的键（" + String.join("、", asked) + "）", "a known key (" + String.join(", ", asked) + ")");
    }

    FileProblems problems() {
        return problems;
    }

    int line() {
        return line;
    }

    /** Where the mapping stands in its file. */
    String path() {
        return path;
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The line of the key, of the whole mapping where the key is absent. */
    int line(String key) {
        Entry entry = entries.get(key);
        return entry == null ? line : entry.keyLine();
    }

    void error(String key, Text found, Text expected) {
        problems.error(line(key), path(key), found, expected);
    }

    boolean has(String key) {
        asked.add(key);
        Entry entry = entries.get(key);
        return entry != null && !isNull(entry.value());
    }

    /** Whether the key's value is one word rather than a list or a mapping. */
    boolean isWord(String key) {
        return find(key).filter(ScalarNode.class::isInstance).isPresent();
    }

    /** All keys in their order, for mappings whose keys are free. */
    List<Located> keys() {
        List<Located> keys = new ArrayList<>();
        entries.forEach((key, entry) -> keys.add(new Located(key, entry.keyLine(), path(key))));
        return keys;
    }

    private Optional<Node> find(String key) {
        asked.add(key);
        Entry entry = entries.get(key);
        return entry == null || isNull(entry.value()) ? Optional.empty() : Optional.of(entry.value());
    }

    /** The value of a key that must be there. */
    private Optional<Node> require(String key, Text expected) {
        Optional<Node> node = find(key);
        if (node.isEmpty()) {
            error(key, Words.NOTHING, expected);
        }
        return node;
    }

    Located word(String key) {
        return require(key, new Text("一个词", "a word"))
                .map(node -> wordOf(node, path(key)))
                .orElseGet(() -> Located.absent(line(key), path(key)));
    }

    Optional<Located> findWord(String key) {
        return find(key).map(node -> wordOf(node, path(key)));
    }

    private Located wordOf(Node node, String where) {
        Located cell = cellOf(node, where);
        if (node instanceof ScalarNode && cell.value().isBlank()) {
            problems.error(cell, Words.NOTHING, new Text("一个词", "a word"));
            return Located.absent(cell.line(), where);
        }
        return new Located(cell.value().strip(), cell.line(), where);
    }

    private Located cellOf(Node node, String where) {
        if (node instanceof ScalarNode scalar && !isNull(node)) {
            return new Located(scalar.getValue(), lineOf(node), where);
        }
        problems.error(lineOf(node), where, kind(node), new Text("一个词", "a word"));
        return Located.absent(lineOf(node), where);
    }

    /** A cell as a file of a sender holds it: it may be empty, and blanks count. */
    String cell(String key) {
        return find(key)
                .map(node -> cellOf(node, path(key)))
                .map(Located::value)
                .orElse("");
    }

    /** A word that names something: letters, digits, {@code _} and {@code -}, beginning with a letter. */
    Located code(String key) {
        Located code = word(key);
        if (code.isAbsent() || CODE.matcher(code.value()).matches()) {
            return code;
        }
        problems.error(
                code,
                Words.quoted(code.value()),
                new Text("以字母开头的代码（字母、数字、_、-）", "a code of letters, digits, _ and - that begins with a letter"));
        return Located.absent(code.line(), code.path());
    }

    /** The same words in both languages. */
    Text text(String key) {
        Optional<YamlObject> both = require(key, new Text("{zh: …, en: …}", "{zh: …, en: …}"))
                .flatMap(node -> of(node, path(key), problems));
        if (both.isPresent()) {
            Located zh = both.get().word("zh");
            Located en = both.get().word("en");
            if (both.get().isSound()) {
                return new Text(zh.value(), en.value());
            }
        }
        return Words.NOTHING;
    }

    /** One of an enum's words, in lower case. */
    <E extends Enum<E>> Optional<E> choice(String key, Class<E> kind) {
        Located word = word(key);
        return choiceOf(word, kind);
    }

    <E extends Enum<E>> Optional<E> findChoice(String key, Class<E> kind) {
        return findWord(key).flatMap(word -> choiceOf(word, kind));
    }

    private <E extends Enum<E>> Optional<E> choiceOf(Located word, Class<E> kind) {
        return word.isAbsent() ? Optional.empty() : choiceOf(word, kind, problems);
    }

    /** The enum's constant of this word; reported when there is none. */
    static <E extends Enum<E>> Optional<E> choiceOf(Located word, Class<E> kind, FileProblems problems) {
        List<String> words = Arrays.stream(kind.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = words.indexOf(word.value());
        if (index >= 0) {
            return Optional.of(kind.getEnumConstants()[index]);
        }
        problems.unknown(word, Words.oneOf(words), words);
        return Optional.empty();
    }

    /** False when absent. */
    boolean flag(String key) {
        Optional<Located> word = findWord(key);
        if (word.isEmpty() || word.get().isAbsent()) {
            return false;
        }
        String value = word.get().value();
        if (!value.equals("true") && !value.equals("false")) {
            problems.error(word.get(), Words.quoted(value), new Text("true 或 false", "true or false"));
        }
        return value.equals("true");
    }

    Optional<LocalDate> findDay(String key) {
        Optional<Located> word = findWord(key).filter(found -> !found.isAbsent());
        Optional<LocalDate> day = word.flatMap(found -> Numbers.findDay(found.value()));
        if (word.isPresent() && day.isEmpty()) {
            problems.error(word.get(), Words.quoted(word.get().value()), Words.DAY);
        }
        return day;
    }

    BigDecimal number(String key) {
        if (!has(key)) {
            error(key, Words.NOTHING, Words.NUMBER);
        }
        return findNumber(key).orElse(BigDecimal.ZERO);
    }

    Optional<BigDecimal> findNumber(String key) {
        Optional<Located> word = findWord(key).filter(found -> !found.isAbsent());
        Optional<BigDecimal> number = word.flatMap(found -> Numbers.find(found.value()));
        if (word.isPresent() && number.isEmpty()) {
            problems.error(word.get(), Words.quoted(word.get().value()), Words.NUMBER);
        }
        return number;
    }

    Optional<Long> findWhole(String key, long least, long most) {
        Optional<Located> word = findWord(key).filter(found -> !found.isAbsent());
        Optional<Long> number = word.flatMap(found -> Numbers.findWhole(found.value()))
                .filter(found -> found >= least && found <= most);
        if (word.isPresent() && number.isEmpty()) {
            problems.error(
                    word.get(),
                    Words.quoted(word.get().value()),
                    most == Long.MAX_VALUE
                            ? new Text("不小于 " + least + " 的整数", "a whole number of " + least + " or more")
                            : new Text(least + " 至 " + most + " 的整数", "a whole number from " + least + " to " + most));
        }
        return number;
    }

    /** At least one word. */
    List<Located> words(String key) {
        requireItems(key);
        return listWords(key);
    }

    private void requireItems(String key) {
        Optional<Node> node = find(key);
        if (node.isEmpty()
                || (node.get() instanceof SequenceNode sequence
                        && sequence.getValue().isEmpty())) {
            error(key, Words.NOTHING, new Text("至少一项的列表", "a list of at least one"));
        }
    }

    /** The words of a list, none when the key is absent. */
    List<Located> listWords(String key) {
        List<Located> words = new ArrayList<>();
        listNodes(key).forEach((where, node) -> words.add(wordOf(node, where)));
        return words;
    }

    /** The cells of a list, as written: an empty one is a cell too. */
    List<String> listCells(String key) {
        List<String> cells = new ArrayList<>();
        listNodes(key).forEach((where, node) -> cells.add(cellOf(node, where).value()));
        return cells;
    }

    /** The cells of a list of lists, as written. */
    List<List<String>> listOfCells(String key) {
        List<List<String>> rows = new ArrayList<>();
        listNodes(key).forEach((where, node) -> {
            List<String> cells = new ArrayList<>();
            if (node instanceof SequenceNode row) {
                for (Node cell : row.getValue()) {
                    cells.add(isNull(cell) ? "" : cellOf(cell, where).value());
                }
            } else {
                problems.error(lineOf(node), where, kind(node), new Text("列表 […]", "a list […]"));
            }
            rows.add(cells);
        });
        return rows;
    }

    /** The words of a list, or one word without a list around it. */
    List<Located> wordOrWords(String key) {
        Optional<Node> node = find(key);
        if (node.isPresent() && node.get() instanceof ScalarNode) {
            return List.of(wordOf(node.get(), path(key)));
        }
        return words(key);
    }

    /** At least one mapping; items that are none are reported and left out. */
    List<YamlObject> objects(String key) {
        requireItems(key);
        return listObjects(key);
    }

    List<YamlObject> listObjects(String key) {
        List<YamlObject> objects = new ArrayList<>();
        listNodes(key).forEach((where, node) -> of(node, where, problems).ifPresent(objects::add));
        return objects;
    }

    Optional<YamlObject> findObject(String key) {
        return find(key).flatMap(node -> of(node, path(key), problems));
    }

    /** The nodes of a list by their paths; a value that is no list is reported. */
    private Map<String, Node> listNodes(String key) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        find(key).ifPresent(node -> {
            if (node instanceof SequenceNode sequence) {
                for (Node item : sequence.getValue()) {
                    nodes.put(path(key) + "[" + (nodes.size() + 1) + "]", item);
                }
            } else {
                problems.error(lineOf(node), path(key), kind(node), new Text("列表 […]", "a list […]"));
            }
        });
        return nodes;
    }

    private static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static Text kind(Node node) {
        if (node instanceof MappingNode) {
            return new Text("若干“键: 值”", "a mapping");
        }
        if (node instanceof SequenceNode) {
            return new Text("列表", "a list");
        }
        return isNull(node) ? Words.NOTHING : Words.quoted(((ScalarNode) node).getValue());
    }
}
