package org.civicdigest.digest;

import java.util.List;

/**
 * An area beside what it is held against; area, year and reference are chosen on the page.
 *
 * @param model the values of all areas, as JSON
 */
public record ComparePage(List<Version> versions, String model) {
    public List<PageLanguage> languages() {
        return versions.stream().map(Version::at).toList();
    }

    /**
     * The page in one language.
     *
     * @param areas their own pages, for readers without scripts
     * @param area that the page shows before anything is chosen, against the whole
     * @param rows of that area; empty where there is no area
     */
    public record Version(
            PageLanguage at,
            String digest,
            String year,
            boolean sample,
            String indexHref,
            List<IndexPage.Link> areas,
            String area,
            String topName,
            List<IndexPage.ThemeRows<Row>> rows,
            IndexPage.Imprint imprint) {}

    /** One indicator of the area against the whole. */
    public record Row(
            String name,
            String href,
            String unit,
            String value,
            String valueHref,
            String interval,
            String top,
            String topHref,
            Mark verdict) {}
}
