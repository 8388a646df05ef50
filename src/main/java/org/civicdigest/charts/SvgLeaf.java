package org.civicdigest.charts;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * One thing drawn in an SVG: a path, a disc or a text.
 *
 * @param style what it looks like, as attributes; those that SVG takes for granted are left out
 * @param path of a path only
 * @param place attributes that say where a disc, a rectangle or a text is
 * @param content of a text only
 * @param box what it covers at most
 */
record SvgLeaf(
        String tag,
        SortedMap<String, String> style,
        @Nullable SvgPath path,
        SortedMap<String, String> place,
        String content,
        Rectangle2D box) {
    private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");
    private static final Map<String, String> NAMES = Map.of("white", "#fff", "black", "#000");

    SvgLeaf {
        style = Collections.unmodifiableSortedMap(new TreeMap<>(style));
        place = Collections.unmodifiableSortedMap(new TreeMap<>(place));
    }

    /** @param effective the element's attributes and those that it inherits */
    static SvgLeaf of(Element element, Map<String, String> effective) {
        return switch (element.getTagName()) {
            case "path" -> ofPath(SvgPath.of(element.getAttribute("d")), effective);
            case "line" ->
                ofPath(
                        SvgPath.line(
                                number(element, "x1"),
                                number(element, "y1"),
                                number(element, "x2"),
                                number(element, "y2")),
                        effective);
            case "rect" -> {
                Rectangle2D box = new Rectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"));
                yield placed(element, shapeStyle(effective, false), box, "x", "y", "width", "height");
            }
            case "circle" -> {
                double radius = number(element, "r");
                Rectangle2D box = new Rectangle2D.Double(
                        number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
                yield placed(element, shapeStyle(effective, false), box, "cx", "cy", "r");
            }
            case "text" -> ofText(element, effective);
            default -> throw new IllegalStateException("SVG element " + element.getTagName() + " is not known");
        };
    }

    /** This path with an outline, where the next thing drawn is its outline. */
    @Nullable
    SvgLeaf outlinedBy(SvgLeaf next) {
        boolean isSame = tag.equals(next.tag)
                && Objects.equals(path, next.path)
                && place.equals(next.place)
                && "none".equals(next.style.get("fill"))
                && !style.containsKey("stroke")
                && !tag.equals("text");
        if (!isSame) {
            return null;
        }
        SortedMap<String, String> both = new TreeMap<>(next.style);
        both.remove("fill");
        both.putAll(style);
        return new SvgLeaf(tag, both, path, place, content, next.box);
    }

    boolean isStrokeOnly() {
        return "none".equals(style.get("fill"));
    }

    boolean meets(SvgLeaf other) {
        return box.intersects(other.box);
    }

    private static SvgLeaf ofPath(SvgPath path, Map<String, String> effective) {
        SortedMap<String, String> style = shapeStyle(effective, path.isLine());
        return new SvgLeaf("path", style, path, new TreeMap<>(), "", grown(path.box(), style));
    }

    private static SvgLeaf placed(
            Element element, SortedMap<String, String> style, Rectangle2D box, String... attributes) {
        SortedMap<String, String> place = new TreeMap<>();
        for (String attribute : attributes) {
            place.put(attribute, Tenths.text(element.getAttribute(attribute)));
        }
        return new SvgLeaf(element.getTagName(), style, null, place, "", grown(box, style));
    }

    private static SvgLeaf ofText(Element element, Map<String, String> effective) {
        SortedMap<String, String> style = new TreeMap<>();
        style.put("fill", color(effective, "fill"));
        String size = effective.getOrDefault("font-size", "12").replace("px", "");
        style.put("font-size", size);
        boolean isBold = "bold".equals(effective.get("font-weight"));
        if (isBold) {
            style.put("font-weight", "bold");
        }
        SortedMap<String, String> place = new TreeMap<>();
        place.put("x", Tenths.text(element.getAttribute("x")));
        place.put("y", Tenths.text(element.getAttribute("y")));
        String content = element.getTextContent();
        int pixels = Integer.parseInt(size);
        Font font = isBold ? Fonts.bold(pixels) : Fonts.regular(pixels);
        Rectangle2D box = new Rectangle2D.Double(
                number(element, "x") - 1,
                number(element, "y") - pixels,
                Typesetter.width(content, font) + 2,
                pixels * 1.35);
        return new SvgLeaf("text", style, null, place, content, box);
    }

    private static SortedMap<String, String> shapeStyle(Map<String, String> effective, boolean isLine) {
        SortedMap<String, String> style = new TreeMap<>();
        style.put("fill", color(effective, "fill"));
        String stroke = color(effective, "stroke");
        if (!stroke.equals("none")) {
            style.put("stroke", stroke);
            put(style, effective, "stroke-width", "1");
            put(style, effective, "stroke-linecap", "butt");
            put(style, effective, "stroke-dasharray", "none");
            put(style, effective, "stroke-dashoffset", "0");
            if (!isLine) {
                put(style, effective, "stroke-linejoin", "miter");
            }
        }
        put(style, effective, "fill-opacity", "1");
        put(style, effective, "stroke-opacity", "1");
        return style;
    }

    private static void put(
            Map<String, String> style, Map<String, String> effective, String attribute, String granted) {
        String value = effective.getOrDefault(attribute, granted);
        if (!value.equals(granted)) {
            style.put(attribute, value);
        }
    }

    /** A colour in hexadecimal, in three digits where they say the same. */
    private static String color(Map<String, String> effective, String attribute) {
        String value = effective.getOrDefault(attribute, attribute.equals("fill") ? "#000" : "none");
        Matcher rgb = RGB.matcher(value);
        if (!rgb.matches()) {
            return NAMES.getOrDefault(value, value);
        }
        String hex = String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Integer.valueOf(rgb.group(1)),
                Integer.valueOf(rgb.group(2)),
                Integer.valueOf(rgb.group(3)));
        boolean isShort =
                hex.charAt(1) == hex.charAt(2) && hex.charAt(3) == hex.charAt(4) && hex.charAt(5) == hex.charAt(6);
        return isShort ? "#" + hex.charAt(1) + hex.charAt(3) + hex.charAt(5) : hex;
    }

    private static Rectangle2D grown(Rectangle2D box, Map<String, String> style) {
        // Half a stroke, its corners, and a pixel for the softened edge.
        double by = 1 + (style.containsKey("stroke") ? Double.parseDouble(style.getOrDefault("stroke-width", "1")) : 0);
        return new Rectangle2D.Double(
                box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
