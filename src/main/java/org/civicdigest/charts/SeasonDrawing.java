package org.civicdigest.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Draws months: the year's line over what the years before reached, and below it, in the same columns, every year's values. */
final class SeasonDrawing {
    private static final int WIDTH = 860;
    private static final double PLOT_HEIGHT = 250;
    private static final double PLOT_TOP = 10;
    private static final double GAP = 12;
    private static final double ROW_HEIGHT = 31;
    private static final double HEAD_HEIGHT = 26;
    private static final double NAME_GAP = 10;
    private static final int SMALLEST_FONT = 9;
    private static final Font NAME_FONT = Fonts.regular(13);
    private static final Font AXIS_FONT = Fonts.regular(12);

    private final SeasonFigure figure;
    private final Shades shades;
    private final double left;
    private final double cellWidth;
    private final Font cellFont;

    private SeasonDrawing(SeasonFigure figure) {
        this.figure = figure;
        this.shades = new Shades(figure.shades());
        double names = Typesetter.widest(
                figure.rows().stream().map(SeasonFigure.Row::name).toList(), Fonts.bold(13));
        double ticks = Typesetter.widest(
                figure.scale().ticks().stream().map(Scale.Tick::label).toList(), AXIS_FONT);
        this.left = Math.max(names, ticks) + NAME_GAP;
        this.cellWidth = (ChartFrame.plotWidth(WIDTH) - left) / figure.months().size();
        List<String> texts = figure.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(SeasonFigure.Cell::text)
                .toList();
        int size = 12;
        while (size > SMALLEST_FONT && Typesetter.widest(texts, Fonts.regular(size)) > cellWidth - 6) {
            size--;
        }
        this.cellFont = Fonts.regular(size);
    }

    static Drawing of(SeasonFigure figure) {
        return new SeasonDrawing(figure).draw();
    }

    private Drawing draw() {
        double height = PLOT_TOP + PLOT_HEIGHT + GAP + figure.rows().size() * ROW_HEIGHT + HEAD_HEIGHT;
        return ChartFrame.of(figure.caption(), new CanvasPlot(this::paint), WIDTH, height);
    }

    private void paint(Brush brush, Rectangle2D area) {
        Rectangle2D plot =
                new Rectangle2D.Double(area.getX() + left, area.getY() + PLOT_TOP, area.getWidth() - left, PLOT_HEIGHT);
        for (Scale.Tick tick : figure.scale().ticks()) {
            double y = y(plot, tick.value());
            brush.line(plot.getX(), y, plot.getMaxX(), y, Palette.butt(1), Palette.GRID);
            brush.right(tick.label(), plot.getX() - NAME_GAP, y, AXIS_FONT, Palette.MUTED);
        }
        paintEarlier(brush, plot);
        paintYear(brush, plot);
        double y = plot.getMaxY() + GAP;
        for (SeasonFigure.Row row : figure.rows()) {
            paintRow(brush, row, plot.getX(), y);
            y += ROW_HEIGHT;
        }
        for (int month = 0; month < figure.months().size(); month++) {
            brush.centred(figure.months().get(month), x(plot, month), y + HEAD_HEIGHT / 2, AXIS_FONT, Palette.INK);
        }
    }

    private double x(Rectangle2D plot, int month) {
        return plot.getX() + (month + 0.5) * cellWidth;
    }

    private double y(Rectangle2D plot, double value) {
        Scale scale = figure.scale();
        return plot.getMaxY() - (value - scale.low()) / (scale.high() - scale.low()) * plot.getHeight();
    }

