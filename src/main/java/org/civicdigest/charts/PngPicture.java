package org.civicdigest.charts;

import com.pngencoder.PngEncoder;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws a chart as PNG, at twice its design size. */
final class PngPicture {
    /** PNG pixels for one of the design. */
    private static final int SCALE = 2;

    /** Of deflate. Pictures are a tenth larger than at level 4 and take less than half of the time. */
    private static final int COMPRESSION_LEVEL = 1;

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
        // Figures are drawn on all cores already; a second pool of threads would only wait for them.
        return new PngEncoder()
                .withBufferedImage(image)
                .withCompressionLevel(COMPRESSION_LEVEL)
                .withMultiThreadedCompressionEnabled(false)
                .toBytes();
    }
}
