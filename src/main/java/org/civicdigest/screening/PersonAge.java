package org.civicdigest.screening;

import java.time.LocalDate;
import java.util.List;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/**
 * Checks the age and the date of birth in a list of persons. Neither is stored or shown: they only tell that the row is
 * about somebody who can be.
 */
public final class PersonAge {
    /** The oldest person on record lived to 122. */
    public static final int OLDEST = 122;

    private static final String HIDDEN = "•••";

    private final @Nullable Field age;
    private final @Nullable Field birth;
    private final @Nullable LocalDate asOf;

    /** @param asOf the last day on which anybody can have been born; null where none is set */
    PersonAge(@Nullable Field age, @Nullable Field birth, @Nullable LocalDate asOf) {
        this.age = age;
        this.birth = birth;
        this.asOf = asOf;
    }

    /** The day of birth, which is still to be held against the activity's; null where none is stated. */
    @Nullable
    LocalDate check(List<String> cells, RowNotices notices) {
        if (age != null) {
            checkAge(age, age.in(cells), notices);
        }
        return birth == null ? null : checkBirth(birth, birth.in(cells), notices);
    }

    /** Whether somebody born on a day can have come on another. */
    public static boolean isPossible(LocalDate bornOn, LocalDate day) {
        return !bornOn.isAfter(day) && !bornOn.plusYears(OLDEST + 1L).isBefore(day);
    }

    private static void checkAge(Field age, String cell, RowNotices notices) {
        String text = Cells.withoutBlanks(Cells.halfWidth(cell)).replaceFirst("周?岁$", "");
        if (Cells.isMissing(text)) {
            return;
        }
        boolean isNegative = text.startsWith("-") || text.startsWith("−");
        String digits = isNegative ? text.substring(1) : text;
        if (!Dates.isDigits(digits)) {
            notices.problem(age, Code.R_NOT_NUMBER, List.of(HIDDEN));
        } else if (isNegative || digits.length() > 3 || Dates.number(digits, 0, digits.length()) > OLDEST) {
            notices.problem(age, Code.R_AGE, List.of());
        }
    }

    private @Nullable LocalDate checkBirth(Field birth, String cell, RowNotices notices) {
        if (Cells.isMissing(Cells.trim(cell))) {
            return null;
        }
        Parsed<LocalDate> parsed = Dates.day(cell, LocalDate.MIN, null);
        if (parsed instanceof Parsed.Value<LocalDate> day) {
            if (asOf != null && day.value().isAfter(asOf)) {
                notices.problem(birth, Code.R_AGE, List.of());
            }
            return day.value();
        }
        if (parsed instanceof Parsed.Bad<LocalDate> bad && bad.code() != Code.R_DATE_PARTIAL) {
            // A year or a month of birth says less than a day, but nothing wrong.
            notices.problem(birth, Code.R_DATE_INVALID, List.of(HIDDEN));
        }
        return null;
    }
}
