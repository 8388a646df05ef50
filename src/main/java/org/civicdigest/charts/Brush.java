package org.civicdigest.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.civicdigest.model.Verdict;

/** Draws the few things that all charts are made of. Texts are placed by the middle of their line. */
record Brush(Graphics2D graphics) {
    /** Baseline below the middle, as a part of the size: Noto's line box is tall and would set text too high. */
    private static final double BASELINE = 0.365;

    private static final double LEADING = 1.15;

    void left(String text, double x, double middle, Font font, Color color) {
        graphics.setFont(font);
        graphics.setPaint(color);
        graphics.drawString(text, (float) x, (float) (middle + BASELINE * font.getSize2D()));
    }

    void right(String text, double x, double middle, Font font, Color color) {
        left(text, x - Typesetter.width(text, font), middle, font, color);
    }

    void centred(String text, double x, double middle, Font font, Color color) {
        left(text, x - Typesetter.width(text, font) / 2, middle, font, color);
    }

    /** Lines set to the right, together centred on the middle. */
    void right(List<String> lines, double x, double middle, Font font, Color color) {
        for (int line = 0; line < lines.size(); line++) {
            right(lines.get(line), x, lineMiddle(middle, line, lines.size(), font), font, color);
        }
    }

    void left(List<String> lines, double x, double middle, Font font, Color color) {
        for (int line = 0; line < lines.size(); line++) {
            left(lines.get(line), x, lineMiddle(middle, line, lines.size(), font), font, color);
        }
    }

    private static double lineMiddle(double middle, int line, int lines, Font font) {
        return middle + (line - (lines - 1) / 2.0) * font.getSize2D() * LEADING;
    }

    void fill(Shape shape, Color color) {
        graphics.setPaint(color);
        graphics.fill(shape);
    }

    void rectangle(double x, double y, double width, double height, Color color) {
        fill(new Rectangle2D.Double(x, y, width, height), color);
    }

    void outline(Shape shape, Stroke stroke, Color color) {
        graphics.setPaint(color);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    void line(double x0, double y0, double x1, double y1, Stroke stroke, Color color) {
        outline(new Line2D.Double(x0, y0, x1, y1), stroke, color);
    }

    /** ▲ ● ▼ with a thin white edge, or hollow. */
    void mark(Verdict verdict, double x, double y, double size) {
        Shape mark = Palette.at(Palette.mark(verdict, size), x, y);
        if (Palette.isHollow(verdict)) {
            fill(mark, Palette.PAPER);
            outline(mark, Palette.stroke(1.6), Palette.point(verdict));
        } else {
            fill(mark, Palette.point(verdict));
            outline(mark, Palette.stroke(1.1), Palette.PAPER);
        }
    }

    /** A mark beside a number. */
    void smallMark(Verdict verdict, double x, double y) {
        Shape mark = Palette.at(Palette.mark(verdict, 4.3), x, y);
        if (Palette.isHollow(verdict)) {
            outline(mark, Palette.stroke(1.3), Palette.point(verdict));
        } else {
            fill(mark, Palette.point(verdict));
        }
    }
}
