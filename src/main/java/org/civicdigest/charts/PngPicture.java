package org.civicdigest.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Draws a chart as PNG. The file is written here: ImageIO tries five filters on each row, which takes three times as
 * long and helps photographs, not charts.
 */
final class PngPicture {
    /** PNG pixels for one of the design. */
    private static final int SCALE = 2;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte TRUE_COLOUR = 2;
    private static final byte INDEXED = 3;
    private static final int MOST_INDEXED = 256;

    private PngPicture() {}

    static byte[] of(Drawing drawing) {
        BufferedImage image =
                new BufferedImage(drawing.width() * SCALE, drawing.height() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(SCALE, SCALE);
            ChartFrame.hints(graphics.getRenderingHints());
            drawing.chart().draw(graphics, new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        } finally {
            graphics.dispose();
        }
        return encoded(
                ((DataBufferInt) image.getRaster().getDataBuffer()).getData(), image.getWidth(), image.getHeight());
    }

    /** As <a href="https://www.w3.org/TR/png/">PNG</a>: with a palette where the colours fit into one, else 24 bits. */
    static byte[] encoded(int[] pixels, int width, int height) {
        Map<Integer, Integer> colours = new HashMap<>();
        int last = -1;
        for (int pixel : pixels) {
            if (pixel != last) {
                colours.putIfAbsent(pixel & 0xFFFFFF, colours.size());
                last = pixel;
                if (colours.size() > MOST_INDEXED) {
                    break;
                }
            }
        }
        boolean isIndexed = colours.size() <= MOST_INDEXED;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put(isIndexed ? INDEXED : TRUE_COLOUR)
                        .array());
        if (isIndexed) {
            byte[] palette = new byte[3 * colours.size()];
            colours.forEach((colour, index) -> putRgb(palette, 3 * index, colour));
            chunk(file, "PLTE", palette);
        }
        int pixelBytes = isIndexed ? 1 : 3;
        byte[] rows = new byte[(width * pixelBytes + 1) * height];
        int to = 0;
        for (int y = 0; y < height; y++) {
            // Filter type 0, none: rows of flat colour pack best as they are.
            to++;
            for (int x = 0; x < width; x++, to += pixelBytes) {
                int pixel = pixels[y * width + x] & 0xFFFFFF;
                if (isIndexed) {
                    rows[to] = colours.getOrDefault(pixel, 0).byteValue();
                } else {
                    putRgb(rows, to, pixel);
                }
            }
        }
        chunk(file, "IDAT", deflated(rows));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void putRgb(byte[] bytes, int at, int colour) {
        bytes[at] = (byte) (colour >> 16);
        bytes[at + 1] = (byte) (colour >> 8);
        bytes[at + 2] = (byte) colour;
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(6);
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        file.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        file.writeBytes(name);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt((int) check.getValue())
                .array());
    }
}
