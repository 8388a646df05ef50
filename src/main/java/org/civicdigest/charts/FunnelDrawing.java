package org.civicdigest.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.civicdigest.model.FunnelPoint.Flag;
import org.civicdigest.model.Verdict;

/** Draws a funnel: limits that narrow with size, a mark an area, names beside those beyond the limits. */
final class FunnelDrawing {
    private static final int WIDTH = 860;
    private static final double PLOT_HEIGHT = 400;
    private static final double AXIS_HEIGHT = 46;
    private static final double GAP = 8;
    private static final double EDGE = 10;
    private static final int FEW = 100;
    private static final Font AXIS_FONT = Fonts.regular(12);
    private static final Font BASELINE_FONT = Fonts.bold(12);
    private static final Font NAME_FONT = Fonts.bold(12);
    private static final double NAME_WIDTH = 150;

    private final FunnelFigure figure;
    private final double leftWidth;
    private final double rightWidth;

    private FunnelDrawing(FunnelFigure figure) {
        this.figure = figure;
        this.leftWidth = Typesetter.widest(
                        figure.values().ticks().stream().map(Scale.Tick::label).toList(), AXIS_FONT)
                + GAP;
        this.rightWidth = Typesetter.widest(figure.baselineLabel(), BASELINE_FONT) + GAP;
    }

    static Drawing of(FunnelFigure figure) {
        return new FunnelDrawing(figure).draw();
    }

    private Drawing draw() {
        return ChartFrame.of(figure.caption(), new CanvasPlot(this::paint), WIDTH, PLOT_HEIGHT + AXIS_HEIGHT + EDGE);
    }

    /** The area of the data within the picture, and where sizes and values lie in it. */
    private record Field(FunnelFigure figure, Rectangle2D area) {
        double x(double size) {
            double low = figure.spacing().place(figure.sizes().low());
            double high = figure.spacing().place(figure.sizes().high());
            double part = (figure.spacing().place(size) - low) / (high - low);
            return area.getX() + EDGE + part * (area.getWidth() - 2 * EDGE);
        }

        double y(double value) {
            Scale values = figure.values();
            return area.getMaxY() - (value - values.low()) / (values.high() - values.low()) * area.getHeight();
        }
    }

    private void paint(Brush brush, Rectangle2D whole) {
        Field field = new Field(
                figure,
                new Rectangle2D.Double(
                        whole.getX() + leftWidth,
                        whole.getY() + EDGE,
                        whole.getWidth() - leftWidth - rightWidth,
                        PLOT_HEIGHT));
        paintAxes(brush, field);
        paintLimits(brush, field, FunnelFigure.Limits::lower998, Palette.stroke(1.4));
        paintLimits(brush, field, FunnelFigure.Limits::upper998, Palette.stroke(1.4));
        paintLimits(brush, field, FunnelFigure.Limits::lower95, Palette.dashed(1.4));
        paintLimits(brush, field, FunnelFigure.Limits::upper95, Palette.dashed(1.4));
        paintBaseline(brush, field);
        figure.points().forEach(point -> paintShrunken(brush, field, point));
        figure.points().forEach(point -> paintMark(brush, field, point));
        paintNames(brush, field);
    }

    private void paintAxes(Brush brush, Field field) {
        Rectangle2D area = field.area();
        for (Scale.Tick tick : figure.values().ticks()) {
            double y = field.y(tick.value());
            brush.line(area.getX(), y, area.getMaxX(), y, Palette.butt(1), Palette.GRID);
            brush.right(tick.label(), area.getX() - GAP, y, AXIS_FONT, Palette.MUTED);
        }
        double bottom = area.getMaxY();
        brush.line(area.getX(), bottom, area.getMaxX(), bottom, Palette.butt(1), Palette.RULE);
        for (Scale.Tick tick : figure.sizes().ticks()) {
            double x = field.x(tick.value());
            brush.line(x, bottom, x, bottom + 4, Palette.butt(1), Palette.RULE);
            brush.centred(tick.label(), x, bottom + 14, AXIS_FONT, Palette.MUTED);
        }
        brush.centred(figure.sizeHead(), area.getCenterX(), bottom + 35, AXIS_FONT, Palette.MUTED);
    }

