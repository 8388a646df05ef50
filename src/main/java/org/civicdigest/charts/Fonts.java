package org.civicdigest.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bundled font Noto Sans SC, loaded once a JVM, so that a chart needs neither a desktop nor an installed font.
 *
 * <p>An AWT font does not survive Java serialisation: each Spark executor loads its own here, and only figures and
 * finished pictures travel.
 */
public final class Fonts {
    /** As SVG and HTML name it. */
    public static final String FAMILY = "Noto Sans SC";

    private static final Map<FontWeight, Font> BY_WEIGHT = load();

    /** Asked for glyphs, where the size does not matter. */
    private static final Font GLYPHS = regular(12);

    private Fonts() {}

    static Font regular(int pixels) {
        return font(FontWeight.REGULAR, pixels);
    }

    static Font bold(int pixels) {
        return font(FontWeight.BOLD, pixels);
    }

    private static Font font(FontWeight weight, int pixels) {
        Font font = BY_WEIGHT.get(weight);
        if (font == null) {
            throw new IllegalStateException("font weight " + weight + " is not loaded");
        }
        // The style makes SVG say bold; the outlines are already those of the bold file.
        return font.deriveFont(weight == FontWeight.BOLD ? Font.BOLD : Font.PLAIN, (float) pixels);
    }

    /**
     * Refuses a text that the font cannot print in full.
     *
     * @throws MissingGlyphException naming the first character without a glyph
     */
    public static void require(String text) {
        text.codePoints()
                .filter(codePoint -> codePoint != '\n' && !GLYPHS.canDisplay(codePoint))
                .findFirst()
                .ifPresent(codePoint -> {
                    throw new MissingGlyphException(codePoint, text);
                });
    }

    /** Whether the font can print a character. */
    public static boolean has(int codePoint) {
        return GLYPHS.canDisplay(codePoint);
    }

    /** The whole font file. */
    static byte[] file(FontWeight weight) {
        try (@Nullable InputStream stream = Fonts.class.getResourceAsStream(weight.resource())) {
            if (stream == null) {
                throw new IllegalStateException(weight.resource() + " is missing from the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(weight.resource() + " cannot be read", e);
        }
    }

    private static Map<FontWeight, Font> load() {
        Map<FontWeight, Font> fonts = new EnumMap<>(FontWeight.class);
        for (FontWeight weight : FontWeight.values()) {
            try {
                fonts.put(weight, Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file(weight))));
            } catch (FontFormatException e) {
                throw new IllegalStateException(weight.resource() + " is not a font", e);
            } catch (IOException e) {
                // Java keeps a copy of the font in its temporary folder while it uses it.
                throw new UncheckedIOException(
                        "the font cannot be unpacked to " + System.getProperty("java.io.tmpdir")
                                + ": make that folder writable, or name another by -Djava.io.tmpdir",
                        e);
            }
        }
        return fonts;
    }
}