    /** Months without any earlier value leave a gap in the band and in the line of means. */
    private void paintEarlier(Brush brush, Rectangle2D plot) {
        List<SeasonFigure.@Nullable Span> spans = figure.earlier();
        for (int from = 0; from < spans.size(); from++) {
            int to = from;
            while (to < spans.size() && spans.get(to) != null) {
                to++;
            }
            if (to > from) {
                paintBand(brush, plot, from, to - 1);
                if (to - 1 == from) {
                    double y = y(plot, span(from).mean());
                    brush.line(x(plot, from) - 8, y, x(plot, from) + 8, y, Palette.dashed(1.4), Palette.MUTED);
                } else {
                    brush.outline(
                            line(plot, from, to - 1, SeasonFigure.Span::mean), Palette.dashed(1.4), Palette.MUTED);
                }
                from = to - 1;
            }
        }
    }

    private SeasonFigure.Span span(int month) {
        return Objects.requireNonNull(figure.earlier().get(month));
    }

    private void paintBand(Brush brush, Rectangle2D plot, int from, int to) {
        Path2D band = new Path2D.Double();
        if (from == to) {
            double top = y(plot, span(from).high());
            brush.rectangle(x(plot, from) - 8, top, 16, y(plot, span(from).low()) - top, Palette.RANGE);
            return;
        }
        band.append(line(plot, from, to, SeasonFigure.Span::high), false);
        for (int month = to; month >= from; month--) {
            band.lineTo(x(plot, month), y(plot, span(month).low()));
        }
        band.closePath();
        brush.fill(band, Palette.RANGE);
    }

    private Path2D line(Rectangle2D plot, int from, int to, ToDoubleFunction<SeasonFigure.Span> value) {
        Path2D path = new Path2D.Double();
        path.moveTo(x(plot, from), y(plot, value.applyAsDouble(span(from))));
        for (int month = from + 1; month <= to; month++) {
            path.lineTo(x(plot, month), y(plot, value.applyAsDouble(span(month))));
        }
        return path;
    }

    private void paintYear(Brush brush, Rectangle2D plot) {
        List<SeasonFigure.Cell> cells =
                figure.rows().get(figure.rows().size() - 1).cells();
        Path2D path = new Path2D.Double();
        boolean isOpen = false;
        for (int month = 0; month < cells.size(); month++) {
            Double value = cells.get(month).value();
            if (value == null) {
                isOpen = false;
            } else if (isOpen) {
                path.lineTo(x(plot, month), y(plot, value));
            } else {
                path.moveTo(x(plot, month), y(plot, value));
                isOpen = true;
            }
        }
        brush.outline(path, Palette.stroke(3.2), Palette.HIGHLIGHT);
        for (int month = 0; month < cells.size(); month++) {
            Double value = cells.get(month).value();
            if (value != null) {
                Shape disc = Palette.at(Palette.disc(4.6), x(plot, month), y(plot, value));
                brush.fill(disc, Palette.HIGHLIGHT);
            }
        }
    }

    private void paintRow(Brush brush, SeasonFigure.Row row, double from, double y) {
        double middle = y + ROW_HEIGHT / 2;
        boolean isLast = row == figure.rows().get(figure.rows().size() - 1);
        brush.right(row.name(), from - NAME_GAP, middle, isLast ? Fonts.bold(13) : NAME_FONT, Palette.INK);
        for (int month = 0; month < row.cells().size(); month++) {
            SeasonFigure.Cell cell = row.cells().get(month);
            double x = from + month * cellWidth;
            Double value = cell.value();
            if (value != null) {
                Color fill = shades.colorOf(value);
                brush.rectangle(x + 1, y + 1, cellWidth - 2, ROW_HEIGHT - 2, fill);
                brush.centred(cell.text(), x + cellWidth / 2, middle, cellFont, Palette.onFill(fill));
            } else if (!cell.text().isEmpty()) {
                brush.outline(
                        new Rectangle2D.Double(x + 1.5, y + 1.5, cellWidth - 3, ROW_HEIGHT - 3),
                        Palette.butt(1),
                        Palette.RULE);
                brush.centred(cell.text(), x + cellWidth / 2, middle, cellFont, Palette.MUTED);
            }
        }
    }
}
