package org.civicdigest.intake;

/** Finds, in one pass over a cell, the characters that need a second look; most cells have none. */
final class CellScan {
    static final int QUOTE = 1;
    static final int CONTROL = 1 << 1;
    static final int REPLACEMENT = 1 << 2;
    static final int DIRECTION = 1 << 3;
    static final int MARK = 1 << 4;
    static final int MAY_COMPOSE = 1 << 5;

    private CellScan() {}

    /** Which kinds of characters are in the cell. */
    static int flagsOf(char[] buffer, int offset, int length) {
        int flags = 0;
        int end = offset + length;
        for (int index = offset; index < end; index++) {
            char character = buffer[index];
            boolean isPlain = (character >= ' ' && character < 0x7F && character != '"')
                    || (character >= '\u4E00' && character <= '\u9FFF');
            if (!isPlain) {
                flags |= flagOf(character);
            }
        }
        return flags;
    }

    private static int flagOf(char character) {
        if (character < 0x300) {
            if (character == '"') {
                return QUOTE;
            }
            return isControl(character) ? CONTROL : 0;
        }
        if ((character >= '\u3000' && character <= '\u3029') || (character >= '\uFF01' && character <= '\uFF5E')) {
            return 0;
        }
        if (character == '\uFFFD') {
            return REPLACEMENT;
        }
        if (character == '\uFEFF') {
            return MARK;
        }
        if (isDirection(character)) {
            return DIRECTION;
        }
        return isControl(character) ? CONTROL : MAY_COMPOSE;
    }

    /** C0, C1, DEL and the two Unicode line separators; a tab or line end inside quotation marks is fair. */
    static boolean isControl(char character) {
        return (character < ' ' && character != '\t' && character != '\n')
                || (character >= 0x7F && character <= 0x9F)
                || character == '\u2028'
                || character == '\u2029';
    }

    /** Controls of the direction of writing, which can make a name read as another. */
    static boolean isDirection(char character) {
        return (character >= '\u202A' && character <= '\u202E')
                || (character >= '\u2066' && character <= '\u2069')
                || character == '\u200E'
                || character == '\u200F'
                || character == '\u061C';
    }

    /** Whether the cell has nothing to see. */
    static boolean isBlank(char[] buffer, int offset, int length) {
        for (int index = offset; index < offset + length; index++) {
            char character = buffer[index];
            boolean isWhite = character <= ' '
                    ? Character.isWhitespace(character)
                    : character > 0x7F && (Character.isSpaceChar(character) || character == '\uFEFF');
            if (!isWhite) {
                return false;
            }
        }
        return true;
    }
}
