package org.civicdigest.screening;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/**
 * Reads local calendar days: ISO dates, and a closed list of other forms with a warning.
 *
 * <p>A range of days, as of an activity that went on, is its first day. A day without a year is taken only where the
 * file's path names the year.
 */
final class Dates {
    private Dates() {}

    private static final String WEEKDAYS = "一二三四五六日";

    private static final List<String> BETWEEN = List.of("——", "至", "到", "—", "–", "~", "-");

    /** The day that the cell names, in a file whose path names no year. */
    static Parsed<LocalDate> day(String cell, LocalDate earliest, @Nullable LocalDate latest) {
        return day(cell, earliest, latest, null);
    }

    /**
     * The day that the cell names.
     *
     * @param yearOfFile of a day without a year; null where the path names none
     * @param earliest the first day that is plausible
     * @param latest the last day that can have happened yet, null where none is known
     */
    static Parsed<LocalDate> day(
            String cell, LocalDate earliest, @Nullable LocalDate latest, @Nullable Integer yearOfFile) {
        if (isIsoShaped(cell)) {
            @Nullable LocalDate day = dayOf(number(cell, 0, 4), number(cell, 5, 7), number(cell, 8, 10));
            return day == null
                    ? Parsed.bad(Code.R_DATE_INVALID, cell)
                    : withinRange(Parsed.of(day), cell, day, earliest, latest);
        }
        String trimmed = Cells.trim(cell);
        if (Cells.isMissing(trimmed)) {
            return Parsed.missing();
        }
        Parsed<LocalDate> read = Weekday.find(trimmed)
                .map(written -> readWithWeekday(trimmed, written, yearOfFile))
                .orElseGet(() -> readSpelled(trimmed, yearOfFile));
        return read instanceof Parsed.Value<LocalDate> value
                ? withinRange(value, trimmed, value.value(), earliest, latest)
                : read;
    }

    private static Parsed<LocalDate> withinRange(
            Parsed<LocalDate> parsed, String cell, LocalDate day, LocalDate earliest, @Nullable LocalDate latest) {
        if (day.isBefore(earliest)) {
            return Parsed.bad(Code.R_DATE_RANGE, cell, earliest);
        }
        if (latest != null && day.isAfter(latest)) {
            return Parsed.bad(Code.R_DATE_FUTURE, cell, latest);
        }
        return parsed;
    }

