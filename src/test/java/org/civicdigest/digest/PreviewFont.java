package org.civicdigest.digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The digest's font for previews: subsets in the container that the W3C's WOFF 1.0 describes. */
final class PreviewFont implements FontSource {
    private final Map<Weight, TrueTypeFont> fonts = new EnumMap<>(Weight.class);

    PreviewFont() throws IOException {
        fonts.put(Weight.REGULAR, read("Regular"));
        fonts.put(Weight.BOLD, read("Bold"));
    }

    private static TrueTypeFont read(String weight) throws IOException {
        try (InputStream in =
                PreviewFont.class.getResourceAsStream("/fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    @Override
    public String woffBase64(Weight weight, Set<Integer> codePoints) {
        try {
            TrueTypeFont font = java.util.Objects.requireNonNull(fonts.get(weight));
            TTFSubsetter subsetter = new TTFSubsetter(
                    font,
                    List.of("head", "hhea", "loca", "maxp", "cvt ", "glyf", "hmtx", "post", "OS/2", "name", "cmap"));
            for (int codePoint : codePoints) {
                if (font.getUnicodeCmapLookup().getGlyphId(codePoint) > 0) {
                    subsetter.add(codePoint);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return Base64.getEncoder().encodeToString(woff(ByteBuffer.wrap(out.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] woff(ByteBuffer ttf) {
        int tables = ttf.getShort(4);
        ByteBuffer woff = ByteBuffer.allocate(ttf.capacity() * 2 + 44 + 20 * tables);
        int data = 44 + 20 * tables;
        for (int table = 0; table < tables; table++) {
            int entry = 12 + 16 * table;
            int length = ttf.getInt(entry + 12);
            byte[] plain = new byte[length];
            ttf.get(ttf.getInt(entry + 8), plain);
            byte[] packed = deflate(plain);
            byte[] kept = packed.length < length ? packed : plain;
            int at = 44 + 20 * table;
            woff.putInt(at, ttf.getInt(entry));
            woff.putInt(at + 4, data);
            woff.putInt(at + 8, kept.length);
            woff.putInt(at + 12, length);
            woff.putInt(at + 16, ttf.getInt(entry + 4));
            woff.put(data, kept);
            data += (kept.length + 3) / 4 * 4;
        }
        woff.putInt(0, 0x774F4646);
        woff.putInt(4, ttf.getInt(0));
        woff.putInt(8, data);
        woff.putShort(12, (short) tables);
        woff.putInt(16, ttf.capacity());
        byte[] file = new byte[data];
        woff.get(0, file);
        return file;
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(plain);
        deflater.finish();
        byte[] buffer = new byte[plain.length + 64];
        int length = deflater.deflate(buffer);
        deflater.end();
        return java.util.Arrays.copyOf(buffer, length);
    }
}
