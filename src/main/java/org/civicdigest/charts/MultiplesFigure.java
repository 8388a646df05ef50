package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.model.Verdict;

/**
 * A small trend for each area, all on one scale, before the trends of the others.
 *
 * @param top the trend of the whole, empty where it has no comparable value
 * @param panels by rank, then those without a value in the edition's year
 */
public record MultiplesFigure(
        Caption caption,
        FigureTable table,
        Scale scale,
        int firstYear,
        int lastYear,
        List<YearValue> top,
        List<Panel> panels)
        implements Figure {
    public MultiplesFigure {
        top = List.copyOf(top);
        panels = List.copyOf(panels);
    }

    /**
     * One area.
     *
     * @param verdict of the last year
     * @param values oldest first; a gap between years breaks the line
     * @param lastText the last year's value, or why there is none
     */
    public record Panel(String areaCode, String name, Verdict verdict, List<YearValue> values, String lastText)
            implements Serializable {
        public Panel {
            values = List.copyOf(values);
        }
    }

    @Override
    public ChartKind kind() {
        return ChartKind.MULTIPLES;
    }
}
