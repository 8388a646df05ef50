package org.civicdigest.charts;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.jfree.chart.plot.CategoryPlot;

/** Draws a dumbbell chart: last year's ring, this year's disc, the change at the right. */
final class DumbbellDrawing {
    private static final Font VALUE_FONT = Fonts.bold(12);
    private static final Font PREVIOUS_FONT = Fonts.regular(11);
    private static final Font CHANGE_FONT = Fonts.bold(13);
    private static final Font HEAD_FONT = Fonts.regular(12);
    private static final double LABEL_GAP = 10;
    private static final double COLUMN_GAP = 24;

    private final DumbbellFigure figure;
    private final double labelWidth;
    private final double columnWidth;

    private DumbbellDrawing(DumbbellFigure figure) {
        this.figure = figure;
        this.labelWidth = Typesetter.widest(
                figure.rows().stream()
                        .flatMap(row -> Stream.of(row.valueText(), row.previousText()))
                        .toList(),
                VALUE_FONT);
        this.columnWidth = Typesetter.widest(
                figure.rows().stream().map(DumbbellFigure.Row::changeText).toList(), CHANGE_FONT);
    }

    static Drawing of(DumbbellFigure figure) {
        return new DumbbellDrawing(figure).draw();
    }

    private Drawing draw() {
        RowPlot rows =
                new RowPlot(figure.rows().stream().map(DumbbellFigure.Row::name).toList());
        double beside = labelWidth + LABEL_GAP + 4;
        CategoryPlot plot = rows.plot(
                figure.scale(),
                beside,
                beside + COLUMN_GAP + columnWidth,
                this::paintHead,
                (brush, row, y, area, x) -> paintRow(brush, figure.rows().get(row), y, area, x));
        return ChartFrame.of(figure.caption(), plot, RowPlot.WIDTH, rows.height());
    }

    private void paintHead(Brush brush, Rectangle2D area, DoubleUnaryOperator x) {
        brush.right(figure.changeHead(), area.getMaxX(), area.getCenterY(), HEAD_FONT, Palette.MUTED);
    }

    private void paintRow(Brush brush, DumbbellFigure.Row row, double y, Rectangle2D area, DoubleUnaryOperator x) {
        double previous = x.applyAsDouble(row.previous());
        double value = x.applyAsDouble(row.value());
        boolean isRise = value >= previous;
        String leftText = isRise ? row.previousText() : row.valueText();
        Font leftFont = isRise ? PREVIOUS_FONT : VALUE_FONT;
        double labelLeft = Math.min(previous, value) - LABEL_GAP - Typesetter.width(leftText, leftFont);
        if (labelLeft - 4 > area.getX() + 6) {
            brush.line(area.getX() + 2, y, labelLeft - 4, y, Palette.butt(1), Palette.GRID);
        }
        brush.line(previous, y, value, y, Palette.butt(5), Palette.tint(row.verdict()));
        brush.fill(Palette.at(Palette.disc(5), previous, y), Palette.PAPER);
        brush.outline(Palette.at(Palette.disc(5), previous, y), Palette.stroke(1.8), Palette.point(row.verdict()));
        brush.fill(Palette.at(Palette.disc(6), value, y), Palette.point(row.verdict()));
        if (isRise) {
            brush.right(row.previousText(), previous - LABEL_GAP, y, PREVIOUS_FONT, Palette.MUTED);
            brush.left(row.valueText(), value + LABEL_GAP, y, VALUE_FONT, Palette.INK);
        } else {
            brush.left(row.previousText(), previous + LABEL_GAP, y, PREVIOUS_FONT, Palette.MUTED);
            brush.right(row.valueText(), value - LABEL_GAP, y, VALUE_FONT, Palette.INK);
        }
        brush.right(row.changeText(), area.getMaxX(), y, CHANGE_FONT, Palette.text(row.verdict()));
    }
}
