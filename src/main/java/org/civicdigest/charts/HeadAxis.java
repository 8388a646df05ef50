package org.civicdigest.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/** A band over the data area for the heads of columns and the benchmark's label: within the area they would be clipped. */
final class HeadAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    static final double HEIGHT = 22;

    private final transient CanvasPlot.Painter painter;

    HeadAxis(CanvasPlot.Painter painter) {
        this.painter = painter;
    }

    @Override
    public AxisSpace reserveSpace(
            Graphics2D graphics, Plot plot, Rectangle2D plotArea, RectangleEdge edge, @Nullable AxisSpace space) {
        AxisSpace reserved = space == null ? new AxisSpace() : space;
        reserved.add(HEIGHT, edge);
        return reserved;
    }

    @Override
    public AxisState draw(
            Graphics2D graphics,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            @Nullable PlotRenderingInfo plotState) {
        painter.paint(
                new Brush(graphics),
                new Rectangle2D.Double(dataArea.getX(), cursor - HEIGHT, dataArea.getWidth(), HEIGHT));
        return new AxisState(cursor - HEIGHT);
    }
}
