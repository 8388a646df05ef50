package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads one specification from YAML; what is wrong is collected with its file and line, not thrown one by one. */
final class SpecificationReader {
    private static final Set<String> KEYS = Set.of("kind", "indicators", "title", "subtitle", "limit", "marks");
    private static final String KEYS_IN_WORDS = "kind, indicators, title, subtitle, limit or marks";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final String file;
    private final String id;
    private final List<String> problems;

    private SpecificationReader(String file, String id, List<String> problems) {
        this.file = file;
        this.id = id;
        this.problems = problems;
    }

    /** The specification, or empty when problems were added. */
    static Optional<ChartSpecification> read(String file, String id, String yaml, List<String> problems) {
        return new SpecificationReader(file, id, problems).read(yaml);
    }

    private Optional<ChartSpecification> read(String yaml) {
        int before = problems.size();
        YamlNode document;
        try {
            document = YamlNode.parse(yaml);
        } catch (YamlNode.Malformed e) {
            problem(e.line(), e.getMessage() + "; expected a mapping of " + KEYS_IN_WORDS);
            return Optional.empty();
        }
        if (!(document instanceof YamlNode.Mapping mapping)) {
            problem(document.line(), "expected a mapping of " + KEYS_IN_WORDS);
            return Optional.empty();
        }
        mapping.entries().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                problem(value.line(), "'" + key + "' is not known, expected " + KEYS_IN_WORDS);
            }
        });
        @Nullable ChartKind kind = kind(mapping);
        List<String> indicators = indicators(mapping.entries().get("indicators"));
        @Nullable Text title = null;
        @Nullable Text subtitle = null;
        @Nullable Integer limit = null;
        LeagueMarks marks = LeagueMarks.POINTS;
        if (kind != null) {
            title = phrase("title", mapping.entries().get("title"), kind);
            subtitle = phrase("subtitle", mapping.entries().get("subtitle"), kind);
            limit = limit(mapping.entries().get("limit"), kind);
            marks = marks(mapping.entries().get("marks"), kind);
            requireIndicators(mapping, kind, indicators);
        }
        return kind == null || problems.size() > before
                ? Optional.empty()
                : Optional.of(new ChartSpecification(id, kind, indicators, title, subtitle, limit, marks));
    }

    private @Nullable ChartKind kind(YamlNode.Mapping mapping) {
        @Nullable YamlNode node = mapping.entries().get("kind");
        String expected = Stream.of(ChartKind.values()).map(ChartKind::code).collect(Collectors.joining(", "));
        if (node == null) {
            problem(mapping.line(), "kind is missing, expected one of " + expected);
            return null;
        }
        String code = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        Optional<ChartKind> kind = ChartKind.find(code);
        if (kind.isEmpty()) {
            problem(node.line(), "kind '" + code + "' is not known, expected one of " + expected);
        }
        return kind.orElse(null);
    }

    private List<String> indicators(@Nullable YamlNode node) {
        if (node == null
                || (node instanceof YamlNode.Scalar scalar && scalar.text().equals("all"))) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        if (node instanceof YamlNode.Sequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
                    if (codes.contains(scalar.text())) {
                        problem(item.line(), "indicator '" + scalar.text() + "' comes twice, expected each code once");
                    }
                    codes.add(scalar.text());
                } else {
                    problem(item.line(), "an indicator is not a code, expected a list such as [study_attendance]");
                }
            }
        }
        if (codes.isEmpty()) {
            problem(node.line(), "indicators name nothing, expected the word all or a list of codes");
        }
        return codes;
    }

    private void requireIndicators(YamlNode.Mapping mapping, ChartKind kind, List<String> indicators) {
        if (!kind.needsIndicators()) {
            return;
        }
        int most = DivergingMaker.MOST_ANSWERS;
        if (indicators.size() < DivergingMaker.FEWEST_ANSWERS || indicators.size() > most) {
            @Nullable YamlNode node = mapping.entries().get("indicators");
            problem(
                    node == null ? mapping.line() : node.line(),
                    "a " + kind.code() + " chart has " + (indicators.isEmpty() ? "no" : indicators.size())
                            + " answers, expected indicators: and the codes of " + DivergingMaker.FEWEST_ANSWERS
                            + " to "
                            + most + " answers, from the worst to the best");
        }
    }

    private @Nullable Text phrase(String key, @Nullable YamlNode node, ChartKind kind) {
        if (node == null) {
            return null;
        }
        String expected = "expected {zh: …, en: …}";
        if (!(node instanceof YamlNode.Mapping mapping)
                || !mapping.entries().keySet().equals(Set.of("zh", "en"))) {
            problem(node.line(), key + " is not in two languages, " + expected);
            return null;
        }
        List<String> words = new ArrayList<>();
        for (String language : List.of("zh", "en")) {
            @Nullable YamlNode value = mapping.entries().get(language);
            if (value instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
                checkPlaceholders(key, scalar, kind);
                words.add(scalar.text());
            } else {
                problem(node.line(), key + "." + language + " is empty, " + expected);
            }
        }
        return words.size() == 2 ? new Text(words.get(0), words.get(1)) : null;
    }

    private void checkPlaceholders(String key, YamlNode.Scalar phrase, ChartKind kind) {
        Matcher matcher = PLACEHOLDER.matcher(phrase.text());
        while (matcher.find()) {
            if (!kind.placeholders().contains(matcher.group(1))) {
                problem(
                        phrase.line(),
                        key + " names {" + matcher.group(1) + "}, which a " + kind.code()
                                + " does not have, expected any of {"
                                + String.join("}, {", kind.placeholders()) + "}");
            }
        }
    }

    private @Nullable Integer limit(@Nullable YamlNode node, ChartKind kind) {
        if (node == null) {
            return null;
        }
        if (!kind.hasLimit()) {
            problem(
                    node.line(),
                    "a " + kind.code() + " has no limit, expected a limit with kind " + kindsWithLimit() + " only");
            return null;
        }
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        if (!text.matches("[1-9][0-9]{0,2}")) {
            problem(node.line(), "limit '" + text + "' is not valid, expected a whole number from 1 to 999");
            return null;
        }
        return Integer.valueOf(text);
    }

    private LeagueMarks marks(@Nullable YamlNode node, ChartKind kind) {
        if (node == null) {
            return LeagueMarks.POINTS;
        }
        if (kind != ChartKind.LEAGUE) {
            problem(
                    node.line(),
                    "a " + kind.code() + " has no marks, expected marks with kind " + ChartKind.LEAGUE.code()
                            + " only");
            return LeagueMarks.POINTS;
        }
        String code = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        Optional<LeagueMarks> marks = LeagueMarks.find(code);
        if (marks.isEmpty()) {
            problem(node.line(), "marks '" + code + "' is not known, expected " + LeagueMarks.inWords());
        }
        return marks.orElse(LeagueMarks.POINTS);
    }

    private static String kindsWithLimit() {
        return Stream.of(ChartKind.values())
                .filter(ChartKind::hasLimit)
                .map(ChartKind::code)
                .collect(Collectors.joining(", "));
    }

    private void problem(int line, String message) {
        problems.add(file + ":" + line + ": " + message);
    }

    /** The phrase with what stands in braces filled in; all that a kind offers is given. */
    static String fill(String phrase, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(phrase)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }
}
