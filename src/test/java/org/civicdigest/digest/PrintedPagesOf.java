package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.List;

/** Opens the documents for paper to tests of other packages. */
public final class PrintedPagesOf {
    private PrintedPagesOf() {}

    /** All documents of an edition. */
    public static List<PrintedPage> content(DigestContent content) {
        List<PrintedPage> pages = new ArrayList<>();
        PrintedPages.forEach(content, pages::add);
        return pages;
    }

    /** All documents of a made-up edition in both languages. */
    public static List<PrintedPage> invented(int districts) {
        return content(InventedEdition.content(
                districts, org.civicdigest.model.Language.ZH, org.civicdigest.model.Language.EN));
    }
}
