package org.civicdigest.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicdigest.intake.PartGlance;
import org.civicdigest.intake.PartGlance.Line;
import org.civicdigest.model.PeriodParts;
import org.civicdigest.suggest.TemplateDraft.Source;

/** Finds where a form states its period: in a cell above the table, in the name of the sheet, in the path. */
final class PeriodPlaces {
    /** Patterns of parts of a year, by the name of their group; the first that finds wins. */
    private static final Map<String, List<String>> PARTS = new LinkedHashMap<>();

    private static final List<String> YEARS = List.of("(?<year>(?:19|20)\\d\\d)年", "(?<year>20\\d\\d)");

    static {
        PARTS.put(
                "month",
                List.of(
                        "(?<month>十[一二]?|[一二三四五六七八九]|1[0-2]|0?[1-9])月",
                        "20\\d\\d[-_.]?(?<month>0[1-9]|1[0-2])(?!\\d)"));
        PARTS.put("quarter", List.of("第?(?<quarter>[1-4一二三四])季度?", "Q(?<quarter>[1-4])"));
        PARTS.put("half", List.of("(?<half>[上下])半年", "H(?<half>[12])"));
    }

    private PeriodPlaces() {}

    /** Field of a period → the one place that states it; empty where none does. */
    static Map<String, Source> find(PartGlance part, TableHead head) {
        Map<String, Source> found = new LinkedHashMap<>();
        List<Text> texts = texts(part, head);
        find(texts, Map.of("year", YEARS)).ifPresent(entry -> found.put(entry.getKey(), entry.getValue()));
        find(texts, PARTS).ifPresent(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** A text of the form and where it stands. */
    private record Text(String key, String cell, String text) {}

    /** What stands nearer to the table says more. */
    private static List<Text> texts(PartGlance part, TableHead head) {
        List<Text> texts = new ArrayList<>();
        if (part.sheet() != null) {
            texts.add(new Text("sheet", "", part.sheet()));
        }
        for (Line line : part.lines().subList(0, head.first())) {
            for (int column = 0; column < Math.min(26, line.cells().size()); column++) {
                texts.add(new Text("cell", (char) ('A' + column) + Long.toString(line.row()), line.cell(column)));
            }
        }
        texts.add(new Text("path", "", part.file()));
        return texts;
    }

    private static Optional<Map.Entry<String, Source>> find(List<Text> texts, Map<String, List<String>> patterns) {
        for (Text text : texts) {
            for (Map.Entry<String, List<String>> named : patterns.entrySet()) {
                for (String pattern : named.getValue()) {
                    Matcher matcher = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                            .matcher(text.text());
                    if (matcher.find()
                            && PeriodParts.ofNamed(named.getKey(), matcher.group(named.getKey()))
                                    .isPresent()) {
                        return Optional.of(Map.entry(named.getKey(), new Source(text.key(), text.cell(), pattern)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A glob for names of the same form: what states a period becomes a wildcard. */
    static String glob(String name) {
        String open = name.replaceAll("[\\\\\\[\\]{}*?]", "?");
        for (String pattern : List.of(
                "(?:19|20)\\d\\d[-_.]?(?:0[1-9]|1[0-2])(?!\\d)",
                "(?:19|20)\\d\\d年?(?:度)?",
                "(?:十[一二]?|[一二三四五六七八九]|1[0-2]|0?[1-9])(?=月)",
                "第?[1-4一二三四]季度?",
                "(?<![A-Za-z])Q[1-4]",
                "(?<![A-Za-z])H[12]",
                "[上下]半年")) {
            open = open.replaceAll(pattern, "*");
        }
        return open.replaceAll("\\*+", "*");
    }
}
