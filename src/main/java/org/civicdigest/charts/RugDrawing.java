package org.civicdigest.charts;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.civicdigest.model.Verdict;

/** Draws a rug: themes over indicators over cells, counts at the right. */
final class RugDrawing {
    private static final int WIDTH = 1120;
    private static final double COUNTS_WIDTH = 96;
    private static final double MOST_CELL_WIDTH = 110;
    private static final double LEAST_CELL_WIDTH = 56;
    private static final double NAME_GAP = 10;
    private static final Font THEME_FONT = Fonts.bold(12);
    private static final Font HEAD_FONT = Fonts.regular(11);
    private static final Font NAME_FONT = Fonts.regular(13);
    private static final Font CELL_FONT = Fonts.regular(12);
    private static final double HEAD_LINE = 14;

    private final RugFigure figure;
    private final NameColumn names;
    private final List<List<String>> heads;
    private final List<ThemeSpan> themes = new ArrayList<>();
    private final double nameWidth;
    /** Where each column begins, and the last one ends, from the first. */
    private final double[] edges;

    private final double themeHeight;
    private final double headHeight;
    private final double rowHeight;

    private record ThemeSpan(int from, int to, List<String> lines) {}

    private RugDrawing(RugFigure figure) {
        this.figure = figure;
        double width = ChartFrame.plotWidth(WIDTH);
        List<String> texts = figure.rows().stream().map(RugFigure.Row::name).toList();
        double usual = texts.size() > 60 ? 21 : 24;
        // Two small lines stand a little higher than a usual row.
        this.names =
                NameColumn.fit(texts, Collections.nCopies(texts.size(), NAME_FONT), width * 0.14, width * 0.24, 25.5);
        this.rowHeight = Math.max(usual, names.height() + 1);
        this.nameWidth = Math.max(names.width(), Typesetter.width(figure.topLabel(), Fonts.bold(13))) + NAME_GAP;
        this.edges = edges(figure.columns(), width - nameWidth - COUNTS_WIDTH);
        int columns = figure.columns().size();
        this.heads = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            heads.add(Typesetter.wrap(figure.columns().get(column).name(), HEAD_FONT, cellWidth(column) - 6));
        }
        for (int from = 0; from < columns; ) {
            int to = from + 1;
            String theme = figure.columns().get(from).theme();
            while (to < columns && figure.columns().get(to).theme().equals(theme)) {
                to++;
            }
            themes.add(new ThemeSpan(from, to, Typesetter.wrap(theme, THEME_FONT, edges[to] - edges[from] - 6)));
            from = to;
        }
        int themeLines =
                themes.stream().mapToInt(span -> span.lines().size()).max().orElse(1);
        this.themeHeight = themeLines * 15 + 5;
        int headLines = Math.max(
                countHead().size(), heads.stream().mapToInt(List::size).max().orElse(1));
        this.headHeight = themeHeight + headLines * HEAD_LINE + 8;
    }

    /** Columns are alike where that leaves room for the longest word of each head; else those with long words widen. */
    private static double[] edges(List<RugFigure.Column> columns, double available) {
        double even = Math.min(MOST_CELL_WIDTH, available / columns.size());
        double[] least = new double[columns.size()];
        double sum = 0;
        for (int column = 0; column < least.length; column++) {
            double word = Typesetter.widestWord(columns.get(column).name(), HEAD_FONT);
            least[column] = Math.max(LEAST_CELL_WIDTH, word + 7);
            sum += least[column];
        }
        boolean isEven = Arrays.stream(least).allMatch(width -> width <= even);
        double[] edges = new double[columns.size() + 1];
        for (int column = 0; column < least.length; column++) {
            double width = sum > available
                    ? least[column] * available / sum
                    : least[column] + (even * columns.size() - sum) / columns.size();
            edges[column + 1] = edges[column] + (isEven ? even : width);
        }
        return edges;
    }

    private double cellWidth(int column) {
        return edges[column + 1] - edges[column];
    }

    static Drawing of(RugFigure figure) {
        return new RugDrawing(figure).draw();
    }

    private List<String> countHead() {
        return Typesetter.wrapEvenly(figure.countHead(), HEAD_FONT, COUNTS_WIDTH - 8);
    }

    private Drawing draw() {
        double height = headHeight + (figure.rows().size() + 1) * rowHeight;
        return ChartFrame.of(figure.caption(), new CanvasPlot(this::paint), WIDTH, height);
    }

    private void paint(Brush brush, Rectangle2D area) {
        double left = area.getX() + nameWidth;
        double cellsRight = left + edges[edges.length - 1];
        paintHeads(brush, area.getY(), left, cellsRight);
        double y = area.getY() + headHeight;
        double averageMiddle = y + rowHeight / 2;
        brush.right(figure.topLabel(), left - NAME_GAP, averageMiddle, Fonts.bold(13), Palette.INK);
        for (int column = 0; column < figure.columns().size(); column++) {
            RugFigure.Column of = figure.columns().get(column);
            double right = numberRight(left, column);
            brush.right(of.topText(), right, averageMiddle, Fonts.bold(12), Palette.INK);
            if (!of.unitMark().isEmpty()) {
                brush.left(of.unitMark(), right + 1, averageMiddle, Fonts.bold(12), Palette.INK);
            }
        }
        y += rowHeight;
        brush.line(area.getX(), y, cellsRight + COUNTS_WIDTH, y, Palette.butt(1), Palette.RULE);
        for (int row = 0; row < figure.rows().size(); row++) {
            paintRow(brush, row, y + row * rowHeight, left, cellsRight);
        }
    }

    private void paintHeads(Brush brush, double top, double left, double cellsRight) {
        for (ThemeSpan span : themes) {
            double from = left + edges[span.from()] + 2;
            double to = left + edges[span.to()] - 2;
            double lowest = top + themeHeight - 5 - 7.5;
            for (int line = 0; line < span.lines().size(); line++) {
                double middle = lowest - (span.lines().size() - 1 - line) * 15;
                brush.left(span.lines().get(line), from + 2, middle, THEME_FONT, Palette.INK);
            }
            brush.line(from, top + themeHeight, to, top + themeHeight, Palette.butt(1.2), Palette.INK);
        }
        double first = top + themeHeight + 11;
        for (int column = 0; column < heads.size(); column++) {
            List<String> lines = heads.get(column);
            for (int line = 0; line < lines.size(); line++) {
                double x = left + edges[column] + 4;
                brush.left(lines.get(line), x, first + line * HEAD_LINE, HEAD_FONT, Palette.MUTED);
            }
        }
        List<String> counts = countHead();
        for (int line = 0; line < counts.size(); line++) {
            brush.centred(
                    counts.get(line),
                    cellsRight + COUNTS_WIDTH / 2,
                    first + line * HEAD_LINE,
                    HEAD_FONT,
                    Palette.MUTED);
        }
    }

    /** Numbers of a column end on one line, with room for the triangle after them. */
    private double numberRight(double left, int column) {
        double widest = Typesetter.width(figure.columns().get(column).topText(), Fonts.bold(12));
        for (RugFigure.Row row : figure.rows()) {
            widest = Math.max(widest, Typesetter.width(row.cells().get(column).text(), CELL_FONT));
        }
        double centred = cellWidth(column) / 2 + widest / 2 - 5;
        return left + edges[column] + Math.min(centred, cellWidth(column) - 19);
    }

    private void paintRow(Brush brush, int index, double y, double left, double cellsRight) {
        RugFigure.Row row = figure.rows().get(index);
        double middle = y + rowHeight / 2;
        names.paintRight(brush, index, left - NAME_GAP, middle, Palette.INK);
        for (int column = 0; column < row.cells().size(); column++) {
            RugFigure.Cell cell = row.cells().get(column);
            double x = left + edges[column];
            brush.rectangle(x + 1, y + 1, cellWidth(column) - 2, rowHeight - 2, Palette.cell(cell.verdict()));
            if (isPointed(cell.verdict())) {
                brush.smallMark(cell.verdict(), x + cellWidth(column) - 10, middle);
            }
            brush.right(
                    cell.text(),
                    numberRight(left, column),
                    middle,
                    CELL_FONT,
                    cell.verdict() == Verdict.NOT_COMPARED ? Palette.MUTED : Palette.INK);
        }
        double centre = cellsRight + COUNTS_WIDTH / 2;
        paintCount(brush, row.better(), Verdict.BETTER, centre - 30, middle);
        paintCount(brush, row.worse(), Verdict.WORSE, centre + 10, middle);
    }

    private static boolean isPointed(Verdict verdict) {
        return switch (verdict) {
            case BETTER, WORSE, HIGHER, LOWER -> true;
            case SIMILAR, NOT_COMPARED -> false;
        };
    }

    /** A zero is pale, so that the eye finds the others. */
    private static void paintCount(Brush brush, int count, Verdict verdict, double x, double middle) {
        brush.fill(Palette.at(Palette.mark(verdict, 5), x, middle), count == 0 ? Palette.RULE : Palette.point(verdict));
        brush.left(
                Integer.toString(count),
                x + 8,
                middle,
                Fonts.bold(12),
                count == 0 ? Palette.RULE : Palette.text(verdict));
    }
}
