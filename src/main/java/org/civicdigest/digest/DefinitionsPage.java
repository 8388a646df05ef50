package org.civicdigest.digest;

import java.util.List;

/** What everything means, as plain data: the same content once per language, ready to be marked up. */
public record DefinitionsPage(List<Version> versions) {
    public List<PageLanguage> languages() {
        return versions.stream().map(Version::at).toList();
    }

    /**
     * The page in one language.
     *
     * @param digest the title of the digest that the page belongs to
     * @param comparisons how many were made together and what it takes to stand among them
     */
    public record Version(
            PageLanguage at,
            String digest,
            String year,
            boolean sample,
            String indexHref,
            List<String> subtitle,
            String comparisons,
            List<Theme> themes,
            IndexPage.Imprint imprint) {}

    public record Theme(String id, String name, List<Programme> programmes) {}

    /**
     * @param facts what is owed of it, and that it is sensitive
     * @param measures one a row: name, code, unit, where it comes from
     */
    public record Programme(
            String id,
            String name,
            String code,
            List<IndexPage.Fact> facts,
            List<List<String>> measures,
            List<Definition> indicators) {}

    /** @param href the indicator's page, empty where nobody stated it */
    public record Definition(
            String id, String name, String code, String href, String definition, List<IndexPage.Fact> facts) {}
}
