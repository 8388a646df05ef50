package org.civicdigest.charts;

import java.io.Serializable;

/** What a chart says, as plain immutable data: words, numbers in the unit printed, and nothing of how it is drawn: it travels to the tasks that draw. */
public sealed interface Figure extends Serializable
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
