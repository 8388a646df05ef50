package org.civicdigest.charts;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * How far a picture is from the one expected.
 *
 * @param different pixels of which a channel differs by more than {@link #CHANNEL_TOLERANCE}; all of the larger picture where sizes
 *     differ
 * @param all pixels of the larger picture
 */
record PictureDifference(long different, long all) {
    /** Of 255: rounding of edges that another Java runtime does in its own way. */
    static final int CHANNEL_TOLERANCE = 16;

    /** One pixel in ten thousand may differ. */
    private static final double SHARE_TOLERANCE = 0.0001;

    static PictureDifference between(byte[] expectedPng, byte[] actualPng) {
        return between(read(expectedPng), read(actualPng));
    }

    static PictureDifference between(BufferedImage expected, BufferedImage actual) {
        long all = Math.max(
                (long) expected.getWidth() * expected.getHeight(), (long) actual.getWidth() * actual.getHeight());
        if (expected.getWidth() != actual.getWidth() || expected.getHeight() != actual.getHeight()) {
            return new PictureDifference(all, all);
        }
        long different = 0;
        for (int y = 0; y < expected.getHeight(); y++) {
            for (int x = 0; x < expected.getWidth(); x++) {
                if (isDifferent(expected.getRGB(x, y), actual.getRGB(x, y))) {
                    different++;
                }
            }
        }
        return new PictureDifference(different, all);
    }

    boolean isTolerable() {
        return different <= SHARE_TOLERANCE * all;
    }

    private static boolean isDifferent(int expected, int actual) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            if (Math.abs((expected >>> shift & 0xFF) - (actual >>> shift & 0xFF)) > CHANNEL_TOLERANCE) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be read", e);
        }
    }
}
