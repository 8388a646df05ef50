package org.civicdigest.screening;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.jspecify.annotations.Nullable;

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
                return period(pattern, matcher);
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> period(String pattern, Matcher matcher) {
        @Nullable Integer year = number("year", pattern, matcher);
        if (year == null) {
            Integer yearOfCentury = number("yy", pattern, matcher);
            year = yearOfCentury == null ? null : CENTURY + yearOfCentury;
        }
        if (year == null) {
            return Optional.empty();
        }
        for (PeriodKind kind : List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF)) {
            Integer ordinal = number(kind.code(), pattern, matcher);
            if (ordinal != null) {
                return of(kind, year, ordinal);
            }
        }
        return of(PeriodKind.YEAR, year, 1);
    }

    private static Optional<Period> of(PeriodKind kind, int year, int ordinal) {
        return year >= 1 && year <= 9999 && ordinal >= 1 && ordinal <= 12 / kind.months()
                ? Optional.of(new Period(kind, year, ordinal))
                : Optional.empty();
    }

    /** What the group holds, if the pattern has it and it took part and holds a few digits. */
    private static @Nullable Integer number(String group, String pattern, Matcher matcher) {
        if (!pattern.contains("(?<" + group + ">")) {
            return null;
        }
        String found = matcher.group(group);
        return found != null && found.length() <= 4 && Dates.isDigits(found)
                ? Dates.number(found, 0, found.length())
                : null;
    }
}
