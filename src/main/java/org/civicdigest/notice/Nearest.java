package org.civicdigest.notice;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Finds the known words that a mistyped one most likely means, so that a message can name them. */
public final class Nearest {
    private record Candidate(int distance, String word) {}

    private static final Comparator<Candidate> NEAREST_FIRST =
            Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word);

    private static final int MOST_SHOWN = 3;

    private Nearest() {}

    /**
     * The known words nearest to the wrong one, nearest first, ties in the order of the words; empty when none is near.
     *
     * <p>Nearness is the number of inserted, deleted, replaced or swapped neighbouring letters (optimal string
     * alignment), case and the choice between {@code _}, {@code -} and space aside. Short words tolerate one such
     * change, long ones three; of words in Chinese characters, each of which says more than a letter, a third may
     * differ. None may be more than one change farther than the nearest: other words have nothing to do with what was
     * meant. A word that holds the other whole, such as {@code rate} and {@code attendance_rate},
     * counts as farther than that.
     */
    public static List<String> candidates(String wrong, Collection<String> known, int limit) {
        String plain = plain(wrong);
        int tolerated = tolerated(plain);
        TreeSet<Candidate> best = new TreeSet<>(NEAREST_FIRST);
        for (String word : known) {
            int worst = best.size() < limit ? Integer.MAX_VALUE : best.last().distance();
            int distance = distance(plain, plain(word), tolerated);
            if (distance <= worst && distance < Integer.MAX_VALUE) {
                best.add(new Candidate(distance, word));
                if (best.size() > limit) {
                    best.pollLast();
                }
            }
        }
        int farthest = best.isEmpty() ? 0 : best.first().distance() + 1;
        return best.stream()
                .filter(candidate -> candidate.distance() <= farthest)
                .map(Candidate::word)
                .toList();
    }

    /** The candidates as an argument of a notice: at most three of them, or a dash where there are none. */
    public static String argument(List<String> candidates) {
        return candidates.isEmpty()
                ? "—"
                : String.join(", ", candidates.subList(0, Math.min(MOST_SHOWN, candidates.size())));
    }

    private static int tolerated(String plain) {
        if (plain.codePoints().anyMatch(Character::isIdeographic)) {
            return Math.max(1, Math.min(3, plain.length() / 3));
        }
        return plain.length() <= 3 ? 1 : plain.length() <= 7 ? 2 : 3;
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static int distance(String left, String right, int tolerated) {
        int edits = Math.abs(left.length() - right.length()) > tolerated
                ? Integer.MAX_VALUE
                : edits(left, right, Math.min(tolerated, Math.max(left.length(), right.length()) - 1));
        if (edits < Integer.MAX_VALUE) {
            return edits;
        }
        boolean holds = Math.min(left.length(), right.length()) >= 4 && (left.contains(right) || right.contains(left));
        return holds ? tolerated + Math.abs(left.length() - right.length()) : Integer.MAX_VALUE;
    }

    /** The optimal string alignment distance, or the largest integer as soon as it must exceed what is tolerated. */
    private static int edits(String left, String right, int tolerated) {
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
                int replaced = last[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                int changed = Math.min(replaced, Math.min(last[column], current[column - 1]) + 1);
                if (row > 1
                        && column > 1
                        && left.charAt(row - 1) == right.charAt(column - 2)
                        && left.charAt(row - 2) == right.charAt(column - 1)) {
                    changed = Math.min(changed, beforeLast[column - 2] + 1);
                }
                current[column] = changed;
                least = Math.min(least, changed);
            }
            if (least > tolerated) {
                return Integer.MAX_VALUE;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return last[right.length()] <= tolerated ? last[right.length()] : Integer.MAX_VALUE;
    }
}
