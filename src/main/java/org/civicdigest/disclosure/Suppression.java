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
 */
public final class Suppression {
    private final SumTable table;
    private final Map<Cell, List<SumTable.Relation>> relationsByCell = new HashMap<>();
    private final SortedSet<Cell> withheld;
    private final Set<Set<Cell>> withstood = new HashSet<>();

    private Suppression(SumTable table, Collection<Cell> alsoWithheld) {
        this.table = table;
        this.withheld = new TreeSet<>(table.unpublished());
        withheld.addAll(alsoWithheld);
        for (SumTable.Relation relation : table.relations()) {
            relation.cells()
                    .forEach(cell -> relationsByCell
                            .computeIfAbsent(cell, key -> new ArrayList<>())
                            .add(relation));
        }
    }

    /**
     * All cells to withhold, the protected ones among them.
     *
     * @param alsoWithheld cells of the table that are withheld for reasons outside of it
     */
    public static SortedSet<Cell> of(SumTable table, Collection<Cell> alsoWithheld) {
        Suppression suppression = new Suppression(table, alsoWithheld);
        suppression.coverRelations();
        suppression.withstandAttack();
        return suppression.withheld;
    }

    /** First what can be seen at once: a relation with one unknown is solved. */
    private void coverRelations() {
        Deque<Cell> waiting = new ArrayDeque<>(withheld);
        while (!waiting.isEmpty()) {
            Cell cell = waiting.poll();
            for (SumTable.Relation relation : relationsByCell.getOrDefault(cell, List.of())) {
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
        List<Cell> hidden = relation.cells().stream().filter(withheld::contains).toList();
        return hidden.size() == 1;
    }

    /** The smallest published part that is anything, else whole, else one that is nothing. */
    private Optional<Cell> cheapest(SumTable.Relation relation) {
        return relation.cells().stream()
                .filter(cell -> !withheld.contains(cell))
                .min(Comparator.<Cell, Boolean>comparing(cell -> table.of(cell).signum() == 0)
                        .thenComparing(cell -> relation.wholes().contains(cell))
                        .thenComparing(table::of)
                        .thenComparing(Comparator.naturalOrder()));
    }

    private void withstandAttack() {
        while (true) {
            List<Cell> open = new ArrayList<>();
            for (Set<Cell> component : components()) {
                if (withstood.contains(component)) {
                    continue;
                }
                List<Cell> asked = component.stream()
                        .filter(cell -> cell.rest().isEmpty() || table.few().contains(cell))
                        .toList();
                List<Cell> bounded = asked.isEmpty()
                        ? List.of()
                        : new Attack(table, component, relations(component))
                                .listBoundedWithin(asked, table.protection());
                if (bounded.isEmpty()) {
                    withstood.add(component);
                }
                open.addAll(bounded);
            }
            if (open.isEmpty()) {
                return;
            }
            for (Cell cell : open) {
                cover(cell);
            }
            coverRelations();
        }
    }

    private Set<SumTable.Relation> relations(Set<Cell> component) {
        Set<SumTable.Relation> relations = new LinkedHashSet<>();
        component.forEach(cell -> relations.addAll(relationsByCell.getOrDefault(cell, List.of())));
        return relations;
    }

    /** Withholds one more, as near to the cell as there is one. */
    private void cover(Cell cell) {
        Set<Cell> seen = new TreeSet<>(Set.of(cell));
        List<Cell> ring = List.of(cell);
        while (!ring.isEmpty()) {
            Optional<Cell> cover = ring.stream()
                    .flatMap(each -> relationsByCell.getOrDefault(each, List.of()).stream())
                    .distinct()
                    .map(this::cheapest)
                    .flatMap(Optional::stream)
                    .min(Comparator.<Cell, Boolean>comparing(
                                    each -> table.of(each).signum() == 0)
                            .thenComparing(table::of)
                            .thenComparing(Comparator.naturalOrder()));
            if (cover.isPresent()) {
                withheld.add(cover.get());
                return;
            }
            List<Cell> next = new ArrayList<>();
            for (Cell each : ring) {
                for (SumTable.Relation relation : relationsByCell.getOrDefault(each, List.of())) {
                    relation.cells().stream().filter(seen::add).forEach(next::add);
                }
            }
            ring = next;
        }
        throw new IllegalStateException("the whole table is withheld and still tells of " + cell + ", which is "
                + table.of(cell).toPlainString());
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
                for (SumTable.Relation relation : relationsByCell.getOrDefault(cell, List.of())) {
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
