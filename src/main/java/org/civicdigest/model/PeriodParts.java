package org.civicdigest.model;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one place says of a period: its year, its part of the year, or both. A sheet may be called 3月 and the folder
 * 2025.
 *
 * @param year null where it is not said
 * @param kind of the part, null where none is said
 * @param ordinal of the part within the year, from 1; 0 where none is said
 */
public record PeriodParts(@Nullable Integer year, @Nullable PeriodKind kind, int ordinal) implements Serializable {
    public static final PeriodParts NONE = new PeriodParts(null, null, 0);

    /** The names that a part has as a column of a template and as a group of its patterns. */
    public static final List<String> YEAR_NAMES = List.of("year", "yy");

    /** The names of parts of a year, as columns of a template and as groups of its patterns. */
    public static final List<String> PART_NAMES = List.of("month", "quarter", "half");

    private static final int CENTURY = 2000;
    private static final Pattern WORDS =
            Pattern.compile("(?:(?<year>(?:19|20)\\d\\d)(?:年度|年|财年|[-./](?=[HQ\\d]))?)?(?<part>.*)");
    private static final Pattern SPAN = Pattern.compile("(?<from>\\d{1,2})月?(?:份)?[-—–~至到](?<to>\\d{1,2})月(?:份)?");
    private static final String DIGITS = "零一二三四五六七八九";

    /** What the text says, such as 3月, 一季度, 上半年, 1-6月, 2025年 or 2025-Q3; empty where it is no such word. */
    public static Optional<PeriodParts> find(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u200B\\uFEFF]", "")
                .toUpperCase(Locale.ROOT);
        Matcher words = WORDS.matcher(plain);
        if (plain.isEmpty() || !words.matches()) {
            return Optional.empty();
        }
        String found = words.group("year");
        @Nullable Integer year = found == null ? null : Integer.valueOf(found);
        String part = words.group("part");
        if (part.endsWith("累计")) {
            part = part.substring(0, part.length() - 2);
        }
        if (part.isEmpty()) {
            return year == null ? Optional.empty() : Optional.of(new PeriodParts(year, null, 0));
        }
        boolean isNumeric = year != null && part.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return isNumeric && part.length() == 2
                ? ofMonth(year, part)
                : part(part).map(read -> new PeriodParts(year, read.kind, read.ordinal));
    }

    private static Optional<PeriodParts> ofMonth(@Nullable Integer year, String digits) {
        return of(PeriodKind.MONTH, number(digits)).map(read -> new PeriodParts(year, read.kind, read.ordinal));
    }

    private static Optional<PeriodParts> part(String part) {
        if (part.equals("全年") || part.equals("年度") || part.equals("年")) {
            return of(PeriodKind.YEAR, 1);
        }
        Matcher span = SPAN.matcher(part);
        if (span.matches()) {
            return ofSpan(number(span.group("from")), number(span.group("to")));
        }
        if (part.matches("[上下前后]半年(度)?")) {
            return of(PeriodKind.HALF, "上前".indexOf(part.charAt(0)) >= 0 ? 1 : 2);
        }
        if (part.matches("H[12]|Q[1-4]")) {
            return of(part.charAt(0) == 'H' ? PeriodKind.HALF : PeriodKind.QUARTER, part.charAt(1) - '0');
        }
        Matcher quarter = Pattern.compile("第?([1-4一二三四])(?:季度|季)").matcher(part);
        if (quarter.matches()) {
            return of(PeriodKind.QUARTER, number(quarter.group(1)));
        }
        Matcher month = Pattern.compile("(.{1,3})月(?:份)?").matcher(part);
        return month.matches() ? of(PeriodKind.MONTH, number(month.group(1))) : Optional.empty();
    }

    /** 1-6月 is the first half of a year; 1-9月 is none of the periods that figures are made for. */
    private static Optional<PeriodParts> ofSpan(int from, int to) {
        for (PeriodKind kind : PeriodKind.values()) {
            if (to - from + 1 == kind.months() && (from - 1) % kind.months() == 0) {
                return of(kind, (from - 1) / kind.months() + 1);
            }
        }
        return Optional.empty();
    }

    /** The part of this kind that a cell or a group names by its number, 3, 03, 三, 上 or 第一; empty for any other. */
    public static Optional<PeriodParts> ofOrdinal(PeriodKind kind, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Optional<PeriodParts> word = find(plain).filter(read -> read.kind == kind && read.year == null);
        if (word.isPresent()) {
            return word;
        }
        int ordinal = kind == PeriodKind.HALF && plain.length() == 1 && "上下".contains(plain)
                ? "上下".indexOf(plain) + 1
                : number(plain.startsWith("第") ? plain.substring(1) : plain);
        return of(kind, ordinal);
    }

    /** The year that a cell or a group names: 2025, 2025年, or two digits in 2000–2099 where {@code name} is yy. */
    public static Optional<PeriodParts> ofYear(String name, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (name.equals("yy")) {
            return plain.matches("\\d\\d")
                    ? Optional.of(new PeriodParts(CENTURY + number(plain), null, 0))
                    : Optional.empty();
        }
        return find(plain).filter(read -> read.year != null && read.kind == null);
    }

    /** What the part of this name ({@link #YEAR_NAMES}, {@link #PART_NAMES}) is by this text. */
    public static Optional<PeriodParts> ofNamed(String name, String text) {
        return YEAR_NAMES.contains(name)
                ? ofYear(name, text)
                : ofOrdinal(PeriodKind.valueOf(name.toUpperCase(Locale.ROOT)), text);
    }

    /** This, and what it leaves open as the other says it. */
    public PeriodParts or(PeriodParts other) {
        return new PeriodParts(
                year == null ? other.year : year,
                kind == null ? other.kind : kind,
                kind == null ? other.ordinal : ordinal);
    }

    /** Whether the two say different things. */
    public boolean contradicts(PeriodParts other) {
        return (year != null && other.year != null && !year.equals(other.year))
                || (kind != null && other.kind != null && (kind != other.kind || ordinal != other.ordinal));
    }

    /** The period; the whole year where no part is said, and none without a year. */
    public Optional<Period> toPeriod() {
        if (year == null) {
            return Optional.empty();
        }
        return Optional.of(kind == null ? Period.ofYear(year) : new Period(kind, year, ordinal));
    }

    private static Optional<PeriodParts> of(PeriodKind kind, int ordinal) {
        return ordinal >= 1 && ordinal <= 12 / kind.months()
                ? Optional.of(new PeriodParts(null, kind, ordinal))
                : Optional.empty();
    }

    /** A number of at most two digits, Arabic or Chinese; -1 for any other text. */
    private static int number(String text) {
        if (text.matches("\\d{1,2}")) {
            return Integer.parseInt(text);
        }
        if (text.matches("[一二三四五六七八九]")) {
            return DIGITS.indexOf(text);
        }
        if (text.matches("十[一二]?")) {
            return 10 + (text.length() == 1 ? 0 : DIGITS.indexOf(text.charAt(1)));
        }
        return -1;
    }
}
