package org.civicdigest.charts;

import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws a profile: numbers at the left, the spread of all areas around the average at the right, a row an indicator. */
final class SpineDrawing {
    private static final int WIDTH = 960;
    private static final double HEAD_HEIGHT = 34;
    private static final double TREND_WIDTH = 60;
    private static final double GAP = 14;
    private static final double MARK = 8;
    private static final Font THEME_FONT = Fonts.bold(12);
    private static final Font LABEL_FONT = Fonts.regular(12);
    private static final Font NUMBER_FONT = Fonts.regular(12);
    private static final Font VALUE_FONT = Fonts.bold(13);

    private final SpineFigure figure;
    private final List<List<String>> labels;
    private final List<List<String>> themes;
    private final double themeWidth;
    private final double labelWidth;
    private final double rowHeight;

    private SpineDrawing(SpineFigure figure) {
        this.figure = figure;
        this.themes = figure.rows().stream()
                .map(row -> Typesetter.wrap(row.theme(), THEME_FONT, 96))
                .toList();
        this.themeWidth = widest(themes, THEME_FONT) + GAP;
        this.labels = figure.rows().stream()
                .map(row -> Typesetter.wrapEvenly(row.label(), LABEL_FONT, 186))
                .toList();
        this.labelWidth = widest(labels, LABEL_FONT);
        int mostLines = Stream.concat(labels.stream(), themes.stream())
                .mapToInt(List::size)
                .max()
                .orElse(1);
        this.rowHeight = Math.max(37, mostLines * 14.5 + 6);
    }

    static Drawing of(SpineFigure figure) {
        return new SpineDrawing(figure).draw();
    }

    private static double widest(List<List<String>> texts, Font font) {
        return texts.stream()
                .mapToDouble(lines -> Typesetter.widest(lines, font))
                .max()
                .orElse(0);
    }

    private Drawing draw() {
        double height = HEAD_HEIGHT + figure.rows().size() * rowHeight;
        return ChartFrame.of(figure.caption(), new CanvasPlot(this::paint), WIDTH, height);
    }

    /** Where the columns end, or for trends and spreads, begin. */
    private record Columns(
            double label,
            double trend,
            double value,
            double top,
            double rank,
            double lowest,
            double spread,
            double spreadEnd,
            double highest) {
        double middle() {
            return (spread + spreadEnd) / 2;
        }
    }

    private Columns columns(Rectangle2D area) {
        SpineFigure.Heads heads = figure.heads();
        double label = area.getX() + themeWidth;
        double trend = label + labelWidth + GAP;
        double value = trend + TREND_WIDTH + GAP + width(heads.area(), VALUE_FONT, SpineFigure.Row::valueText);
        double top = value + GAP + width(heads.top(), NUMBER_FONT, SpineFigure.Row::topText);
        double rank = top + GAP + width(heads.rank(), NUMBER_FONT, SpineFigure.Row::rankText);
        double lowest = rank + GAP + width(heads.lowest(), NUMBER_FONT, SpineFigure.Row::lowestText);
        double highestWidth = width(heads.highest(), NUMBER_FONT, SpineFigure.Row::highestText);
        return new Columns(
                label,
                trend,
                value,
                top,
                rank,
                lowest,
                lowest + GAP,
                area.getMaxX() - highestWidth - GAP,
                area.getMaxX());
    }

    private double width(String head, Font font, Function<SpineFigure.Row, String> text) {
        double widest = Typesetter.widest(figure.rows().stream().map(text).toList(), font);
        return Math.max(widest, Typesetter.width(head, NUMBER_FONT));
    }

    private void paint(Brush brush, Rectangle2D area) {
        Columns columns = columns(area);
        paintHeads(brush, area, columns);
        for (int index = 0; index < figure.rows().size(); index++) {
            double top = area.getY() + HEAD_HEIGHT + index * rowHeight;
            boolean isNewTheme = index == 0
                    || !figure.rows()
                            .get(index)
                            .theme()
                            .equals(figure.rows().get(index - 1).theme());
            double middle = top + rowHeight / 2;
            if (isNewTheme) {
                brush.left(themes.get(index), area.getX(), middle, THEME_FONT, Palette.INK);
            }
            if (index > 0) {
                double from = isNewTheme ? area.getX() : columns.label();
                brush.line(from, top, area.getMaxX(), top, Palette.butt(1), isNewTheme ? Palette.RULE : Palette.GRID);
            }
            paintRow(brush, figure.rows().get(index), labels.get(index), columns, middle);
        }
    }

    private void paintHeads(Brush brush, Rectangle2D area, Columns columns) {
        SpineFigure.Heads heads = figure.heads();
        double y = area.getY() + HEAD_HEIGHT - 15;
        boolean hasTrend = figure.firstYear() < figure.lastYear();
        if (hasTrend) {
            brush.centred(heads.trend(), columns.trend() + TREND_WIDTH / 2, y, NUMBER_FONT, Palette.MUTED);
        }
        brush.right(heads.area(), columns.value(), y, NUMBER_FONT, Palette.MUTED);
        brush.right(heads.top(), columns.top(), y, NUMBER_FONT, Palette.MUTED);
        brush.right(heads.rank(), columns.rank(), y, NUMBER_FONT, Palette.MUTED);
        brush.right(heads.lowest(), columns.lowest(), y, NUMBER_FONT, Palette.MUTED);
        brush.right(heads.highest(), columns.highest(), y, NUMBER_FONT, Palette.MUTED);
        brush.centred(heads.average(), columns.middle(), y, THEME_FONT, Palette.INK);
        double line = area.getY() + HEAD_HEIGHT;
        brush.line(area.getX(), line, area.getMaxX(), line, Palette.butt(1.2), Palette.INK);
    }

