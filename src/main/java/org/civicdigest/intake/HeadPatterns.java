package org.civicdigest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civicdigest.model.PeriodParts;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.SheetLayout.ValueColumn;
import org.civicdigest.model.TemplateLayout;
import org.civicdigest.model.TemplateLayout.HeadPattern;

/** Finds the columns that a template names by patterns over the paths of their names. */
final class HeadPatterns {
    private static final String AREA = "area";

    private final List<HeadPattern> patterns;
    private final List<Pattern> compiled = new ArrayList<>();

    HeadPatterns(List<HeadPattern> patterns) {
        this.patterns = patterns;
        patterns.forEach(pattern ->
                compiled.add(Pattern.compile(pattern.pattern(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
    }

    boolean nameAPeriod() {
        return patterns.stream().anyMatch(pattern -> periodGroups().anyMatch(name -> has(pattern.pattern(), name)));
    }

    boolean nameMeasures() {
        return !patterns.isEmpty()
                && patterns.stream()
                        .allMatch(
                                pattern -> pattern.measure() != null || has(pattern.pattern(), RegisterField.MEASURE));
    }

    boolean nameAreas() {
        return patterns.stream().anyMatch(pattern -> has(pattern.pattern(), AREA));
    }

    String text() {
        return String.join(" / ", patterns.stream().map(HeadPattern::pattern).toList());
    }

    static boolean has(String pattern, String group) {
        return pattern.contains("(?<" + group + ">");
    }

    private static Stream<String> periodGroups() {
        return Stream.of(PeriodParts.YEAR_NAMES, PeriodParts.PART_NAMES, List.of(RegisterField.PERIOD))
                .flatMap(List::stream);
    }

    /** The columns, but for those that are used already, whose whole path a pattern matches; the first that does. */
    List<ValueColumn> find(HeadPaths paths, Set<Integer> used) {
        List<ValueColumn> columns = new ArrayList<>();
        for (int index = 0; index < paths.paths().size(); index++) {
            for (int at = 0; at < compiled.size() && !used.contains(index); at++) {
                Matcher matcher = compiled.get(at).matcher(paths.plain(index));
                if (matcher.matches()) {
                    columns.add(column(index, patterns.get(at), matcher));
                    break;
                }
            }
        }
        return columns;
    }

    private static ValueColumn column(int index, HeadPattern pattern, Matcher matcher) {
        Map<String, String> stated = new TreeMap<>();
        if (pattern.measure() != null) {
            stated.put(RegisterField.MEASURE, pattern.measure());
        } else if (has(pattern.pattern(), RegisterField.MEASURE)) {
            stated.put(RegisterField.MEASURE, matcher.group(RegisterField.MEASURE));
        }
        if (has(pattern.pattern(), AREA)) {
            stated.put(TemplateLayout.AREA_NAME, matcher.group(AREA));
        }
        return new ValueColumn(index, stated, OutsideValues.periodOf(pattern.pattern(), matcher));
    }
}
