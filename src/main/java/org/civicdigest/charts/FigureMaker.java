package org.civicdigest.charts;

import java.util.List;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;

/** Makes figures from an edition's values: all words and numbers, nothing drawn. */
public final class FigureMaker {
    /** Of more, nobody reads a picture that has a place for each: their tables, funnels and profiles stay. */
    public static final int MOST_AREAS = 400;

    private FigureMaker() {}

    /**
     * The figures that a specification asks for, in the order of the indicators, for a spine or waterfall of the areas.
     *
     * <p>None where the edition has more areas than {@link #MOST_AREAS} and each would have a place. None where the edition has nothing to show: a league of an indicator without any value, ranks of fewer than three areas, a dumbbell, bump or
     * multiples without an earlier year, a funnel without limits, a waterfall where no change wants explaining. A rug with more columns than its limit goes on in further figures.
     *
     * @throws ChartSpecificationException when the specification names an indicator that cannot be drawn so
     */
    public static List<Figure> figures(ChartSpecification specification, Edition edition, Language language) {
        Setting setting = Setting.of(specification, edition, language);
        if (specification.kind().hasPlaceForEachArea() && setting.areas().size() > MOST_AREAS) {
            return List.of();
        }
        return switch (specification.kind()) {
            case LEAGUE -> LeagueMaker.figures(setting);
            case TILES -> TilesMaker.figures(setting);
            case RANKS -> RanksMaker.figures(setting);
            case DUMBBELL -> DumbbellMaker.figures(setting);
            case BUMP -> BumpMaker.figures(setting);
            case RUG -> RugMaker.figures(setting);
            case MULTIPLES -> MultiplesMaker.figures(setting);
            case SEASON -> SeasonMaker.figures(setting);
            case CALENDAR -> CalendarMaker.figures(setting);
            case COMPOSITION -> CompositionMaker.figures(setting);
            case DIVERGING -> DivergingMaker.figures(setting);
            case FUNNEL -> FunnelMaker.figures(setting);
            case WATERFALL -> WaterfallMaker.figures(setting);
            case SPINE -> SpineMaker.figures(setting);
        };
    }
}
