package org.civicdigest.charts;

/** Draws figures as SVG and PNG. The same figure gives the same bytes, whatever the locale, time zone or thread. */
public final class FigureRenderer {
    private FigureRenderer() {}

    /**
     * Both pictures with the words and numbers.
     *
     * @throws MissingGlyphException when the font cannot print a character of the figure
     */
    public static DrawnFigure draw(Figure figure) {
        Caption caption = figure.caption();
        try {
            return drawn(figure, caption);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "figure " + caption.id() + " (" + caption.language().code() + ") cannot be drawn: "
                            + e.getMessage(),
                    e);
        }
    }

    private static DrawnFigure drawn(Figure figure, Caption caption) {
        Drawing drawing = drawing(figure);
        return new DrawnFigure(ListedFigure.of(figure), SvgPicture.of(caption, drawing), PngPicture.of(drawing));
    }

    /** The figure as an {@code <svg>} element, with text as text and ids that no other figure has. */
    public static String svg(Figure figure) {
        return SvgPicture.of(figure.caption(), drawing(figure));
    }

    /** The figure as a PNG of twice the design size. */
    public static byte[] png(Figure figure) {
        Drawing drawing = drawing(figure);
        // The SVG holds all texts of the picture: drawing it first refuses characters without a glyph.
        SvgPicture.of(figure.caption(), drawing);
        return PngPicture.of(drawing);
    }

    static Drawing drawing(Figure figure) {
        return switch (figure.kind()) {
            case LEAGUE -> LeagueDrawing.of((LeagueFigure) figure);
            case TILES -> TilesDrawing.of((TilesFigure) figure);
            case RANKS -> RanksDrawing.of((RanksFigure) figure);
            case DUMBBELL -> DumbbellDrawing.of((DumbbellFigure) figure);
            case BUMP -> BumpDrawing.of((BumpFigure) figure);
            case RUG -> RugDrawing.of((RugFigure) figure);
            case MULTIPLES -> MultiplesDrawing.of((MultiplesFigure) figure);
            case SEASON -> SeasonDrawing.of((SeasonFigure) figure);
            case CALENDAR -> CalendarDrawing.of((CalendarFigure) figure);
            case COMPOSITION -> CompositionDrawing.of((CompositionFigure) figure);
            case DIVERGING -> DivergingDrawing.of((DivergingFigure) figure);
            case FUNNEL -> FunnelDrawing.of((FunnelFigure) figure);
            case WATERFALL -> WaterfallDrawing.of((WaterfallFigure) figure);
            case SPINE -> SpineDrawing.of((SpineFigure) figure);
        };
    }
}
