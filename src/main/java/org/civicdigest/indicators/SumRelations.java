package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.civicdigest.disclosure.Cell;
import org.civicdigest.disclosure.SumTable;
import org.civicdigest.model.Workspace;

/**
 * What adds up to what in a table of areas by months: areas to those above them, months to longer periods.
 *
 * <p>Areas whose parts moved between them within the months add up together only. Where a whole is more than its parts, what
 * it states beyond them is a sum too, which nobody prints: a few of it are protected. Where it is less, people are in two parts, or parts
 * are counted over months that the whole leaves out; somebody who does not know that may subtract all the same.
 */
final class SumRelations {
    /** Nothing is told of a sum by another that is larger by so many times the minimum. */
    private static final int MATTERS = 20;

    private final Workspace workspace;
    private final AncestorIndex ancestors;
    private final Map<String, String> levels = new HashMap<>();

    SumRelations(Workspace workspace) {
        this.workspace = workspace;
        this.ancestors = new AncestorIndex(workspace.areas());
        workspace
                .areas()
                .rowsByCode()
                .forEach((code, rows) -> levels.put(code, rows.get(0).level()));
    }

    /**
     * States all relations between the cells in the table; what is beyond the parts of a whole is few under the minimum.
     *
     * @param isDistinct whether people are counted once over all areas and months: no part is then more than its whole, and the months
     *     together are no less than the year; that they add up somebody may believe of areas, and of months where they do
     */
    void relate(SumTable table, Collection<Cell> cells, int minimum, boolean isDistinct) {
        SortedMap<Integer, SortedMap<Integer, List<Cell>>> byYear = new TreeMap<>();
        SortedMap<String, SortedMap<Integer, SortedSet<Integer>>> monthsByArea = new TreeMap<>();
        for (Cell cell : cells) {
            byYear.computeIfAbsent(cell.year(), year -> new TreeMap<>())
                    .computeIfAbsent(cell.months(), months -> new ArrayList<>())
                    .add(cell);
            monthsByArea
                    .computeIfAbsent(cell.area(), area -> new TreeMap<>())
                    .computeIfAbsent(cell.year(), year -> new TreeSet<>())
                    .add(cell.months());
        }
        byYear.values()
                .forEach(ofYear -> ofYear.values().forEach(overSameMonths -> {
                    boolean isOfEdition = overSameMonths.get(0).year() == byYear.lastKey();
                    areas(table, overSameMonths, isOfEdition ? new TreeMap<>() : monthsByArea, isDistinct, minimum);
                }));
        monthsByArea.forEach((area, years) -> years.forEach(
                (year, spans) -> spans.forEach(span -> periods(table, area, year, span, spans, isDistinct, minimum))));
    }

    /** Each level that has cells, to the next above that has. */
    private void areas(
            SumTable table,
            List<Cell> overSameMonths,
            SortedMap<String, SortedMap<Integer, SortedSet<Integer>>> monthsByArea,
            boolean isDistinct,
            int minimum) {
        SortedMap<Integer, List<Cell>> byDepth = new TreeMap<>();
        for (Cell cell : overSameMonths) {
            byDepth.computeIfAbsent(workspace.depthOf(levelOf(cell)), depth -> new ArrayList<>())
                    .add(cell);
        }
        List<List<Cell>> fromTop = List.copyOf(byDepth.values());
        for (int index = 1; index < fromTop.size(); index++) {
            List<Cell> below = fromTop.get(index);
            areas(table, fromTop.get(index - 1), below, listUnlisted(below, monthsByArea), isDistinct, minimum);
        }
    }

    /**
     * Areas of the same level that have people within these months, though no sum over them: of the years before an edition there are only
     * the months that an area has in the edition's year.
     */
    private List<Cell> listUnlisted(
            List<Cell> cells, SortedMap<String, SortedMap<Integer, SortedSet<Integer>>> monthsByArea) {
        Cell like = cells.get(0);
        Set<String> listed = cells.stream().map(Cell::area).collect(Collectors.toSet());
        List<Cell> unlisted = new ArrayList<>();
        monthsByArea.forEach((area, years) -> {
            Cell cell = new Cell(area, like.year(), like.months());
            if (!listed.contains(area)
                    && levelOf(cell).equals(levelOf(like))
                    && years.getOrDefault(like.year(), new TreeSet<>()).stream()
                            .anyMatch(months -> (months & like.months()) != 0)) {
                unlisted.add(cell);
            }
        });
        return unlisted;
    }

    private void areas(
            SumTable table, List<Cell> above, List<Cell> below, List<Cell> unlisted, boolean isDistinct, int minimum) {
        SortedMap<String, Cell> wholes = new TreeMap<>();
        above.forEach(cell -> wholes.put(cell.area(), cell));
        SortedMap<String, String> leaders = new TreeMap<>();
        wholes.keySet().forEach(area -> leaders.put(area, area));
        SortedMap<String, SortedSet<String>> parents = new TreeMap<>();
        for (Cell part : below) {
            SortedSet<String> of = parents(part);
            of.retainAll(wholes.keySet());
            parents.put(part.area(), of);
            of.forEach(parent -> join(leaders, of.first(), parent));
        }
        SortedMap<String, List<Cell>> groups = new TreeMap<>();
        SortedMap<String, List<Cell>> partsOfGroups = new TreeMap<>();
        wholes.forEach((area, cell) -> groups.computeIfAbsent(leader(leaders, area), leader -> new ArrayList<>())
                .add(cell));
        for (Cell part : below) {
            SortedSet<String> of = parents.getOrDefault(part.area(), new TreeSet<>());
            if (!of.isEmpty()) {
                partsOfGroups
                        .computeIfAbsent(leader(leaders, of.first()), leader -> new ArrayList<>())
                        .add(part);
            }
        }
        Set<String> ofUnlisted = new HashSet<>();
        for (Cell part : unlisted) {
            parents(part).stream()
                    .filter(wholes::containsKey)
                    .forEach(parent -> ofUnlisted.add(leader(leaders, parent)));
        }
        partsOfGroups.forEach((leader, parts) -> {
            List<Cell> wholesOfGroup = groups.getOrDefault(leader, List.of());
            Optional<Cell> rest = relate(table, wholesOfGroup, parts, "beyond " + levelOf(parts.get(0)), minimum);
            if (isDistinct) {
                parts.forEach(
                        part -> relateNoMore(table, wholesOfGroup, List.of(part), "beside " + part.area(), minimum));
            }
            if (!ofUnlisted.contains(leader)) {
                rest.ifPresent(table::markStated);
            }
        });
    }

