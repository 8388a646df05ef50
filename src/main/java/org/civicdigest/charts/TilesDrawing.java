package org.civicdigest.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws a map of hexagons with the classes above it. A name stands in its hexagon where it fits without being broken; else a number does,
 * and the names of the numbers follow below, so that none is cut.
 */
final class TilesDrawing {
    private static final int WIDTH = 860;
    private static final int MOST_WIDTH = 1120;
    private static final double MOST_TILE_WIDTH = 118;
    /** Narrower ones would not hold their values; then the picture widens. */
    private static final double LEAST_TILE_WIDTH = 40;

    private static final double GAP = 3;
    private static final double LEGEND_HEIGHT = 62;
    private static final double CLASS_WIDTH = 72;
    private static final double BAR_HEIGHT = 13;
    private static final double LIST_LINE = 18;
    private static final double LIST_GAP = 22;
    private static final double LEAST_LIST_WIDTH = 120;
    private static final int LARGEST_FONT = 14;
    private static final int SMALLEST_FONT = 10;
    private static final int MOST_LINES = 4;
    /** So many of the names have to fit for a size to be that of all. */
    private static final double SHARE_THAT_FITS = 0.7;

    private static final double SQRT3 = Math.sqrt(3);
    private static final double LEADING = 1.18;
    private static final Font TICK_FONT = Fonts.regular(12);
    private static final Font LABEL_FONT = Fonts.bold(13);
    private static final Font LIST_FONT = Fonts.regular(12);

    private final TilesFigure figure;
    private final Shades shades;
    private final int width;
    private final double tileWidth;
    private final double radius;
    private final double firstX;
    private final int firstRow;
    private final int valueSize;
    /** What stands in each tile. */
    private final List<Label> labels = new ArrayList<>();
    /** Names of the numbers that stand for them. */
    private final List<String> numbered = new ArrayList<>();

    private final List<ListEntry> list;

    private record Label(List<String> lines, Font font) {}

    /**
     * A name below the map.
     *
     * @param x from the left of the list
     * @param line of its column that it begins in
     */
    private record ListEntry(List<String> lines, double x, int line) {}

    private TilesDrawing(TilesFigure figure) {
        this.figure = figure;
        this.shades = new Shades(figure.shades());
        double first = Double.MAX_VALUE;
        double last = 0;
        int top = Integer.MAX_VALUE;
        for (TilesFigure.Tile tile : figure.tiles()) {
            first = Math.min(first, step(tile));
            last = Math.max(last, step(tile));
            top = Math.min(top, tile.row());
        }
        this.firstX = first;
        this.firstRow = top;
        double span = last - first + 1;
        double margins = WIDTH - ChartFrame.plotWidth(WIDTH);
        this.width = (int) Math.ceil(Math.min(MOST_WIDTH, Math.max(WIDTH, span * LEAST_TILE_WIDTH + margins)));
        this.tileWidth = Math.min(MOST_TILE_WIDTH, ChartFrame.plotWidth(width) / span);
        this.radius = tileWidth / SQRT3;
        int usual = usualSize();
        this.valueSize = usual;
        for (TilesFigure.Tile tile : figure.tiles()) {
            labels.add(label(tile, usual));
        }
        this.list = list(numbered, ChartFrame.plotWidth(width));
    }

    /** The place in its row, in widths of a tile. */
    private static double step(TilesFigure.Tile tile) {
        return tile.column() + (tile.row() % 2 == 0 ? 0 : 0.5);
    }

    static Drawing of(TilesFigure figure) {
        return new TilesDrawing(figure).draw();
    }

    private int usualSize() {
        for (int size = LARGEST_FONT; size > SMALLEST_FONT; size--) {
            int fitting = 0;
            for (TilesFigure.Tile tile : figure.tiles()) {
                fitting += fit(tile.name(), size, size) == null ? 0 : 1;
            }
            if (fitting >= SHARE_THAT_FITS * figure.tiles().size()) {
                return size;
            }
        }
        return SMALLEST_FONT;
    }

    private Label label(TilesFigure.Tile tile, int usual) {
        for (int size = usual; size >= SMALLEST_FONT; size--) {
            @Nullable Label fitting = fit(tile.name(), size, usual);
            if (fitting != null) {
                return fitting;
            }
        }
        numbered.add(tile.name());
        return new Label(List.of(Integer.toString(numbered.size())), Fonts.bold(usual));
    }

    /** The name in as few lines as fit over a value of the other size; null where it would have to be broken within a word. */
    private @Nullable Label fit(String name, int size, int valueSize) {
        Font font = Fonts.bold(size);
        for (int lines = 1; lines <= MOST_LINES; lines++) {
            double half = (lines * size + valueSize) * LEADING / 2;
            double room = Math.min(tileWidth, 2 * SQRT3 * (radius - half)) - GAP - 6;
            if (room < size || Typesetter.widestWord(name, font) > room) {
                continue;
            }
            List<String> wrapped = Typesetter.wrapEvenly(name, font, room);
            if (wrapped.size() <= lines) {
                return new Label(wrapped, font);
            }
        }
        return null;
    }

    private Drawing draw() {
        return ChartFrame.of(
                figure.caption(),
                new CanvasPlot(this::paint),
                width,
                LEGEND_HEIGHT + mapHeight() + (list.isEmpty() ? 0 : 14 + listLines() * LIST_LINE));
    }

    private double mapHeight() {
        int lastRow =
                figure.tiles().stream().mapToInt(TilesFigure.Tile::row).max().orElse(firstRow);
        return 2 * radius + (lastRow - firstRow) * 1.5 * radius;
    }

