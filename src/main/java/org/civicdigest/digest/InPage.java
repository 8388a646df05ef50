package org.civicdigest.digest;

/** Numbers for the page's script, as they may stand in a page. */
final class InPage {
    private InPage() {}

    /** The same JSON without a character that could begin a tag or an entity. */
    static String safe(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
