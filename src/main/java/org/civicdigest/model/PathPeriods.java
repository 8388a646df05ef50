package org.civicdigest.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the period of a file from its path, by the patterns of a template. */
public final class PathPeriods {
    private static final int CENTURY = 2000;

    private PathPeriods() {}

    /**
     * The period that the first pattern finds which finds any; empty too where what it finds is no period.
     *
     * @param patterns with a group {@code year} or {@code yy}, and optionally {@code month}, {@code quarter} or
     *     {@code half}
     */
    public static Optional<Period> find(List<String> patterns, String path) {
        for (String pattern : patterns) {
            Matcher matcher = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(path);
            if (matcher.find()) {
                return periodOf(pattern, matcher);
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> periodOf(String pattern, Matcher matcher) {
        Optional<Integer> year = group(pattern, matcher, "year")
                .or(() -> group(pattern, matcher, "yy").map(yy -> CENTURY + yy));
        if (year.isEmpty() || year.get() < 1 || year.get() > 9_999) {
            return Optional.empty();
        }
        for (PeriodKind kind : List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF)) {
            Optional<Integer> ordinal = group(pattern, matcher, kind.code());
            if (ordinal.isPresent()) {
                return ordinal.filter(number -> number >= 1 && number <= 12 / kind.months())
                        .map(number -> new Period(kind, year.get(), number));
            }
        }
        return Optional.of(Period.ofYear(year.get()));
    }

    /** The number in the group; empty where the pattern has no such group, or where it holds no number. */
    private static Optional<Integer> group(String pattern, Matcher matcher, String name) {
        if (!pattern.contains("(?<" + name + ">")) {
            return Optional.empty();
        }
        String found = matcher.group(name);
        boolean isNumber = found != null
                && !found.isEmpty()
                && found.length() <= 4
                && found.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return isNumber ? Optional.of(Integer.parseInt(found)) : Optional.empty();
    }
}
