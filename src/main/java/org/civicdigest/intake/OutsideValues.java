package org.civicdigest.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civicdigest.model.PathPeriods;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodParts;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Template;
import org.civicdigest.model.TemplateLayout.Source;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;

/** Reads what a template finds outside of the table: in a cell, in the sheet's name, in the file's path. */
final class OutsideValues {
    private static final String VALUE = "value";

    private final Template template;

    OutsideValues(Template template) {
        this.template = template;
    }

    /**
     * What was found.
     *
     * @param lacking fields that the template looks for and that no place states
     */
    record Found(Map<String, String> values, PeriodParts period, List<String> lacking) {
        List<Notice> problems(String file) {
            return lacking.stream()
                    .map(field -> Notice.ofFile(
                            isPeriodStated(List.of(field)) ? Code.F_PERIOD_UNKNOWN : Code.F_VALUE_ABSENT, file, field))
                    .toList();
        }
    }

    /** Whether any of the fields says something of the period. */
    static boolean isPeriodStated(Collection<String> fields) {
        return Stream.of(PeriodParts.YEAR_NAMES, PeriodParts.PART_NAMES, List.of(RegisterField.PERIOD))
                .flatMap(List::stream)
                .anyMatch(fields::contains);
    }

    /** @param cellOf the text at a reference such as B2 */
    Found read(String file, String sheet, UnaryOperator<String> cellOf) {
        Map<String, String> values = new TreeMap<>();
        List<String> lacking = new ArrayList<>();
        PeriodParts period = PeriodParts.NONE;
        for (Map.Entry<String, List<Source>> entry : template.layout().stated().entrySet()) {
            String field = entry.getKey();
            boolean isFound = false;
            for (Source source : entry.getValue()) {
                String text = switch (source.place()) {
                    case CELL -> cellOf.apply(source.cell());
                    case SHEET -> sheet;
                    case PATH -> file;
                };
                if (isPeriodStated(List.of(field))) {
                    Optional<PeriodParts> read = periodIn(field, source, text);
                    period = period.or(read.orElse(PeriodParts.NONE));
                    isFound |= read.isPresent();
                } else if (!isFound) {
                    Optional<String> read = valueIn(source, text);
                    read.ifPresent(value -> values.put(field, value));
                    isFound = read.isPresent();
                }
            }
            if (!isFound) {
                lacking.add(field);
            }
        }
        Optional<Period> path = PathPeriods.find(template.periodPatterns(), file);
        period = period.or(path.map(OutsideValues::partsOf).orElse(PeriodParts.NONE));
        for (Map.Entry<String, String> constant : template.constants().entrySet()) {
            if (isPeriodStated(List.of(constant.getKey()))) {
                period = period.or(
                        constant.getKey().equals(RegisterField.PERIOD)
                                ? PeriodParts.find(constant.getValue()).orElse(PeriodParts.NONE)
                                : PeriodParts.ofNamed(constant.getKey(), constant.getValue())
                                        .orElse(PeriodParts.NONE));
            }
        }
        return new Found(values, period, lacking);
    }

    private static PeriodParts partsOf(Period period) {
        return PeriodParts.find(period.toString()).orElse(new PeriodParts(period.year(), null, 0));
    }

    private static Optional<PeriodParts> periodIn(String field, Source source, String text) {
        String pattern = source.pattern();
        if (pattern == null) {
            return field.equals(RegisterField.PERIOD) ? PeriodParts.find(text) : PeriodParts.ofNamed(field, text);
        }
        Matcher matcher = matcher(pattern, text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (HeadPatterns.has(pattern, VALUE)) {
            String value = matcher.group(VALUE);
            return field.equals(RegisterField.PERIOD) ? PeriodParts.find(value) : PeriodParts.ofNamed(field, value);
        }
        PeriodParts parts = periodOf(pattern, matcher);
        return parts.equals(PeriodParts.NONE) ? Optional.empty() : Optional.of(parts);
    }

    private static Optional<String> valueIn(Source source, String text) {
        String pattern = source.pattern();
        if (pattern == null) {
            return Optional.of(text.strip()).filter(value -> !value.isEmpty());
        }
        Matcher matcher = matcher(pattern, text);
        return matcher.find()
                ? Optional.of(matcher.group(VALUE).strip()).filter(value -> !value.isEmpty())
                : Optional.empty();
    }

    private static Matcher matcher(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
    }

    /** What the groups of a match say of the period. */
    static PeriodParts periodOf(String pattern, Matcher matcher) {
        PeriodParts parts = PeriodParts.NONE;
        for (String name : Stream.concat(PeriodParts.YEAR_NAMES.stream(), PeriodParts.PART_NAMES.stream())
                .toList()) {
            String group = HeadPatterns.has(pattern, name) ? matcher.group(name) : null;
            if (group != null) {
                parts = parts.or(PeriodParts.ofNamed(name, group).orElse(PeriodParts.NONE));
            }
        }
        String words = HeadPatterns.has(pattern, RegisterField.PERIOD) ? matcher.group(RegisterField.PERIOD) : null;
        return words == null ? parts : parts.or(PeriodParts.find(words).orElse(PeriodParts.NONE));
    }
}
