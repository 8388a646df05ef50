package org.civicdigest.digest;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.charts.Figure;
import org.civicdigest.model.Language;

/**
 * A document for paper, ready to be set: well-formed markup with its style sheet, and the figures that it has places for.
 *
 * @param path where the PDF belongs, from the digest's folder on
 * @param markup XHTML in which {@code <object type="application/x-figure" data="ID"/>} stands for a figure; it may state
 *     {@code width} and a largest {@code height}, in pixels of 1/96 inch
 * @param figures by whose id the markup asks; each once
 * @param moment ISO 8601, the moment that the document speaks from
 * @param isOnePage whether figures shrink until everything is on one page
 */
public record PrintedPage(
        String path, Language language, String markup, List<Figure> figures, String moment, boolean isOnePage)
        implements Serializable {
    public PrintedPage {
        figures = List.copyOf(figures);
    }
}
