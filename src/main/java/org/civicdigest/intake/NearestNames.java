package org.civicdigest.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/** Finds the names that somebody may have meant: those that few changes of single letters lead to. */
final class NearestNames {
    private static final int MOST = 3;

    private NearestNames() {}

    /** At most three names, nearest first; a third of the letters may differ, but never all. */
    static List<String> list(String wanted, SortedSet<String> names) {
        record Near(String name, int distance) {}
        int limit = Math.min(3, Math.max(1, wanted.length() / 3));
        List<Near> near = new ArrayList<>();
        for (String name : names) {
            if (Math.abs(name.length() - wanted.length()) <= limit) {
                int distance = distance(wanted, name);
                if (distance <= limit && distance < wanted.length()) {
                    near.add(new Near(name, distance));
                }
            }
        }
        // The sort is stable: names at the same distance stay in their order.
        near.sort(Comparator.comparingInt(Near::distance));
        return near.stream().limit(MOST).map(Near::name).toList();
    }

    /** The Levenshtein distance: how many letters have to be added, removed or changed. */
    private static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        int[] row = new int[right.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int change = left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1;
                row[column] = Math.min(above[column - 1] + change, 1 + Math.min(above[column], row[column - 1]));
            }
            int[] free = above;
            above = row;
            row = free;
        }
        return above[right.length()];
    }
}
