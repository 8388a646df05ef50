package org.civicdigest.notice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises numbers that no notice may show, because they point at a person: identity cards, bank cards, mobile
 * telephones of mainland China. Full-width digits count as digits.
 */
public final class PersonalNumbers {
    /** The characters of a citizen's identity number. */
    public static final int IDENTITY_LENGTH = 18;

    private static final int SHORTEST = 11;
    private static final String MASK = "***";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private static final String DIGIT = "[0-9０-９]";
    private static final String JOINT = "[- －\u3000]?";

    /**
     * Identity numbers have 18 characters, the last of which may be X (GB 11643-1999), or formerly 15; bank cards have
     * 15 to 19 digits (ISO/IEC 7812 allows 19). Mobile numbers have 11 digits that begin with 13 to 19, in groups of 3,
     * 4 and 4, and telephones store the 86 of the country before them.
     */
    private static final Pattern NUMBER = Pattern.compile("(?<!" + DIGIT + ")(?:"
            + DIGIT + "{14,18}[0-9０-９XxＸｘ]"
            + "|(?:[8８][6６]" + JOINT + ")?[1１][3-9３-９]" + DIGIT + JOINT + DIGIT + "{4}" + JOINT + DIGIT + "{4}"
            + ")(?!" + DIGIT + ")");

    private PersonalNumbers() {}

    /** Whether it has the form of a citizen's identity number: 17 digits, and a digit or X. */
    public static boolean isIdentityNumber(CharSequence text) {
        if (text.length() != IDENTITY_LENGTH) {
            return false;
        }
        for (int index = 0; index < IDENTITY_LENGTH - 1; index++) {
            if (digit(text.charAt(index)) < 0) {
                return false;
            }
        }
        return checkValue(text.charAt(IDENTITY_LENGTH - 1)) >= 0;
    }

    /** Whether the last character of an identity number is the one that GB 11643-1999 (ISO 7064 MOD 11-2) asks for. */
    public static boolean hasValidCheckDigit(CharSequence identityNumber) {
        int sum = 0;
        for (int index = 0; index < IDENTITY_LENGTH - 1; index++) {
            sum += WEIGHTS[index] * digit(identityNumber.charAt(index));
        }
        return checkValue(identityNumber.charAt(IDENTITY_LENGTH - 1)) == checkValue(CHECK_DIGITS.charAt(sum % 11));
    }

    /** The text with {@code ***} for each such number in it; the same object where there is none. */
    public static String masked(String text) {
        if (!hasEnoughDigits(text)) {
            return text;
        }
        Matcher matcher = NUMBER.matcher(text);
        return matcher.find() ? matcher.replaceAll(MASK) : text;
    }

    private static boolean hasEnoughDigits(String text) {
        int digits = 0;
        for (int index = 0; index < text.length() && digits < SHORTEST; index++) {
            digits += digit(text.charAt(index)) >= 0 ? 1 : 0;
        }
        return digits == SHORTEST;
    }

    private static int checkValue(char character) {
        return character == 'X' || character == 'x' || character == 'Ｘ' || character == 'ｘ' ? 10 : digit(character);
    }

    private static int digit(char character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        return character >= '０' && character <= '９' ? character - '０' : -1;
    }
}
