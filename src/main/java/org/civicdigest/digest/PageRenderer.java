package org.civicdigest.digest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Turns drafts into whole HTML documents: style sheet, font, script and policy in one file each. The font is cut down to
 * the characters of the page, which takes longer than all the rest.
 */
public final class PageRenderer {
    private static final Pattern STYLE_ATTRIBUTE = Pattern.compile("<[^<>]*\\sstyle=[^<>]*>");

    private static final String SHEET = resource("/digest/page.css");
    private static final String SCRIPT = resource("/digest/page.js");

    private final FontSource fonts;

    public PageRenderer(FontSource fonts) {
        this.fonts = fonts;
    }

    /** The whole document. */
    public String render(PageDraft draft) {
        String style = PageFonts.rules(draft.title() + draft.body() + SCRIPT, fonts) + SHEET;
        return Templates.fill(
                "frame.jte",
                "frame",
                new PageFrame(
                        draft.title(),
                        draft.languages(),
                        policy(style, draft.body()),
                        style,
                        "Civic Digest " + draft.codeVersion(),
                        draft.body(),
                        SCRIPT));
    }

    /**
     * Nothing may be fetched or sent, and nothing run but the one script; it and the one style sheet are named by their hashes. Charts that set their text's style
     * in attributes get leave for attributes alone.
     */
    private String policy(String style, String content) {
        return "default-src 'none'; script-src 'sha256-" + hash(SCRIPT) + "'; style-src 'sha256-" + hash(style) + "'; "
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
