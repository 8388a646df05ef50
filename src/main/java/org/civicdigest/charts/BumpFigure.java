package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.model.Verdict;

/**
 * The ranks of areas over several years.
 *
 * @param yearLabels one a year, oldest first
 * @param positions how many places one above the other the fullest year needs
 * @param rows plain ones first, highlighted ones last, so that these are drawn on top
 */
public record BumpFigure(Caption caption, FigureTable table, List<String> yearLabels, int positions, List<Row> rows)
        implements Figure {
    public BumpFigure {
        yearLabels = List.copyOf(yearLabels);
        rows = List.copyOf(rows);
    }

    /** Of very many areas only highlighted ones are named and numbered, and lines lie close: the table has all ranks. */
    static final int MOST_NAMED = 60;

    boolean isDense() {
        return positions > MOST_NAMED;
    }

    /**
     * One area.
     *
     * @param places the years in which it was ranked, oldest first; a gap between them breaks the line
     * @param tone similar for a plain row, else how a highlighted one is coloured
     * @param movement places won or lost, such as ↑3; empty for a plain row
     */
    public record Row(String areaCode, String name, List<Place> places, Verdict tone, String movement)
            implements Serializable {
        public Row {
            places = List.copyOf(places);
        }

        public boolean isHighlighted() {
            return tone != Verdict.SIMILAR;
        }
    }

    /**
     * Where an area stood in a year.
     *
     * @param yearIndex into the year labels
     * @param rank as published; ties share it
     * @param position from 1 at the top, different for each area of the year
     */
    public record Place(int yearIndex, int rank, int position) implements Serializable {}

    @Override
    public ChartKind kind() {
        return ChartKind.BUMP;
    }
}
