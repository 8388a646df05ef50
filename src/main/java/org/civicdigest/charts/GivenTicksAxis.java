package org.civicdigest.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis with the ticks of the figure; JFreeChart's own would follow the default locale. */
final class GivenTicksAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final ArrayList<NumberTick> ticks = new ArrayList<>();

    GivenTicksAxis(List<Scale.Tick> given, TextAnchor anchor) {
        for (Scale.Tick tick : given) {
            ticks.add(new NumberTick(tick.value(), tick.label(), anchor, anchor, 0));
        }
        setTickLabelFont(Fonts.regular(12));
        setTickLabelPaint(Palette.MUTED);
        setAxisLineVisible(false);
        setAxisLinePaint(Palette.RULE);
        setTickMarksVisible(false);
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D graphics, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        return List.copyOf(ticks);
    }
}
