package org.civicdigest.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws ranks over years: a numbered disc a year, curves between, names at both ends. */
final class BumpDrawing {
    private static final int WIDTH = 860;
    private static final double NAME_WIDTH = 150;
    private static final double MOST_NAME_WIDTH = 210;
    private static final double LEAST_MARGIN = 40;
    private static final double NAME_GAP = 16;
    private static final double DENSE_ROW = 4.5;
    private static final double LABEL_GAP = 3;

    private final BumpFigure figure;
    private final int lastYear;
    private final double rowHeight;
    private final NameColumn left;
    private final NameColumn right;
    /** Series → how far its name is moved from its place, where lines lie closer than names; else nothing. */
    private final Map<Integer, Double> leftShifts = new HashMap<>();

    private final Map<Integer, Double> rightShifts = new HashMap<>();

    private BumpDrawing(BumpFigure figure) {
        this.figure = figure;
        this.lastYear = figure.yearLabels().size() - 1;
        List<String> leftTexts = new ArrayList<>();
        List<String> rightTexts = new ArrayList<>();
        List<Font> fonts = new ArrayList<>();
        for (BumpFigure.Row row : figure.rows()) {
            List<BumpFigure.Place> places = row.places();
            boolean isFirst = places.get(0).yearIndex() == 0;
            boolean isLast = places.get(places.size() - 1).yearIndex() == lastYear;
            boolean isNamed = row.isHighlighted() || !figure.isDense();
            String first = figure.isDense() ? places.get(0).rank() + " " : "";
            String last = figure.isDense() ? places.get(places.size() - 1).rank() + " " : "";
            leftTexts.add(isFirst && isNamed ? first + row.name() : "");
            rightTexts.add(isLast && isNamed ? (last + row.name() + " " + row.movement()).strip() : "");
            fonts.add(row.isHighlighted() ? Fonts.bold(12) : Fonts.regular(12));
        }
        double usual = figure.positions() > 60 ? 22 : 26;
        this.left = NameColumn.fit(leftTexts, fonts, NAME_WIDTH, MOST_NAME_WIDTH, usual);
        this.right = NameColumn.fit(rightTexts, fonts, NAME_WIDTH, MOST_NAME_WIDTH, usual);
        this.rowHeight = figure.isDense() ? DENSE_ROW : Math.max(usual, Math.max(left.height(), right.height()) + 1);
        if (figure.isDense()) {
            spread(left, 0, leftShifts);
            spread(right, lastYear, rightShifts);
        }
    }

    /** Moves the names of an end apart, downwards from the top and then back up from the foot. */
    private void spread(NameColumn names, int yearIndex, Map<Integer, Double> shifts) {
        Map<Integer, Double> wanted = new HashMap<>();
        for (int series = 0; series < figure.rows().size(); series++) {
            if (!names.names().get(series).lines().isEmpty()) {
                for (BumpFigure.Place place : figure.rows().get(series).places()) {
                    if (place.yearIndex() == yearIndex) {
                        wanted.put(series, (place.position() - 0.5) * rowHeight);
                    }
                }
            }
        }
        List<Integer> order = wanted.keySet().stream()
                .sorted(Comparator.comparing((Integer series) -> wanted.get(series))
                        .thenComparing(series -> series))
                .toList();
        double[] middles = new double[order.size()];
        double foot = 0;
        for (int index = 0; index < middles.length; index++) {
            double half = names.names().get(order.get(index)).height() / 2;
            middles[index] = Math.max(wanted.get(order.get(index)), foot + half);
            foot = middles[index] + half + LABEL_GAP;
        }
        double bottom = figure.positions() * rowHeight;
        for (int index = middles.length - 1; index >= 0; index--) {
            double half = names.names().get(order.get(index)).height() / 2;
            middles[index] = Math.min(middles[index], bottom - half);
            bottom = middles[index] - half - LABEL_GAP;
            shifts.put(order.get(index), middles[index] - wanted.get(order.get(index)));
        }
    }

    static Drawing of(BumpFigure figure) {
        return new BumpDrawing(figure).draw();
    }

    private Drawing draw() {
        XYSeriesCollection dataset = new XYSeriesCollection();
        for (int index = 0; index < figure.rows().size(); index++) {
            XYSeries series = new XYSeries(index);
            figure.rows().get(index).places().forEach(place -> series.add(place.yearIndex(), place.position()));
            dataset.addSeries(series);
        }
        double leftMargin = Math.max(LEAST_MARGIN, left.width() + NAME_GAP);
        double rightMargin = Math.max(LEAST_MARGIN, right.width() + NAME_GAP);
        double unit = lastYear / (ChartFrame.plotWidth(WIDTH) - leftMargin - rightMargin);
        double low = -leftMargin * unit;
        double high = lastYear + rightMargin * unit;
        HeadAxis years = new HeadAxis((brush, area) -> {
            for (int year = 0; year <= lastYear; year++) {
                double x = area.getX() + (year - low) / (high - low) * area.getWidth();
                brush.centred(figure.yearLabels().get(year), x, area.getCenterY() - 3, Fonts.bold(13), Palette.INK);
            }
        });
        years.setRange(low, high);
        NumberAxis positions = new NumberAxis();
        positions.setInverted(true);
        positions.setRange(0.5, figure.positions() + 0.5);
        positions.setVisible(false);
        XYPlot plot = new XYPlot(dataset, years, positions, new Renderer());
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        AxisSpace none = new AxisSpace();
        plot.setFixedRangeAxisSpace(none);
        return ChartFrame.of(figure.caption(), plot, WIDTH, figure.positions() * rowHeight + HeadAxis.HEIGHT);
    }

