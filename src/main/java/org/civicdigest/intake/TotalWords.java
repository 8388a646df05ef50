package org.civicdigest.intake;

/** Knows the words that mark a row of totals, such as 合计, 小计, Total. */
final class TotalWords {
    private static final int LONGEST = 12;
    private static final String[] WORDS = {
        "合计", "总计", "小计", "累计", "共计", "总合计", "total", "totals", "subtotal", "grandtotal", "sum"
    };
    private static final String[] ENDINGS = {"合计", "总计", "小计"};

    private final char[] word = new char[LONGEST];

    /** Whether the cell is such a word, white space, colons and hyphens apart. */
    boolean isWord(char[] buffer, int offset, int length) {
        return isOneOf(keep(buffer, offset, length));
    }

    /** Whether the cell is such a word, or ends in one as 全市合计 does; a title may end so by chance. */
    boolean isTotal(char[] buffer, int offset, int length) {
        int kept = keep(buffer, offset, length);
        return isOneOf(kept) || endsInOne(kept);
    }

    /** Copies the letters that count, and says how many; 0 where there are too many for a word of total. */
    private int keep(char[] buffer, int offset, int length) {
        int kept = 0;
        for (int index = offset; index < offset + length; index++) {
            char character = buffer[index];
            if (character == ':' || character == '：' || character == '-' || Character.isSpaceChar(character)) {
                continue;
            }
            if (kept == LONGEST) {
                return 0;
            }
            word[kept++] = character;
        }
        return kept;
    }

    boolean isTotal(String cell) {
        char[] characters = cell.toCharArray();
        return isTotal(characters, 0, characters.length);
    }

    private boolean isOneOf(int length) {
        char first = word[0];
        // Nearly every cell ends here.
        if (length < 2) {
            return false;
        }
        if (first > 0x7F || "TtSsGg".indexOf(first) >= 0) {
            for (String total : WORDS) {
                if (total.length() == length && matches(total, 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean endsInOne(int length) {
        if (length > 2 && word[length - 1] == '计') {
            for (String ending : ENDINGS) {
                if (length > ending.length() && matches(ending, length - ending.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean matches(String total, int from) {
        for (int index = 0; index < total.length(); index++) {
            char character = word[from + index];
            char lower = character >= 'A' && character <= 'Z' ? (char) (character + 32) : character;
            if (lower != total.charAt(index)) {
                return false;
            }
        }
        return true;
    }
}
