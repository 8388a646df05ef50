package org.civicdigest.jobs;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import org.civicdigest.charts.DrawnFigure;
import org.civicdigest.charts.Figure;
import org.civicdigest.charts.FigureRenderer;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.charts.StandaloneSvg;

/**
 * A figure as it comes back from the task that drew it.
 *
 * @param svg a whole file with its font
 * @param png at twice the design size
 */
record DrawnPictures(ListedFigure listed, byte[] svg, byte[] png) implements Serializable {
    static DrawnPictures of(Figure figure) {
        DrawnFigure drawn = FigureRenderer.draw(figure);
        return new DrawnPictures(
                drawn.listed(), StandaloneSvg.withFonts(drawn.svg()).getBytes(StandardCharsets.UTF_8), drawn.png());
    }
}
