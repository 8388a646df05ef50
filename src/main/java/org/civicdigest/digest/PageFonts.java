package org.civicdigest.digest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the characters that a page prints in each weight, so that it carries no more of the font than it needs. */
final class PageFonts {
    private static final Pattern TOKEN = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)>|([^<]+)");
    private static final Pattern BOLD = Pattern.compile("font-weight\\s*[:=]\\s*\"?'?\\s*(?:bold|[6-9]00)");
    private static final Set<String> BOLD_TAGS = Set.of("h1", "h2", "h3", "h4", "th", "b", "strong", "dt", "summary");
    private static final Set<String> VOID_TAGS = Set.of("meta", "link", "input", "br", "hr", "img", "col", "wbr");

    private PageFonts() {}

    /** The code points of each weight; both always hold printable ASCII. */
    static Map<FontSource.Weight, SortedSet<Integer>> codePoints(String html) {
        Map<FontSource.Weight, SortedSet<Integer>> found = new EnumMap<>(FontSource.Weight.class);
        for (FontSource.Weight weight : FontSource.Weight.values()) {
            TreeSet<Integer> set = new TreeSet<>();
            for (int ascii = ' '; ascii < 0x7f; ascii++) {
                set.add(ascii);
            }
            found.put(weight, set);
        }
        Deque<FontSource.Weight> open = new ArrayDeque<>();
        open.push(FontSource.Weight.REGULAR);
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            if (token.group(4) != null) {
                Set<Integer> set = found.get(open.peek());
                if (set != null) {
                    token.group(4).codePoints().filter(PageFonts::isDrawn).forEach(set::add);
                }
            } else if (!token.group(1).isEmpty()) {
                if (open.size() > 1) {
                    open.pop();
                }
            } else if (!token.group(3).endsWith("/")
                    && !VOID_TAGS.contains(token.group(2).toLowerCase(Locale.ROOT))) {
                boolean bold = open.peek() == FontSource.Weight.BOLD
                        || BOLD_TAGS.contains(token.group(2).toLowerCase(Locale.ROOT))
                        || BOLD.matcher(token.group(3)).find();
                open.push(bold ? FontSource.Weight.BOLD : FontSource.Weight.REGULAR);
            }
        }
        return found;
    }

    private static boolean isDrawn(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** The style rules that carry the font. */
    static String rules(String html, FontSource fonts) {
        StringBuilder rules = new StringBuilder();
        codePoints(html)
                .forEach((weight, set) -> rules.append(
                                "@font-face{font-family:\"Noto Sans SC\";font-style:normal;font-weight:")
                        .append(weight.number())
                        .append(";src:url(data:font/woff;base64,")
                        .append(fonts.woffBase64(weight, set))
                        .append(") format(\"woff\")}\n"));
        return rules.toString();
    }
}
