package org.civicdigest.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Template;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Matches a head with the columns that a template names. Columns that it does not name are not looked at: a template
 * chooses from a foreign file.
 */
final class TemplateHead implements HeadMatch.Matcher {
    private final Template template;
    private final TreeMap<String, List<String>> headersByField = new TreeMap<>();
    private final TreeSet<String> required = new TreeSet<>();

    TemplateHead(Template template) {
        this.template = template;
        headersByField.putAll(template.headersByField());
        if (template.area() != null) {
            required.add(Template.AREA_CODE);
        }
        for (String field : template.register().requiredFields()) {
            if (isNeeded(field)) {
                required.add(field);
            }
        }
    }

    /** A template needs what its register cannot do without, unless it says it in another way than by a column. */
    private boolean isNeeded(String field) {
        if (template.constants().containsKey(field)) {
            return false;
        }
        return switch (field) {
            case RegisterField.PERIOD -> template.periodPatterns().isEmpty();
            case RegisterField.MEASURE, RegisterField.VALUE ->
                template.unpivot().isEmpty();
            case RegisterField.AREA_CODE ->
                template.area() == null || template.columns().containsKey(field);
            case RegisterField.ATTENDED -> template.columns().containsKey(field);
            default -> true;
        };
    }

    @Override
    public HeadMatch match(String file, List<String> head) {
        Map<String, Integer> byName = new HashMap<>();
        Map<String, Integer> byFolded = new HashMap<>();
        Map<String, Integer> timesOfFolded = new HashMap<>();
        for (int index = 0; index < head.size(); index++) {
            byName.putIfAbsent(head.get(index), index);
            byFolded.putIfAbsent(HeaderNames.fold(head.get(index)), index);
            timesOfFolded.merge(HeaderNames.fold(head.get(index)), 1, Integer::sum);
        }
        Map<String, Integer> indexes = new TreeMap<>();
        List<Notice> problems = new ArrayList<>();
        List<Notice> warnings = new ArrayList<>();
        headersByField.forEach((field, names) -> {
            Integer index = findFirst(names, byName, byFolded);
            if (index == null) {
                return;
            }
            String header = head.get(index);
            indexes.put(field, index);
            if (timesOfFolded.getOrDefault(HeaderNames.fold(header), 0) > 1) {
                problems.add(Notice.ofFile(Code.F_HEADER_DUPLICATE, file, HeaderNames.shown(header)));
            }
            if (!names.contains(header)) {
                warnings.add(Notice.ofFile(Code.W_HEADER_NORMALISED, file, HeaderNames.shown(header), field));
            }
        });
        TreeSet<Integer> used = new TreeSet<>(indexes.values());
        List<String> missing =
                required.stream().filter(field -> !indexes.containsKey(field)).toList();
        if (!missing.isEmpty()) {
            problems.add(
                    Notice.ofFile(Code.F_HEADER_MISSING, file, named(missing), HeadMatch.shown(head, used.size())));
        }
        List<String> absent = headersByField.keySet().stream()
                .filter(field -> !indexes.containsKey(field) && !required.contains(field))
                .filter(field -> !headersByField.getOrDefault(field, List.of()).isEmpty())
                .toList();
        if (!absent.isEmpty()) {
            warnings.add(Notice.ofFile(Code.W_COLUMN_ABSENT, file, named(absent)));
        }
        int foundOutsideAscii = (int) used.stream()
                .filter(index -> HeadMatch.isOutsideAscii(head.get(index)))
                .count();
        return new HeadMatch(template.register(), indexes, used.size(), foundOutsideAscii, 0, problems, warnings);
    }

    /** The first name that the head has as it is written, else the first that it has nearly so. */
    private static @Nullable Integer findFirst(
            List<String> names, Map<String, Integer> byName, Map<String, Integer> byFolded) {
        for (String name : names) {
            if (byName.containsKey(name)) {
                return byName.get(name);
            }
        }
        for (String name : names) {
            Integer index = byFolded.get(HeaderNames.fold(name));
            if (index != null) {
                return index;
            }
        }
        return null;
    }

    /** Fields with the headers that the template gives them, such as {@code visits (VISITS)}. */
    private String named(List<String> fields) {
        return fields.stream()
                .map(field -> {
                    List<String> names = headersByField.getOrDefault(field, List.of());
                    return names.isEmpty() ? field : field + " (" + String.join(" / ", names) + ")";
                })
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
    }
}
