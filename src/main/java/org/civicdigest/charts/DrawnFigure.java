package org.civicdigest.charts;

/**
 * A figure as drawn in one language.
 *
 * @param listed the words around it and the numbers behind it
 * @param svg a whole {@code <svg>} element whose text names the font family but does not carry it
 * @param png at twice the design size
 */
public record DrawnFigure(ListedFigure listed, String svg, byte[] png) {
    public String id() {
        return listed.id();
    }
}
