package org.civicdigest.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;

/** Draws a calendar: a row an area, a cell a month, the share of the year at the right. */
final class CalendarDrawing {
    private static final int WIDTH = 860;
    private static final double TOTAL_WIDTH = 74;
    private static final double KEY_HEIGHT = 30;
    private static final double HEAD_HEIGHT = 22;
    private static final double NAME_GAP = 10;
    private static final Font NAME_FONT = Fonts.regular(13);
    private static final Font SMALL_FONT = Fonts.regular(11);
    private static final Font CELL_FONT = Fonts.regular(12);
    private static final Font BOLD_FONT = Fonts.bold(12);
    private static final Color ON_TIME = Color.decode("#2573A6");
    private static final Color LATE = Color.decode("#93C2DB");
    private static final Color PARTIAL = Color.decode("#F2B597");

    private final CalendarFigure figure;
    private final NameColumn names;
    private final double nameWidth;
    private final double rowHeight;

    private CalendarDrawing(CalendarFigure figure) {
        this.figure = figure;
        double width = ChartFrame.plotWidth(WIDTH);
        List<String> texts =
                figure.rows().stream().map(CalendarFigure.Row::name).toList();
        this.names =
                NameColumn.fit(texts, Collections.nCopies(texts.size(), NAME_FONT), width * 0.14, width * 0.28, 25.5);
        this.nameWidth = names.width() + NAME_GAP;
        this.rowHeight = Math.max(texts.size() > 40 ? 21 : 24, names.height() + 1);
    }

    static Drawing of(CalendarFigure figure) {
        return new CalendarDrawing(figure).draw();
    }

    private Drawing draw() {
        double height = KEY_HEIGHT + HEAD_HEIGHT + figure.rows().size() * rowHeight + 4;
        return ChartFrame.of(figure.caption(), new CanvasPlot(this::paint), WIDTH, height);
    }

    private void paint(Brush brush, Rectangle2D area) {
        paintKey(brush, area.getX(), area.getY() + 10);
        double left = area.getX() + nameWidth;
        double cellWidth =
                (area.getWidth() - nameWidth - TOTAL_WIDTH) / figure.months().size();
        double headMiddle = area.getY() + KEY_HEIGHT + 10;
        for (int month = 0; month < figure.months().size(); month++) {
            brush.centred(
                    figure.months().get(month),
                    left + (month + 0.5) * cellWidth,
                    headMiddle,
                    SMALL_FONT,
                    Palette.MUTED);
        }
        double right = left + cellWidth * figure.months().size() + TOTAL_WIDTH - 6;
        brush.right(figure.totalHead(), right, headMiddle, SMALL_FONT, Palette.MUTED);
        double y = area.getY() + KEY_HEIGHT + HEAD_HEIGHT;
        for (int index = 0; index < figure.rows().size(); index++) {
            CalendarFigure.Row row = figure.rows().get(index);
            double middle = y + index * rowHeight + rowHeight / 2;
            names.paintRight(brush, index, left - NAME_GAP, middle, Palette.INK);
            for (int month = 0; month < row.cells().size(); month++) {
                paintCell(brush, row.cells().get(month), left + month * cellWidth, middle, cellWidth, rowHeight);
            }
            brush.right(row.total() + (row.total().equals("–") ? "" : "%"), right, middle, BOLD_FONT, Palette.INK);
        }
    }

    private void paintKey(Brush brush, double from, double middle) {
        double x = from;
        for (CalendarFigure.KeyLine line : figure.key()) {
            paintCell(brush, new CalendarFigure.Cell(line.state(), "60"), x, middle, 34, 20);
            brush.left(line.words(), x + 40, middle, NAME_FONT, Palette.INK);
            x += 40 + Typesetter.width(line.words(), NAME_FONT) + 20;
        }
    }

    /** Each state differs by lightness and by what stands in the cell, so that grey print tells them apart too. */
    private static void paintCell(
            Brush brush, CalendarFigure.Cell cell, double x, double middle, double width, double height) {
        double top = middle - height / 2 + 1;
        double centre = x + width / 2;
        switch (cell.state()) {
            case ON_TIME -> brush.rectangle(x + 1, top, width - 2, height - 2, ON_TIME);
            case LATE -> {
                brush.rectangle(x + 1, top, width - 2, height - 2, LATE);
                brush.fill(Palette.at(Palette.disc(3.2), centre, middle), Palette.INK);
            }
            case PARTIAL -> {
                brush.rectangle(x + 1, top, width - 2, height - 2, PARTIAL);
                brush.centred(cell.share(), centre, middle, CELL_FONT, Palette.INK);
            }
            case MISSING -> {
                brush.outline(
                        new Rectangle2D.Double(x + 1.5, top + 0.5, width - 3, height - 3),
                        Palette.butt(1),
                        Palette.RULE);
                brush.line(centre - 4, middle - 4, centre + 4, middle + 4, Palette.stroke(1.6), Palette.INK);
                brush.line(centre - 4, middle + 4, centre + 4, middle - 4, Palette.stroke(1.6), Palette.INK);
            }
            case NOTHING_DUE -> brush.line(centre - 4, middle, centre + 4, middle, Palette.stroke(1.2), Palette.RULE);
        }
    }
}
