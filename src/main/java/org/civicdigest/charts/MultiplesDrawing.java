package org.civicdigest.charts;

import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.civicdigest.model.Verdict;
import org.jfree.chart.annotations.XYShapeAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws small multiples: one panel an area, the others as one pale path behind it. */
final class MultiplesDrawing {
    private static final int WIDTH = 1000;
    private static final double NAME_HEIGHT = 20;
    private static final double PLOT_HEIGHT = 136;
    private static final double YEARS_HEIGHT = 20;
    private static final double GAP = 10;
    private static final Font NAME_FONT = Fonts.bold(13);
    private static final Font LAST_FONT = Fonts.bold(12);
    private static final Font AXIS_FONT = Fonts.regular(11);

    private final MultiplesFigure figure;
    private final int columns;
    private final double panelWidth;
    private final double axisWidth;
    private final double lastWidth;
    private final NameColumn names;

    private MultiplesDrawing(MultiplesFigure figure) {
        this.figure = figure;
        int panels = figure.panels().size();
        this.columns = panels <= 4 ? panels : panels <= 8 ? 4 : panels <= 15 ? 5 : 6;
        this.axisWidth = Typesetter.widest(
                        figure.scale().ticks().stream().map(Scale.Tick::label).toList(), AXIS_FONT)
                + 8;
        this.panelWidth = Math.min(300, (ChartFrame.plotWidth(WIDTH) - axisWidth) / columns);
        this.lastWidth = Typesetter.widest(
                        figure.panels().stream()
                                .filter(panel -> hasLast(panel))
                                .map(MultiplesFigure.Panel::lastText)
                                .toList(),
                        LAST_FONT)
                + 12;
        this.names = NameColumn.fit(
                figure.panels().stream().map(MultiplesFigure.Panel::name).toList(),
                Collections.nCopies(panels, NAME_FONT),
                panelWidth - GAP,
                panelWidth - GAP,
                NAME_HEIGHT + 6);
    }

    static Drawing of(MultiplesFigure figure) {
        return new MultiplesDrawing(figure).draw();
    }

    private boolean hasLast(MultiplesFigure.Panel panel) {
        return panel.values().get(panel.values().size() - 1).year() == figure.lastYear();
    }

    /** Rows of panels are as high as their longest name asks for. */
    private double nameHeight(int row) {
        double highest = NAME_HEIGHT;
        for (int index = row * columns;
                index < Math.min((row + 1) * columns, figure.panels().size());
                index++) {
            highest = Math.max(highest, names.names().get(index).height() + 6);
        }
        return highest;
    }

    private int rows() {
        return (figure.panels().size() + columns - 1) / columns;
    }

    private double rowTop(int row) {
        double top = 0;
        for (int above = 0; above < row; above++) {
            top += nameHeight(above) + PLOT_HEIGHT + YEARS_HEIGHT + 6;
        }
        return top;
    }

    private Drawing draw() {
        return ChartFrame.of(figure.caption(), new CanvasPlot(this::paint), WIDTH, rowTop(rows()));
    }

    private void paint(Brush brush, Rectangle2D area) {
        Path2D all =
                path(figure.panels().stream().map(MultiplesFigure.Panel::values).toList());
        for (int index = 0; index < figure.panels().size(); index++) {
            double x = area.getX() + axisWidth + index % columns * panelWidth;
            double y = area.getY() + rowTop(index / columns);
            paintPanel(brush, index, all, x, y);
        }
    }

    private void paintPanel(Brush brush, int index, Path2D all, double x, double y) {
        MultiplesFigure.Panel panel = figure.panels().get(index);
        double width = panelWidth - GAP;
        double plotTop = y + nameHeight(index / columns);
        double nameMiddle = plotTop - 3 - names.names().get(index).height() / 2;
        names.paintLeft(brush, index, x, nameMiddle, Palette.INK);
        boolean isLeft = index % columns == 0;
        boolean isLowest = index + columns >= figure.panels().size();
        Rectangle2D plotArea =
                new Rectangle2D.Double(x - axisWidth, plotTop, axisWidth + width, PLOT_HEIGHT + YEARS_HEIGHT);
        brush.graphics().setPaint(Palette.INK);
        plot(panel, all, width, isLeft, isLowest).draw(brush.graphics(), plotArea, null, null, null);
        paintLast(brush, panel, x, plotTop, width);
    }

    /** The years take what the last value's text leaves. */
    private double yearX(double year, double x, double width) {
        double span = figure.lastYear() - figure.firstYear();
        return x + 6 + (year - figure.firstYear()) / span * (width - lastWidth - 6);
    }

    private void paintLast(Brush brush, MultiplesFigure.Panel panel, double x, double plotTop, double width) {
        YearValue last = panel.values().get(panel.values().size() - 1);
        double lastX = yearX(last.year(), x, width);
        double lastY = y(last.value(), plotTop);
        brush.fill(Palette.at(Palette.disc(3.5), lastX, lastY), Palette.trend(panel.verdict()));
        if (hasLast(panel)) {
            double textWidth = Typesetter.width(panel.lastText(), LAST_FONT);
            brush.rectangle(lastX + 5, lastY - 6, textWidth + 2, 12, Palette.PAPER);
            brush.left(panel.lastText(), lastX + 6, lastY, LAST_FONT, lastColor(panel.verdict()));
        } else {
            List<String> reason = Typesetter.wrap(panel.lastText(), AXIS_FONT, width - 8);
            double middle = plotTop + 8 + (reason.size() - 1) * 6.5;
            brush.left(reason, x + 4, middle, AXIS_FONT, Palette.MUTED);
        }
    }