    private String levelOf(Cell cell) {
        return Objects.requireNonNull(levels.get(cell.area()));
    }

    /** All areas that the cell's area lay in at some time of its months. */
    private SortedSet<String> parents(Cell part) {
        SortedSet<String> parents = new TreeSet<>();
        for (int month = 0; month < 12; month++) {
            if ((part.months() >> month & 1) == 1) {
                ancestors
                        .listOf(part.area(), part.year() * 100 + month + 1, 1)
                        .forEach(above -> parents.add(above.ancestor()));
            }
        }
        parents.remove(part.area());
        return parents;
    }

    private static void join(Map<String, String> leaders, String one, String other) {
        String first = leader(leaders, one);
        String second = leader(leaders, other);
        if (!first.equals(second)) {
            leaders.put(first.compareTo(second) < 0 ? second : first, first.compareTo(second) < 0 ? first : second);
        }
    }

    private static String leader(Map<String, String> leaders, String area) {
        String leader = area;
        while (!leaders.getOrDefault(leader, leader).equals(leader)) {
            leader = leaders.getOrDefault(leader, leader);
        }
        return leader;
    }

    /** A span of months to the spans within it, of each length those that no longer one within it holds. */
    private static void periods(
            SumTable table,
            String area,
            int year,
            int span,
            SortedSet<Integer> spans,
            boolean isDistinct,
            int minimum) {
        List<Integer> within = spans.stream()
                .filter(each -> each != span && (each & ~span) == 0)
                .toList();
        SortedMap<Integer, List<Integer>> byLength = new TreeMap<>();
        for (int each : within) {
            boolean isHeld = within.stream().anyMatch(longer -> longer != each && (each & ~longer) == 0);
            if (!isHeld) {
                byLength.computeIfAbsent(Integer.bitCount(each), length -> new ArrayList<>())
                        .add(each);
            }
        }
        byLength.values().stream().flatMap(parts -> disjoint(parts).stream()).forEach(months -> {
            List<Cell> whole = List.of(new Cell(area, year, span));
            List<Cell> parts =
                    months.stream().map(each -> new Cell(area, year, each)).toList();
            if (!isDistinct || table.sum(whole).compareTo(table.sum(parts)) == 0) {
                relate(table, whole, parts, "outside " + months, minimum);
            }
            if (isDistinct) {
                parts.forEach(part -> relateNoMore(table, whole, List.of(part), "outside " + part.months(), minimum));
                relateNoMore(table, parts, whole, "again in " + months, minimum);
            }
        });
    }

    /** Spans that overlap do not add up; they are parts of the whole by themselves. */
    private static List<List<Integer>> disjoint(List<Integer> spans) {
        List<List<Integer>> families = new ArrayList<>();
        for (int span : spans) {
            families.stream()
                    .filter(family -> family.stream().allMatch(each -> (each & span) == 0))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Integer> family = new ArrayList<>();
                        families.add(family);
                        return family;
                    })
                    .add(span);
        }
        return families;
    }

    /** What is missing between both sides becomes a sum of its own, which is returned. */
    private static Optional<Cell> relate(
            SumTable table, List<Cell> wholes, List<Cell> parts, String rest, int minimum) {
        BigDecimal beyond = table.sum(wholes).subtract(table.sum(parts));
        if (beyond.signum() == 0) {
            table.relate(new SumTable.Relation(wholes, parts));
            return Optional.empty();
        }
        Cell first = wholes.get(0);
        Cell unstated = new Cell(first.area(), first.year(), first.months(), rest);
        if (beyond.signum() > 0 && beyond.compareTo(BigDecimal.valueOf(minimum)) < 0) {
            table.putFew(unstated, beyond);
        } else {
            table.putUnpublished(unstated, beyond.abs());
        }
        table.relate(
                beyond.signum() > 0
                        ? new SumTable.Relation(wholes, with(parts, unstated))
                        : new SumTable.Relation(with(wholes, unstated), parts));
        return Optional.of(unstated);
    }

    /** These are no more than those; said where by so little that it matters, and not where they are more. */
    private static void relateNoMore(SumTable table, List<Cell> those, List<Cell> these, String rest, int minimum) {
        BigDecimal more = table.sum(those).subtract(table.sum(these));
        if (more.signum() >= 0 && more.compareTo(BigDecimal.valueOf((long) MATTERS * minimum)) < 0) {
            Cell first = those.get(0);
            Cell left = new Cell(first.area(), first.year(), first.months(), rest);
            table.putUnpublished(left, more);
            table.relate(new SumTable.Relation(those, with(these, left)));
        }
    }

    private static List<Cell> with(List<Cell> cells, Cell one) {
        List<Cell> all = new ArrayList<>(cells);
        all.add(one);
        return all;
    }
}
