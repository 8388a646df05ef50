package org.civicdigest.charts;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outline of an SVG path, to be written briefly: to a tenth of a pixel, each point from the one before it. Points are
 * rounded before they are subtracted, so that errors do not add up.
 */
record SvgPath(List<Step> steps) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?[0-9.]+");

    /** What two outlines may differ by and be the same: Batik rounds each to a hundredth. */
    private static final double ROUNDING = 0.03;

    /** A move, a line, a curve or a closing, with its points in absolute x and y. */
    record Step(char command, List<Double> points) {}

    SvgPath {
        steps = List.copyOf(steps);
    }

    /** Reads absolute moves, lines, curves and closings, which is what Batik writes. */
    static SvgPath of(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        char command = ' ';
        List<Double> points = new ArrayList<>();
        while (token.find()) {
            char first = token.group().charAt(0);
            if (Character.isLetter(first)) {
                if (command != ' ') {
                    steps.add(new Step(command, List.copyOf(points)));
                }
                if ("MLCQZ".indexOf(first) < 0) {
                    throw new IllegalStateException("path command " + first + " is not known: " + text);
                }
                command = first;
                points.clear();
            } else {
                points.add(Double.valueOf(token.group()));
            }
        }
        steps.add(new Step(command, List.copyOf(points)));
        return new SvgPath(steps);
    }

    static SvgPath line(double x0, double y0, double x1, double y1) {
        return new SvgPath(List.of(new Step('M', List.of(x0, y0)), new Step('L', List.of(x1, y1))));
    }

    double x() {
        return steps.get(0).points().get(0);
    }

    double y() {
        return steps.get(0).points().get(1);
    }

    /** Whether it has no corner that a line join would show at. */
    boolean isLine() {
        return steps.size() == 2 && steps.get(1).command() == 'L';
    }

    Rectangle2D box() {
        Rectangle2D box = new Rectangle2D.Double(x(), y(), 0, 0);
        for (Step step : steps) {
            for (int index = 0; index < step.points().size(); index += 2) {
                box.add(step.points().get(index), step.points().get(index + 1));
            }
        }
        return box;
    }

    /** Whether the other is this one, moved. */
    boolean isLike(SvgPath other) {
        if (steps.size() != other.steps.size()) {
            return false;
        }
        for (int index = 0; index < steps.size(); index++) {
            Step mine = steps.get(index);
            Step its = other.steps.get(index);
            if (mine.command() != its.command()
                    || mine.points().size() != its.points().size()) {
                return false;
            }
            for (int point = 0; point < mine.points().size(); point++) {
                double from = point % 2 == 0 ? other.x() - x() : other.y() - y();
                if (Math.abs(its.points().get(point) - mine.points().get(point) - from) > ROUNDING) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The value of attribute {@code d}. */
    String text() {
        StringBuilder out = new StringBuilder();
        long x = 0;
        long y = 0;
        long startX = 0;
        long startY = 0;
        char last = ' ';
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            long[] points = step.points().stream().mapToLong(Tenths::of).toArray();
            switch (step.command()) {
                case 'M' -> {
                    startX = x = points[0];
                    startY = y = points[1];
                    out.append('M');
                    append(out, x, y);
                    last = 'M';
                }
                case 'L' -> {
                    long right = points[0] - x;
                    long down = points[1] - y;
                    boolean isClosing = command(index + 1) == 'Z' && points[0] == startX && points[1] == startY;
                    // A line of no length shows as a dot where it is all that there is.
                    boolean isDot = last == 'M' && command(index + 1) == 'M';
                    if (!isClosing && (right != 0 || down != 0 || isDot)) {
                        char command = down == 0 ? 'h' : right == 0 ? 'v' : 'l';
                        if (command != last) {
                            out.append(command);
                        }
                        switch (command) {
                            case 'h' -> append(out, right);
                            case 'v' -> append(out, down);
                            default -> append(out, right, down);
                        }
                        last = command;
                    }
                    x = points[0];
                    y = points[1];
                }
                case 'Z' -> {
                    out.append('z');
                    x = startX;
                    y = startY;
                    last = 'z';
                }
                default -> {
                    char command = Character.toLowerCase(step.command());
                    if (command != last) {
                        out.append(command);
                    }
                    for (int point = 0; point < points.length; point += 2) {
                        append(out, points[point] - x, points[point + 1] - y);
                    }
                    x = points[points.length - 2];
                    y = points[points.length - 1];
                    last = command;
                }
            }
        }
        return out.toString();
    }

    /** What follows, where the end is like another beginning. */
    private char command(int index) {
        return index < steps.size() ? steps.get(index).command() : 'M';
    }

    private static void append(StringBuilder out, long... tenths) {
        for (long number : tenths) {
            if (number >= 0 && !Character.isLetter(out.charAt(out.length() - 1))) {
                out.append(' ');
            }
            out.append(Tenths.text(number));
        }
    }
}
