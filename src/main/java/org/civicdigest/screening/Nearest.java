package org.civicdigest.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The words that somebody may have meant: few edits away, nearest first, then in the order of the words. */
final class Nearest {
    private static final int MOST = 3;

    private Nearest() {}

    /**
     * At most three words that differ from the wanted one by few letters, case apart.
     *
     * <p>The distance is the number of inserted, removed, changed or swapped letters (optimal string alignment); one
     * third of the letters may differ, and always one, never more than three.
     */
    static List<String> list(String wanted, Collection<String> words) {
        String folded = wanted.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, Math.min(3, folded.length() / 3));
        List<Near> near = new ArrayList<>();
        for (String word : words) {
            if (Math.abs(word.length() - folded.length()) <= limit) {
                int distance = distance(folded, word.toLowerCase(Locale.ROOT), limit);
                if (distance <= limit) {
                    near.add(new Near(word, distance));
                }
            }
        }
        return near.stream()
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .limit(MOST)
                .map(Near::word)
                .toList();
    }

    /** The words as an argument of a notice. */
    static String argument(List<String> candidates) {
        return candidates.isEmpty() ? "—" : String.join(", ", candidates.subList(0, Math.min(MOST, candidates.size())));
    }

    private record Near(String word, int distance) {}

    /** The number of edits, or more than the limit as soon as that is certain. */
    private static int distance(String left, String right, int limit) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        int[] current = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            current[0] = row;
            int least = row;
            for (int column = 1; column <= right.length(); column++) {
                char inLeft = left.charAt(row - 1);
                char inRight = right.charAt(column - 1);
                int edits = Math.min(
                        Math.min(last[column], current[column - 1]) + 1,
                        last[column - 1] + (inLeft == inRight ? 0 : 1));
                if (row > 1 && column > 1 && inLeft == right.charAt(column - 2) && left.charAt(row - 2) == inRight) {
                    edits = Math.min(edits, beforeLast[column - 2] + 1);
                }
                current[column] = edits;
                least = Math.min(least, edits);
            }
            if (least > limit) {
                return least;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[right.length()];
    }
}
