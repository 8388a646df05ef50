package org.civicdigest.charts;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jspecify.annotations.Nullable;

/** Draws ranks: marks on the ranks that chance leaves, the line of the middle, numbers at the right. */
final class RanksDrawing {
    private static final Font RANK_FONT = Fonts.bold(13);
    private static final Font SET_FONT = Fonts.regular(11);
    private static final Font HEAD_FONT = Fonts.bold(12);
    private static final double LEFT_MARGIN = 14;
    private static final double GAP = 16;

    private final RanksFigure figure;
    private final double setWidth;
    private final double columnsWidth;

    private RanksDrawing(RanksFigure figure) {
        this.figure = figure;
        this.setWidth = Typesetter.widest(
                figure.rows().stream().map(RanksFigure.Row::setText).toList(), SET_FONT);
        double rankWidth = Typesetter.widest(
                figure.rows().stream().map(row -> Integer.toString(row.rank())).toList(), RANK_FONT);
        this.columnsWidth = Math.max(rankWidth + setWidth + GAP, Typesetter.width(figure.rankHead(), HEAD_FONT)) + 2;
    }

    static Drawing of(RanksFigure figure) {
        return new RanksDrawing(figure).draw();
    }

    private Drawing draw() {
        RowPlot rows =
                new RowPlot(figure.rows().stream().map(RanksFigure.Row::name).toList());
        CategoryPlot plot = rows.plot(
                figure.scale(),
                LEFT_MARGIN,
                columnsWidth + 2 * GAP,
                this::paintHead,
                (brush, row, y, area, x) -> paintRow(brush, figure.rows().get(row), y, area, x));
        plot.addRangeMarker(new ValueMarker(figure.middle(), Palette.INK, Palette.dashed(1.4)), Layer.BACKGROUND);
        return ChartFrame.of(figure.caption(), plot, RowPlot.WIDTH, rows.height());
    }

    private void paintHead(Brush brush, Rectangle2D area, DoubleUnaryOperator x) {
        double y = area.getCenterY();
        brush.right(figure.rankHead(), area.getMaxX(), y, HEAD_FONT, Palette.INK);
        double width = Typesetter.width(figure.middleLabel(), HEAD_FONT);
        double rightmost = area.getMaxX() - columnsWidth - GAP - width;
        double left = Math.min(x.applyAsDouble(figure.middle()) - width / 2, rightmost);
        brush.left(figure.middleLabel(), Math.max(left, area.getX()), y, HEAD_FONT, Palette.INK);
    }

    private void paintRow(Brush brush, RanksFigure.Row row, double y, Rectangle2D area, DoubleUnaryOperator x) {
        double columnsLeft = area.getMaxX() - columnsWidth - GAP;
        brush.line(area.getX() + 2, y, columnsLeft, y, Palette.butt(1), Palette.GRID);
        brush.line(
                x.applyAsDouble(row.best()),
                y,
                x.applyAsDouble(row.worst()),
                y,
                Palette.stroke(5),
                Palette.tint(row.tone()));
        @Nullable Integer previous = row.previous();
        if (previous != null) {
            Shape ring = Palette.at(Palette.disc(5), x.applyAsDouble(previous), y);
            brush.fill(ring, Palette.PAPER);
            brush.outline(ring, Palette.stroke(1.8), Palette.MUTED);
        }
        brush.mark(row.tone(), x.applyAsDouble(row.rank()), y, 7);
        brush.right(Integer.toString(row.rank()), area.getMaxX() - setWidth - GAP, y, RANK_FONT, Palette.INK);
        brush.right(row.setText(), area.getMaxX(), y, SET_FONT, Palette.MUTED);
    }
}
