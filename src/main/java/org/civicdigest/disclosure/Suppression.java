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
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Chooses which sums to withhold beside the protected ones (complementary suppression), until an {@link Attack} on the whole table
 * leaves a wide enough range for each withheld sum: nobody who sees the table knows which of them are few.
 *
 * <p>The choice is greedy and deterministic: where a withheld sum is bounded too closely, the smallest published sum that
 * stands in a relation with it, or with a withheld sum that it hangs together with, is withheld too, parts before wholes. What is attacked is
 * the whole of what is withheld, so that several relations cannot be played against each other; the least that could be withheld it
 * need not be (Fischetti and Salazar 2001, Management Science 47:1008, for the exact problem).
 *
 * <p>Where more hangs together than a programme can be solved for, each sum is attacked with those nearest to it, as if all others
 * were known: who withstands somebody who knows more withstands whoever knows less.
 */
public final class Suppression {
    /** The most that is attacked at once; what is more is attacked in parts. */
    private static final int MOST_AT_ONCE = 400;

    /** So many around a sum leave it room enough, or hardly any would. */
    private static final int NEAR = 60;

    /** So many cells of one relation are taken along where only some are. */
    private static final int OF_EACH_RELATION = 8;

    private final int mostAtOnce;
    private final SumTable table;
    /** Places among the relations of the table: relations are long, and are not compared by what they hold. */
    private final Map<Cell, List<Integer>> relationsByCell = new HashMap<>();

    private final SortedSet<Cell> withheld;
    /** What withstood an attack withstands each later one, when more is withheld. */
    private final Set<Cell> safe = new HashSet<>();

    private Suppression(SumTable table, Collection<Cell> alsoWithheld, int mostAtOnce) {
        this.mostAtOnce = mostAtOnce;
        this.table = table;
        this.withheld = new TreeSet<>(table.unpublished());
        withheld.addAll(alsoWithheld);
        for (int place = 0; place < table.relations().size(); place++) {
            for (Cell cell : table.relations().get(place).cells()) {
                relationsByCell.computeIfAbsent(cell, key -> new ArrayList<>()).add(place);
            }
        }
    }

    /**
     * All cells to withhold, the protected ones among them.
     *
     * @param alsoWithheld cells of the table that are withheld for reasons outside of it
     */
    public static SortedSet<Cell> of(SumTable table, Collection<Cell> alsoWithheld) {
        return of(table, alsoWithheld, MOST_AT_ONCE);
    }

    static SortedSet<Cell> of(SumTable table, Collection<Cell> alsoWithheld, int mostAtOnce) {
        Suppression suppression = new Suppression(table, alsoWithheld, mostAtOnce);
        suppression.coverRelations();
        suppression.withstandAttack();
        return suppression.withheld;
    }

    /** First what can be seen at once: a relation with one unknown is solved. */
    private void coverRelations() {
        Deque<Cell> waiting = new ArrayDeque<>(withheld);
        while (!waiting.isEmpty()) {
            Cell cell = waiting.poll();
            for (SumTable.Relation relation : relationsOf(cell)) {
                while (isOpen(relation)) {
                    Optional<Cell> cover = cheapest(relation);
                    if (cover.isEmpty()) {
                        break;
                    }
                    withheld.add(cover.get());
                    waiting.add(cover.get());
                }
            }
        }
    }

    /** Whether the relation has one unknown. */
    private boolean isOpen(SumTable.Relation relation) {
        return relation.cells().stream().filter(withheld::contains).limit(2).count() == 1;
    }

    /** The smallest published part that is anything, else whole, else one that is nothing. */
    private Optional<Cell> cheapest(SumTable.Relation relation) {
        return relation.cells().stream()
                .filter(cell -> cell.rest().isEmpty() && !withheld.contains(cell))
                .min(Comparator.<Cell, Boolean>comparing(cell -> table.of(cell).signum() == 0)
                        .thenComparing(cell -> relation.wholes().contains(cell))
                        .thenComparing(table::of)
                        .thenComparing(Comparator.naturalOrder()));
    }

    private void withstandAttack() {
        while (true) {
            List<Cell> open = new ArrayList<>();
            for (Set<Cell> component : components()) {
                List<Cell> asked = component.stream()
                        .filter(cell -> cell.rest().isEmpty() || table.few().contains(cell))
                        .filter(cell -> !safe.contains(cell))
                        .toList();
                List<Cell> bounded = attack(component, asked);
                safe.addAll(asked);
                bounded.forEach(safe::remove);
                open.addAll(bounded);
            }
            if (open.isEmpty()) {
                return;
            }
            boolean isMore = false;
            for (Cell cell : open) {
                isMore |= cover(cell);
            }
            if (!isMore) {
                requireNothingFollows(open);
                return;
            }
            coverRelations();
        }
    }

