package org.civicdigest.digest;

/** Addresses of areas and indicators as one page in one language writes them. */
final class Links {
    private final PageLanguage at;
    private final String areaFolder;
    private final String index;

    private Links(PageLanguage at, String areaFolder, String index) {
        this.at = at;
        this.areaFolder = areaFolder;
        this.index = index;
    }

    static Links fromIndex(PageLanguage at) {
        return new Links(at, "areas/", "");
    }

    static Links fromAreaPage(PageLanguage at) {
        return new Links(at, "", "../index.html");
    }

    PageLanguage at() {
        return at;
    }

    String area(String code) {
        return at.page(areaFolder + code + ".html");
    }

    String indicator(String code) {
        return at.placeOn(index, "i-" + code);
    }

    String place(String name) {
        return at.placeOn(index, name);
    }
}
