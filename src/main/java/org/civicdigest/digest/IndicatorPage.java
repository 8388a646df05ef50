package org.civicdigest.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one indicator as plain data: the same content once per language, ready to be marked up. */
public record IndicatorPage(List<Version> versions) {
    public List<PageLanguage> languages() {
        return versions.stream().map(Version::at).toList();
    }

    /**
     * The page in one language.
     *
     * @param digest the title of the digest that the page belongs to
     * @param finding what the numbers say
     * @param trends how many areas have which trend of five years, empty where it has none
     * @param months what months say, the whole first; empty where the indicator has none
     * @param funnel null where the indicator has no funnel
     * @param sources where each value comes from, the whole first
     * @param folder what stands for the digest's folder in the commands of {@code sources}
     * @param definition what the catalogue says
     * @param before the indicator before it, null for the first
     * @param after the indicator after it, null for the last
     */
    public record Version(
            PageLanguage at,
            String name,
            String theme,
            String themeHref,
            String digest,
            String year,
            boolean sample,
            String topName,
            String areaNoun,
            String indexHref,
            Prose finding,
            List<FigureView> figures,
            List<Row> rows,
            String unit,
            List<IndexPage.Fact> trends,
            @Nullable Funnel funnel,
            List<MonthsRow> months,
            List<SpreadRow> spreads,
            List<Source> sources,
            String folder,
            DefinitionsPage.Definition definition,
            String definitionHref,
            IndexPage.@Nullable Link before,
            IndexPage.@Nullable Link after,
            IndexPage.Imprint imprint) {}

    /**
     * One area: one row of the page's table.
     *
     * @param valueHref where on the page the value is explained, empty where there is none
     */
    public record Row(
            String name,
            String href,
            String valueHref,
            String numerator,
            String denominator,
            String value,
            String interval,
            Mark verdict,
            String rank,
            String previous,
            String change,
            Mark changeMark,
            String target,
            String trend,
            String note) {}

    /**
     * Where one area's value comes from.
     *
     * @param id of the place on the page
     * @param parts the areas below that have the indicator
     * @param moreParts how many further of them the page leaves out
     * @param files what was received, one line each
     * @param moreFiles how many further of them the page leaves out
     * @param command that leads to the rows of the files
     */
    public record Source(
            String id,
            String name,
            String value,
            List<IndexPage.Fact> facts,
            List<SourcePart> parts,
            int moreParts,
            List<String> files,
            int moreFiles,
            String command) {}

    /** An area below, with its own value. */
    public record SourcePart(String name, String numerator, String denominator, String value, String note) {}

    /**
     * How unequal areas are in one year.
     *
     * @param units how many of which level
     * @param between what part of the inequality lies between the compared areas, in %
     * @param within the rest of it
     * @param slope between the worst and the best end, with its unit
     */
    public record SpreadRow(
            String year,
            String units,
            String theil,
            String between,
            String within,
            String gini,
            String slope,
            String ratio) {}

    /**
     * What the months of one area say.
     *
     * @param limits between which the months usually lie, empty where there are too few of them
     * @param signals the months of the year that are more than usual
     * @param season which way the years go, month for month
     */
    public record MonthsRow(String name, String href, String centre, String limits, String signals, String season) {}

    /**
     * Where an area of its size would lie by chance.
     *
     * @param spread what was found of variation beyond chance, and which limits count therefore
     */
    public record Funnel(String spread, List<FunnelRow> rows) {}

    public record FunnelRow(
            String name,
            String href,
            String size,
            String value,
            String shrunken,
            String within95,
            String within998,
            Mark flag) {}
}
