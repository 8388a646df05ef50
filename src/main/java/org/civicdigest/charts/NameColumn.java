package org.civicdigest.charts;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of areas set so that rows stay even: a long name goes on in a second line, smaller where the row is low, and
 * the column widens before a row grows. No name is cut.
 *
 * @param height of the tallest name
 */
record NameColumn(List<Name> names, double width, double height) {
    private static final double LEADING = 1.15;
    private static final int SMALL = 11;
    private static final double STEP = 8;

    /** One name with its lines. */
    record Name(List<String> lines, Font font) {
        double width() {
            return Typesetter.widest(lines, font);
        }

        double height() {
            return lines.size() * font.getSize2D() * LEADING;
        }
    }

    NameColumn {
        names = List.copyOf(names);
    }

    /**
     * Sets the names, each in its font.
     *
     * @param wanted width that the column should not pass without need
     * @param most width that it never passes
     * @param rowHeight that a name should fit into
     */
    static NameColumn fit(List<String> texts, List<Font> fonts, double wanted, double most, double rowHeight) {
        double width = wanted;
        NameColumn column = set(texts, fonts, width, rowHeight);
        while (column.height() > rowHeight && width + STEP <= most) {
            width += STEP;
            column = set(texts, fonts, width, rowHeight);
        }
        return column;
    }

    private static NameColumn set(List<String> texts, List<Font> fonts, double width, double rowHeight) {
        List<Name> names = new ArrayList<>();
        double widest = 0;
        double highest = 0;
        for (int index = 0; index < texts.size(); index++) {
            Name name = set(texts.get(index), fonts.get(index), width, rowHeight);
            names.add(name);
            widest = Math.max(widest, name.width());
            highest = Math.max(highest, name.height());
        }
        return new NameColumn(names, widest, highest);
    }

    private static Name set(String text, Font font, double width, double rowHeight) {
        Name name = new Name(Typesetter.wrapEvenly(text, font, width), font);
        if (name.lines().size() <= 1 || name.height() <= rowHeight) {
            return name;
        }
        Font small = font.isBold() ? Fonts.bold(SMALL) : Fonts.regular(SMALL);
        return new Name(Typesetter.wrapEvenly(text, small, width), small);
    }

    void paintRight(Brush brush, int index, double x, double middle, Color color) {
        Name name = names.get(index);
        brush.right(name.lines(), x, middle, name.font(), color);
    }

    void paintLeft(Brush brush, int index, double x, double middle, Color color) {
        Name name = names.get(index);
        brush.left(name.lines(), x, middle, name.font(), color);
    }
}
