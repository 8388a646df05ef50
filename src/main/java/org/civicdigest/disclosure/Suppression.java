package org.civicdigest.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Chooses which sums to withhold beside the protected ones (complementary suppression), until an {@link Attack} leaves a wide enough
 * range for each withheld sum: nobody who sees the table knows which of them are few.
 *
 * <p>The choice is deterministic: one sum after the other is covered by what has to differ for it to be larger by the protection
 * ({@link CheapestMove}), where it costs nothing that sums differ that are withheld already. The least that could be
 * withheld for all of them together it need not be (Fischetti and Salazar 2001, Management Science 47:1008, for the exact problem).
 *
 * <p>Whoever subtracts takes what a district states beyond its streets for nothing, or happens to know it. All other sums are
 * therefore protected even from somebody who knows all of that; what is few of it, from those who see what is printed.
 *
 * <p>A sum is attacked, and covered, with those nearest to it, as if all others were known: who withstands somebody who knows more
 * withstands whoever knows less.
 */
public final class Suppression {
    /** So many around a sum leave it room enough, or hardly any would. */
    private static final int NEAR = 60;

    /** So many cells of one relation are taken along where only some are. */
    private static final int OF_EACH_RELATION = 8;

    /** How many times as many are tried where those near to a sum do not cover it. */
    private static final int WIDER = 5;

    /** What it costs to withhold that there is nobody, beside what any number costs: it tells less than it hides. */
    private static final double COST_OF_NOBODY = 5;

    private final int near;
    private final SumTable table;

    /** Places among the relations of the table: relations are long, and are not compared by what they hold. */
    private final Map<Cell, List<Integer>> placesByCell = new HashMap<>();

    private final SortedSet<Cell> withheld;

    /** What withstood an attack withstands each later one, when more is withheld. */
    private final Set<Cell> safe = new HashSet<>();

    private Suppression(SumTable table, Collection<Cell> alsoWithheld, int near) {
        this.near = near;
        this.table = table;
        this.withheld = new TreeSet<>(table.unpublished());
        withheld.addAll(alsoWithheld);
        for (int place = 0; place < table.relations().size(); place++) {
            for (Cell cell : table.relations().get(place).cells()) {
                placesByCell.computeIfAbsent(cell, key -> new ArrayList<>()).add(place);
            }
        }
    }

    /**
     * All cells to withhold, the protected ones among them.
     *
     * @param alsoWithheld cells of the table that are withheld for reasons outside of it
     */
    public static SortedSet<Cell> of(SumTable table, Collection<Cell> alsoWithheld) {
        return of(table, alsoWithheld, NEAR);
    }

    static SortedSet<Cell> of(SumTable table, Collection<Cell> alsoWithheld, int near) {
        Suppression suppression = new Suppression(table, alsoWithheld, near);
        suppression.withstandAttack();
        return suppression.withheld;
    }

    private void withstandAttack() {
        Predicate<Cell> isStated = table.stated()::contains;
        cover(table.few(), isStated.negate(), isStated.negate());
        cover(table.few(), cell -> true, isStated);
        boolean isMore = true;
        while (isMore) {
            isMore = cover(listBounded(isStated.negate(), isStated.negate()), isStated.negate(), isStated.negate());
            isMore |= cover(listBounded(cell -> true, isStated), cell -> true, isStated);
        }
    }

    /**
     * Withholds more where somebody would read too much from what is not.
     *
     * @param unknown to those who attack, of all that is withheld
     * @param asked of the cells
     * @return whether more is withheld now
     */
    private boolean cover(Collection<Cell> cells, Predicate<Cell> unknown, Predicate<Cell> asked) {
        boolean isMore = false;
        for (Cell cell : cells) {
            if (asked.test(cell) && !safe.contains(cell)) {
                isMore |= cover(cell, unknown, asked);
            }
        }
        return isMore;
    }

    /** What is withheld of the printed sums is protected whatever it is, what is beyond them where it is few. */
    private boolean isProtected(Cell cell) {
        return cell.isPrinted() || table.few().contains(cell);
    }

    /** The protected cells that are bounded too closely. */
    private List<Cell> listBounded(Predicate<Cell> unknown, Predicate<Cell> asked) {
        Set<Cell> left = new LinkedHashSet<>(withheld.stream()
                .filter(cell -> isProtected(cell) && asked.test(cell) && !safe.contains(cell))
                .toList());
        List<Cell> bounded = new ArrayList<>();
        while (!left.isEmpty()) {
            Cell centre = left.iterator().next();
            Set<Cell> around = listNearest(centre, near, cell -> withheld.contains(cell) && unknown.test(cell));
            List<Cell> attacked = left.stream().filter(around::contains).toList();
            Set<Cell> found = new HashSet<>(
                    new Attack(table, around, relations(around)).listBoundedWithin(attacked, table.protection()));
            for (Cell cell : attacked) {
                if (!found.contains(cell)) {
                    safe.add(cell);
                    left.remove(cell);
                }
            }
            // At the edge it may be the edge that bounds: those are attacked from their own middle.
            if (left.remove(centre)) {
                bounded.add(centre);
            }
        }
        return bounded;
    }

