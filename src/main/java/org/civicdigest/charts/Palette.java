package org.civicdigest.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.stream.Stream;
import org.civicdigest.model.Verdict;

/**
 * The house colours, strokes and marks.
 *
 * <p>Better and worse are blue and orange. Higher and lower, where neither is good, are hollow and take two of the
 * colours of categories, so that nobody reads a judgement into them; the triangles point alike.
 */
final class Palette {
    static final Color INK = Color.decode("#1D2329");
    static final Color MUTED = Color.decode("#59626B");
    static final Color GRID = Color.decode("#E4E7EA");
    static final Color RULE = Color.decode("#B6BCC2");
    static final Color PAPER = Color.WHITE;
    static final Color PALE_LINE = Color.decode("#DCE1E6");
    static final Color RANGE = Color.decode("#EDF0F2");
    static final Color MIDDLE_HALF = Color.decode("#CCD2D8");

    private static final Color BETTER = Color.decode("#1F6FB2");
    private static final Color WORSE = Color.decode("#C8511B");
    private static final Color SIMILAR = Color.decode("#C3C9CF");
    private static final Color SIMILAR_POINT = Color.decode("#8A929A");
    private static final Color HIGHER = Color.decode("#12436D");
    private static final Color LOWER = Color.decode("#801650");
    private static final Color BETTER_TINT = Color.decode("#9CC3E4");
    private static final Color WORSE_TINT = Color.decode("#F2B597");
    private static final Color HIGHER_TINT = Color.decode("#A9BBCB");
    private static final Color LOWER_TINT = Color.decode("#D3A9BF");
    private static final Color NEUTRAL_CELL = Color.decode("#F0F2F4");

    /** The year that a figure is about, where no verdict colours it. */
    static final Color HIGHLIGHT = Color.decode("#1F6FB2");

    /** Of amounts, from little to much. */
    static final List<Color> SEQUENTIAL = Stream.of("#EAF3F8", "#C6DFEC", "#93C2DB", "#559DC4", "#2573A6", "#0E4A7B")
            .map(Color::decode)
            .toList();

    /** Of categories, which differ in lightness too; no more than these are told apart. */
    static final List<Color> CATEGORIES = Stream.of("#12436D", "#28A197", "#801650", "#F46A25", "#A285D1", "#7A7F86")
            .map(Color::decode)
            .toList();

    /** Of what is left over. */
    static final Color OTHER_CATEGORY = Color.decode("#7A7F86");

    /** Of answers on a scale, from the middle outwards. */
    static final List<Color> BAD_ANSWERS = List.of(Color.decode("#EBB394"), WORSE);

    static final List<Color> GOOD_ANSWERS = List.of(Color.decode("#93BFE0"), BETTER);
    static final Color NEUTRAL_ANSWER = Color.decode("#DADEE3");

    private Palette() {}

    /** Ink or white, whichever stands out more from the fill. */
    static Color onFill(Color fill) {
        double luminance = luminance(fill);
        double ofInk = (luminance + 0.05) / (luminance(INK) + 0.05);
        double ofPaper = 1.05 / (luminance + 0.05);
        return ofInk >= ofPaper ? INK : PAPER;
    }

    /** Relative luminance of WCAG 2. */
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** Of points and highlighted lines. */
    static Color point(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> BETTER;
            case WORSE -> WORSE;
            case HIGHER -> HIGHER;
            case LOWER -> LOWER;
            case SIMILAR, NOT_COMPARED -> SIMILAR_POINT;
        };
    }

    /** Of a highlighted trend: one that cannot be told from the average is ink, to stand out of the pale ones. */
    static Color trend(Verdict verdict) {
        return switch (verdict) {
            case BETTER, WORSE, HIGHER, LOWER -> point(verdict);
            case SIMILAR -> INK;
            case NOT_COMPARED -> SIMILAR_POINT;
        };
    }

    /** Of intervals and connectors, behind points. */
    static Color tint(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> BETTER_TINT;
            case WORSE -> WORSE_TINT;
            case HIGHER -> HIGHER_TINT;
            case LOWER -> LOWER_TINT;
            case SIMILAR -> SIMILAR;
            case NOT_COMPARED -> GRID;
        };
    }

    /** Of bars, on which a mark and the value stand: those without a judgement are pale. */
    static Color bar(Verdict verdict) {
        return switch (verdict) {
            case BETTER, WORSE -> point(verdict);
            case HIGHER, LOWER, SIMILAR -> tint(verdict);
            case NOT_COMPARED -> PAPER;
        };
    }

    /** Of a rug's cell: only better and worse are coloured. */
    static Color cell(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> BETTER_TINT;
            case WORSE -> WORSE_TINT;
            case HIGHER, LOWER, SIMILAR -> NEUTRAL_CELL;
            case NOT_COMPARED -> PAPER;
        };
    }

    /** Of small coloured text, dark enough to be read. */
    static Color text(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> Color.decode("#155083");
            case WORSE -> Color.decode("#A33F10");
            case HIGHER -> HIGHER;
            case LOWER -> LOWER;
            case SIMILAR, NOT_COMPARED -> MUTED;
        };
    }

    static BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static BasicStroke butt(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    static BasicStroke dashed(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 3}, 0);
    }

    /** Whether the mark is drawn as an outline: colour is never the only difference between two meanings. */
    static boolean isHollow(Verdict verdict) {
        return switch (verdict) {
            case HIGHER, LOWER, NOT_COMPARED -> true;
            case BETTER, SIMILAR, WORSE -> false;
        };
    }

    /** ▲ ● ▼ or, hollow, △ ○ ▽ about the origin. */
    static Shape mark(Verdict verdict, double size) {
        return switch (verdict) {
            case BETTER, HIGHER -> triangle(size, 1);
            case WORSE, LOWER -> triangle(size, -1);
            case SIMILAR, NOT_COMPARED -> disc(size * 0.86);
        };
    }

    static Shape disc(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    static Shape diamond(double radius) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -radius);
        path.lineTo(radius, 0);
        path.lineTo(0, radius);
        path.lineTo(-radius, 0);
        path.closePath();
        return path;
    }

    /** A line with caps, from the origin to the right. */
    static Shape whisker(double length) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0);
        path.lineTo(length, 0);
        for (double end : new double[] {0, length}) {
            path.moveTo(end, -4);
            path.lineTo(end, 4);
        }
        return path;
    }

    private static Shape triangle(double radius, int up) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -up * radius);
        path.lineTo(radius, up * radius * 0.8);
        path.lineTo(-radius, up * radius * 0.8);
        path.closePath();
        return path;
    }

    static Shape at(Shape shape, double x, double y) {
        if (shape instanceof Ellipse2D disc) {
            // Stays a disc, which SVG writes shorter than the curves of its outline.
            return new Ellipse2D.Double(x + disc.getX(), y + disc.getY(), disc.getWidth(), disc.getHeight());
        }
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
    }
}
