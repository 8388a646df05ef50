package org.civicdigest.charts;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Draws a chart as SVG text that can stand inline in a page beside others. */
final class SvgPicture {
    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private static final List<String> NOISE = List.of(
            "clip-path",
            "color-interpolation",
            "color-rendering",
            "image-rendering",
            "shape-rendering",
            "text-rendering",
            "xml:space");

    private SvgPicture() {}

    /** Ids that begin with the figure's own, where Batik's would be the same in every picture. */
    private static final class PrefixedIds extends SVGIDGenerator {
        private final String prefix;
        private final Map<String, Integer> counts = new HashMap<>();

        PrefixedIds(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public String generateID(String kind) {
            return prefix + "-" + kind + counts.merge(kind, 1, Integer::sum);
        }
    }

    static String of(Caption caption, Drawing drawing) {
        String prefix = "fig-" + caption.id() + "-" + caption.language().code();
        Document document;
        try {
            document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java cannot make an XML document", e);
        }
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(2);
        context.setIDGenerator(new PrefixedIds(prefix));
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(drawing.width(), drawing.height()));
        ChartFrame.hints(graphics.getRenderingHints());
        drawing.chart().draw(graphics, new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        Element root = graphics.getRoot();
        graphics.dispose();
        tidy(root);
        describe(root, prefix, caption, drawing);
        requireGlyphs(root);
        return SvgText.of(root);
    }

    private static void requireGlyphs(Element root) {
        NodeList texts = root.getElementsByTagName("text");
        for (int index = 0; index < texts.getLength(); index++) {
            Fonts.require(texts.item(index).getTextContent());
        }
    }

    /**
     * Takes away what says nothing: clip paths (nothing is drawn outside the areas they cut out), the hints of
     * rendering, empty definitions. About half of the text goes, and with it every id that could clash in a page.
     */
    private static void tidy(Element element) {
        NOISE.forEach(element::removeAttribute);
        if (element.getAttribute("font-family").equals("'Dialog'")) {
            element.setAttribute("font-family", "'" + Fonts.FAMILY + "'");
        }
        Node next;
        for (Node child = element.getFirstChild(); child != null; child = next) {
            next = child.getNextSibling();
            if (child instanceof Element inner) {
                if (inner.getTagName().equals("defs")) {
                    element.removeChild(inner);
                } else {
                    tidy(inner);
                }
            }
        }
    }

    private static void describe(Element root, String prefix, Caption caption, Drawing drawing) {
        root.setAttribute("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        root.setAttribute("role", "img");
        root.setAttribute("lang", caption.language().tag());
        root.setAttribute("aria-labelledby", prefix + "-title " + prefix + "-desc");
        Document document = root.getOwnerDocument();
        Element title = document.createElementNS(NAMESPACE, "title");
        title.setAttribute("id", prefix + "-title");
        title.setTextContent(caption.title());
        Element description = document.createElementNS(NAMESPACE, "desc");
        description.setAttribute("id", prefix + "-desc");
        description.setTextContent(caption.subtitle() + "\n" + caption.description());
        Node first = root.getFirstChild();
        root.insertBefore(title, first);
        root.insertBefore(description, first);
    }
}
