package org.civicdigest.charts;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;

/** A plot that hands its area to a painter; title, key, note and size stay the chart's. */
final class CanvasPlot extends Plot {
    private static final long serialVersionUID = 1L;

    /** Paints into an area of the picture. */
    interface Painter {
        void paint(Brush brush, Rectangle2D area);
    }

    private final transient Painter painter;

    CanvasPlot(Painter painter) {
        this.painter = painter;
    }

    @Override
    public String getPlotType() {
        return "Canvas";
    }

    @Override
    public void draw(
            Graphics2D graphics,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState parentState,
            @Nullable PlotRenderingInfo info) {
        Rectangle2D inner = (Rectangle2D) area.clone();
        getInsets().trim(inner);
        painter.paint(new Brush(graphics), inner);
    }
}
