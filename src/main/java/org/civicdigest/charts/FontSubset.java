package org.civicdigest.charts;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Cuts the bundled font down to the characters used, so that a page can carry it. The same request gives the same bytes. */
public final class FontSubset {
    /** What browsers need. Others, such as tables of glyph positioning, would refer to glyphs that are gone. */
    private static final List<String> TABLES = List.of(
            "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp", "cmap", "name", "OS/2",
            "post");

    private static final int WOFF_SIGNATURE = 0x774F4646;
    private static final int WOFF_HEADER = 44;
    private static final int WOFF_ENTRY = 20;
    private static final int TTF_HEADER = 12;
    private static final int TTF_ENTRY = 16;

    private static final Map<FontWeight, byte[]> FILES = files();

    /**
     * Kept once parsed: reading ten megabytes takes longer than cutting them down. One a thread, as a parsed font reads its
     * tables when first asked for them, all from one stream; the bytes are shared.
     */
    private static final ThreadLocal<Map<FontWeight, TrueTypeFont>> PARSED =
            ThreadLocal.withInitial(() -> new EnumMap<>(FontWeight.class));

    private FontSubset() {}

    /**
     * The characters of one weight as WOFF 1.0.
     *
     * @throws MissingGlyphException when the font lacks one of them
     */
    public static byte[] woff(SortedSet<Integer> codePoints, FontWeight weight) {
        for (int codePoint : codePoints) {
            Fonts.require(Character.toString(codePoint));
        }
        try {
            return woff(trueType(codePoints, weight));
        } catch (IOException e) {
            throw new UncheckedIOException("the font cannot be cut down", e);
        }
    }

    /**
     * The characters of one weight as a TrueType file, for PDF, where the full font would map common characters to
     * radicals that look alike.
     *
     * @throws MissingGlyphException when the font lacks one of them
     */
    public static byte[] trueType(SortedSet<Integer> codePoints, FontWeight weight) throws IOException {
        for (int codePoint : codePoints) {
            Fonts.require(Character.toString(codePoint));
        }
        Map<FontWeight, TrueTypeFont> parsed = PARSED.get();
        TrueTypeFont font = parsed.get(weight);
        if (font == null) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file(weight)));
            parsed.put(weight, font);
        }
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        codePoints.forEach(subsetter::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        subsetter.writeToStream(bytes);
        return bytes.toByteArray();
    }

    private static Map<FontWeight, byte[]> files() {
        Map<FontWeight, byte[]> files = new EnumMap<>(FontWeight.class);
        for (FontWeight weight : FontWeight.values()) {
            files.put(weight, Fonts.file(weight));
        }
        return files;
    }

    private static byte[] file(FontWeight weight) {
        byte[] file = FILES.get(weight);
        if (file == null) {
            throw new IllegalStateException("font weight " + weight + " is not loaded");
        }
        return file;
    }

    /** Wraps a TrueType file as <a href="https://www.w3.org/TR/WOFF/">WOFF 1.0</a>: each table deflated by itself. */
    private static byte[] woff(byte[] trueType) throws IOException {
        ByteBuffer font = ByteBuffer.wrap(trueType);
        int tables = Short.toUnsignedInt(font.getShort(4));
        int offset = WOFF_HEADER + WOFF_ENTRY * tables;
        int unpackedSize = TTF_HEADER + TTF_ENTRY * tables;
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        DataOutputStream entries = new DataOutputStream(directory);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int table = 0; table < tables; table++) {
            int entry = TTF_HEADER + TTF_ENTRY * table;
            int start = font.getInt(entry + 8);
            int length = font.getInt(entry + 12);
            byte[] plain = Arrays.copyOfRange(trueType, start, start + length);
            byte[] packed = deflated(plain);
            byte[] kept = packed.length < length ? packed : plain;
            entries.writeInt(font.getInt(entry));
            entries.writeInt(offset + body.size());
            entries.writeInt(kept.length);
            entries.writeInt(length);
            entries.writeInt(font.getInt(entry + 4));
            body.write(kept);
            body.write(new byte[-kept.length & 3]);
            unpackedSize += (length + 3) & ~3;
        }
        ByteArrayOutputStream woff = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(woff);
        out.writeInt(WOFF_SIGNATURE);
        out.writeInt(font.getInt(0));
        out.writeInt(offset + body.size());
        out.writeShort(tables);
        out.writeShort(0);
        out.writeInt(unpackedSize);
        out.writeShort(1);
        out.writeShort(0);
        // No metadata and no private block: offset, length, original length, offset, length.
        out.write(new byte[5 * Integer.BYTES]);
        directory.writeTo(out);
        body.writeTo(out);
        return woff.toByteArray();
    }

    private static byte[] deflated(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(packed, deflater)) {
            stream.write(plain);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}
