package org.civicdigest.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.civicdigest.model.Verdict;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.ColumnArrangement;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.block.LengthConstraintType;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;
import org.jfree.data.Range;

/** Puts title, subtitle and key over a plot and the note below it, and gives the chart the height that all of it needs. */
final class ChartFrame {
    private static final RectangleInsets PADDING = new RectangleInsets(18, 22, 12, 22);
    private static final RectangleInsets PLOT_INSETS = new RectangleInsets(6, 0, 2, 0);

    private ChartFrame() {}

    /** What is left of a chart's width for its plot. */
    static double plotWidth(int width) {
        return width - PADDING.getLeft() - PADDING.getRight();
    }

    /** The whole chart around a plot of this height. */
    static Drawing of(Caption caption, Plot plot, int width, double plotHeight) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(PLOT_INSETS);
        JFreeChart chart = new JFreeChart(null, Fonts.regular(12), plot, false);
        chart.setBackgroundPaint(Palette.PAPER);
        chart.setPadding(PADDING);
        chart.setBorderVisible(false);
        hints(chart.getRenderingHints());
        double textWidth = plotWidth(width);
        addLines(chart, caption.title(), Fonts.bold(20), Palette.INK, RectangleEdge.TOP, textWidth, 0, 3);
        addLines(chart, caption.subtitle(), Fonts.regular(14), Palette.MUTED, RectangleEdge.TOP, textWidth, 0, 8);
        if (!caption.key().isEmpty()) {
            chart.addSubtitle(key(caption.key()));
        }
        addLines(chart, caption.note(), Fonts.regular(11), Palette.MUTED, RectangleEdge.BOTTOM, textWidth, 8, 0);
        double height = PADDING.getTop()
                + PADDING.getBottom()
                + PLOT_INSETS.getTop()
                + PLOT_INSETS.getBottom()
                + titleHeight(chart, textWidth)
                + plotHeight;
        return new Drawing(chart, width, (int) Math.ceil(height));
    }

    /** The same for every picture, so that SVG and PNG are laid out alike. */
    static void hints(RenderingHints hints) {
        hints.put(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        hints.put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        hints.put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        hints.put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private static void addLines(
            JFreeChart chart,
            String text,
            Font font,
            Color color,
            RectangleEdge edge,
            double width,
            double above,
            double below) {
        List<String> lines = Typesetter.wrap(text, font, width);
        chart.addSubtitle(new LinesTitle(lines, font, color, edge, above, below));
    }

    private static LegendTitle key(List<KeyEntry> entries) {
        LegendItemCollection items = new LegendItemCollection();
        entries.forEach(entry -> items.add(item(entry)));
        LegendTitle key = new LegendTitle(
                () -> items,
                new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 18, 2),
                new ColumnArrangement());
        key.setPosition(RectangleEdge.TOP);
        key.setHorizontalAlignment(HorizontalAlignment.LEFT);
        key.setItemFont(Fonts.regular(13));
        key.setItemPaint(Palette.INK);
        key.setItemLabelPadding(new RectangleInsets(1, 4, 1, 2));
        key.setPadding(new RectangleInsets(0, -2, 4, 0));
        key.setFrame(BlockBorder.NONE);
        return key;
    }

    private static LegendItem item(KeyEntry entry) {
        Verdict verdict = entry.verdict();
        Color color = Palette.point(verdict);
        return switch (entry.symbol()) {
            case POINT ->
                Palette.isHollow(verdict)
                        ? outlined(entry, Palette.mark(verdict, 6.5), 1.6, color)
                        : filled(entry, Palette.mark(verdict, 6.5), color);
            case TINTED_POINT ->
                new LegendItem(
                        entry.label(),
                        null,
                        null,
                        null,
                        Palette.mark(verdict, 6.5),
                        Palette.tint(verdict),
                        Palette.stroke(1.4),
                        color);
            case BAR -> bar(entry);
            case WHISKER ->
                new LegendItem(
                        entry.label(),
                        null,
                        null,
                        null,
                        Palette.at(Palette.whisker(18), -9, 0),
                        Palette.butt(1.4),
                        Palette.INK);
            case DISC -> filled(entry, Palette.disc(6), Palette.MUTED);
            case RING -> outlined(entry, Palette.disc(5), 1.8, Palette.MUTED);
            case CONNECTOR -> filled(entry, new Rectangle2D.Double(-9, -2.5, 18, 5), color);
            case TICK -> filled(entry, new Rectangle2D.Double(-1, -6, 2, 12), Palette.MUTED);
            case SMALL_RING -> outlined(entry, Palette.disc(2.4), 1, Palette.MUTED);
            case DIAMOND -> outlined(entry, Palette.diamond(5), 1.3, Palette.MUTED);
            case LINE -> line(entry, Palette.stroke(3.2), Palette.trend(verdict));
            case YEAR_LINE -> line(entry, Palette.stroke(3.2), Palette.HIGHLIGHT);
            case THIN_LINE -> line(entry, Palette.stroke(2), Palette.tint(Verdict.SIMILAR));
            case DASHED_LINE -> line(entry, Palette.dashed(1.4), Palette.MUTED);
            case LIMIT_LINE -> line(entry, Palette.stroke(1.4), Palette.MUTED);
            case CELL -> cell(entry);
            case RANGE -> filled(entry, new Rectangle2D.Double(-9, -6, 18, 12), Palette.RANGE);
            case MIDDLE_HALF -> filled(entry, new Rectangle2D.Double(-9, -6, 18, 12), Palette.MIDDLE_HALF);
        };
    }

    /** As bars are drawn, the mark cut out where it is white on them. */
    private static LegendItem bar(KeyEntry entry) {
        Verdict verdict = entry.verdict();
        Rectangle2D swatch = new Rectangle2D.Double(-10, -7, 20, 14);
        if (verdict == Verdict.SIMILAR) {
            return filled(entry, swatch, Palette.bar(verdict));
        }
        Area area = new Area(swatch);
        if (verdict != Verdict.NOT_COMPARED) {
            area.subtract(new Area(Palette.mark(verdict, 4.5)));
        }
        return Palette.isHollow(verdict)
                ? new LegendItem(
                        entry.label(),
                        null,
                        null,
                        null,
                        area,
                        Palette.bar(verdict),
                        Palette.butt(1),
                        Palette.point(verdict))
                : filled(entry, area, Palette.bar(verdict));
    }

    private static LegendItem cell(KeyEntry entry) {
        Verdict verdict = entry.verdict();
        return switch (verdict) {
            case BETTER, WORSE, SIMILAR -> filled(entry, new Rectangle2D.Double(-6, -6, 12, 12), Palette.cell(verdict));
            case HIGHER, LOWER -> outlined(entry, Palette.mark(verdict, 5), 1.4, Palette.point(verdict));
            case NOT_COMPARED -> outlined(entry, new Rectangle2D.Double(-6, -6, 12, 12), 1, Palette.RULE);
        };
    }

    private static LegendItem filled(KeyEntry entry, java.awt.Shape shape, Color color) {
        return new LegendItem(entry.label(), null, null, null, shape, color);
    }

    private static LegendItem line(KeyEntry entry, BasicStroke stroke, Paint color) {
        return new LegendItem(entry.label(), null, null, null, new Line2D.Double(-9, 0, 9, 0), stroke, color);
    }

    private static LegendItem outlined(KeyEntry entry, java.awt.Shape shape, double width, Color color) {
        return new LegendItem(entry.label(), null, null, null, shape, Palette.PAPER, Palette.stroke(width), color);
    }

    /** Asks each title for its height as the chart will when it draws. */
    private static double titleHeight(JFreeChart chart, double width) {
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        try {
            graphics.addRenderingHints(chart.getRenderingHints());
            double height = 0;
            RectangleConstraint constraint = new RectangleConstraint(
                    width,
                    new Range(0, width),
                    LengthConstraintType.RANGE,
                    100_000,
                    new Range(0, 100_000),
                    LengthConstraintType.RANGE);
            for (int index = 0; index < chart.getSubtitleCount(); index++) {
                Title title = chart.getSubtitle(index);
                height += title.arrange(graphics, constraint).height;
            }
            return height;
        } finally {
            graphics.dispose();
        }
    }
}
