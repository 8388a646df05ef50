package org.civicdigest.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bars of parts, one an area, under a key of the parts; the whole stands first in bold. Shares are in percent. */
final class StackedRows {
    static final int WIDTH = 860;
    private static final double NAME_GAP = 10;
    private static final double KEY_LINE = 24;
    private static final double KEY_GAP = 20;
    private static final double KEY_SWATCH = 13;
    private static final double AXIS_HEIGHT = 26;
    private static final Font KEY_FONT = Fonts.regular(13);
    private static final Font AXIS_FONT = Fonts.regular(12);

    /** A part with the colour that it has in every bar. */
    record Part(String name, Color color) {}

    /**
     * One area.
     *
     * @param from where its first part begins
     * @param shares of the parts, in their order
     */
    record Bar(String name, boolean isWhole, double from, List<Double> shares) {
        Bar {
            shares = List.copyOf(shares);
        }
    }

    private record Swatch(Part part, double x, int line) {}

    private final List<Part> parts;
    private final List<Bar> bars;
    private final Scale scale;
    private final @Nullable Double origin;
    /** Shares below this have no number: it would not fit, or crowd out the others. */
    private final double leastLabelled;

    private final NameColumn names;
    private final double rowHeight;
    private final List<Swatch> key = new ArrayList<>();

    /** @param origin where a line stands from which parts go to both sides; null for none */
    StackedRows(List<Part> parts, List<Bar> bars, Scale scale, @Nullable Double origin, double leastLabelled) {
        this.parts = List.copyOf(parts);
        this.bars = List.copyOf(bars);
        this.scale = scale;
        this.origin = origin;
        this.leastLabelled = leastLabelled;
        double usual = bars.size() <= 26 ? 31 : bars.size() <= 61 ? 26 : 22;
        int size = bars.size() <= 61 ? 13 : 12;
        List<String> texts = bars.stream().map(Bar::name).toList();
        List<Font> fonts = bars.stream()
                .map(bar -> bar.isWhole() ? Fonts.bold(size) : Fonts.regular(size))
                .toList();
        double width = ChartFrame.plotWidth(WIDTH);
        this.names = NameColumn.fit(texts, fonts, width * 0.2, width * 0.36, usual - 1);
        this.rowHeight = Math.max(usual, names.height() + 2);
        double x = 0;
        int line = 0;
        for (Part part : parts) {
            double needed = KEY_SWATCH + 6 + Typesetter.width(part.name(), KEY_FONT);
            if (x > 0 && x + needed > width) {
                x = 0;
                line++;
            }
            key.add(new Swatch(part, x, line));
            x += needed + KEY_GAP;
        }
    }

    Drawing draw(Caption caption) {
        double height = keyHeight() + bars.size() * rowHeight + AXIS_HEIGHT;
        return ChartFrame.of(caption, new CanvasPlot(this::paint), WIDTH, height);
    }

    private double keyHeight() {
        return (key.get(key.size() - 1).line() + 1) * KEY_LINE + 8;
    }

    private void paint(Brush brush, Rectangle2D area) {
        for (Swatch swatch : key) {
            double x = area.getX() + swatch.x();
            double middle = area.getY() + swatch.line() * KEY_LINE + KEY_LINE / 2 - 4;
            brush.rectangle(
                    x,
                    middle - KEY_SWATCH / 2,
                    KEY_SWATCH,
                    KEY_SWATCH,
                    swatch.part().color());
            brush.left(swatch.part().name(), x + KEY_SWATCH + 6, middle, KEY_FONT, Palette.INK);
        }
        double left = area.getX() + names.width() + NAME_GAP;
        // The label of the last tick is centred on it, and stays within the picture.
        double right = area.getMaxX() - 16;
        double top = area.getY() + keyHeight();
        double bottom = top + bars.size() * rowHeight;
        for (Scale.Tick tick : scale.ticks()) {
            double x = x(tick.value(), left, right);
            brush.line(x, top, x, bottom, Palette.butt(1), Palette.GRID);
            brush.centred(tick.label(), x, bottom + 13, AXIS_FONT, Palette.MUTED);
        }
        for (int row = 0; row < bars.size(); row++) {
            paintBar(brush, row, top + row * rowHeight, left, right);
        }
        if (origin != null) {
            double x = x(origin, left, right);
            brush.line(x, top - 3, x, bottom, Palette.butt(1.3), Palette.INK);
        }
    }

    private double x(double value, double left, double right) {
        return left + (value - scale.low()) / (scale.high() - scale.low()) * (right - left);
    }

    private void paintBar(Brush brush, int row, double y, double left, double right) {
        Bar bar = bars.get(row);
        double middle = y + rowHeight / 2;
        names.paintRight(brush, row, left - NAME_GAP, middle, Palette.INK);
        double height = rowHeight - (rowHeight > 24 ? 6 : 4);
        Font font = bar.isWhole() ? Fonts.bold(12) : Fonts.regular(12);
        double at = bar.from();
        for (int part = 0; part < parts.size(); part++) {
            double share = bar.shares().get(part);
            double from = x(at, left, right);
            double to = x(at + share, left, right);
            at += share;
            Color color = parts.get(part).color();
            // A hairline of paper between parts, without which two dark ones run together.
            brush.rectangle(from, middle - height / 2, Math.max(0.4, to - from - 1), height, color);
            String text = Long.toString(Math.round(share));
            boolean isCrossed = origin != null && at > origin && at - share < origin;
            if (share >= leastLabelled && !isCrossed && Typesetter.width(text, font) + 4 <= to - from) {
                brush.centred(text, (from + to - 1) / 2, middle, font, Palette.onFill(color));
            }
        }
    }
}
