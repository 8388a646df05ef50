package org.civicdigest.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * How much a document of one page gives up to fit: first its figures shrink a little, then what can be spared goes, then the
 * figures shrink as far as their words can be read.
 *
 * @param scale of the figures
 * @param leftOut how many of the elements that can be spared are left out, those with the highest number first
 */
record Tightness(double scale, int leftOut) {
    static final Tightness NONE = new Tightness(1, 0);

    private static final double SHRINKING = 0.95;
    private static final double READABLE_WITH_EASE = 0.88;
    private static final double READABLE = 0.6;
    private static final int MOST_LEFT_OUT = 7;

    boolean hasNext() {
        return scale * SHRINKING >= READABLE;
    }

    Tightness next() {
        if (scale * SHRINKING >= READABLE_WITH_EASE || leftOut == MOST_LEFT_OUT) {
            return new Tightness(scale * SHRINKING, leftOut);
        }
        return new Tightness(scale, leftOut + 1);
    }

    /** @param attribute whose number says what goes first; a document may hold fewer such elements than go */
    void leaveOut(Document document, String attribute) {
        List<Element> spare = new ArrayList<>();
        NodeList items = document.getElementsByTagName("li");
        for (int index = 0; index < items.getLength(); index++) {
            Element item = (Element) items.item(index);
            if (item.hasAttribute(attribute)) {
                spare.add(item);
            }
        }
        spare.sort(Comparator.comparingInt((Element item) -> Integer.parseInt(item.getAttribute(attribute)))
                .reversed());
        spare.subList(0, Math.min(leftOut, spare.size()))
                .forEach(item -> item.getParentNode().removeChild(item));
    }
}
