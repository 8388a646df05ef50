package org.civicdigest.intake;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Brings header names to a form in which padding, case, width and word separators make no difference. */
final class HeaderNames {
    private static final int LONGEST_SHOWN = 60;
    private static final int DIGITS_SHOWN = 5;
    private static final String OPENING = "([【〔";
    private static final String CLOSING = ")]】〕";

    private HeaderNames() {}

    /**
     * A name and the unit that follows it in brackets, as in 实到人数（百人）.
     *
     * @param unit null where there is none
     */
    record NameAndUnit(String name, @Nullable String unit) {}

    /** The name in NFKC and lower case, without white space, underscores, hyphens and invisible characters. */
    static String fold(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(lower.length());
        lower.codePoints()
                .filter(point -> point != '_' && point != '-' && !isInvisible(point))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isInvisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT;
    }

    /** Splits a folded name; 单位: before the unit is dropped. */
    static NameAndUnit splitUnit(String folded) {
        int last = folded.length() - 1;
        int bracket = last < 2 ? -1 : CLOSING.indexOf(folded.charAt(last));
        int from = bracket < 0 ? -1 : folded.lastIndexOf(OPENING.charAt(bracket));
        if (from <= 0) {
            return new NameAndUnit(folded, null);
        }
        String unit = folded.substring(from + 1, last);
        if (unit.startsWith("单位:")) {
            unit = unit.substring(3);
        }
        return new NameAndUnit(folded.substring(0, from), unit);
    }

    /**
     * A header as a notice may show it: not too long, and without long numbers, because a row of data may stand where
     * the head should be.
     */
    static String shown(String header) {
        StringBuilder shown = new StringBuilder();
        int digits = 0;
        for (int index = 0; index < header.length() && shown.length() < LONGEST_SHOWN; index++) {
            char character = header.charAt(index);
            digits = Character.isDigit(character) ? digits + 1 : 0;
            if (digits <= DIGITS_SHOWN) {
                shown.append(Character.isISOControl(character) ? ' ' : character);
            } else if (digits == DIGITS_SHOWN + 1) {
                shown.setLength(shown.length() - DIGITS_SHOWN);
                shown.append('…');
            }
        }
        return shown.toString().strip();
    }
}
