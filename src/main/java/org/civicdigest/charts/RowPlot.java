package org.civicdigest.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/**
 * A category plot with one row an area: names at the left in as many lines as they need, a scale below, heads above, and
 * room within the data area for columns of numbers.
 */
final class RowPlot {
    static final int WIDTH = 860;
    private static final double AXIS_HEIGHT = 24;
    private static final double NAME_GAP = 8;

    /** Draws one row. */
    interface RowPainter {
        void paint(Brush brush, int row, double middle, Rectangle2D area, DoubleUnaryOperator x);
    }

    /** Draws the heads. */
    interface HeadPainter {
        void paint(Brush brush, Rectangle2D area, DoubleUnaryOperator x);
    }

    private final NameColumn names;
    private final double rowHeight;

    RowPlot(List<String> names) {
        boolean isTight = names.size() > 60;
        double usual = names.size() <= 24 ? 32 : isTight ? 26 : 31;
        List<Font> fonts = Collections.nCopies(names.size(), Fonts.regular(isTight ? 12 : 13));
        double width = ChartFrame.plotWidth(WIDTH);
        this.names = NameColumn.fit(names, fonts, width * 0.22, width * 0.42, usual - 1);
        this.rowHeight = Math.max(usual, this.names.height() + 2);
    }

    double height() {
        return names.names().size() * rowHeight + HeadAxis.HEIGHT + AXIS_HEIGHT;
    }

    /** The plot with so many pixels of the data area kept free beside the scale. */
    CategoryPlot plot(Scale scale, double leftMargin, double rightMargin, HeadPainter head, RowPainter row) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (int index = 0; index < names.names().size(); index++) {
            dataset.addValue(0, "row", Integer.valueOf(index));
        }
        double dataWidth = ChartFrame.plotWidth(WIDTH) - names.width() - NAME_GAP;
        double unit = (scale.high() - scale.low()) / (dataWidth - leftMargin - rightMargin);
        double low = scale.low() - leftMargin * unit;
        double high = scale.high() + rightMargin * unit;
        GivenTicksAxis bottom = new GivenTicksAxis(scale.ticks(), TextAnchor.TOP_CENTER);
        bottom.setRange(low, high);
        HeadAxis top = new HeadAxis((brush, area) -> head.paint(brush, area, x(low, high, area)));
        top.setRange(low, high);
        CategoryPlot plot = new CategoryPlot(dataset, new NameAxis(), bottom, new Renderer(row));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinesVisible(false);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeAxis(1, top);
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        AxisSpace left = new AxisSpace();
        left.setLeft(names.width() + NAME_GAP);
        plot.setFixedDomainAxisSpace(left);
        AxisSpace ends = new AxisSpace();
        ends.setTop(HeadAxis.HEIGHT);
        ends.setBottom(AXIS_HEIGHT);
        plot.setFixedRangeAxisSpace(ends);
        return plot;
    }

    private static DoubleUnaryOperator x(double low, double high, Rectangle2D area) {
        return value -> area.getX() + (value - low) / (high - low) * area.getWidth();
    }

    /** The names, set by our own typesetter: JFreeChart's cuts long ones off. */
    private final class NameAxis extends CategoryAxis {
        private static final long serialVersionUID = 1L;

        NameAxis() {
            setCategoryMargin(0);
            setLowerMargin(0);
            setUpperMargin(0);
            setAxisLineVisible(false);
            setTickMarksVisible(false);
        }

        @Override
        public AxisState draw(
                Graphics2D graphics,
                double cursor,
                Rectangle2D plotArea,
                Rectangle2D dataArea,
                RectangleEdge edge,
                @Nullable PlotRenderingInfo plotState) {
            Brush brush = new Brush(graphics);
            for (int index = 0; index < names.names().size(); index++) {
                double middle = getCategoryMiddle(index, names.names().size(), dataArea, edge);
                names.paintRight(brush, index, dataArea.getX() - NAME_GAP, middle, Palette.INK);
            }
            return new AxisState(cursor);
        }
    }

    private static final class Renderer extends AbstractCategoryItemRenderer {
        private static final long serialVersionUID = 1L;

        private final transient RowPainter painter;

        Renderer(RowPainter painter) {
            this.painter = painter;
        }

        @Override
        public void drawItem(
                Graphics2D graphics,
                CategoryItemRendererState state,
                Rectangle2D dataArea,
                CategoryPlot plot,
                CategoryAxis domainAxis,
                ValueAxis rangeAxis,
                CategoryDataset dataset,
                int series,
                int category,
                int pass) {
            double middle = domainAxis.getCategoryMiddle(
                    category, dataset.getColumnCount(), dataArea, plot.getDomainAxisEdge());
            DoubleUnaryOperator x = value -> rangeAxis.valueToJava2D(value, dataArea, plot.getRangeAxisEdge());
            painter.paint(new Brush(graphics), category, middle, dataArea, x);
        }
    }
}
