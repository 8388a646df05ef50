package org.civicdigest.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of chart that a specification may name, with the words that its title and subtitle may hold in braces. */
public enum ChartKind {
    /** One indicator, one period: value and interval of each area against the average of the whole. */
    LEAGUE("indicator", "year", "level", "top", "above", "below", "similar"),
    /** One indicator, one period: each area a hexagon where the workspace puts it. */
    TILES("indicator", "year", "level", "top", "highest", "lowest"),
    /** One indicator: ranks with the ranks that chance leaves. */
    RANKS("indicator", "year", "level", "top", "ranked", "told_apart"),
    /** One indicator: this year against the year before. */
    DUMBBELL("indicator", "year", "previous_year", "level", "top", "rose", "fell", "unchanged"),
    /** One indicator: ranks over up to five years. */
    BUMP("indicator", "year", "first_year", "level", "top"),
    /** All areas by all indicators: verdicts on one page. */
    RUG("year", "level", "top", "areas", "indicators"),
    /** One indicator: a small trend for each area. */
    MULTIPLES("indicator", "year", "first_year", "level", "top", "rose", "fell"),
    /** All areas by months: what was owed and what is there. */
    CALENDAR("year", "level", "top", "areas"),
    /** One indicator of the whole: the months of the year against those of the years before. */
    SEASON("indicator", "year", "first_year", "level", "top"),
    /** Counts of one unit: what the work of each area is made of. */
    COMPOSITION("year", "level", "top", "first", "share"),
    /** Counts of the answers on one scale: the bad ones to one side, the good ones to the other. */
    DIVERGING("year", "level", "top", "share"),
    /** One indicator: values by the size of the areas, with the limits of chance. */
    FUNNEL("indicator", "year", "level", "top", "above", "below", "within"),
    /** One area, one indicator: the parts that the change from the year before is made of. */
    WATERFALL("area", "indicator", "year", "previous_year", "level", "top", "change"),
    /** One area: all its indicators against the other areas. */
    SPINE("area", "year", "level", "top", "better", "worse");

    private final List<String> placeholders;

    ChartKind(String... placeholders) {
        this.placeholders = List.of(placeholders);
    }

    /** The word of the specification, such as league. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a phrase of this kind may name in braces, such as {@code {indicator}}. */
    public List<String> placeholders() {
        return placeholders;
    }

    /** Whether a specification of this kind may state a {@code limit}. */
    public boolean hasLimit() {
        return switch (this) {
            case RUG, BUMP, TILES, WATERFALL -> true;
            case LEAGUE, RANKS, DUMBBELL, MULTIPLES, CALENDAR, SEASON, COMPOSITION, DIVERGING, FUNNEL, SPINE -> false;
        };
    }

    /** Whether a figure of this kind has a place for each area, so that it grows with their number. */
    boolean hasPlaceForEachArea() {
        return switch (this) {
            case LEAGUE, RANKS, DUMBBELL, BUMP, RUG, MULTIPLES, CALENDAR, COMPOSITION, DIVERGING, TILES -> true;
            case FUNNEL, WATERFALL, SPINE, SEASON -> false;
        };
    }

    /** Whether a specification has to name its indicators, as no rule could find them. */
    public boolean needsIndicators() {
        return this == DIVERGING;
    }

    public static Optional<ChartKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