    /** A weekday that is another than the day's says that one of the two is wrong, and not which. */
    private static Parsed<LocalDate> readWithWeekday(String trimmed, Weekday written, @Nullable Integer yearOfFile) {
        Parsed<LocalDate> read = readSpelled(written.day(), yearOfFile);
        if (!(read instanceof Parsed.Value<LocalDate> value)) {
            return named(read, trimmed);
        }
        DayOfWeek actual = value.value().getDayOfWeek();
        return actual == written.weekday()
                ? Parsed.of(value.value(), Finding.of(Code.W_DATE_FORMAT, trimmed, value.value()))
                : Parsed.bad(
                        Code.R_DATE_WEEKDAY,
                        trimmed,
                        WEEKDAYS.charAt(actual.getValue() - 1),
                        actual.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    private static Parsed<LocalDate> readSpelled(String trimmed, @Nullable Integer yearOfFile) {
        String text = Cells.withoutBlanks(Cells.halfWidth(trimmed));
        String inDigits = withArabicDigits(text);
        if (isDayOfMonth(inDigits)) {
            if (yearOfFile == null) {
                return Parsed.bad(Code.R_DATE_PARTIAL, trimmed);
            }
            return read(yearOfFile + "年" + inDigits) instanceof Parsed.Value<LocalDate> day
                    ? Parsed.of(day.value(), Finding.of(Code.W_DATE_YEAR, trimmed, day.value()))
                    : Parsed.bad(Code.R_DATE_INVALID, trimmed);
        }
        Parsed<LocalDate> single = read(inDigits.equals(text) ? trimmed : inDigits);
        if (!(single instanceof Parsed.Bad<LocalDate> bad) || bad.code() != Code.R_DATE_INVALID) {
            return inDigits.equals(text) || !(single instanceof Parsed.Value<LocalDate> value)
                    ? named(single, trimmed)
                    : Parsed.of(value.value(), Finding.of(Code.W_DATE_FORMAT, trimmed, value.value()));
        }
        Parsed<LocalDate> range = firstOf(trimmed, inDigits, yearOfFile);
        return range == null ? named(single, trimmed) : range;
    }

    /** A refusal shows the cell, not what became of it on the way. */
    private static Parsed<LocalDate> named(Parsed<LocalDate> parsed, String trimmed) {
        return parsed instanceof Parsed.Bad<LocalDate> bad ? Parsed.bad(bad.code(), trimmed) : parsed;
    }

    /** 3月4日—5日, 2012年3月4日至3月6日, 2012.3.4-2012.3.6: the first day; null where it is no such range. */
    private static @Nullable Parsed<LocalDate> firstOf(String trimmed, String text, @Nullable Integer yearOfFile) {
        for (String word : BETWEEN) {
            for (int at = text.indexOf(word, 1); at > 0; at = text.indexOf(word, at + 1)) {
                String before = text.substring(0, at);
                String after = text.substring(at + word.length());
                boolean isShort = before.endsWith("月") || (before.indexOf('月') > 0 && !before.matches(".*[日号]"));
                Parsed<LocalDate> first = readSpelledEnd(isShort ? before + "日" : before, yearOfFile);
                if (!(first instanceof Parsed.Value<LocalDate> from)) {
                    if (first instanceof Parsed.Bad<LocalDate> bad
                            && bad.code() == Code.R_DATE_PARTIAL
                            && isDayOfMonth(isShort ? before + "日" : before)
                            && isLast(after, LocalDate.of(2000, 1, 1), false)) {
                        return Parsed.bad(Code.R_DATE_PARTIAL, trimmed);
                    }
                    continue;
                }
                if (isLast(after, from.value(), true)) {
                    return Parsed.of(from.value(), Finding.of(Code.W_DATE_RANGE, trimmed, from.value()));
                }
            }
        }
        return null;
    }

    private static Parsed<LocalDate> readSpelledEnd(String text, @Nullable Integer yearOfFile) {
        if (!isDayOfMonth(text)) {
            return read(text);
        }
        return yearOfFile == null ? Parsed.bad(Code.R_DATE_PARTIAL, text) : read(yearOfFile + "年" + text);
    }

    /** Whether the text names a day as the end of a range: 5日, 3月6日, 2012-03-06. */
    private static boolean isLast(String text, LocalDate first, boolean isAfterFirst) {
        String whole = text;
        if (text.matches("[0-9]{1,2}[日号]")) {
            whole = first.getYear() + "年" + first.getMonthValue() + "月" + text;
        } else if (isDayOfMonth(text)) {
            whole = first.getYear() + "年" + text;
        } else if (text.matches("[0-9]{1,2}[./][0-9]{1,2}")) {
            whole = first.getYear() + Character.toString(separatorOf(text)) + text;
        }
        return read(whole) instanceof Parsed.Value<LocalDate> last
                && (!isAfterFirst || !last.value().isBefore(first));
    }

    private static char separatorOf(String text) {
        return text.indexOf('/') > 0 ? '/' : '.';
    }

    /** 3月5日 or 3月5号. */
    private static boolean isDayOfMonth(String text) {
        int month = text.indexOf('月');
        int end = text.length() - 1;
        return month >= 1
                && month <= 2
                && end > month + 1
                && end <= month + 3
                && (text.charAt(end) == '日' || text.charAt(end) == '号')
                && isDigits(text.substring(0, month))
                && isDigits(text.substring(month + 1, end));
    }

    /** 二〇一二年三月五日 as 2012年3月5日; all else as it is. */
    static String withArabicDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        int from = 0;
        for (int index = 0; index < text.length(); index++) {
            if ("年月日号".indexOf(text.charAt(index)) >= 0) {
                String part = text.substring(from, index);
                BigDecimal number = isDigits(part) ? null : ChineseNumerals.find(part);
                digits.append(number == null ? part : number.toPlainString()).append(text.charAt(index));
                from = index + 1;
            }
        }
        return digits.append(text, from, text.length()).toString();
    }

    private static Parsed<LocalDate> read(String trimmed) {
        String text = Cells.halfWidth(trimmed);
        int clock = beginOfClock(text);
        if (clock > 0) {
            boolean isDate = read(Cells.trim(text.substring(0, clock))) instanceof Parsed.Value<LocalDate>;
            return Parsed.bad(isDate ? Code.R_DATE_HAS_ZONE : Code.R_DATE_INVALID, trimmed);
        }
        if (text.indexOf('年') > 0) {
            return chinese(trimmed, Cells.withoutBlanks(text));
        }
        if (isDigits(text)) {
            return digitsOnly(trimmed, text);
        }
        return separated(trimmed, text);
    }

    /** 20250102; a bare year or year and month is only a part; 45658 is a spreadsheet's serial number, not a year. */
    private static Parsed<LocalDate> digitsOnly(String trimmed, String text) {
        return switch (text.length()) {
            case 8 -> formed(trimmed, dayOf(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8)));
            case 6 ->
                Parsed.bad(
                        isMonth(number(text, 0, 4), number(text, 4, 6)) ? Code.R_DATE_PARTIAL : Code.R_DATE_INVALID,
                        trimmed);
            case 4 -> Parsed.bad(Code.R_DATE_PARTIAL, trimmed);
            default -> Parsed.bad(Code.R_DATE_INVALID, trimmed);
        };
    }