    /**
     * Withholds what has to differ for the cell to be larger, or all around it where nothing makes it larger.
     *
     * @return whether that is more than was withheld
     */
    private boolean cover(Cell cell, Predicate<Cell> unknown, Predicate<Cell> asked) {
        Predicate<Cell> mayDiffer = each -> each.isPrinted() || (withheld.contains(each) && unknown.test(each));
        Optional<SortedMap<Cell, Double>> moved =
                move(cell, mayDiffer, near).or(() -> move(cell, mayDiffer, WIDER * near));
        safe.add(cell);
        moved.ifPresent(cells -> cells.forEach((each, by) -> {
            if (asked.test(each) && Math.abs(by) >= table.protection() - CheapestMove.ROUNDING) {
                safe.add(each);
            }
        }));
        return withheld.addAll(
                moved.<Set<Cell>>map(SortedMap::keySet).orElseGet(() -> listNearest(cell, near, mayDiffer)));
    }

    private Optional<SortedMap<Cell, Double>> move(Cell cell, Predicate<Cell> mayDiffer, int size) {
        Set<Cell> cells = listNearest(cell, size, mayDiffer);
        cells.addAll(listIfOneMore(cell, mayDiffer));
        return new CheapestMove(table, cells).find(cell, relations(cells), this::cost);
    }

    /** The larger, the dearer, though not by as much. */
    private double cost(Cell cell) {
        if (withheld.contains(cell)) {
            return 0;
        }
        double sum = table.of(cell).doubleValue();
        return sum == 0 ? COST_OF_NOBODY : 1 + Math.log1p(sum);
    }

    /** What would be larger if the cell was: the way that nearly always is there, though it may be dear. */
    private Set<Cell> listIfOneMore(Cell cell, Predicate<Cell> mayDiffer) {
        Set<Cell> larger = new LinkedHashSet<>(Set.of(cell));
        Set<Integer> touched = new HashSet<>(placesOf(cell));
        Deque<Cell> waiting = new ArrayDeque<>(larger);
        while (!waiting.isEmpty()) {
            Cell each = waiting.remove();
            for (SumTable.Relation relation : relationsOf(each)) {
                List<Cell> otherSide = relation.parts().contains(each) ? relation.wholes() : relation.parts();
                if (otherSide.stream().noneMatch(larger::contains)) {
                    otherSide.stream()
                            .filter(mayDiffer)
                            .map(other -> candidate(other, touched))
                            .min(Comparator.<Candidate, Boolean>comparing(
                                            other -> other.cell().isPrinted())
                                    .thenComparing(Comparator.naturalOrder()))
                            .map(Candidate::cell)
                            .filter(larger::add)
                            .ifPresent(more -> {
                                waiting.add(more);
                                touched.addAll(placesOf(more));
                            });
                }
            }
        }
        return larger;
    }

    /**
     * The cell with those around it. Of each relation only some, first those whose other relations are touched already: a sum is
     * free where a way leads from it over relations back to itself.
     */
    private Set<Cell> listNearest(Cell centre, int size, Predicate<Cell> isAsked) {
        Set<Cell> nearest = new LinkedHashSet<>(Set.of(centre));
        Set<Integer> touched = new HashSet<>(placesOf(centre));
        Set<Integer> taken = new HashSet<>();
        Deque<Cell> waiting = new ArrayDeque<>(nearest);
        while (!waiting.isEmpty() && nearest.size() < size) {
            for (int place : placesOf(waiting.remove())) {
                if (!taken.add(place)) {
                    continue;
                }
                List<Cell> chosen = table.relations().get(place).cells().stream()
                        .filter(cell -> isAsked.test(cell) && !nearest.contains(cell))
                        .map(cell -> candidate(cell, touched))
                        .sorted()
                        .limit(OF_EACH_RELATION)
                        .map(Candidate::cell)
                        .toList();
                nearest.addAll(chosen);
                waiting.addAll(chosen);
                chosen.forEach(cell -> touched.addAll(placesOf(cell)));
            }
        }
        return nearest;
    }

    /** First those in relations that are touched already, the cheapest first. */
    private record Candidate(Cell cell, long touching, double cost) implements Comparable<Candidate> {
        private static final Comparator<Candidate> ORDER = Comparator.comparingLong(Candidate::touching)
                .reversed()
                .thenComparingDouble(Candidate::cost)
                .thenComparing(Candidate::cell);

        @Override
        public int compareTo(Candidate other) {
            return ORDER.compare(this, other);
        }
    }

    private Candidate candidate(Cell cell, Set<Integer> touched) {
        return new Candidate(
                cell, placesOf(cell).stream().filter(touched::contains).count(), cost(cell));
    }

    private List<Integer> placesOf(Cell cell) {
        return placesByCell.getOrDefault(cell, List.of());
    }

    private List<SumTable.Relation> relationsOf(Cell cell) {
        return placesOf(cell).stream().map(table.relations()::get).toList();
    }

    /** All that any of them stands in. */
    private List<SumTable.Relation> relations(Set<Cell> cells) {
        SortedSet<Integer> found = new TreeSet<>();
        cells.forEach(cell -> found.addAll(placesOf(cell)));
        return found.stream().map(table.relations()::get).toList();
    }
}
