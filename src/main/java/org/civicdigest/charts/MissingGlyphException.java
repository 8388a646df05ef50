package org.civicdigest.charts;

/** A character that the bundled font cannot print. A chart with an empty box in a name is not published. */
public final class MissingGlyphException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int codePoint;

    MissingGlyphException(int codePoint, String text) {
        super(String.format(
                java.util.Locale.ROOT,
                "the font %s has no glyph for U+%04X in '%s': write the name with another character, "
                        + "such as the standard form of a variant",
                Fonts.FAMILY,
                codePoint,
                text));
        this.codePoint = codePoint;
    }

    public int codePoint() {
        return codePoint;
    }
}
