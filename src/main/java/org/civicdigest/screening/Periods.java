package org.civicdigest.screening;

import java.time.LocalDate;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/** Reads periods: 2025, 2025-H1, 2025-Q3, 2025-03, and with a warning their Chinese spellings. */
final class Periods {
    private Periods() {}

    /**
     * The period that the cell names.
     *
     * @param earliest a period that ends before this day is not plausible
     * @param latest a period that begins after this day cannot have happened yet; null where none is known
     */
    static Parsed<Period> period(String cell, LocalDate earliest, @Nullable LocalDate latest) {
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
        return other == null
                ? Parsed.bad(Code.R_PERIOD_INVALID, trimmed)
                : withinRange(
                        Parsed.of(other, Finding.of(Code.W_DATE_FORMAT, trimmed, other)),
                        other,
                        trimmed,
                        earliest,
                        latest);
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
    private static @Nullable Period chinese(String text) {
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
        String month = part.substring(0, part.length() - 1);
        return part.endsWith("月") && month.length() <= 2 && Dates.isDigits(month)
                ? find(PeriodKind.MONTH, year, Dates.number(month, 0, month.length()))
                : null;
    }

    private static @Nullable Period find(PeriodKind kind, int year, int ordinal) {
        return year >= 1 && ordinal >= 1 && ordinal <= 12 / kind.months() ? new Period(kind, year, ordinal) : null;
    }
}
