package org.civicdigest.charts;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures and breaks text, the same for SVG and PNG and on every machine. */
final class Typesetter {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Typesetter() {}

    static double width(String text, Font font) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    static double widest(Iterable<String> texts, Font font) {
        double widest = 0;
        for (String text : texts) {
            widest = Math.max(widest, width(text, font));
        }
        return widest;
    }

    /** Breaks where the language allows; a word that is wider than a line by itself is broken anywhere. */
    static List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text, font, width)) {
            if (!line.isEmpty() && width(line + piece.stripTrailing(), font) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** As many lines as {@link #wrap} needs, as even as they can be without breaking a word that fits. */
    static List<String> wrapEvenly(String text, Font font, double width) {
        List<String> best = wrap(text, font, width);
        double word = best.size() > 1 ? widestWord(text, font) : 0;
        double least = Math.max(width * 0.4, word <= width ? word : 0);
        for (double narrower = width - 2; best.size() > 1 && narrower > least; narrower -= 2) {
            List<String> tried = wrap(text, font, narrower);
            if (tried.size() > best.size() || widest(tried, font) > narrower) {
                return best;
            }
            best = tried;
        }
        return best;
    }

    /** The width of the longest run that may not be broken. */
    static double widestWord(String text, Font font) {
        double widest = 0;
        for (String piece : pieces(text, font, Double.MAX_VALUE)) {
            widest = Math.max(widest, width(piece.stripTrailing(), font));
        }
        return widest;
    }

    private static List<String> pieces(String text, Font font, double width) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String piece = text.substring(start, end);
            if (width(piece.stripTrailing(), font) <= width) {
                pieces.add(piece);
            } else {
                piece.codePoints().mapToObj(Character::toString).forEach(pieces::add);
            }
        }
        return pieces;
    }
}
