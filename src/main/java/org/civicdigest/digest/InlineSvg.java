package org.civicdigest.digest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a drawn figure fit to stand in a page beside others.
 *
 * <p>Each picture numbers its clip paths and gradients from one, and a page looks ids up in the whole document, so every
 * id gets a prefix of its own. Anything that could act or reach out is refused: our own renderer never draws it.
 */
final class InlineSvg {
    private static final Pattern TAG = Pattern.compile("<(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')++>");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("(?<=\\s)id=([\"'])([^\"']+)\\1");
    private static final Pattern REFERENCE = Pattern.compile(
            "(url\\(['\"]?#|href=[\"']#)([^\"')]+)|((?:aria-labelledby|aria-describedby)=[\"'])([^\"']+)");
    private static final Pattern FORBIDDEN_TAG = Pattern.compile(
            "^<(?:[!?]|/?(?:script|style|foreignobject|iframe|object|embed|image|a)(?![A-Za-z0-9]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_:][A-Za-z0-9_:.-]*)\\s*=\\s*(?:\"([^\"]*+)\"|'([^']*+)')");
    private static final Pattern OUTSIDE = Pattern.compile("url\\(\\s*['\"]?[^#'\"\\s]");
    private static final Pattern SIZE = Pattern.compile("\\s(width|height)=[\"']([0-9.]+)(?:px)?[\"']");

    private InlineSvg() {}

    /** @param prefix of every id, unique in the page */
    static String of(String svg, String prefix) {
        String trimmed = COMMENT.matcher(svg).replaceAll("").trim();
        if (!trimmed.startsWith("<svg") || !trimmed.endsWith("</svg>")) {
            throw new IllegalArgumentException("figure " + prefix + " is not one whole <svg> element");
        }
        Map<String, String> ids = new HashMap<>();
        Matcher tags = TAG.matcher(trimmed);
        while (tags.find()) {
            if (isForbidden(tags.group())) {
                throw new IllegalArgumentException(
                        "figure " + prefix + " holds what a page does not take from a picture: " + tags.group());
            }
            Matcher id = ID.matcher(tags.group());
            while (id.find()) {
                ids.put(id.group(2), prefix + "-" + id.group(2));
            }
        }
        UnaryOperator<String> renamed = id -> ids.getOrDefault(id, id);
        return withViewBox(
                TAG.matcher(trimmed).replaceAll(tag -> Matcher.quoteReplacement(rename(tag.group(), renamed))));
    }

    private static boolean isForbidden(String tag) {
        if (FORBIDDEN_TAG.matcher(tag).find()) {
            return true;
        }
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            String name = attribute.group(1).toLowerCase(Locale.ROOT);
            String value = attribute.group(2) != null ? attribute.group(2) : attribute.group(3);
            if (name.startsWith("on")
                    || (name.equals("href") || name.endsWith(":href")) && !value.startsWith("#")
                    || !name.startsWith("aria-") && OUTSIDE.matcher(value).find()) {
                return true;
            }
        }
        return false;
    }

    private static String rename(String tag, UnaryOperator<String> renamed) {
        String named = ID.matcher(tag)
                .replaceAll(
                        id -> Matcher.quoteReplacement("id=" + id.group(1) + renamed.apply(id.group(2)) + id.group(1)));
        return REFERENCE.matcher(named).replaceAll(found -> Matcher.quoteReplacement(reference(found, renamed)));
    }

    private static String reference(MatchResult found, UnaryOperator<String> renamed) {
        if (found.group(1) != null) {
            return found.group(1) + renamed.apply(found.group(2));
        }
        StringBuilder list = new StringBuilder(found.group(3));
        String space = "";
        for (String id : found.group(4).trim().split("\\s+", -1)) {
            list.append(space).append(renamed.apply(id));
            space = " ";
        }
        return list.toString();
    }

    /** Without a view box a picture is cut off, not made smaller, on a narrow screen. */
    private static String withViewBox(String svg) {
        String head = svg.substring(0, svg.indexOf('>'));
        if (head.contains("viewBox")) {
            return svg;
        }
        Map<String, String> sizes = new HashMap<>();
        Matcher size = SIZE.matcher(head);
        while (size.find()) {
            sizes.put(size.group(1).toLowerCase(Locale.ROOT), size.group(2));
        }
        if (!sizes.keySet().containsAll(Set.of("width", "height"))) {
            throw new IllegalArgumentException("a figure has neither a view box nor a width and height");
        }
        return "<svg viewBox=\"0 0 " + sizes.get("width") + " " + sizes.get("height") + "\"" + svg.substring(4);
    }
}
