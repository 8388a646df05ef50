package org.civicdigest.charts;

/** What a chart says, as plain immutable data: words, numbers in the unit printed, and nothing of how it is drawn. */
public sealed interface Figure
        permits LeagueFigure,
                TilesFigure,
                RanksFigure,
                DumbbellFigure,
                BumpFigure,
                RugFigure,
                MultiplesFigure,
                CalendarFigure,
                SeasonFigure,
                CompositionFigure,
                DivergingFigure,
                WaterfallFigure,
                FunnelFigure,
                SpineFigure {
    Caption caption();

    ChartKind kind();

    /** The numbers behind the figure, as printed, with those that could not be drawn. */
    FigureTable table();

    default String id() {
        return caption().id();
    }
}
