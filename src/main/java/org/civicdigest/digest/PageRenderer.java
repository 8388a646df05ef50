package org.civicdigest.digest;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns page models into whole HTML documents: templates, style sheet, font and policy in one file each. */
final class PageRenderer {
    private static final String TEMPLATES = "org.civicdigest.digest.pages";
    private static final Pattern STYLE_ATTRIBUTE = Pattern.compile("<[^<>]*\\sstyle=[^<>]*>");

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageRenderer.class.getClassLoader(), TEMPLATES);
    private final FontSource fonts;
    private final String codeVersion;
    private final String sheet;
    private final String script;

    PageRenderer(FontSource fonts, String codeVersion) {
        this.fonts = fonts;
        this.codeVersion = codeVersion;
        this.sheet = resource("/digest/page.css");
        this.script = resource("/digest/page.js");
    }

    /** @param template the file's name under the templates, which takes a parameter {@code page} */
    String render(String template, Object page, String title, List<PageLanguage> languages) {
        StringOutput body = new StringOutput();
        engine.render(template, Map.of("page", page), body);
        String content = body.toString();
        String style = PageFonts.rules(title + content + script, fonts) + sheet;
        StringOutput document = new StringOutput();
        engine.render(
                "frame.jte",
                new PageFrame(
                        title,
                        languages,
                        policy(style, content),
                        style,
                        "Civic Digest " + codeVersion,
                        content,
                        script),
                document);
        return document.toString();
    }

    /**
     * Nothing may be fetched or sent, and nothing run but the one script; it and the one style sheet are named by their hashes. Charts that set their text's style
     * in attributes get leave for attributes alone.
     */
    private String policy(String style, String content) {
        return "default-src 'none'; script-src 'sha256-" + hash(script) + "'; style-src 'sha256-" + hash(style) + "'; "
                + (STYLE_ATTRIBUTE.matcher(content).find() ? "style-src-attr 'unsafe-inline'; " : "")
                + "font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        return Base64.getEncoder().encodeToString(Sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String resource(String path) {
        try (InputStream in = PageRenderer.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's resource " + path, e);
        }
    }
}
