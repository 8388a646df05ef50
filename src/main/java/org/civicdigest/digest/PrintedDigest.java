package org.civicdigest.digest;

import java.util.List;

/**
 * The digest for paper in one language, as plain data.
 *
 * @param index what the main page says; its figures are not used, as a printed page has places for its own
 * @param overview the figures of the whole city
 * @param calendar the figures of completeness, by their ids
 */
public record PrintedDigest(
        PageLanguage at,
        String style,
        IndexPage.Version index,
        List<Placed> overview,
        List<Theme> themes,
        List<String> calendar,
        List<DefinitionsPage.Theme> definitions) {

    /**
     * @param rows one an indicator: the whole, and how many areas stand where
     * @param tables all values of the areas, in as many tables as their columns need
     * @param unstated the programmes of which nobody stated anything
     */
    public record Theme(
            String id,
            String name,
            List<IndexPage.GlanceRow> rows,
            List<Finding> indicators,
            List<WideTable> tables,
            List<String> unstated) {}

    /**
     * One indicator in words and figures.
     *
     * @param figures by their ids
     * @param leftOut how many figures are too tall for a page
     */
    public record Finding(String id, String name, Prose words, List<String> figures, int leftOut) {}

    /**
     * A figure with a page of its own.
     *
     * @param isWide whether it stands on a landscape page
     */
    public record Placed(String figure, boolean isWide) {}

    /** One row an area. */
    public record WideTable(List<AreaPage.Head> heads, List<AreaPage.ChildRow> rows) {}

    /** What the bookmarks and the table of contents lead to. */
    public List<IndexPage.Link> contents() {
        return PrintedContents.of(this);
    }
}
