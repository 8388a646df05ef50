package org.civicdigest.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
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
    private static final double MOST_NAME_WIDTH = 190;
    private static final double NAME_GAP = 16;

    private final BumpFigure figure;
    private final int lastYear;
    private final double rowHeight;
    private final List<Ends> names = new ArrayList<>();

    /** The lines of a name at the left and the right end, empty where the area is not ranked there. */
    private record Ends(List<String> left, List<String> right) {}

    private BumpDrawing(BumpFigure figure) {
        this.figure = figure;
        this.lastYear = figure.yearLabels().size() - 1;
        int mostLines = 1;
        for (BumpFigure.Row row : figure.rows()) {
            Font font = nameFont(row);
            List<BumpFigure.Place> places = row.places();
            boolean isFirst = places.get(0).yearIndex() == 0;
            boolean isLast = places.get(places.size() - 1).yearIndex() == lastYear;
            String rightText = row.movement().isEmpty() ? row.name() : row.name() + " " + row.movement();
            Ends ends = new Ends(
                    isFirst ? Typesetter.wrapEvenly(row.name(), font, MOST_NAME_WIDTH) : List.of(),
                    isLast ? Typesetter.wrapEvenly(rightText, font, MOST_NAME_WIDTH) : List.of());
            mostLines = Math.max(mostLines, Math.max(ends.left().size(), ends.right().size()));
            names.add(ends);
        }
        double usual = figure.positions() > 60 ? 22 : 26;
        this.rowHeight = Math.max(usual, mostLines * 12 * 1.2);
    }

    static Drawing of(BumpFigure figure) {
        return new BumpDrawing(figure).draw();
    }

    private static Font nameFont(BumpFigure.Row row) {
        return row.isHighlighted() ? Fonts.bold(12) : Fonts.regular(12);
    }

    private Drawing draw() {
        XYSeriesCollection dataset = new XYSeriesCollection();
        double left = 40;
        double right = 40;
        for (int index = 0; index < figure.rows().size(); index++) {
            BumpFigure.Row row = figure.rows().get(index);
            XYSeries series = new XYSeries(index);
            row.places().forEach(place -> series.add(place.yearIndex(), place.position()));
            dataset.addSeries(series);
            left = Math.max(left, Typesetter.widest(names.get(index).left(), nameFont(row)) + NAME_GAP);
            right = Math.max(right, Typesetter.widest(names.get(index).right(), nameFont(row)) + NAME_GAP);
        }
        double unit = lastYear / (ChartFrame.plotWidth(WIDTH) - left - right);
        double low = -left * unit;
        double high = lastYear + right * unit;
        HeadAxis years = new HeadAxis((brush, area) -> {
            for (int year = 0; year <= lastYear; year++) {
                double x = area.getX() + (year - low) / (high - low) * area.getWidth();
                brush.centred(
                        figure.yearLabels().get(year), x, area.getCenterY() - 3, Fonts.bold(13), Palette.INK);
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
        return ChartFrame.of(
                figure.caption(), plot, WIDTH, figure.positions() * rowHeight + HeadAxis.HEIGHT);
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

    private static void paintCurve(Brush brush, BumpFigure.Row row, double x0, double y0, double x1, double y1) {
        double half = (x0 + x1) / 2;
        Path2D curve = new Path2D.Double();
        curve.moveTo(x0, y0);
        curve.curveTo(half, y0, half, y1, x1, y1);
        if (row.isHighlighted()) {
            brush.outline(curve, Palette.stroke(7), Palette.PAPER);
            brush.outline(curve, Palette.stroke(3.6), Palette.point(row.tone()));
        } else {
            brush.outline(curve, Palette.stroke(2), Palette.tint(row.tone()));
        }
    }

    private void paintPlace(
            Brush brush, int series, BumpFigure.Row row, BumpFigure.Place place, double x, double y) {
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
            brush.right(names.get(series).left(), x - NAME_GAP + 2, y, nameFont(row), textColor);
        }
        if (place.yearIndex() == lastYear) {
            brush.left(names.get(series).right(), x + NAME_GAP - 2, y, nameFont(row), textColor);
        }
    }
}