    /** 2025年1月5日 or 号. Years of two or three digits may be of the Republic's calendar, so they are refused. */
    private static Parsed<LocalDate> chinese(String trimmed, String text) {
        int year = text.indexOf('年');
        int month = text.indexOf('月');
        if (year != 4 || !isDigits(text.substring(0, 4))) {
            return Parsed.bad(Code.R_DATE_INVALID, trimmed);
        }
        if (text.length() == 5) {
            return Parsed.bad(Code.R_DATE_PARTIAL, trimmed);
        }
        if (month < 6 || month > 7 || !isDigits(text.substring(5, month))) {
            return Parsed.bad(Code.R_DATE_INVALID, trimmed);
        }
        if (text.length() == month + 1) {
            return Parsed.bad(
                    isMonth(number(text, 0, 4), number(text, 5, month)) ? Code.R_DATE_PARTIAL : Code.R_DATE_INVALID,
                    trimmed);
        }
        int end = text.length() - 1;
        String day = text.substring(month + 1, end);
        if ((text.charAt(end) != '日' && text.charAt(end) != '号') || day.length() > 2 || !isDigits(day)) {
            return Parsed.bad(Code.R_DATE_INVALID, trimmed);
        }
        return formed(trimmed, dayOf(number(text, 0, 4), number(text, 5, month), number(day, 0, day.length())));
    }

    /** 2025-1-2, 2025/01/02, 2025.1.2; with the year at the end, or two digits of it, day and month are a guess. */
    private static Parsed<LocalDate> separated(String trimmed, String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == 0 || at == text.length() || "-/.".indexOf(text.charAt(at)) < 0) {
            return Parsed.bad(Code.R_DATE_INVALID, trimmed);
        }
        char separator = text.charAt(at);
        int second = text.indexOf(separator, at + 1);
        String one = text.substring(0, at);
        String two = text.substring(at + 1, second < 0 ? text.length() : second);
        if (!isDigits(two) || two.length() > 2) {
            return Parsed.bad(Code.R_DATE_INVALID, trimmed);
        }
        if (second < 0) {
            boolean partial = one.length() == 4 && isMonth(number(one, 0, 4), number(two, 0, two.length()));
            return Parsed.bad(partial ? Code.R_DATE_PARTIAL : Code.R_DATE_INVALID, trimmed);
        }
        String three = text.substring(second + 1);
        if (!isDigits(three)) {
            return Parsed.bad(Code.R_DATE_INVALID, trimmed);
        }
        if (one.length() <= 2 && (three.length() == 4 || three.length() <= 2)) {
            return Parsed.bad(Code.R_DATE_AMBIGUOUS, trimmed);
        }
        if (one.length() != 4 || three.length() > 2) {
            return Parsed.bad(Code.R_DATE_INVALID, trimmed);
        }
        @Nullable
        LocalDate day = dayOf(number(one, 0, 4), number(two, 0, two.length()), number(three, 0, three.length()));
        if (separator == '-' && text.equals(trimmed) && day != null) {
            return text.length() == 10
                    ? Parsed.of(day)
                    : Parsed.of(day, Finding.of(Code.W_DATE_NORMALISED, trimmed, day));
        }
        return formed(trimmed, day);
    }

    private static Parsed<LocalDate> formed(String trimmed, @Nullable LocalDate day) {
        return day == null
                ? Parsed.bad(Code.R_DATE_INVALID, trimmed)
                : Parsed.of(day, Finding.of(Code.W_DATE_FORMAT, trimmed, day));
    }

    /** Where a time of day or a zone begins, such as T10:00, +08:00 or Z; -1 where there is none. */
    private static int beginOfClock(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return text.endsWith("Z") || text.endsWith("z") ? text.length() - 1 : -1;
        }
        int at = colon - 1;
        while (at >= 0 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at--;
        }
        if (at <= 0) {
            return -1;
        }
        return switch (text.charAt(at)) {
            case 'T', 't', ' ', '+', '-' -> at;
            case '日', '号' -> at + 1;
            default -> -1;
        };
    }

    private static boolean isIsoShaped(String cell) {
        if (cell.length() != 10 || cell.charAt(4) != '-' || cell.charAt(7) != '-') {
            return false;
        }
        for (int index = 0; index < 10; index++) {
            char character = cell.charAt(index);
            if ((character < '0' || character > '9') && index != 4 && index != 7) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigits(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The number that few digits spell. */
    static int number(String text, int from, int to) {
        int number = 0;
        for (int index = from; index < to; index++) {
            number = number * 10 + (text.charAt(index) - '0');
        }
        return number;
    }

    private static boolean isMonth(int year, int month) {
        return year >= 1 && month >= 1 && month <= 12;
    }

    private static @Nullable LocalDate dayOf(int year, int month, int day) {
        return isMonth(year, month)
                        && day >= 1
                        && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth())
                ? LocalDate.of(year, month, day)
                : null;
    }
}
