package org.civicdigest.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws figures as SVG and PNG. The same figure gives the same bytes, whatever the locale, time zone or thread. */
public final class FigureRenderer {
    /** PNG pixels for one of the design. */
    private static final int PNG_SCALE = 2;

    private FigureRenderer() {}

    /**
     * Both pictures with the words and numbers.
     *
     * @throws MissingGlyphException when the font cannot print a character of the figure
     */
    public static DrawnFigure draw(Figure figure) {
        Caption caption = figure.caption();
        Drawing drawing = drawing(figure);
        String svg = SvgPicture.of(caption, drawing);
        return new DrawnFigure(
                caption.id(),
                figure.kind().code(),
                caption.language(),
                caption.indicator(),
                caption.areaCode(),
                caption.title(),
                caption.subtitle(),
                caption.note(),
                figure.table(),
                svg,
                png(drawing));
    }

    /** The figure as an {@code <svg>} element, with text as text and ids that no other figure has. */
    public static String svg(Figure figure) {
        return SvgPicture.of(figure.caption(), drawing(figure));
    }

    /** The figure as a PNG of twice the design size. */
    public static byte[] png(Figure figure) {
        Drawing drawing = drawing(figure);
        // The SVG holds all texts of the picture: drawing it first refuses characters without a glyph.
        SvgPicture.of(figure.caption(), drawing);
        return png(drawing);
    }

    private static Drawing drawing(Figure figure) {
        return switch (figure.kind()) {
            case LEAGUE -> LeagueDrawing.of((LeagueFigure) figure);
            case DUMBBELL -> DumbbellDrawing.of((DumbbellFigure) figure);
            case BUMP -> BumpDrawing.of((BumpFigure) figure);
            case RUG -> RugDrawing.of((RugFigure) figure);
            case MULTIPLES -> MultiplesDrawing.of((MultiplesFigure) figure);
            case SPINE -> SpineDrawing.of((SpineFigure) figure);
        };
    }

    private static byte[] png(Drawing drawing) {
        BufferedImage image = new BufferedImage(
                drawing.width() * PNG_SCALE, drawing.height() * PNG_SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(PNG_SCALE, PNG_SCALE);
            ChartFrame.hints(graphics.getRenderingHints());
            drawing.chart().draw(graphics, new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // ImageIO would otherwise buffer in a file.
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IllegalStateException("this Java has no writer for PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a PNG cannot be written to memory", e);
        }
        return bytes.toByteArray();
    }
}
