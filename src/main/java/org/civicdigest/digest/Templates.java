package org.civicdigest.digest;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The compiled templates of pages and printed documents. */
final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.civicdigest.digest.pages");

    private Templates() {}

    /** @param template the file's name under the templates, which takes one parameter of this name */
    static String fill(String template, String parameter, Object model) {
        StringOutput markup = new StringOutput();
        ENGINE.render(template, Map.of(parameter, model), markup);
        return markup.toString();
    }
}
