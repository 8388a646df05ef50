package org.civicdigest.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.notice.Code;

/** Reads titles and names, which anyone may have typed: composed, without direction controls or personal numbers. */
final class FreeText {
    private static final int LONGEST = 200;

    private FreeText() {}

    /** The text in NFC, at most 200 characters. */
    static Parsed<String> read(String cell) {
        String trimmed = Cells.trim(cell);
        if (Cells.isMissing(trimmed)) {
            return Parsed.missing();
        }
        List<Finding> findings = new ArrayList<>(0);
        String text = isComposed(trimmed) ? trimmed : Normalizer.normalize(trimmed, Normalizer.Form.NFC);
        if (text.indexOf('\uFFFD') >= 0) {
            findings.add(Finding.of(Code.W_REPLACEMENT_CHAR));
        }
        String undirected = withoutDirectionControls(text);
        if (undirected.length() != text.length()) {
            findings.add(Finding.of(Code.W_BIDI_STRIPPED));
        }
        String masked = PersonalNumbers.masked(undirected);
        if (!masked.equals(undirected)) {
            findings.add(Finding.of(Code.W_PII_IN_TEXT));
        }
        if (masked.length() > LONGEST && masked.codePointCount(0, masked.length()) > LONGEST) {
            masked = masked.substring(0, masked.offsetByCodePoints(0, LONGEST - 1)) + "…";
            findings.add(Finding.of(Code.W_TEXT_TRUNCATED));
        }
        return masked.isEmpty() ? Parsed.missing() : new Parsed.Value<>(masked, findings);
    }

    /** Whether the text surely is in NFC: it holds only Latin letters, Chinese characters and their punctuation. */
    private static boolean isComposed(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean plain = character < '\u0300'
                    || (character >= '\u3000' && character <= '\u3029')
                    || (character >= '\u4E00' && character <= '\u9FFF')
                    || (character >= '\uFF01' && character <= '\uFF5E');
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String withoutDirectionControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean control = (character >= '\u202A' && character <= '\u202E')
                    || (character >= '\u2066' && character <= '\u2069')
                    || character == '\u200E'
                    || character == '\u200F'
                    || character == '\u061C';
            if (!control) {
                kept.append(character);
            }
        }
        return kept.length() == text.length() ? text : kept.toString();
    }
}
