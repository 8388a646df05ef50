package org.civicdigest.screening;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers in text that point at a person: identity cards, bank cards, mobile telephones of mainland China. */
final class PersonalNumbers {
    private static final int SHORTEST = 11;

    /**
     * Identity numbers have 18 characters (GB 11643-1999) or formerly 15, bank cards 16 to 19; mobile numbers have 11
     * digits and begin with 13 to 19.
     */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])(?:[0-9]{14,18}[0-9Xx]|1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4})(?![0-9])");

    private PersonalNumbers() {}

    /** The text with each such number replaced by {@code ***}; the same object where there is none. */
    static String masked(String text) {
        if (countDigits(text) < SHORTEST) {
            return text;
        }
        // Half-width forms stand at the same index as the full-width ones they replace.
        Matcher matcher = NUMBER.matcher(Cells.halfWidth(text));
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        while (matcher.find()) {
            masked.append(text, from, matcher.start()).append("***");
            from = matcher.end();
        }
        return from == 0 ? text : masked.append(text, from, text.length()).toString();
    }

    private static int countDigits(String text) {
        int digits = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if ((character >= '0' && character <= '9') || (character >= '０' && character <= '９')) {
                digits++;
            }
        }
        return digits;
    }
}
