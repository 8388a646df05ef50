package org.civicdigest.charts;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Draws a chart as SVG text that can stand inline in a page beside others. */
final class SvgPicture {
    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private SvgPicture() {}

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
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(drawing.width(), drawing.height()));
        ChartFrame.hints(graphics.getRenderingHints());
        drawing.chart().draw(graphics, new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        Element root = graphics.getRoot();
        graphics.dispose();
        SvgSlimmer.slim(root, prefix);
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
