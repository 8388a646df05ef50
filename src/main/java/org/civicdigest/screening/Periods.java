package org.civicdigest.screening;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/**
 * Reads periods: 2025, 2025-H1, 2025-Q3, 2025-03, and with a warning their Chinese spellings.
 *
 * <p>1-6月 and the like are taken where the months are a quarter, a half or a year. A period without a year is taken only
 * where the file's path names the year. A doubled digit as in 1-66月份 is refused with the reading that it suggests.
 */
final class Periods {
    private Periods() {}

    private static final Pattern MONTHS = Pattern.compile("(\\d{1,2})月?(?:-|–|—|——|~|至|到)(\\d{1,3})月份?");

    /** The period that the cell names, in a file whose path names no year. */
    static Parsed<Period> period(String cell, LocalDate earliest, @Nullable LocalDate latest) {
        return period(cell, earliest, latest, null);
    }

    /**
     * The period that the cell names.
     *
     * @param yearOfFile of a period without a year; null where the path names none
     * @param earliest a period that ends before this day is not plausible
     * @param latest a period that begins after this day cannot have happened yet; null where none is known
     */
    static Parsed<Period> period(
            String cell, LocalDate earliest, @Nullable LocalDate latest, @Nullable Integer yearOfFile) {
        @Nullable Period canonical = canonical(cell);
        if (canonical != null) {
            return withinRange(Parsed.of(canonical), canonical, cell, earliest, latest);
        }
        String trimmed = Cells.trim(cell);
        if (Cells.isMissing(trimmed)) {
            return Parsed.missing();
        }
        canonical = canonical(trimmed);
        if (canonical != null) {
            return withinRange(Parsed.of(canonical), canonical, trimmed, earliest, latest);
        }
        String text = Cells.withoutBlanks(Cells.halfWidth(trimmed));
        @Nullable Period other = canonical(text);
        if (other == null) {
            other = chinese(text);
        }
        if (other != null) {
            return withinRange(
                    Parsed.of(other, Finding.of(Code.W_DATE_FORMAT, trimmed, other)), other, trimmed, earliest, latest);
        }
        String part = text.indexOf('年') == 4 ? text.substring(5) : text;
        String proposed = withoutDoubledDigit(part);
        if (proposed != null) {
            return Parsed.bad(Code.R_PERIOD_DOUBLED, trimmed, proposed);
        }
        Period ofAnyYear = chinese("2000年" + text);
        if (ofAnyYear == null || text.isEmpty()) {
            return Parsed.bad(Code.R_PERIOD_INVALID, trimmed);
        }
        if (yearOfFile == null) {
            return Parsed.bad(Code.R_PERIOD_NO_YEAR, trimmed);
        }
        Period named = new Period(ofAnyYear.kind(), yearOfFile, ofAnyYear.ordinal());
        return withinRange(
                Parsed.of(named, Finding.of(Code.W_DATE_YEAR, trimmed, named)), named, trimmed, earliest, latest);
    }

    /** 1-6月 for 1-66月份: only where the digit doubled makes no month and the single one ends a period. */
    private static @Nullable String withoutDoubledDigit(String part) {
        Matcher months = MONTHS.matcher(part);
        if (!months.matches()) {
            return null;
        }
        String last = months.group(2);
        int length = last.length();
        if (length < 2 || last.charAt(length - 1) != last.charAt(length - 2) || Integer.parseInt(last) <= 12) {
            return null;
        }
        String single = last.substring(0, length - 1);
        return ofMonths(2000, Integer.parseInt(months.group(1)), Integer.parseInt(single)) == null
                ? null
                : months.group(1) + "-" + single + "月";
    }

    /** The quarter, half or year that these months are. */
    private static @Nullable Period ofMonths(int year, int first, int last) {
        for (PeriodKind kind : PeriodKind.values()) {
            if (last - first + 1 == kind.months() && last <= 12 && first >= 1 && last % kind.months() == 0) {
                return new Period(kind, year, last / kind.months());
            }
        }
        return null;
    }

    private static Parsed<Period> withinRange(
            Parsed<Period> parsed, Period period, String cell, LocalDate earliest, @Nullable LocalDate latest) {
        if (period.lastDay().isBefore(earliest)) {
            return Parsed.bad(Code.R_DATE_RANGE, cell, earliest);
        }
        if (latest != null && period.firstDay().isAfter(latest)) {
            return Parsed.bad(Code.R_DATE_FUTURE, cell, latest);
        }
        return parsed;
    }

    /** As {@link Period#find(String)}, without a regular expression for each cell. */
    private static @Nullable Period canonical(String text) {
        if ((text.length() != 4 && text.length() != 7) || !Dates.isDigits(text.substring(0, 4))) {
            return null;
        }
        int year = Dates.number(text, 0, 4);
        if (text.length() == 4) {
            return find(PeriodKind.YEAR, year, 1);
        }
        if (text.charAt(4) != '-' || text.charAt(6) < '0' || text.charAt(6) > '9') {
            return null;
        }
        int ordinal = text.charAt(6) - '0';
        return switch (text.charAt(5)) {
            case 'H' -> find(PeriodKind.HALF, year, ordinal);
            case 'Q' -> find(PeriodKind.QUARTER, year, ordinal);
            case '0' -> find(PeriodKind.MONTH, year, ordinal);
            case '1' -> find(PeriodKind.MONTH, year, 10 + ordinal);
            default -> null;
        };
    }

    /** 2025年, 2025年3月, 2025年上半年, 2025年第一季度, 2025年一季度, 2025年第1季度. */
    private static @Nullable Period chinese(String spelled) {
        String text = Dates.withArabicDigits(spelled);
        if (text.indexOf('年') != 4 || !Dates.isDigits(text.substring(0, 4))) {
            return null;
        }
        int year = Dates.number(text, 0, 4);
        String part = text.substring(5);
        if (part.isEmpty() || part.equals("全年")) {
            return find(PeriodKind.YEAR, year, 1);
        }
        if (part.endsWith("半年") && part.length() == 3) {
            return find(PeriodKind.HALF, year, "上下".indexOf(part.charAt(0)) + 1);
        }
        if (part.endsWith("季度")) {
            String ordinal = part.substring(part.startsWith("第") ? 1 : 0, part.length() - 2);
            return ordinal.length() == 1
                    ? find(PeriodKind.QUARTER, year, Math.max("一二三四".indexOf(ordinal), "1234".indexOf(ordinal)) + 1)
                    : null;
        }
        Matcher months = MONTHS.matcher(part);
        if (months.matches()) {
            return ofMonths(year, Integer.parseInt(months.group(1)), Integer.parseInt(months.group(2)));
        }
        String month = part.substring(0, part.length() - (part.endsWith("月份") ? 2 : 1));
        return (part.endsWith("月") || part.endsWith("月份")) && month.length() <= 2 && Dates.isDigits(month)
                ? find(PeriodKind.MONTH, year, Dates.number(month, 0, month.length()))
                : null;
    }

    private static @Nullable Period find(PeriodKind kind, int year, int ordinal) {
        return year >= 1 && ordinal >= 1 && ordinal <= 12 / kind.months() ? new Period(kind, year, ordinal) : null;
    }
}