    private void paintBaseline(Brush brush, Field field) {
        double y = field.y(figure.baseline());
        Rectangle2D area = field.area();
        brush.line(area.getX(), y, area.getMaxX(), y, Palette.butt(1.6), Palette.INK);
        brush.left(figure.baselineLabel(), area.getMaxX() + GAP, y, BASELINE_FONT, Palette.INK);
    }

    /**
     * A limit through the sizes that occur, where it is exact. Between two sizes it is straight over one by the root of the
     * size, by which chance shrinks.
     */
    private void paintLimits(Brush brush, Field field, ToDoubleFunction<FunnelFigure.Limits> limit, Stroke stroke) {
        List<FunnelFigure.Limits> limits = figure.limits();
        List<double[]> line = new ArrayList<>();
        if (limits.size() == 1) {
            double x = field.x(limits.get(0).size());
            double value = limit.applyAsDouble(limits.get(0));
            line.add(new double[] {x - 3 * EDGE, value});
            line.add(new double[] {x + 3 * EDGE, value});
        }
        for (int index = 0; index + 1 < limits.size(); index++) {
            FunnelFigure.Limits from = limits.get(index);
            FunnelFigure.Limits to = limits.get(index + 1);
            double length = field.x(to.size()) - field.x(from.size());
            int steps = (int) Math.max(1, Math.ceil(length / 8));
            double first = 1 / Math.sqrt(from.size());
            double last = 1 / Math.sqrt(to.size());
            for (int step = index == 0 ? 0 : 1; step <= steps; step++) {
                double size = step == 0
                        ? from.size()
                        : step == steps ? to.size() : sizeAt(field, field.x(from.size()) + length * step / steps);
                double part = first == last ? 1 : (first - 1 / Math.sqrt(size)) / (first - last);
                double value = limit.applyAsDouble(from) * (1 - part) + limit.applyAsDouble(to) * part;
                line.add(new double[] {field.x(size), value});
            }
        }
        brush.outline(cut(line, field), stroke, Palette.MUTED);
    }

    private double sizeAt(Field field, double x) {
        Rectangle2D area = field.area();
        double part = (x - area.getX() - EDGE) / (area.getWidth() - 2 * EDGE);
        double low = figure.spacing().place(figure.sizes().low());
        double high = figure.spacing().place(figure.sizes().high());
        double place = low + part * (high - low);
        return switch (figure.spacing()) {
            case LINEAR -> place;
            case LOGARITHMIC -> Math.exp(place);
        };
    }

    /** The part of a line that lies within the scale of values. */
    private Path2D cut(List<double[]> line, Field field) {
        double low = figure.values().low();
        double high = figure.values().high();
        Path2D path = new Path2D.Double();
        boolean isDown = false;
        for (int index = 0; index + 1 < line.size(); index++) {
            double[] from = line.get(index);
            double[] to = line.get(index + 1);
            double enter = 0;
            double leave = 1;
            double rise = to[1] - from[1];
            if (rise != 0) {
                double atLow = (low - from[1]) / rise;
                double atHigh = (high - from[1]) / rise;
                enter = Math.max(0, Math.min(atLow, atHigh));
                leave = Math.min(1, Math.max(atLow, atHigh));
            } else if (from[1] < low || from[1] > high) {
                leave = -1;
            }
            if (enter >= leave) {
                isDown = false;
                continue;
            }
            if (!isDown || enter > 0) {
                path.moveTo(from[0] + enter * (to[0] - from[0]), field.y(from[1] + enter * rise));
            }
            path.lineTo(from[0] + leave * (to[0] - from[0]), field.y(from[1] + leave * rise));
            isDown = leave == 1;
        }
        return path;
    }

