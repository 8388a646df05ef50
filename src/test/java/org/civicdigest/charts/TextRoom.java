package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Element;

/** The law that all pictures keep: no text leaves the picture, and none meets another. */
final class TextRoom {
    /** As far as boxes may touch: a hair of two letters is no overlap. */
    private static final double TOUCH = 0.5;

    private TextRoom() {}

    static void assertTextsHaveRoom(Figure figure, String about) {
        String svg = FigureRenderer.svg(figure);
        Element root = SvgReading.root(svg);
        Rectangle2D canvas = new Rectangle2D.Double(
                0, 0, Double.parseDouble(root.getAttribute("width")), Double.parseDouble(root.getAttribute("height")));
        List<SvgReading.Placed> texts = SvgReading.texts(svg);
        String place = figure.id() + " " + figure.caption().language() + " of " + about;
        assertThat(texts).as(place).isNotEmpty();
        assertThat(texts.stream().filter(text -> !canvas.contains(text.box())))
                .as(place + ": outside the picture")
                .isEmpty();
        assertThat(meetings(texts)).as(place).isEmpty();
    }

    /** From the top down, each text against those that begin before it ends: pictures of many areas have thousands. */
    private static List<String> meetings(List<SvgReading.Placed> texts) {
        List<SvgReading.Placed> sorted = texts.stream()
                .sorted(Comparator.comparingDouble(text -> text.box().getMinY()))
                .toList();
        List<String> meetings = new ArrayList<>();
        for (int first = 0; first < sorted.size(); first++) {
            Rectangle2D box = sorted.get(first).box();
            for (int second = first + 1;
                    second < sorted.size() && sorted.get(second).box().getMinY() < box.getMaxY();
                    second++) {
                Rectangle2D common = box.createIntersection(sorted.get(second).box());
                if (common.getWidth() > TOUCH && common.getHeight() > TOUCH) {
                    meetings.add(sorted.get(first).text() + " / "
                            + sorted.get(second).text());
                }
            }
        }
        return meetings;
    }
}
