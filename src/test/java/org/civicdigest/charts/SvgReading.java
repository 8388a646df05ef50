package org.civicdigest.charts;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What tests read out of an SVG: where each of its texts stands. */
final class SvgReading {
    /** One text with the box that it fills. */
    record Placed(String text, Rectangle2D box) {}

    private SvgReading() {}

    static Element root(String svg) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    static List<Placed> texts(String svg) {
        List<Placed> texts = new ArrayList<>();
        collect(root(svg), 12, false, texts);
        return texts;
    }

    private static void collect(Element element, int inheritedSize, boolean inheritedBold, List<Placed> texts) {
        String sizeText = element.getAttribute("font-size");
        int size = sizeText.isEmpty() ? inheritedSize : Integer.parseInt(sizeText.replace("px", ""));
        String weight = element.getAttribute("font-weight");
        boolean bold = weight.isEmpty() ? inheritedBold : weight.equals("bold");
        if (element.hasAttribute("transform")) {
            throw new AssertionError(
                    "a test of places would have to follow transform " + element.getAttribute("transform"));
        }
        if (element.getTagName().equals("text")) {
            String text = element.getTextContent();
            double width = Typesetter.width(text, bold ? Fonts.bold(size) : Fonts.regular(size));
            double x = Double.parseDouble(element.getAttribute("x"));
            double baseline = Double.parseDouble(element.getAttribute("y"));
            // From the top of a Chinese character to its foot; lines of a label stand closer than their boxes.
            texts.add(new Placed(text, new Rectangle2D.Double(x, baseline - 0.78 * size, width, 0.84 * size)));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, size, bold, texts);
            }
        }
    }
}
