package org.civicdigest.charts;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jspecify.annotations.Nullable;

/** Draws a league: marks on their intervals, the benchmark's line, numbers at the right. */
final class LeagueDrawing {
    private static final Font VALUE_FONT = Fonts.bold(13);
    private static final Font INTERVAL_FONT = Fonts.regular(11);
    private static final Font HEAD_FONT = Fonts.bold(12);
    private static final double LEFT_MARGIN = 14;
    private static final double GAP = 16;

    private final LeagueFigure figure;
    private final double intervalWidth;
    private final double columnsWidth;

    private LeagueDrawing(LeagueFigure figure) {
        this.figure = figure;
        this.intervalWidth = Typesetter.widest(
                figure.rows().stream()
                        .map(LeagueFigure.Row::intervalText)
                        .filter(Objects::nonNull)
                        .toList(),
                INTERVAL_FONT);
        double valueWidth = Typesetter.widest(
                figure.rows().stream().map(LeagueFigure.Row::valueText).toList(), VALUE_FONT);
        double numbers = valueWidth + (intervalWidth > 0 ? intervalWidth + GAP : 0);
        this.columnsWidth = Math.max(numbers, Typesetter.width(figure.valueHead(), HEAD_FONT)) + 2;
    }

    static Drawing of(LeagueFigure figure) {
        return switch (figure.marks()) {
            case POINTS -> new LeagueDrawing(figure).draw();
            case BARS -> LeagueBarsDrawing.of(figure);
        };
    }

    private Drawing draw() {
        RowPlot rows =
                new RowPlot(figure.rows().stream().map(LeagueFigure.Row::name).toList());
        CategoryPlot plot = rows.plot(
                figure.scale(),
                LEFT_MARGIN,
                columnsWidth + 2 * GAP,
                this::paintHead,
                (brush, row, y, area, x) -> paintRow(brush, figure.rows().get(row), y, area, x));
        if (figure.benchmark() != null) {
            plot.addRangeMarker(
                    new ValueMarker(figure.benchmark(), Palette.INK, Palette.dashed(1.4)), Layer.BACKGROUND);
        }
        return ChartFrame.of(figure.caption(), plot, RowPlot.WIDTH, rows.height());
    }

    private void paintHead(Brush brush, Rectangle2D area, DoubleUnaryOperator x) {
        double middle = area.getCenterY();
        brush.right(figure.valueHead(), area.getMaxX(), middle, HEAD_FONT, Palette.INK);
        @Nullable Double benchmark = figure.benchmark();
        if (benchmark != null) {
            double width = Typesetter.width(figure.benchmarkLabel(), HEAD_FONT);
            double rightmost = area.getMaxX() - columnsWidth - GAP - width;
            double left = Math.min(x.applyAsDouble(benchmark) - width / 2, rightmost);
            brush.left(figure.benchmarkLabel(), Math.max(left, area.getX()), middle, HEAD_FONT, Palette.INK);
        }
    }

    private void paintRow(Brush brush, LeagueFigure.Row row, double y, Rectangle2D area, DoubleUnaryOperator x) {
        double columnsLeft = area.getMaxX() - columnsWidth - GAP;
        brush.line(area.getX() + 2, y, columnsLeft, y, Palette.butt(1), Palette.GRID);
        @Nullable Double value = row.value();
        if (value == null) {
            paintReason(brush, row, y, area);
        } else {
            paintMarks(brush, row, value, y, x);
        }
        double valueRight = intervalWidth > 0 ? area.getMaxX() - intervalWidth - GAP : area.getMaxX();
        brush.right(row.valueText(), valueRight, y, VALUE_FONT, value == null ? Palette.MUTED : Palette.INK);
        @Nullable String interval = row.intervalText();
        if (interval != null) {
            brush.right(interval, area.getMaxX(), y, INTERVAL_FONT, Palette.MUTED);
        }
    }

    private static void paintReason(Brush brush, LeagueFigure.Row row, double y, Rectangle2D area) {
        String reason = String.valueOf(row.reason());
        Font font = Fonts.regular(12);
        brush.rectangle(area.getX() + 2, y - 9, Typesetter.width(reason, font) + 28, 18, Palette.PAPER);
        brush.mark(row.verdict(), area.getX() + 12, y, 6.5);
        brush.left(reason, area.getX() + 24, y, font, Palette.MUTED);
    }

    private static void paintMarks(Brush brush, LeagueFigure.Row row, double value, double y, DoubleUnaryOperator x) {
        if (row.lower() != null && row.upper() != null) {
            brush.line(
                    x.applyAsDouble(row.lower()),
                    y,
                    x.applyAsDouble(row.upper()),
                    y,
                    Palette.stroke(5),
                    Palette.tint(row.verdict()));
        }
        if (row.previous() != null) {
            double previous = x.applyAsDouble(row.previous());
            brush.line(previous, y - 5, previous, y + 5, Palette.butt(1.8), Palette.MUTED);
        }
        brush.mark(row.verdict(), x.applyAsDouble(value), y, 7);
    }
}
