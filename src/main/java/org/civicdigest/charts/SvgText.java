package org.civicdigest.charts;

import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Writes an SVG element as text. */
final class SvgText {
    private SvgText() {}

    static String of(Element root) {
        StringBuilder out = new StringBuilder();
        write(root, out);
        return out.toString();
    }

    private static void write(Element element, StringBuilder out) {
        out.append('<').append(element.getTagName());
        TreeMap<String, String> attributes = new TreeMap<>();
        for (int index = 0; index < element.getAttributes().getLength(); index++) {
            Node attribute = element.getAttributes().item(index);
            attributes.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        attributes.forEach((name, value) -> out.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        NodeList children = element.getChildNodes();
        if (children.getLength() == 0) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (int index = 0; index < children.getLength(); index++) {
            Node child = children.item(index);
            if (child instanceof Element inner) {
                write(inner, out);
            } else {
                out.append(escaped(child.getNodeValue()));
            }
        }
        out.append("</").append(element.getTagName()).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
