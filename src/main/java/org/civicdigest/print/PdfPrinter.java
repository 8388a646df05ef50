package org.civicdigest.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.zip.CRC32;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.civicdigest.charts.Figure;
import org.civicdigest.charts.FigurePicture;
import org.civicdigest.charts.FontSubset;
import org.civicdigest.charts.FontWeight;
import org.civicdigest.charts.Fonts;
import org.civicdigest.digest.PrintedPage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Sets a printed page as PDF: tagged for screen readers, with bookmarks, its text and that of its figures searchable. The
 * same page gives the same bytes.
 */
public final class PdfPrinter {
    private static final String FIGURE_TYPE = "application/x-figure";
    private static final String PRODUCER = "Civic Digest";

    private static final String SPARE = "data-spare";

    static {
        // What it has to say of a page is either nothing or a fault, which ends in an exception.
        XRLog.setLoggingEnabled(false);
    }

    private PdfPrinter() {}

    /**
     * The bytes of the PDF.
     *
     * @throws IllegalArgumentException when the markup is not well formed, or asks for a figure that is not there
     */
    public static byte[] print(PrintedPage page) {
        Map<String, FigurePicture> pictures = new LinkedHashMap<>();
        for (Figure figure : page.figures()) {
            if (pictures.put(figure.id(), FigurePicture.of(figure)) != null) {
                throw new IllegalArgumentException("two figures " + figure.id() + " for " + page.path());
            }
        }
        String markup = PrintableText.of(page.markup());
        Map<FontWeight, byte[]> fonts = fonts(markup, pictures);
        try {
            Tightness tightness = Tightness.NONE;
            while (true) {
                try (PdfBoxRenderer renderer = renderer(page, markup, tightness, pictures, fonts)) {
                    renderer.layout();
                    boolean isTooLong = page.isOnePage()
                            && renderer.getRootBox().getLayer().getPages().size() > 1;
                    if (isTooLong && tightness.hasNext()) {
                        tightness = tightness.next();
                        continue;
                    }
                    renderer.createPDFWithoutClosing();
                    return saved(renderer.getPdfDocument(), page);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(page.path() + " cannot be set", e);
        }
    }

    private static PdfBoxRenderer renderer(
            PrintedPage page,
            String markup,
            Tightness tightness,
            Map<String, FigurePicture> pictures,
            Map<FontWeight, byte[]> fonts) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(sized(page, markup, tightness, pictures), null);
        fonts.forEach((weight, file) -> builder.useFont(
                () -> new ByteArrayInputStream(file), Fonts.FAMILY, weight.cssWeight(), FontStyle.NORMAL, true));
        builder.useObjectDrawerFactory(new PictureDrawers(pictures));
        builder.usePdfUaAccessibility(true);
        builder.withProducer(PRODUCER);
        // A printed page is all of one piece: whatever it would fetch is not ours.
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        return builder.buildPdfRenderer();
    }

    /** The markup with the size of each figure: as wide as stated, in proportion, and no higher than stated. */
    private static Document sized(
            PrintedPage page, String markup, Tightness tightness, Map<String, FigurePicture> pictures) {
        Document document = parse(page, markup);
        tightness.leaveOut(document, SPARE);
        double scale = tightness.scale();
        NodeList objects = document.getElementsByTagName("object");
        for (int index = 0; index < objects.getLength(); index++) {
            Element object = (Element) objects.item(index);
            FigurePicture picture = pictures.get(object.getAttribute("data"));
            if (picture == null) {
                throw new IllegalArgumentException(page.path() + " asks for the figure " + object.getAttribute("data")
                        + ", which it does not have");
            }
            double width = Double.parseDouble(object.getAttribute("width")) * scale;
            double height = width * picture.height() / picture.width();
            if (object.hasAttribute("height")) {
                double shrinking = Math.min(1, Double.parseDouble(object.getAttribute("height")) * scale / height);
                width *= shrinking;
                height *= shrinking;
            }
            object.setAttribute(
                    "style", String.format(Locale.ROOT, "display:block;width:%.0fpx;height:%.0fpx", width, height));
            object.removeAttribute("width");
            object.removeAttribute("height");
            object.setAttribute("alt", picture.description());
        }
        return document;
    }

    private static Document parse(PrintedPage page, String markup) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java cannot read XML safely", e);
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException(
                    "the markup of " + page.path() + " is not well formed: " + e.getMessage(), e);
        }
    }

    /**
     * The font with no more than the characters of this page: of the whole font the PDF would take radicals that look like
     * common characters, and nobody could search for these.
     */
    private static Map<FontWeight, byte[]> fonts(String markup, Map<String, FigurePicture> pictures) {
        SortedSet<Integer> characters = new TreeSet<>();
        for (int ascii = ' '; ascii < 0x7f; ascii++) {
            characters.add(ascii);
        }
        markup.codePoints().filter(Fonts::has).forEach(characters::add);
        for (FigurePicture picture : pictures.values()) {
            picture.characters().values().forEach(characters::addAll);
        }
        Map<FontWeight, byte[]> fonts = new LinkedHashMap<>();
        try {
            for (FontWeight weight : FontWeight.values()) {
                fonts.put(weight, FontSubset.trueType(characters, weight));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font cannot be cut down", e);
        }
        return fonts;
    }

    /** With the dates and the identifier that follow from the page, where the clock would go in. */
    private static byte[] saved(PDDocument document, PrintedPage page) throws IOException {
        Calendar moment = GregorianCalendar.from(Instant.parse(page.moment()).atZone(ZoneOffset.UTC));
        moment.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(moment);
        document.getDocumentInformation().setModificationDate(moment);
        CRC32 identifier = new CRC32();
        identifier.update((page.path() + page.markup()).getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(identifier.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** Draws the figures in their places. */
    private record PictureDrawers(Map<String, FigurePicture> pictures) implements FSObjectDrawerFactory {
        @Override
        public FSObjectDrawer createDrawer(Element element) {
            // Each place was given the size of its picture before.
            FigurePicture picture = Objects.requireNonNull(pictures.get(element.getAttribute("data")));
            return (object, x, y, width, height, device, context, dotsPerPixel) -> {
                float pixelsWide = (float) width / dotsPerPixel;
                float pixelsHigh = (float) height / dotsPerPixel;
                device.drawWithGraphics(
                        (float) x, (float) y, pixelsWide, pixelsHigh, graphics -> picture.paint(graphics, pixelsWide));
                return null;
            };
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return FIGURE_TYPE.equals(element.getAttribute("type"));
        }
    }
}
