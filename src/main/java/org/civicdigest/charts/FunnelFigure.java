package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.model.FunnelPoint;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Areas by their size: their values, and the limits between which an area of that size would lie.
 *
 * @param values the scale upwards
 * @param sizes the scale to the right
 * @param sizeHead what the size is, with its unit
 * @param baseline the value of all together
 * @param baselineLabel its lines beside the plot
 * @param limits by size, smallest first, one for each size that occurs
 * @param points in the order in which they are drawn: those beyond the limits last
 */
public record FunnelFigure(
        Caption caption,
        FigureTable table,
        Scale values,
        Scale sizes,
        Spacing spacing,
        String sizeHead,
        double baseline,
        List<String> baselineLabel,
        List<Limits> limits,
        List<Point> points)
        implements Figure {
    public FunnelFigure {
        baselineLabel = List.copyOf(baselineLabel);
        limits = List.copyOf(limits);
        points = List.copyOf(points);
    }

    /** How sizes are laid out. */
    public enum Spacing {
        LINEAR,
        /** Where the largest is many times the smallest. */
        LOGARITHMIC;

        /** Where a size lies, before it is scaled. */
        double place(double size) {
            return switch (this) {
                case LINEAR -> size;
                case LOGARITHMIC -> Math.log(size);
            };
        }
    }

    /** The limits of 95 % and of 99.8 % at a size. */
    public record Limits(double size, double lower95, double upper95, double lower998, double upper998)
            implements Serializable {}

    /**
     * One area.
     *
     * @param shrunken the value drawn towards the baseline; null where the area is large enough to speak for itself
     * @param label the name, where it is written beside the mark; null elsewhere
     * @param labelPlace which label is placed first: 0, then 1; of no meaning without a label
     */
    public record Point(
            String areaCode,
            double size,
            double value,
            @Nullable Double shrunken,
            FunnelPoint.Flag flag,
            Verdict tone,
            @Nullable String label,
            int labelPlace)
            implements Serializable {}

    @Override
    public ChartKind kind() {
        return ChartKind.FUNNEL;
    }
}
