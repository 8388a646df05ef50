package org.civicdigest.screening;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.civicdigest.model.Text;

/**
 * How many of some attendances end in 0, or in 0 or 5.
 *
 * <p>A full attendance tells of the roster, not of the counting, so that each roster counts once; nobody came tells
 * nothing. At least {@value #FEWEST} attendances of which {@value #FEWEST_TELLING} tell something, of three or more
 * different numbers, are needed, and nine in ten of them must be round. Where last digits are spread evenly that happens
 * to fewer than one in 10<sup>15</sup> series; where 0 and 5 come twice as often by nature, to fewer than one in ten
 * million.
 */
final class LastDigits {
    static final int FEWEST = 50;
    static final int FEWEST_TELLING = 30;

    private static final int FEWEST_DIFFERENT = 3;

    private final Set<Integer> rosters = new HashSet<>();
    private final Set<Integer> different = new HashSet<>();
    private long all;
    private long telling;
    private long tens;
    private long fives;

    /** @param expected -1 where nobody states it exactly */
    void add(int attended, int expected) {
        if (attended == 0) {
            return;
        }
        all++;
        if (attended == expected) {
            rosters.add(attended);
            return;
        }
        count(attended);
        note(attended);
    }

    private void count(int attended) {
        telling++;
        tens += attended % 10 == 0 ? 1 : 0;
        fives += attended % 5 == 0 ? 1 : 0;
    }

    private void note(int attended) {
        if (different.size() < FEWEST_DIFFERENT) {
            different.add(attended);
        }
    }

    void addAll(LastDigits other) {
        all += other.all;
        telling += other.telling;
        tens += other.tens;
        fives += other.fives;
        rosters.addAll(other.rosters);
        other.different.forEach(this::note);
    }

    /** The evidence, where there is enough. */
    Optional<Text> find() {
        LastDigits whole = new LastDigits();
        whole.addAll(this);
        rosters.forEach(whole::count);
        rosters.forEach(whole::note);
        if (all < FEWEST || whole.telling < FEWEST_TELLING || whole.different.size() < FEWEST_DIFFERENT) {
            return Optional.empty();
        }
        if (whole.tens * 10 >= whole.telling * 9) {
            return Optional.of(new Text(
                    "实到人次 " + whole.telling + " 个数中有 " + whole.tens + " 个以 0 结尾（逐个清点的数约有一成）",
                    whole.tens + " of " + whole.telling
                            + " numbers of attendances end in 0 (about one in ten does when they are counted)"));
        }
        if (whole.fives * 10 >= whole.telling * 9) {
            return Optional.of(new Text(
                    "实到人次 " + whole.telling + " 个数中有 " + whole.fives + " 个以 0 或 5 结尾（逐个清点的数约有两成）",
                    whole.fives + " of " + whole.telling
                            + " numbers of attendances end in 0 or 5 (about one in five does when they are counted)"));
        }
        return Optional.empty();
    }
}
