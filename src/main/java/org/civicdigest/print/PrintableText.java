package org.civicdigest.print;

import java.util.Locale;
import org.civicdigest.charts.Fonts;

/** Says by its number what the font cannot print, as a PDF carries its font and no reader's own can stand in. */
final class PrintableText {
    private PrintableText() {}

    /** The markup with 〔U+1F600〕 in place of each character without a glyph. */
    static String of(String markup) {
        StringBuilder printable = new StringBuilder(markup.length());
        markup.codePoints().forEach(codePoint -> {
            if (codePoint == '\n' || Fonts.has(codePoint)) {
                printable.appendCodePoint(codePoint);
            } else if (Character.isWhitespace(codePoint)) {
                printable.append(' ');
            } else {
                printable.append(String.format(Locale.ROOT, "〔U+%04X〕", codePoint));
            }
        });
        return printable.toString();
    }
}
