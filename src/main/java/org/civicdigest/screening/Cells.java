package org.civicdigest.screening;

import java.text.Normalizer;
import java.util.Locale;

/** What all readers of cells share: blanks, full-width forms, marks for "none". */
final class Cells {
    private Cells() {}

    /** Without blanks at both ends, the ideographic, no-break and zero-width ones included. */
    static String trim(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == cell.length() ? cell : cell.substring(from, to);
    }

    /** Free text as intake has cleaned it. */
    static Parsed<String> text(String cell) {
        String trimmed = trim(cell);
        return isMissing(trimmed) ? Parsed.missing() : Parsed.of(trimmed);
    }

    /** Without any blank. */
    static String withoutBlanks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            if (!isBlank(text.charAt(index))) {
                kept.append(text.charAt(index));
            }
        }
        return kept.length() == text.length() ? text : kept.toString();
    }

    /**
     * Full-width forms (U+FF01 to U+FF5E) and the ideographic space as plain ASCII, each at its index.
     *
     * <p>Nothing else is mapped: NFKC would also make digits of ² and ①, and such a cell is no number.
     */
    static String halfWidth(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (isFullWidth(text.charAt(index))) {
                char[] mapped = text.toCharArray();
                for (int at = index; at < mapped.length; at++) {
                    mapped[at] = isFullWidth(mapped[at])
                            ? (mapped[at] == '\u3000' ? ' ' : (char) (mapped[at] - 0xFEE0))
                            : mapped[at];
                }
                return new String(mapped);
            }
        }
        return text;
    }

    /**
     * Whether the cell says that there is no value: empty, NULL, N/A, NA, -, –, —, ——, 无, 缺, /.
     *
     * @param trimmed without blanks at its ends
     */
    static boolean isMissing(String trimmed) {
        if (trimmed.isEmpty()) {
            return true;
        }
        if (trimmed.length() > 4) {
            return false;
        }
        return switch (halfWidth(trimmed).toUpperCase(Locale.ROOT)) {
            case "NULL", "N/A", "NA", "-", "–", "—", "——", "无", "缺", "/" -> true;
            default -> false;
        };
    }

    /** A key as it is compared: NFKC, without blanks at its ends. Plain ASCII comes back as it is. */
    static String key(String cell) {
        for (int index = 0; index < cell.length(); index++) {
            char character = cell.charAt(index);
            if (character <= ' ' || character > '~') {
                return trim(Normalizer.normalize(cell, Normalizer.Form.NFKC));
            }
        }
        return cell;
    }

    /** A name as it is looked up: NFKC, in lower case, without blanks. */
    static String word(String name) {
        return withoutBlanks(Normalizer.normalize(name, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    private static boolean isFullWidth(char character) {
        return (character >= '！' && character <= '～') || character == '\u3000';
    }

    private static boolean isBlank(char character) {
        return character <= ' '
                || (character >= '\u007F'
                        && (character == '\u00A0'
                                || (character >= '\u2000' && character <= '\u200B')
                                || character == '\u202F'
                                || character == '\u205F'
                                || character == '\u3000'
                                || character == '\uFEFF'));
    }
}
