package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.List;
import org.civicdigest.charts.StackedRows.Bar;
import org.civicdigest.charts.StackedRows.Part;

/** Draws a make-up: bars from nothing to all, parts in the colours of categories, the rest in grey. */
final class CompositionDrawing {
    static final double LEAST_LABELLED = 5;

    private CompositionDrawing() {}

    static Drawing of(CompositionFigure figure) {
        List<Part> parts = new ArrayList<>();
        for (int index = 0; index < figure.parts().size(); index++) {
            boolean isOther = figure.hasOther() && index == figure.parts().size() - 1;
            parts.add(new Part(
                    figure.parts().get(index), isOther ? Palette.OTHER_CATEGORY : Palette.CATEGORIES.get(index)));
        }
        List<Bar> bars = figure.rows().stream()
                .map(row -> new Bar(row.name(), row.isWhole(), 0, row.shares()))
                .toList();
        List<Scale.Tick> ticks = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent += 25) {
            ticks.add(new Scale.Tick(percent, percent + "%"));
        }
        return new StackedRows(parts, bars, new Scale(0, 100, ticks), null, LEAST_LABELLED).draw(figure.caption());
    }
}
