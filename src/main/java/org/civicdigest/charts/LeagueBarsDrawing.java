package org.civicdigest.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.civicdigest.model.Verdict;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jspecify.annotations.Nullable;

/** Draws a league as bars from zero: the value in the bar's foot, the interval as a whisker at its end, the benchmark's line. */
final class LeagueBarsDrawing {
    private static final Font VALUE_FONT = Fonts.bold(13);
    private static final Font HEAD_FONT = Fonts.bold(12);
    private static final Font REASON_FONT = Fonts.regular(12);
    private static final double LEFT_MARGIN = 2;
    private static final double RIGHT_MARGIN = 20;
    private static final double GAP = 8;
    private static final double MARK_WIDTH = 14;
    private static final int MANY_ROWS = 60;

    /** The plot is at least so wide, whatever the names: what has room in it has room. */
    private static final double LEAST_WIDTH = 400;

    private final LeagueFigure figure;
    private final double barHeight;

    private LeagueBarsDrawing(LeagueFigure figure) {
        this.figure = figure;
        this.barHeight = figure.rows().size() > MANY_ROWS ? 18 : 22;
    }

    static Drawing of(LeagueFigure figure) {
        return new LeagueBarsDrawing(figure).draw();
    }

    private Drawing draw() {
        RowPlot rows =
                new RowPlot(figure.rows().stream().map(LeagueFigure.Row::name).toList());
        CategoryPlot plot = rows.plot(
                figure.scale(),
                LEFT_MARGIN,
                RIGHT_MARGIN + outsideWidth(),
                this::paintHead,
                (brush, row, y, area, x) -> paintRow(brush, figure.rows().get(row), y, x));
        for (Scale.Tick tick : figure.scale().ticks()) {
            plot.addRangeMarker(new ValueMarker(tick.value(), Palette.GRID, Palette.butt(1)), Layer.BACKGROUND);
        }
        if (figure.benchmark() != null) {
            plot.addRangeMarker(
                    new ValueMarker(figure.benchmark(), Palette.INK, Palette.dashed(1.4)), Layer.BACKGROUND);
        }
        return ChartFrame.of(figure.caption(), plot, RowPlot.WIDTH, rows.height());
    }

    /** The room right of the scale for numbers that do not fit into the foot of their bars; 0 where all do. */
    private double outsideWidth() {
        double unit = LEAST_WIDTH / (figure.scale().high() - figure.scale().low());
        return figure.rows().stream()
                .filter(row -> row.value() != null && foot(row, value -> value * unit) < labelWidth(row))
                .mapToDouble(row -> labelWidth(row) + GAP)
                .max()
                .orElse(0);
    }

    private static double labelWidth(LeagueFigure.Row row) {
        return GAP + Typesetter.width(row.valueText(), VALUE_FONT) + (hasMark(row) ? GAP + MARK_WIDTH : GAP);
    }

    /** A bar that is like the whole, or not compared, has nothing to point out. */
    private static boolean hasMark(LeagueFigure.Row row) {
        return row.verdict() != Verdict.SIMILAR && row.verdict() != Verdict.NOT_COMPARED;
    }

    /** How far a bar reaches before its whisker or the benchmark's line begins. */
    private double foot(LeagueFigure.Row row, DoubleUnaryOperator x) {
        return Stream.of(row.value(), row.lower(), figure.benchmark())
                        .filter(end -> end != null)
                        .mapToDouble(end -> x.applyAsDouble(end))
                        .min()
                        .orElseThrow()
                - x.applyAsDouble(0);
    }

    private void paintHead(Brush brush, Rectangle2D area, DoubleUnaryOperator x) {
        @Nullable Double benchmark = figure.benchmark();
        if (benchmark != null) {
            double width = Typesetter.width(figure.benchmarkLabel(), HEAD_FONT);
            double left = Math.min(x.applyAsDouble(benchmark) - width / 2, area.getMaxX() - width);
            brush.left(figure.benchmarkLabel(), Math.max(left, area.getX()), area.getCenterY(), HEAD_FONT, Palette.INK);
        }
    }

    private void paintRow(Brush brush, LeagueFigure.Row row, double y, DoubleUnaryOperator x) {
        @Nullable Double value = row.value();
        if (value == null) {
            String words = row.valueText() + "  " + row.reason();
            double left = x.applyAsDouble(0) + GAP;
            brush.rectangle(left - 2, y - 9, Typesetter.width(words, REASON_FONT) + 4, 18, Palette.PAPER);
            brush.left(words, left, y, REASON_FONT, Palette.MUTED);
            return;
        }
        double zero = x.applyAsDouble(0);
        double end = x.applyAsDouble(value);
        Rectangle2D bar = new Rectangle2D.Double(zero, y - barHeight / 2, end - zero, barHeight);
        brush.fill(bar, Palette.bar(row.verdict()));
        if (Palette.isHollow(row.verdict())) {
            brush.outline(bar, Palette.butt(1), Palette.point(row.verdict()));
        }
        @Nullable Double benchmark = figure.benchmark();
        if (benchmark != null && x.applyAsDouble(benchmark) < end) {
            double line = x.applyAsDouble(benchmark);
            brush.line(line, bar.getMinY(), line, bar.getMaxY(), Palette.dashed(1.4), Palette.INK);
        }
        paintWhisker(brush, row, y, x);
        paintValue(brush, row, y, x);
    }

    private static void paintWhisker(Brush brush, LeagueFigure.Row row, double y, DoubleUnaryOperator x) {
        if (row.lower() != null && row.upper() != null) {
            brush.outline(
                    Palette.at(
                            Palette.whisker(x.applyAsDouble(row.upper()) - x.applyAsDouble(row.lower())),
                            x.applyAsDouble(row.lower()),
                            y),
                    Palette.butt(1.4),
                    Palette.INK);
        }
    }

    private void paintValue(Brush brush, LeagueFigure.Row row, double y, DoubleUnaryOperator x) {
        boolean isInside = foot(row, x) >= labelWidth(row);
        double left = (isInside ? x.applyAsDouble(0) : beyond(row, x)) + GAP;
        Color fill = Palette.bar(row.verdict());
        Color color = isInside ? Palette.onFill(fill) : Palette.INK;
        double width = Typesetter.width(row.valueText(), VALUE_FONT);
        brush.left(row.valueText(), left, y, VALUE_FONT, color);
        if (hasMark(row)) {
            double middle = left + width + GAP + 5;
            if (Palette.isHollow(row.verdict())) {
                brush.mark(row.verdict(), middle, y, 5.5);
            } else {
                Color ofMark = isInside ? color : fill;
                brush.fill(Palette.at(Palette.mark(row.verdict(), 5.5), middle, y), ofMark);
            }
        }
    }

    /** Where a number begins that stands beside its bar: right of the whisker, and of the benchmark's line where it would meet it. */
    private double beyond(LeagueFigure.Row row, DoubleUnaryOperator x) {
        double end = Stream.of(row.value(), row.upper())
                .filter(mark -> mark != null)
                .mapToDouble(mark -> x.applyAsDouble(mark))
                .max()
                .orElseThrow();
        @Nullable Double benchmark = figure.benchmark();
        if (benchmark == null) {
            return end;
        }
        double line = x.applyAsDouble(benchmark);
        return line >= end && line <= end + labelWidth(row) ? line : end;
    }
}
