package org.civicdigest.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.charts.StackedRows.Bar;
import org.civicdigest.charts.StackedRows.Part;

/** Draws answers to both sides of a middle: the worse the deeper orange, the better the deeper blue, the neutral grey. */
final class DivergingDrawing {
    static final double LEAST_LABELLED = 4;

    private DivergingDrawing() {}

    static Drawing of(DivergingFigure figure) {
        List<Part> parts = new ArrayList<>();
        for (int index = 0; index < figure.answers().size(); index++) {
            parts.add(new Part(
                    figure.answers().get(index), color(index, figure.answers().size())));
        }
        List<Bar> bars = figure.rows().stream()
                .map(row -> new Bar(row.name(), row.isWhole(), -row.left(), row.shares()))
                .toList();
        return new StackedRows(parts, bars, figure.scale(), 0.0, LEAST_LABELLED).draw(figure.caption());
    }

    private static Color color(int answer, int answers) {
        int fromMiddle = 2 * answer - (answers - 1);
        if (fromMiddle == 0) {
            return Palette.NEUTRAL_ANSWER;
        }
        boolean isOutermost = answer == 0 || answer == answers - 1;
        List<Color> shades = fromMiddle < 0 ? Palette.BAD_ANSWERS : Palette.GOOD_ANSWERS;
        return shades.get(isOutermost ? 1 : 0);
    }
}