    private static java.awt.Color lastColor(Verdict verdict) {
        return verdict == Verdict.SIMILAR ? Palette.INK : Palette.text(verdict);
    }

    private double y(double value, double plotTop) {
        Scale scale = figure.scale();
        return plotTop + PLOT_HEIGHT * (1 - (value - scale.low()) / (scale.high() - scale.low()));
    }

    private XYPlot plot(MultiplesFigure.Panel panel, Path2D all, double width, boolean isLeft, boolean isLowest) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        XYSeriesCollection dataset = new XYSeriesCollection();
        for (List<YearValue> piece : pieces(figure.top())) {
            renderer.setSeriesPaint(dataset.getSeriesCount(), Palette.MUTED);
            renderer.setSeriesStroke(dataset.getSeriesCount(), Palette.dashed(1.4));
            dataset.addSeries(series(dataset.getSeriesCount(), piece));
        }
        for (List<YearValue> piece : pieces(panel.values())) {
            renderer.setSeriesPaint(dataset.getSeriesCount(), Palette.trend(panel.verdict()));
            renderer.setSeriesStroke(dataset.getSeriesCount(), Palette.stroke(2.6));
            // A year between two gaps has no line: it shows as a point.
            renderer.setSeriesShapesVisible(dataset.getSeriesCount(), piece.size() == 1);
            renderer.setSeriesShape(dataset.getSeriesCount(), Palette.disc(2.4));
            dataset.addSeries(series(dataset.getSeriesCount(), piece));
        }
        // JFreeChart divides by the shape's size. Lines without height all lie under the panel's own.
        if (!all.getBounds2D().isEmpty()) {
            renderer.addAnnotation(new XYShapeAnnotation(all, Palette.stroke(1), Palette.PALE_LINE), Layer.BACKGROUND);
        }
        XYPlot plot = new XYPlot(dataset, yearAxis(width, isLowest), valueAxis(isLeft), renderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.GRID);
        plot.setRangeGridlineStroke(Palette.stroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        AxisSpace left = new AxisSpace();
        left.setLeft(axisWidth);
        plot.setFixedRangeAxisSpace(left);
        AxisSpace bottom = new AxisSpace();
        bottom.setBottom(YEARS_HEIGHT);
        plot.setFixedDomainAxisSpace(bottom);
        return plot;
    }

    private GivenTicksAxis yearAxis(double width, boolean isLowest) {
        List<Scale.Tick> ticks = new ArrayList<>();
        if (isLowest) {
            ticks.add(new Scale.Tick(figure.firstYear(), Integer.toString(figure.firstYear())));
            ticks.add(new Scale.Tick(figure.lastYear(), Integer.toString(figure.lastYear())));
        }
        GivenTicksAxis axis = new GivenTicksAxis(ticks, TextAnchor.TOP_CENTER);
        axis.setTickLabelFont(AXIS_FONT);
        axis.setAxisLineVisible(true);
        double yearWidth = yearX(figure.firstYear() + 1.0, 0, width) - yearX(figure.firstYear(), 0, width);
        double low = figure.firstYear() - yearX(figure.firstYear(), 0, width) / yearWidth;
        axis.setRange(low, low + width / yearWidth);
        return axis;
    }

    private GivenTicksAxis valueAxis(boolean isLeft) {
        Scale scale = figure.scale();
        GivenTicksAxis axis = new GivenTicksAxis(scale.ticks(), TextAnchor.CENTER_RIGHT);
        axis.setTickLabelFont(AXIS_FONT);
        axis.setTickLabelsVisible(isLeft);
        axis.setRange(scale.low(), scale.high());
        return axis;
    }

    private static XYSeries series(int key, List<YearValue> values) {
        XYSeries series = new XYSeries(key);
        values.forEach(value -> series.add(value.year(), value.value()));
        return series;
    }

    /** Runs of years without a gap. */
    private static List<List<YearValue>> pieces(List<YearValue> values) {
        List<List<YearValue>> pieces = new ArrayList<>();
        int start = 0;
        for (int index = 1; index <= values.size(); index++) {
            boolean isEnd = index == values.size()
                    || values.get(index).year() > values.get(index - 1).year() + 1;
            if (isEnd) {
                pieces.add(values.subList(start, index));
                start = index;
            }
        }
        return pieces;
    }

    /** All trends as one path in years and values, which keeps the SVG small. */
    private static Path2D path(List<List<YearValue>> trends) {
        Path2D path = new Path2D.Double();
        for (List<YearValue> trend : trends) {
            for (List<YearValue> piece : pieces(trend)) {
                path.moveTo(piece.get(0).year(), piece.get(0).value());
                piece.forEach(value -> path.lineTo(value.year(), value.value()));
            }
        }
        return path;
    }
}