    private void paintRow(Brush brush, SpineFigure.Row row, List<String> label, Columns columns, double y) {
        brush.left(label, columns.label(), y, LABEL_FONT, Palette.INK);
        paintTrend(brush, row.trend(), columns.trend(), y);
        brush.right(row.valueText(), columns.value(), y, VALUE_FONT, Palette.INK);
        brush.right(row.topText(), columns.top(), y, NUMBER_FONT, Palette.MUTED);
        brush.right(row.rankText(), columns.rank(), y, NUMBER_FONT, Palette.MUTED);
        brush.right(row.lowestText(), columns.lowest(), y, NUMBER_FONT, Palette.MUTED);
        brush.right(row.highestText(), columns.highest(), y, NUMBER_FONT, Palette.MUTED);
        paintSpread(brush, row, columns, y);
    }

    private void paintTrend(Brush brush, List<YearValue> trend, double left, double y) {
        int years = figure.lastYear() - figure.firstYear();
        if (years == 0 || trend.isEmpty()) {
            return;
        }
        double lowest = trend.stream().mapToDouble(YearValue::value).min().orElseThrow();
        double highest = trend.stream().mapToDouble(YearValue::value).max().orElseThrow();
        double span = highest - lowest;
        Path2D path = new Path2D.Double();
        for (int index = 0; index < trend.size(); index++) {
            YearValue point = trend.get(index);
            double pointX = left + 4 + (point.year() - figure.firstYear()) * (TREND_WIDTH - 8) / years;
            double pointY = span == 0 ? y : y + 8 - 16 * (point.value() - lowest) / span;
            boolean follows = index > 0 && trend.get(index - 1).year() == point.year() - 1;
            if (follows) {
                path.lineTo(pointX, pointY);
            } else {
                path.moveTo(pointX, pointY);
            }
            boolean isAlone = !follows
                    && (index + 1 == trend.size() || trend.get(index + 1).year() != point.year() + 1);
            if (point.year() == figure.lastYear()) {
                brush.fill(Palette.at(Palette.disc(2.6), pointX, pointY), Palette.INK);
            } else if (isAlone) {
                brush.fill(Palette.at(Palette.disc(1.6), pointX, pointY), Palette.MUTED);
            }
        }
        brush.outline(path, Palette.stroke(1.5), Palette.MUTED);
    }

    private void paintSpread(Brush brush, SpineFigure.Row row, Columns columns, double y) {
        SpineFigure.@Nullable Spread spread = row.spread();
        if (spread != null) {
            DoubleUnaryOperator x = scale(row, spread, columns);
            double from = x.applyAsDouble(spread.lowest());
            double to = x.applyAsDouble(spread.highest());
            brush.rectangle(from, y - 7.5, Math.max(to - from, 1), 15, Palette.RANGE);
            double lower = x.applyAsDouble(spread.lowerQuartile());
            double upper = x.applyAsDouble(spread.upperQuartile());
            brush.rectangle(lower, y - 7.5, Math.max(upper - lower, 1), 15, Palette.MIDDLE_HALF);
            if (spread.top() != null) {
                brush.line(
                        columns.middle(),
                        y - rowHeight / 2,
                        columns.middle(),
                        y + rowHeight / 2,
                        Palette.butt(1.4),
                        Palette.INK);
            }
            if (row.previous() != null) {
                java.awt.Shape diamond = Palette.at(Palette.diamond(4.5), x.applyAsDouble(row.previous()), y);
                brush.fill(diamond, Palette.PAPER);
                brush.outline(diamond, Palette.stroke(1.3), Palette.MUTED);
            }
            if (row.value() != null) {
                brush.mark(row.verdict(), x.applyAsDouble(row.value()), y, MARK);
            }
        }
        if (row.reason() != null) {
            double width = Typesetter.width(row.reason(), NUMBER_FONT);
            brush.rectangle(columns.spread() - 2, y - 8, width + 6, 16, Palette.PAPER);
            brush.left(row.reason(), columns.spread(), y, NUMBER_FONT, Palette.MUTED);
        }
    }

    /** The average in the middle, and room for the farthest of lowest, highest, this year's and last year's value. */
    private static DoubleUnaryOperator scale(SpineFigure.Row row, SpineFigure.Spread spread, Columns columns) {
        double centre = spread.top() != null ? spread.top() : (spread.lowest() + spread.highest()) / 2;
        double half = Math.max(centre - spread.lowest(), spread.highest() - centre);
        if (row.previous() != null) {
            half = Math.max(half, Math.abs(row.previous() - centre));
        }
        double room = (columns.spreadEnd() - columns.spread()) / 2 - MARK;
        double unit = half == 0 ? 0 : room / half;
        return value -> columns.middle() + (value - centre) * unit;
    }
}