    /** Those that are bounded too closely. */
    private List<Cell> attack(Set<Cell> component, List<Cell> asked) {
        if (component.size() <= mostAtOnce) {
            return asked.isEmpty()
                    ? List.of()
                    : new Attack(table, component, relations(component)).listBoundedWithin(asked, table.protection());
        }
        List<Cell> bounded = new ArrayList<>();
        Set<Cell> left = new LinkedHashSet<>(asked);
        while (!left.isEmpty()) {
            Cell centre = left.iterator().next();
            Set<Cell> near = listNearest(centre);
            List<Cell> attacked = left.stream().filter(near::contains).toList();
            List<Cell> found = new Attack(table, near, relations(near)).listBoundedWithin(attacked, table.protection());
            attacked.forEach(left::remove);
            // At the edge it may be the edge that bounds: those are attacked from their own middle.
            found.stream().filter(cell -> !cell.equals(centre)).forEach(left::add);
            if (found.contains(centre)) {
                bounded.add(centre);
            }
        }
        return bounded;
    }

    /**
     * The cell with withheld cells around it. Of each relation only some, first those whose other relations are touched already: a sum is
     * free where a way leads from it over relations back to itself.
     */
    private Set<Cell> listNearest(Cell centre) {
        Set<Cell> near = new TreeSet<>(Set.of(centre));
        Set<Integer> touched = new HashSet<>(relationsByCell.getOrDefault(centre, List.of()));
        Deque<Cell> waiting = new ArrayDeque<>(List.of(centre));
        while (!waiting.isEmpty() && near.size() < NEAR) {
            for (SumTable.Relation relation : relationsOf(waiting.remove())) {
                List<Cell> chosen = relation.cells().stream()
                        .filter(cell -> withheld.contains(cell) && !near.contains(cell))
                        .sorted(Comparator.<Cell>comparingLong(cell -> -touching(cell, touched))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(OF_EACH_RELATION)
                        .toList();
                near.addAll(chosen);
                waiting.addAll(chosen);
                chosen.forEach(cell -> touched.addAll(relationsByCell.getOrDefault(cell, List.of())));
            }
        }
        return near;
    }

    private long touching(Cell cell, Set<Integer> touched) {
        return relationsByCell.getOrDefault(cell, List.of()).stream()
                .filter(touched::contains)
                .count();
    }

    private List<SumTable.Relation> relationsOf(Cell cell) {
        return relationsByCell.getOrDefault(cell, List.of()).stream()
                .map(table.relations()::get)
                .toList();
    }

    /** All that any of them stands in. */
    private List<SumTable.Relation> relations(Set<Cell> cells) {
        SortedSet<Integer> found = new TreeSet<>();
        cells.forEach(cell -> found.addAll(relationsByCell.getOrDefault(cell, List.of())));
        return found.stream().map(table.relations()::get).toList();
    }

    /** Where all is withheld there is nothing to add, and what was attacked with a part of it is attacked with the whole. */
    private void requireNothingFollows(List<Cell> open) {
        for (Set<Cell> component : components()) {
            List<Cell> asked = open.stream().filter(component::contains).toList();
            if (!asked.isEmpty()) {
                List<Cell> bounded =
                        new Attack(table, component, relations(component)).listBoundedWithin(asked, table.protection());
                if (!bounded.isEmpty()) {
                    throw new IllegalStateException("the whole table is withheld and still tells of " + bounded);
                }
            }
        }
    }

    /** Withholds one more, as near to the cell as there is one; false where all that hangs together is withheld. */
    private boolean cover(Cell cell) {
        Set<Cell> seen = new TreeSet<>(Set.of(cell));
        List<Cell> ring = List.of(cell);
        while (!ring.isEmpty()) {
            Optional<Cell> cover = ring.stream()
                    .flatMap(each -> relationsByCell.getOrDefault(each, List.of()).stream())
                    .distinct()
                    .map(place -> cheapest(table.relations().get(place)))
                    .flatMap(Optional::stream)
                    .min(Comparator.<Cell, Boolean>comparing(
                                    each -> table.of(each).signum() == 0)
                            .thenComparing(table::of)
                            .thenComparing(Comparator.naturalOrder()));
            if (cover.isPresent()) {
                withheld.add(cover.get());
                return true;
            }
            List<Cell> next = new ArrayList<>();
            for (Cell each : ring) {
                for (SumTable.Relation relation : relationsOf(each)) {
                    relation.cells().stream().filter(seen::add).forEach(next::add);
                }
            }
            ring = next;
        }
        return false;
    }

    /** Withheld cells that hang together by relations, in order. */
    private List<Set<Cell>> components() {
        List<Set<Cell>> components = new ArrayList<>();
        Set<Cell> seen = new TreeSet<>();
        for (Cell start : withheld) {
            if (!seen.add(start)) {
                continue;
            }
            Set<Cell> component = new TreeSet<>();
            Deque<Cell> waiting = new ArrayDeque<>(List.of(start));
            while (!waiting.isEmpty()) {
                Cell cell = waiting.poll();
                component.add(cell);
                for (SumTable.Relation relation : relationsOf(cell)) {
                    for (Cell other : relation.cells()) {
                        if (withheld.contains(other) && seen.add(other)) {
                            waiting.add(other);
                        }
                    }
                }
            }
            components.add(component);
        }
        return components;
    }
}
