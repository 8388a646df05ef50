package org.civicdigest.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar month, quarter, half-year or year, written {@code 2025-03}, {@code 2025-Q3}, {@code 2025-H1}, {@code 2025}.
 *
 * @param ordinal from 1: the month, quarter or half within the year; 1 for a year
 */
public record Period(PeriodKind kind, int year, int ordinal) implements Comparable<Period>, Serializable {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?");

    public Period {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("year " + year + " is not between 1 and 9999");
        }
        if (ordinal < 1 || ordinal > 12 / kind.months()) {
            throw new IllegalArgumentException("a year has no " + kind.code() + " " + ordinal);
        }
    }

    public static Period ofYear(int year) {
        return new Period(PeriodKind.YEAR, year, 1);
    }

    public static Period ofMonth(YearMonth month) {
        return new Period(PeriodKind.MONTH, month.getYear(), month.getMonthValue());
    }

    /** The period of this kind that holds the month. */
    public static Period containing(PeriodKind kind, YearMonth month) {
        return new Period(kind, month.getYear(), (month.getMonthValue() - 1) / kind.months() + 1);
    }

    /** The period as written in files, if it is one. */
    public static Optional<Period> find(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (year == 0) {
            return Optional.empty();
        }
        if (matcher.group(2) != null) {
            return Optional.of(new Period(PeriodKind.QUARTER, year, Integer.parseInt(matcher.group(2))));
        }
        if (matcher.group(3) != null) {
            return Optional.of(new Period(PeriodKind.HALF, year, Integer.parseInt(matcher.group(3))));
        }
        if (matcher.group(4) != null) {
            return Optional.of(new Period(PeriodKind.MONTH, year, Integer.parseInt(matcher.group(4))));
        }
        return Optional.of(ofYear(year));
    }

    /** The period as written in files; anything else is our own mistake. */
    public static Period of(String written) {
        return find(written)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + written + "' is no period, expected 2025, 2025-H1, 2025-Q3 or 2025-03"));
    }

    public YearMonth firstMonth() {
        return YearMonth.of(year, (ordinal - 1) * kind.months() + 1);
    }

    public YearMonth lastMonth() {
        return firstMonth().plusMonths(kind.months() - 1L);
    }

    public LocalDate firstDay() {
        return firstMonth().atDay(1);
    }

    public LocalDate lastDay() {
        return lastMonth().atEndOfMonth();
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(firstMonth()) && !month.isAfter(lastMonth());
    }

    /** Whether all of the other period lies within this one. */
    public boolean contains(Period other) {
        return contains(other.firstMonth()) && contains(other.lastMonth());
    }

    /** The same part of the year before. */
    public Period yearBefore() {
        return new Period(kind, year - 1, ordinal);
    }

    /** The one of the same length right before it. */
    public Period preceding() {
        return containing(kind, firstMonth().minusMonths(1));
    }

    /** How a reader sees it: 2025 年 3 月, 2025 年第三季度, 2025 年上半年, 2025 年; March 2025, Q3 2025, H1 2025, 2025. */
    public String in(Language language) {
        return switch (language) {
            case ZH ->
                switch (kind) {
                    case YEAR -> year + " 年";
                    case HALF -> year + " 年" + (ordinal == 1 ? "上半年" : "下半年");
                    case QUARTER -> year + " 年第" + "一二三四".charAt(ordinal - 1) + "季度";
                    case MONTH -> year + " 年 " + ordinal + " 月";
                };
            case EN ->
                switch (kind) {
                    case YEAR -> Integer.toString(year);
                    case HALF -> "H" + ordinal + " " + year;
                    case QUARTER -> "Q" + ordinal + " " + year;
                    case MONTH ->
                        firstMonth().getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH) + " "
                                + year;
                };
        };
    }

    /** By first month, longer periods before the shorter ones that begin with them. */
    @Override
    public int compareTo(Period other) {
        int byMonth = firstMonth().compareTo(other.firstMonth());
        return byMonth != 0 ? byMonth : Integer.compare(other.kind.months(), kind.months());
    }

    /** As written in files. */
    @Override
    public String toString() {
        return switch (kind) {
            case YEAR -> String.format(Locale.ROOT, "%04d", year);
            case HALF -> String.format(Locale.ROOT, "%04d-H%d", year, ordinal);
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", year, ordinal);
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, ordinal);
        };
    }
}
