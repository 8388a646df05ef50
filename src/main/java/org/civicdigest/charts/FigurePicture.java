package org.civicdigest.charts;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.SortedSet;

/** A figure laid out, to be drawn into somebody else's page, such as that of a PDF: its text stays text where the page can hold it. */
public final class FigurePicture {
    private final Figure figure;
    private final Drawing drawing;

    private FigurePicture(Figure figure, Drawing drawing) {
        this.figure = figure;
        this.drawing = drawing;
    }

    public static FigurePicture of(Figure figure) {
        return new FigurePicture(figure, FigureRenderer.drawing(figure));
    }

    /** What the picture shows, for readers who do not see it. */
    public String description() {
        return figure.caption().title() + "\n" + figure.caption().description();
    }

    /** In pixels of the design. */
    public int width() {
        return drawing.width();
    }

    /** In pixels of the design. */
    public int height() {
        return drawing.height();
    }

    /**
     * The characters of its texts by the weight that they are set in.
     *
     * @throws MissingGlyphException when the font cannot print one of them
     */
    public Map<FontWeight, SortedSet<Integer>> characters() {
        return StandaloneSvg.characters(SvgPicture.of(figure.caption(), drawing));
    }

    /** Draws it from the origin on, as wide as this and in proportion. */
    public void paint(Graphics2D graphics, double width) {
        AffineTransform before = graphics.getTransform();
        double scale = width / drawing.width();
        graphics.scale(scale, scale);
        ChartFrame.hints(graphics.getRenderingHints());
        drawing.chart().draw(graphics, new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        graphics.setTransform(before);
    }
}
