package org.civicdigest.screening;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is spelled: a sign, digits in groups or not, a point and a fraction. Only ASCII digits count, since
 * those of other scripts are more likely lost encodings than numbers.
 */
record Digits(
        char sign,
        boolean isGrouped,
        String whole,
        @Nullable String fraction) {
    private static final char NO_SIGN = ' ';

    /** The parts of the text if it is a number and nothing else. */
    static @Nullable Digits find(String text) {
        int at = 0;
        char sign = NO_SIGN;
        if (!text.isEmpty()) {
            switch (text.charAt(0)) {
                case '+' -> sign = '+';
                case '-', '−', '﹣', '–' -> sign = '-';
                default -> {}
            }
        }
        if (sign != NO_SIGN) {
            at++;
        }
        int wholeTo = at;
        boolean grouped = false;
        while (wholeTo < text.length() && (isDigit(text.charAt(wholeTo)) || text.charAt(wholeTo) == ',')) {
            grouped |= text.charAt(wholeTo) == ',';
            wholeTo++;
        }
        String whole = text.substring(at, wholeTo);
        if (whole.isEmpty() || (grouped && !isGroupedByThousands(whole))) {
            return null;
        }
        if (wholeTo == text.length()) {
            return new Digits(sign, grouped, whole.replace(",", ""), null);
        }
        String fraction = text.substring(wholeTo + 1);
        if (text.charAt(wholeTo) != '.' || fraction.isEmpty()) {
            return null;
        }
        for (int index = 0; index < fraction.length(); index++) {
            if (!isDigit(fraction.charAt(index))) {
                return null;
            }
        }
        return new Digits(sign, grouped, whole.replace(",", ""), fraction);
    }

    /** One to three digits that do not begin with zero, then groups of exactly three: 0,001 may be a decimal comma. */
    private static boolean isGroupedByThousands(String whole) {
        int first = whole.indexOf(',');
        if (first < 1 || first > 3 || whole.charAt(0) == '0' || (whole.length() - first) % 4 != 0) {
            return false;
        }
        for (int index = first; index < whole.length(); index++) {
            if ((whole.charAt(index) == ',') != ((index - first) % 4 == 0)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is under zero; minus zero is not. */
    boolean isNegative() {
        return sign == '-' && (significant() > 0);
    }

    boolean isSigned() {
        return sign != NO_SIGN;
    }

    /** Whether zeros stand before the first digit that counts, as in 007. */
    boolean isPadded() {
        return whole.length() > 1 && whole.charAt(0) == '0';
    }

    /** Whether it is written with a fraction, be it zero. */
    boolean isPointed() {
        return fraction != null;
    }

    /** Whether its fraction is other than zero. */
    boolean hasFraction() {
        return !significantFraction().isEmpty();
    }

    /** The number of digits without zeros at both ends; zeros before the point count, but for those at the front. */
    int significant() {
        return significantWhole().length() + significantFraction().length();
    }

    /** The number without superfluous zeros; only for a sensible number of digits. */
    BigDecimal value() {
        String number = significantWhole().isEmpty() ? "0" : significantWhole();
        return new BigDecimal(hasFraction() ? number + "." + significantFraction() : number);
    }

    private String significantWhole() {
        int from = 0;
        while (from < whole.length() && whole.charAt(from) == '0') {
            from++;
        }
        return whole.substring(from);
    }

    private String significantFraction() {
        if (fraction == null) {
            return "";
        }
        int to = fraction.length();
        while (to > 0 && fraction.charAt(to - 1) == '0') {
            to--;
        }
        return fraction.substring(0, to);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
