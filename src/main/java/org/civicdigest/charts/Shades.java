package org.civicdigest.charts;

import java.awt.Color;
import java.util.List;

/** Values in classes of equal width, the higher the darker; at most as many classes as the palette tells apart. */
record Shades(Scale scale) {
    private static final List<Color> COLORS = Palette.SEQUENTIAL;

    Shades {
        if (scale.ticks().size() < 2 || scale.ticks().size() > COLORS.size() + 1) {
            throw new IllegalArgumentException(
                    scale.ticks().size() + " bounds of classes, expected 2 to " + (COLORS.size() + 1));
        }
    }

    /** Classes between round bounds that hold both ends. */
    static Shades covering(double lowest, double highest, String suffix) {
        for (int steps = COLORS.size(); steps > 1; steps--) {
            Scale scale = Scale.spanning(lowest, highest, steps, suffix);
            if (scale.ticks().size() <= COLORS.size() + 1) {
                return new Shades(scale);
            }
        }
        return new Shades(Scale.spanning(lowest, highest, 1, suffix));
    }

    int classes() {
        return scale.ticks().size() - 1;
    }

    /** The class of a value, from 0; what lies on a bound belongs to the class above it, the highest of all to the last. */
    int classOf(double value) {
        int found = 0;
        for (int index = 1; index < classes(); index++) {
            found = value >= scale.ticks().get(index).value() ? index : found;
        }
        return found;
    }

    /** From the palest to the darkest, however many classes there are. */
    Color color(int classIndex) {
        return classes() == 1
                ? COLORS.get(COLORS.size() / 2)
                : COLORS.get((int) Math.round(classIndex * (COLORS.size() - 1.0) / (classes() - 1)));
    }

    Color colorOf(double value) {
        return color(classOf(value));
    }
}
