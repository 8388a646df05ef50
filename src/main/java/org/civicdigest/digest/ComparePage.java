package org.civicdigest.digest;

import java.util.List;

/**
 * Two areas side by side, to be chosen on the page.
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
     */
    public record Version(
            PageLanguage at,
            String digest,
            String year,
            boolean sample,
            String indexHref,
            List<IndexPage.Link> areas,
            IndexPage.Imprint imprint) {}
}
