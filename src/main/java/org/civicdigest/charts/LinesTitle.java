package org.civicdigest.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;
import org.jspecify.annotations.Nullable;

/** A title of lines that are broken already: JFreeChart's own breaking follows the default locale. */
final class LinesTitle extends Title {
    private static final long serialVersionUID = 1L;

    private static final double LINE_HEIGHT = 1.45;

    private final transient List<String> lines;
    private final Font font;
    private final Color color;

    LinesTitle(List<String> lines, Font font, Color color, RectangleEdge edge, double above, double below) {
        super(edge, HorizontalAlignment.LEFT, VerticalAlignment.TOP, new RectangleInsets(above, 0, below, 0));
        this.lines = List.copyOf(lines);
        this.font = font;
        this.color = color;
    }

    @Override
    public Size2D arrange(Graphics2D graphics, RectangleConstraint constraint) {
        double height = lines.size() * lineHeight()
                + getPadding().getTop()
                + getPadding().getBottom();
        return new Size2D(Math.max(constraint.getWidth(), Typesetter.widest(lines, font)), height);
    }

    private double lineHeight() {
        return Math.round(font.getSize2D() * LINE_HEIGHT);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        Brush brush = new Brush(graphics);
        double top = area.getY() + getPadding().getTop();
        for (int line = 0; line < lines.size(); line++) {
            brush.left(lines.get(line), area.getX(), top + (line + 0.5) * lineHeight(), font, color);
        }
    }

    @Override
    public @Nullable Object draw(Graphics2D graphics, Rectangle2D area, @Nullable Object parameters) {
        draw(graphics, area);
        return null;
    }
}