    private final class Renderer extends XYLineAndShapeRenderer {
        private static final long serialVersionUID = 1L;

        @Override
        public void drawItem(
                Graphics2D graphics,
                XYItemRendererState state,
                Rectangle2D dataArea,
                PlotRenderingInfo info,
                XYPlot plot,
                ValueAxis domainAxis,
                ValueAxis rangeAxis,
                XYDataset dataset,
                int series,
                int item,
                CrosshairState crosshair,
                int pass) {
            BumpFigure.Row row = figure.rows().get(series);
            Brush brush = new Brush(graphics);
            double x = domainAxis.valueToJava2D(dataset.getXValue(series, item), dataArea, plot.getDomainAxisEdge());
            double y = rangeAxis.valueToJava2D(dataset.getYValue(series, item), dataArea, plot.getRangeAxisEdge());
            if (pass == 0) {
                boolean follows = item > 0
                        && row.places().get(item).yearIndex()
                                == row.places().get(item - 1).yearIndex() + 1;
                if (follows) {
                    double x0 = domainAxis.valueToJava2D(
                            dataset.getXValue(series, item - 1), dataArea, plot.getDomainAxisEdge());
                    double y0 = rangeAxis.valueToJava2D(
                            dataset.getYValue(series, item - 1), dataArea, plot.getRangeAxisEdge());
                    paintCurve(brush, row, x0, y0, x, y);
                }
            } else {
                paintPlace(brush, series, row, row.places().get(item), x, y);
            }
        }
    }

    private void paintCurve(Brush brush, BumpFigure.Row row, double x0, double y0, double x1, double y1) {
        double width = figure.isDense() ? 0.7 : 2;
        double half = (x0 + x1) / 2;
        Path2D curve = new Path2D.Double();
        curve.moveTo(x0, y0);
        curve.curveTo(half, y0, half, y1, x1, y1);
        if (row.isHighlighted()) {
            brush.outline(curve, Palette.stroke(7), Palette.PAPER);
            brush.outline(curve, Palette.stroke(3.6), Palette.point(row.tone()));
        } else {
            brush.outline(curve, Palette.stroke(width), Palette.tint(row.tone()));
        }
    }

    private void paintPlace(Brush brush, int series, BumpFigure.Row row, BumpFigure.Place place, double x, double y) {
        if (figure.isDense()) {
            paintDense(brush, series, row, place, x, y);
            return;
        }
        double radius = (row.isHighlighted() ? 8.5 : 7) + (place.rank() > 99 ? 2 : 0);
        Color color = Palette.point(row.tone());
        String rank = Integer.toString(place.rank());
        if (row.isHighlighted()) {
            brush.fill(Palette.at(Palette.disc(radius), x, y), color);
            brush.centred(rank, x, y, Fonts.bold(10), Palette.PAPER);
        } else {
            brush.fill(Palette.at(Palette.disc(radius), x, y), Palette.PAPER);
            brush.outline(Palette.at(Palette.disc(radius), x, y), Palette.stroke(1.2), Palette.RULE);
            brush.centred(rank, x, y, Fonts.regular(10), Palette.MUTED);
        }
        Color textColor = Palette.text(row.tone());
        if (place.yearIndex() == 0) {
            left.paintRight(brush, series, x - NAME_GAP + 2, y, textColor);
        }
        if (place.yearIndex() == lastYear) {
            right.paintLeft(brush, series, x + NAME_GAP - 2, y, textColor);
        }
    }

    /** A point without a number, which would cover its neighbours: the rank stands with the name. */
    private void paintDense(Brush brush, int series, BumpFigure.Row row, BumpFigure.Place place, double x, double y) {
        if (!row.isHighlighted()) {
            return;
        }
        Color color = Palette.point(row.tone());
        brush.fill(Palette.at(Palette.disc(4.5), x, y), color);
        Color textColor = Palette.text(row.tone());
        if (place.yearIndex() == 0) {
            double moved = y + leftShifts.getOrDefault(series, 0.0);
            brush.line(x - 5, y, x - NAME_GAP + 4, moved, Palette.stroke(0.8), color);
            left.paintRight(brush, series, x - NAME_GAP + 2, moved, textColor);
        }
        if (place.yearIndex() == lastYear) {
            double moved = y + rightShifts.getOrDefault(series, 0.0);
            brush.line(x + 5, y, x + NAME_GAP - 4, moved, Palette.stroke(0.8), color);
            right.paintLeft(brush, series, x + NAME_GAP - 2, moved, textColor);
        }
    }
}
