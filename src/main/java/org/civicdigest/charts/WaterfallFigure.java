package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.model.Verdict;

/**
 * From the value of the year before through the parts of the change to this year's value.
 *
 * @param numberHead over the column of numbers
 * @param previous the value of the year before, where the first part begins
 * @param parts each begins where the one before ends; those that are nothing are left out
 * @param value this year's value, where the last part ends
 */
public record WaterfallFigure(
        Caption caption, FigureTable table, Scale scale, String numberHead, End previous, List<Part> parts, End value)
        implements Figure {
    public WaterfallFigure {
        parts = List.copyOf(parts);
    }

    /** The value of a year. */
    public record End(String label, double value, String text) implements Serializable {}

    /**
     * One part of the change.
     *
     * @param tone better or worse where it is what the units did; similar where it is not to be judged
     */
    public record Part(String label, double from, double to, Verdict tone, String text) implements Serializable {}

    @Override
    public ChartKind kind() {
        return ChartKind.WATERFALL;
    }
}
