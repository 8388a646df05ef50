package org.civicdigest.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.civicdigest.charts.Fonts;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Text;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;

/**
 * A workspace whose areas have names that every page and figure can print, with a notice for each name that was
 * changed: direction controls are taken out, marks piled on a letter and overlong names are cut, and a character that
 * the font lacks is shown as its code point.
 */
record PrintableNames(Workspace workspace, List<Notice> notices) {
    private static final int LONGEST = 200;
    private static final int MOST_MARKS = 8;

    static PrintableNames of(Workspace workspace) {
        List<Notice> notices = new ArrayList<>();
        List<Area> areas = new ArrayList<>();
        for (Area area : workspace.areas().rows()) {
            Printer printer = new Printer(area.code(), notices);
            String zh = printer.print(area.name().zh());
            String en = area.name().en().equals(area.name().zh())
                    ? zh
                    : printer.print(area.name().en());
            areas.add(
                    zh.equals(area.name().zh()) && en.equals(area.name().en())
                            ? area
                            : new Area(
                                    area.code(),
                                    new Text(zh, en),
                                    area.level(),
                                    area.parent(),
                                    area.validFrom(),
                                    area.validTo()));
        }
        return notices.isEmpty()
                ? new PrintableNames(workspace, List.of())
                : new PrintableNames(
                        workspace.withAreas(
                                new AreaRegister(areas, workspace.areas().changes()), workspace.population()),
                        List.copyOf(notices));
    }

    /** Prints the names of one area. */
    private record Printer(String area, List<Notice> notices) {
        String print(String name) {
            StringBuilder printed = new StringBuilder();
            int marks = 0;
            boolean isDirected = false;
            boolean isPiled = false;
            for (int codePoint : name.codePoints().toArray()) {
                marks = Character.getType(codePoint) == Character.NON_SPACING_MARK ? marks + 1 : 0;
                if (isDirection(codePoint)) {
                    isDirected = true;
                } else if (marks > MOST_MARKS) {
                    isPiled = true;
                } else if (codePoint == '\n' || Fonts.has(codePoint)) {
                    printed.appendCodePoint(codePoint);
                } else {
                    String shown = String.format(Locale.ROOT, "U+%04X", codePoint);
                    printed.append('[').append(shown).append(']');
                    notices.add(Notice.ofFile(Code.W_GLYPH_MISSING, "areas.csv", area, shown));
                }
            }
            if (isDirected) {
                notices.add(Notice.ofFile(Code.W_BIDI_STRIPPED, "areas.csv"));
            }
            boolean isLong = printed.codePointCount(0, printed.length()) > LONGEST;
            if (isLong || isPiled) {
                notices.add(Notice.ofFile(Code.W_TEXT_TRUNCATED, "areas.csv"));
            }
            return isLong ? printed.substring(0, printed.offsetByCodePoints(0, LONGEST - 1)) + "…" : printed.toString();
        }

        private static boolean isDirection(int codePoint) {
            return (codePoint >= 0x202A && codePoint <= 0x202E)
                    || (codePoint >= 0x2066 && codePoint <= 0x2069)
                    || codePoint == 0x200E
                    || codePoint == 0x200F
                    || codePoint == 0x061C;
        }
    }
}
