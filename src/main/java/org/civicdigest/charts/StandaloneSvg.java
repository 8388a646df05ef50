package org.civicdigest.charts;

import java.io.IOException;
import java.io.StringReader;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Makes an SVG of ours a file that shows anywhere: it carries the characters that it uses of the font. */
public final class StandaloneSvg {
    private static final String FONTS_START = "<defs><style>@font-face";
    private static final String FONTS_END = "</style></defs>";
    private static final String NAMESPACE_ATTRIBUTE = " xmlns=\"" + SvgPicture.NAMESPACE + "\"";

    private StandaloneSvg() {}

    /** The same picture as a whole SVG file, with a subset of each weight used as a data URI. */
    public static String withFonts(String svg) {
        Document document = parse(svg);
        Element root = document.getDocumentElement();
        Map<FontWeight, SortedSet<Integer>> used = new EnumMap<>(FontWeight.class);
        collect(root, FontWeight.REGULAR, used);
        StringBuilder faces = new StringBuilder();
        used.forEach((weight, codePoints) -> faces.append(face(weight, FontSubset.woff(codePoints, weight))));
        Element style = document.createElementNS(SvgPicture.NAMESPACE, "style");
        style.setTextContent(faces.toString());
        Element definitions = document.createElementNS(SvgPicture.NAMESPACE, "defs");
        definitions.appendChild(style);
        root.insertBefore(definitions, root.getFirstChild());
        // Inside a page the namespace is understood; a file without it shows as a tree of markup.
        root.setAttribute("xmlns", SvgPicture.NAMESPACE);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + SvgText.of(root) + "\n";
    }

    /** What {@link #withFonts} was given: the element alone, to stand in a page that carries the font. */
    public static String withoutFonts(String file) {
        String svg = file.substring(file.indexOf("<svg")).strip().replaceFirst(NAMESPACE_ATTRIBUTE, "");
        int fonts = svg.indexOf(FONTS_START);
        return fonts < 0
                ? svg
                : svg.substring(0, fonts) + svg.substring(svg.indexOf(FONTS_END, fonts) + FONTS_END.length());
    }

    /** The characters of an SVG's texts by the weight that they are set in. */
    public static Map<FontWeight, SortedSet<Integer>> characters(String svg) {
        Map<FontWeight, SortedSet<Integer>> used = new EnumMap<>(FontWeight.class);
        collect(parse(svg).getDocumentElement(), FontWeight.REGULAR, used);
        return used;
    }

    /** An {@code @font-face} rule that carries its font. */
    static String face(FontWeight weight, byte[] woff) {
        return "@font-face{font-family:'" + Fonts.FAMILY + "';font-weight:" + weight.cssWeight()
                + ";src:url(data:font/woff;base64," + Base64.getEncoder().encodeToString(woff)
                + ") format('woff')}";
    }

    private static void collect(Element element, FontWeight inherited, Map<FontWeight, SortedSet<Integer>> used) {
        String own = element.getAttribute("font-weight");
        FontWeight weight = own.isEmpty() ? inherited : own.equals("bold") ? FontWeight.BOLD : FontWeight.REGULAR;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, weight, used);
            } else if (element.getTagName().equals("text")) {
                SortedSet<Integer> codePoints = used.computeIfAbsent(weight, key -> new TreeSet<>());
                child.getNodeValue().codePoints().forEach(codePoints::add);
            }
        }
    }

    private static Document parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java cannot read XML safely", e);
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("not an SVG of ours: " + e.getMessage(), e);
        }
    }
}
