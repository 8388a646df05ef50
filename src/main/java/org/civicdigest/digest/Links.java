package org.civicdigest.digest;

/** Addresses of areas and indicators as one page in one language writes them. */
final class Links {
    private final PageLanguage at;
    private final EditionFacts facts;
    private final String root;
    private final boolean isIndex;

    private Links(PageLanguage at, EditionFacts facts, String root, boolean isIndex) {
        this.at = at;
        this.facts = facts;
        this.root = root;
        this.isIndex = isIndex;
    }

    static Links fromIndex(PageLanguage at, EditionFacts facts) {
        return new Links(at, facts, "", true);
    }

    /** Of a page beside the index. */
    static Links fromRoot(PageLanguage at, EditionFacts facts) {
        return new Links(at, facts, "", false);
    }

    /** Of a page of one area or one indicator, which lies in a folder. */
    static Links fromFolder(PageLanguage at, EditionFacts facts) {
        return new Links(at, facts, "../", false);
    }

    PageLanguage at() {
        return at;
    }

    String index() {
        return at.page(root + "index.html");
    }

    String area(String code) {
        return at.page(root + DigestWriter.AREA_FOLDER + "/" + code + ".html");
    }

    /** The indicator's page; its definition where it has none, as nobody stated it. */
    String indicator(String code) {
        return facts.workspace().findIndicator(code).filter(facts::hasPage).isPresent()
                ? at.page(root + DigestWriter.INDICATOR_FOLDER + "/" + code + ".html")
                : definition(code);
    }

    /**
     * Where an area's value is explained: a place on the indicator's page. Empty where the value has none, as nobody stated the
     * indicator, or the area is below those that are compared.
     */
    String value(String indicator, String area) {
        return facts.workspace()
                .findIndicator(indicator)
                .filter(facts::hasPage)
                .filter(found -> facts.hasPage(area) || facts.top().code().equals(area))
                .filter(found -> facts.find(area, found).isPresent())
                .map(found ->
                        at.placeOn(root + DigestWriter.INDICATOR_FOLDER + "/" + indicator + ".html", valueId(area)))
                .orElse("");
    }

    static String valueId(String area) {
        return "v-" + area;
    }

    /** The page of two areas side by side. */
    String compare() {
        return at.page(root + DigestWriter.COMPARE);
    }

    /** The same with an area that is chosen already. */
    String compareWith(String code) {
        return at.page(root + DigestWriter.COMPARE + "?a=" + code);
    }

    String definitions() {
        return at.page(root + DigestWriter.DEFINITIONS);
    }

    String definition(String code) {
        return at.placeOn(root + DigestWriter.DEFINITIONS, "d-" + code);
    }

    /** A place on the main page. */
    String place(String name) {
        return at.placeOn(isIndex ? "" : root + "index.html", name);
    }
}