    private void paint(Brush brush, Rectangle2D area) {
        paintLegend(brush, area.getX(), area.getY());
        double top = area.getY() + LEGEND_HEIGHT;
        double used = 0;
        for (TilesFigure.Tile tile : figure.tiles()) {
            used = Math.max(used, (step(tile) - firstX + 1) * tileWidth);
        }
        double left = area.getX() + (area.getWidth() - used) / 2;
        for (int index = 0; index < figure.tiles().size(); index++) {
            TilesFigure.Tile tile = figure.tiles().get(index);
            double x = left + (step(tile) - firstX + 0.5) * tileWidth;
            double y = top + radius + (tile.row() - firstRow) * 1.5 * radius;
            paintTile(brush, tile, labels.get(index), x, y);
        }
        paintList(brush, area.getX(), top + mapHeight() + 14);
    }

    private void paintLegend(Brush brush, double left, double top) {
        double barTop = top + 16;
        Scale scale = figure.shades();
        for (int index = 0; index < shades.classes(); index++) {
            brush.rectangle(left + index * CLASS_WIDTH + 0.5, barTop, CLASS_WIDTH - 1, BAR_HEIGHT, shades.color(index));
        }
        double barWidth = shades.classes() * CLASS_WIDTH;
        double middle = barTop + BAR_HEIGHT + 11;
        for (int index = 0; index < scale.ticks().size(); index++) {
            String label = scale.ticks().get(index).label();
            double x = left + index * CLASS_WIDTH;
            if (index == 0) {
                brush.left(label, x, middle, TICK_FONT, Palette.MUTED);
            } else {
                brush.centred(label, x, middle, TICK_FONT, Palette.MUTED);
            }
        }
        @Nullable Double benchmark = figure.benchmark();
        if (benchmark != null) {
            double share = (benchmark - scale.low()) / (scale.high() - scale.low());
            brush.fill(downwards(left + share * barWidth, barTop - 6), Palette.INK);
            double x = left + barWidth + 40;
            brush.fill(downwards(x, barTop + BAR_HEIGHT / 2), Palette.INK);
            brush.left(figure.benchmarkLabel(), x + 11, barTop + BAR_HEIGHT / 2, LABEL_FONT, Palette.INK);
        }
    }

    private static Shape downwards(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - 5, y - 4);
        path.lineTo(x + 5, y - 4);
        path.lineTo(x, y + 4);
        path.closePath();
        return path;
    }

    private void paintTile(Brush brush, TilesFigure.Tile tile, Label label, double x, double y) {
        Double value = tile.value();
        Color fill = value == null ? Palette.PAPER : shades.colorOf(value);
        Shape hexagon = hexagon(x, y, radius - GAP / SQRT3);
        brush.fill(hexagon, fill);
        if (value == null) {
            brush.outline(hexagon(x, y, radius - GAP / SQRT3 - 0.7), Palette.dashed(1.4), Palette.MUTED);
        }
        Color ink = value == null ? Palette.MUTED : Palette.onFill(fill);
        double lineHeight = label.font().getSize2D() * LEADING;
        double valueHeight = valueSize * LEADING;
        double from = y - (label.lines().size() * lineHeight + valueHeight) / 2;
        for (int line = 0; line < label.lines().size(); line++) {
            brush.centred(label.lines().get(line), x, from + (line + 0.5) * lineHeight, label.font(), ink);
        }
        brush.centred(
                tile.text(),
                x,
                from + label.lines().size() * lineHeight + valueHeight / 2,
                Fonts.regular(valueSize),
                ink);
    }

    private static Shape hexagon(double x, double y, double radius) {
        Path2D path = new Path2D.Double();
        double half = radius * SQRT3 / 2;
        path.moveTo(x, y - radius);
        path.lineTo(x + half, y - radius / 2);
        path.lineTo(x + half, y + radius / 2);
        path.lineTo(x, y + radius);
        path.lineTo(x - half, y + radius / 2);
        path.lineTo(x - half, y - radius / 2);
        path.closePath();
        return path;
    }

    /**
     * Down the columns, as lists are read; names that are much longer than the others go on in a second line.
     */
    private static List<ListEntry> list(List<String> names, double width) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            texts.add(index + 1 + "  " + names.get(index));
        }
        double[] widths = texts.stream()
                .mapToDouble(text -> Typesetter.width(text, LIST_FONT))
                .sorted()
                .toArray();
        double usual = widths[(int) Math.floor(SHARE_THAT_FITS * (widths.length - 1))] + LIST_GAP;
        int columns = (int) Math.max(1, Math.floor((width + LIST_GAP) / Math.max(usual, LEAST_LIST_WIDTH)));
        double columnWidth = (width + LIST_GAP) / columns;
        List<List<String>> wrapped = texts.stream()
                .map(text -> Typesetter.wrap(text, LIST_FONT, columnWidth - LIST_GAP))
                .toList();
        int lines = wrapped.stream().mapToInt(List::size).sum();
        int perColumn = (lines + columns - 1) / columns;
        List<ListEntry> entries = new ArrayList<>();
        int column = 0;
        int line = 0;
        for (List<String> entry : wrapped) {
            if (line >= perColumn) {
                column++;
                line = 0;
            }
            entries.add(new ListEntry(entry, column * columnWidth, line));
            line += entry.size();
        }
        return entries;
    }

    private int listLines() {
        return list.stream()
                .mapToInt(entry -> entry.line() + entry.lines().size())
                .max()
                .orElse(0);
    }

    private void paintList(Brush brush, double left, double top) {
        for (ListEntry entry : list) {
            for (int line = 0; line < entry.lines().size(); line++) {
                double middle = top + (entry.line() + line + 0.5) * LIST_LINE;
                brush.left(entry.lines().get(line), left + entry.x(), middle, LIST_FONT, Palette.INK);
            }
        }
    }
}
