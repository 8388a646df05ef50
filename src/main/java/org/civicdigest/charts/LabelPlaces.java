package org.civicdigest.charts;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a place for each label near its mark where it meets neither another label nor a mark: beside the mark, else on
 * wider and wider rings around it. The same labels in the same order get the same places.
 */
final class LabelPlaces {
    private static final double NEAR = 14;
    private static final double STEP = 9;

    /** Sixteenths of a turn, in the order in which they are tried: level with the mark, then outwards, then inwards. */
    private static final int[] DIRECTIONS = {0, 8, 1, 7, 2, 6, 3, 5, 4, 15, 9, 14, 10, 13, 11, 12};

    private final Rectangle2D area;
    private final List<Rectangle2D> marks = new ArrayList<>();
    private final List<Rectangle2D> labels = new ArrayList<>();

    LabelPlaces(Rectangle2D area) {
        this.area = area;
    }

    void keepFree(Rectangle2D mark) {
        marks.add(mark);
    }

    /** Whether a line should lead from the mark to its label. */
    static boolean isAway(Rectangle2D label, double x, double y) {
        double dx = Math.max(0, Math.max(label.getX() - x, x - label.getMaxX()));
        double dy = Math.max(0, Math.max(label.getY() - y, y - label.getMaxY()));
        return Math.hypot(dx, dy) > NEAR;
    }

    /**
     * The box of the next label; it is kept free from then on. It goes down where {@code outwards} is 1, up where it is −1. Where marks leave no room at all, the label may cover
     * marks, but never another label while there is a place without one.
     */
    Rectangle2D place(double x, double y, double gap, double width, double height, int outwards) {
        @Nullable Rectangle2D found = search(x, y, gap, width, height, outwards, true);
        if (found == null) {
            found = search(x, y, gap, width, height, outwards, false);
        }
        if (found == null) {
            found = inside(new Rectangle2D.Double(x + gap, y - height / 2, width, height));
        }
        labels.add(found);
        return found;
    }

    private @Nullable Rectangle2D search(
            double x, double y, double gap, double width, double height, int outwards, boolean avoidsMarks) {
        double farthest = Math.max(area.getWidth(), area.getHeight());
        for (double far = gap; far < farthest; far += STEP) {
            for (int direction : DIRECTIONS) {
                double cos = Math.cos(Math.PI * direction / 8);
                double sin = outwards * Math.sin(Math.PI * direction / 8);
                double centreX = x + cos * far + Math.signum(rounded(cos)) * width / 2 * weight(cos);
                double centreY = y + sin * far + Math.signum(rounded(sin)) * height / 2 * weight(sin);
                Rectangle2D box = new Rectangle2D.Double(centreX - width / 2, centreY - height / 2, width, height);
                if (area.contains(box) && isFree(box, avoidsMarks)) {
                    return box;
                }
            }
        }
        return null;
    }

    private static double rounded(double part) {
        return Math.abs(part) < 1e-9 ? 0 : part;
    }

    private static double weight(double part) {
        return Math.abs(rounded(part)) < 0.3 ? Math.abs(part) / 0.3 : 1;
    }

    private boolean isFree(Rectangle2D box, boolean avoidsMarks) {
        Rectangle2D wider =
                new Rectangle2D.Double(box.getX() - 8, box.getY() - 1, box.getWidth() + 16, box.getHeight() + 2);
        return labels.stream().noneMatch(wider::intersects)
                && (!avoidsMarks || marks.stream().noneMatch(box::intersects));
    }

    private Rectangle2D inside(Rectangle2D box) {
        double left = Math.max(area.getX(), Math.min(box.getX(), area.getMaxX() - box.getWidth()));
        double top = Math.max(area.getY(), Math.min(box.getY(), area.getMaxY() - box.getHeight()));
        return new Rectangle2D.Double(left, top, box.getWidth(), box.getHeight());
    }
}
