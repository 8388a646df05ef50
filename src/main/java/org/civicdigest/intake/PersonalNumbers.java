package org.civicdigest.intake;

/** Recognises identity numbers and mobile telephone numbers, full-width digits included. */
final class PersonalNumbers {
    static final int IDENTITY_LENGTH = 18;

    private static final int MOBILE_LENGTH = 11;
    private static final String MASK = "***";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private PersonalNumbers() {}

    /** Whether it has the form of a citizen's identity number: 17 digits, and a digit or X. */
    static boolean isIdentityNumber(CharSequence text) {
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

    /** Whether the last digit of an identity number is the one that GB 11643-1999 (ISO 7064 MOD 11-2) asks for. */
    static boolean hasValidCheckDigit(CharSequence identityNumber) {
        int sum = 0;
        for (int index = 0; index < IDENTITY_LENGTH - 1; index++) {
            sum += WEIGHTS[index] * digit(identityNumber.charAt(index));
        }
        int expected = CHECK_DIGITS.charAt(sum % 11) == 'X' ? 10 : CHECK_DIGITS.charAt(sum % 11) - '0';
        return checkValue(identityNumber.charAt(IDENTITY_LENGTH - 1)) == expected;
    }

    /** The text with *** for each identity and mobile number in it; the same object where there is none. */
    static String masked(String text) {
        if (text.length() < MOBILE_LENGTH) {
            return text;
        }
        StringBuilder masked = null;
        int copied = 0;
        int index = 0;
        while (index < text.length()) {
            if (digit(text.charAt(index)) < 0) {
                index++;
                continue;
            }
            int end = endOfNumber(text, index);
            int personal = lengthOfPersonal(text, index, end);
            if (personal > 0) {
                masked = masked == null ? new StringBuilder(text.length()) : masked;
                masked.append(text, copied, index).append(MASK);
                copied = index + personal;
                index = copied;
            } else {
                index = endOfDigits(text, index, end);
            }
        }
        return masked == null
                ? text
                : masked.append(text, copied, text.length()).toString();
    }

    /** Digits, with single spaces or hyphens between them. */
    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length()) {
            if (digit(text.charAt(end)) >= 0) {
                end++;
            } else if (isJoint(text.charAt(end)) && end + 1 < text.length() && digit(text.charAt(end + 1)) >= 0) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private static int endOfDigits(String text, int from, int end) {
        int run = from;
        while (run < end && digit(text.charAt(run)) >= 0) {
            run++;
        }
        return run;
    }

    /** How many characters from the start are a personal number; 0 for none. */
    private static int lengthOfPersonal(String text, int from, int end) {
        int run = endOfDigits(text, from, end);
        int digits = run - from;
        boolean isX = run < text.length() && checkValue(text.charAt(run)) == 10;
        if (digits == IDENTITY_LENGTH || (digits == IDENTITY_LENGTH - 1 && isX)) {
            return IDENTITY_LENGTH;
        }
        if (digits == MOBILE_LENGTH && isMobile(text, from)) {
            return MOBILE_LENGTH;
        }
        // 8613800000000, as telephones store it.
        if (digits == MOBILE_LENGTH + 2
                && digit(text.charAt(from)) == 8
                && digit(text.charAt(from + 1)) == 6
                && isMobile(text, from + 2)) {
            return MOBILE_LENGTH + 2;
        }
        return lengthOfGrouped(text, from, end);
    }

    /** 138-0000-0000, and the same with spaces. Dates and spans of dates are grouped in other ways. */
    private static int lengthOfGrouped(String text, int from, int end) {
        int length = MOBILE_LENGTH + 2;
        if (from + length > end || (from + length < end && digit(text.charAt(from + length)) >= 0)) {
            return 0;
        }
        for (int index = 0; index < length; index++) {
            boolean isJoint = index == 3 || index == 8;
            if (isJoint ? !isJoint(text.charAt(from + index)) : digit(text.charAt(from + index)) < 0) {
                return 0;
            }
        }
        return isMobile(text, from) ? length : 0;
    }

    private static boolean isMobile(String text, int from) {
        return digit(text.charAt(from)) == 1 && digit(text.charAt(from + 1)) >= 3;
    }

    private static boolean isJoint(char character) {
        return character == ' ' || character == '-';
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