    private void paintShrunken(Brush brush, Field field, FunnelFigure.Point point) {
        if (point.shrunken() != null) {
            double x = field.x(point.size());
            double y = field.y(point.shrunken());
            brush.line(x, field.y(point.value()), x, y, Palette.butt(1), Palette.RULE);
            Shape ring = Palette.at(Palette.disc(ringSize()), x, y);
            brush.fill(ring, Palette.PAPER);
            brush.outline(ring, Palette.stroke(1), figure.points().size() > FEW ? Palette.RULE : Palette.MUTED);
        }
    }

    private double ringSize() {
        return figure.points().size() > FEW ? 1.6 : 2.4;
    }

    private double markSize(FunnelFigure.Point point) {
        boolean isWithin = point.flag() == Flag.WITHIN;
        return figure.points().size() > FEW ? (isWithin ? 3.6 : 5.4) : isWithin ? 5.6 : 7;
    }

    private void paintMark(Brush brush, Field field, FunnelFigure.Point point) {
        double x = field.x(point.size());
        double y = field.y(point.value());
        Shape mark = Palette.at(Palette.mark(point.tone(), markSize(point)), x, y);
        Color color = Palette.point(point.tone());
        switch (symbol(point.flag(), point.tone())) {
            case TINTED_POINT -> {
                brush.fill(mark, Palette.tint(point.tone()));
                brush.outline(mark, Palette.stroke(1.4), color);
            }
            default -> brush.mark(point.tone(), x, y, markSize(point));
        }
    }

    /** Farther out is fuller: solid over tinted where it is judged, tinted over hollow where it is not. */
    static KeyEntry.Symbol symbol(Flag flag, Verdict tone) {
        boolean isTinted = Palette.isHollow(tone)
                ? flag == Flag.HIGH_998 || flag == Flag.LOW_998
                : flag == Flag.HIGH_95 || flag == Flag.LOW_95;
        return isTinted ? KeyEntry.Symbol.TINTED_POINT : KeyEntry.Symbol.POINT;
    }

    private static Rectangle2D around(double x, double y, double size) {
        return new Rectangle2D.Double(x - size, y - size, 2 * size, 2 * size);
    }

    private void paintNames(Brush brush, Field field) {
        List<FunnelFigure.Point> named = figure.points().stream()
                .filter(point -> point.label() != null)
                .sorted(Comparator.comparingInt(FunnelFigure.Point::labelPlace))
                .toList();
        LabelPlaces places = new LabelPlaces(field.area());
        for (FunnelFigure.Point point : figure.points()) {
            double size = markSize(point);
            places.keepFree(around(field.x(point.size()), field.y(point.value()), size));
            if (point.shrunken() != null) {
                places.keepFree(around(field.x(point.size()), field.y(point.shrunken()), ringSize()));
            }
        }
        List<Runnable> names = new ArrayList<>();
        for (FunnelFigure.Point point : named) {
            List<String> lines = Typesetter.wrapEvenly(String.valueOf(point.label()), NAME_FONT, NAME_WIDTH);
            double width = Typesetter.widest(lines, NAME_FONT);
            double height = lines.size() * NAME_FONT.getSize2D() * 1.15;
            double x = field.x(point.size());
            double y = field.y(point.value());
            Rectangle2D box =
                    places.place(x, y, markSize(point) + 3, width, height, point.value() < figure.baseline() ? 1 : -1);
            if (LabelPlaces.isAway(box, x, y)) {
                brush.line(
                        x,
                        y,
                        Math.max(box.getX(), Math.min(x, box.getMaxX())),
                        Math.max(box.getY(), Math.min(y, box.getMaxY())),
                        Palette.butt(1),
                        Palette.RULE);
            }
            names.add(() -> {
                brush.rectangle(box.getX() - 1, box.getY(), width + 2, height, Palette.PAPER);
                brush.left(lines, box.getX(), box.getCenterY(), NAME_FONT, Palette.text(point.tone()));
            });
        }
        names.forEach(Runnable::run);
    }
}
