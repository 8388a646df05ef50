package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.model.Verdict;

/**
 * This year against the year before for each area that can be compared with itself, largest rise first.
 *
 * @param changeHead over the column of changes, with their unit
 */
public record DumbbellFigure(Caption caption, FigureTable table, Scale scale, String changeHead, List<Row> rows)
        implements Figure {
    public DumbbellFigure {
        rows = List.copyOf(rows);
    }

    /**
     * One area.
     *
     * @param verdict of the change: better where it improved, similar where it cannot be told from chance
     */
    public record Row(
            String areaCode,
            String name,
            double previous,
            double value,
            Verdict verdict,
            String previousText,
            String valueText,
            String changeText)
            implements Serializable {}

    @Override
    public ChartKind kind() {
        return ChartKind.DUMBBELL;
    }
}
