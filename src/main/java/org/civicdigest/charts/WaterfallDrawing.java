package org.civicdigest.charts;

import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Draws the parts of a change as arrows, one below the other, between the marks of two years; the numbers add up at the right. */
final class WaterfallDrawing {
    private static final Font VALUE_FONT = Fonts.bold(13);
    private static final Font HEAD_FONT = Fonts.regular(12);
    private static final double LEFT_MARGIN = 14;
    private static final double GAP = 16;
    private static final double HALF = 8;
    private static final double MOST_HEAD = 9;
    private static final double LEAST_LENGTH = 2;

    private final WaterfallFigure figure;
    private final double columnWidth;

    private WaterfallDrawing(WaterfallFigure figure) {
        this.figure = figure;
        List<String> numbers = new ArrayList<>(
                figure.parts().stream().map(WaterfallFigure.Part::text).toList());
        numbers.add(figure.previous().text());
        numbers.add(figure.value().text());
        this.columnWidth =
                Math.max(Typesetter.widest(numbers, VALUE_FONT), Typesetter.width(figure.numberHead(), HEAD_FONT));
    }

    static Drawing of(WaterfallFigure figure) {
        return new WaterfallDrawing(figure).draw();
    }

    private Drawing draw() {
        List<String> labels = new ArrayList<>();
        labels.add(figure.previous().label());
        figure.parts().forEach(part -> labels.add(part.label()));
        labels.add(figure.value().label());
        RowPlot rows = new RowPlot(labels);
        return ChartFrame.of(
                figure.caption(),
                rows.plot(figure.scale(), LEFT_MARGIN, columnWidth + 2 * GAP, this::paintHead, this::paintRow),
                RowPlot.WIDTH,
                rows.height());
    }

    private void paintHead(Brush brush, Rectangle2D area, DoubleUnaryOperator x) {
        brush.right(figure.numberHead(), area.getMaxX(), area.getCenterY(), HEAD_FONT, Palette.MUTED);
    }

    private void paintRow(Brush brush, int row, double y, Rectangle2D area, DoubleUnaryOperator x) {
        double rowHeight = area.getHeight() / (figure.parts().size() + 2);
        brush.line(area.getX() + 2, y, area.getMaxX() - columnWidth - GAP, y, Palette.butt(1), Palette.GRID);
        if (row == 0) {
            paintEnd(brush, figure.previous(), y, rowHeight, area, x);
        } else if (row <= figure.parts().size()) {
            paintPart(brush, figure.parts().get(row - 1), y, rowHeight, area, x);
        } else {
            double sum = y - rowHeight / 2;
            brush.line(area.getMaxX() - columnWidth, sum, area.getMaxX(), sum, Palette.butt(1.2), Palette.INK);
            paintEnd(brush, figure.value(), y, 0, area, x);
        }
    }

    /** Last year's ring with the line that leads down to the first part, or this year's disc. */
    private void paintEnd(
            Brush brush, WaterfallFigure.End end, double y, double rowHeight, Rectangle2D area, DoubleUnaryOperator x) {
        double at = x.applyAsDouble(end.value());
        if (rowHeight > 0) {
            connect(brush, at, y, rowHeight);
            brush.fill(Palette.at(Palette.disc(6), at, y), Palette.PAPER);
            brush.outline(Palette.at(Palette.disc(6), at, y), Palette.stroke(1.8), Palette.MUTED);
        } else {
            brush.fill(Palette.at(Palette.disc(7), at, y), Palette.MUTED);
        }
        brush.right(end.text(), area.getMaxX(), y, VALUE_FONT, Palette.INK);
    }

    private void paintPart(
            Brush brush,
            WaterfallFigure.Part part,
            double y,
            double rowHeight,
            Rectangle2D area,
            DoubleUnaryOperator x) {
        double from = x.applyAsDouble(part.from());
        double to = x.applyAsDouble(part.to());
        connect(brush, to, y, rowHeight);
        brush.fill(arrow(from, to, y), Palette.point(part.tone()));
        brush.right(part.text(), area.getMaxX(), y, VALUE_FONT, Palette.text(part.tone()));
    }

    private static void connect(Brush brush, double x, double y, double rowHeight) {
        brush.line(x, y, x, y + rowHeight, Palette.butt(1), Palette.RULE);
    }

    /** A bar that points where it leads, so that the way is seen without its colour; at least a stroke where it is tiny. */
    private static Path2D arrow(double from, double to, double y) {
        double sign = to < from ? -1 : 1;
        double length = Math.max(Math.abs(to - from), LEAST_LENGTH);
        double tip = from + sign * length;
        double neck = tip - sign * Math.min(MOST_HEAD, length * 0.6);
        Path2D path = new Path2D.Double();
        path.moveTo(from, y - HALF);
        path.lineTo(neck, y - HALF);
        path.lineTo(tip, y);
        path.lineTo(neck, y + HALF);
        path.lineTo(from, y + HALF);
        path.closePath();
        return path;
    }
}
