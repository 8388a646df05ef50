package org.civicdigest.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sums of one measure with what adds up to what.
 *
 * <p>A sum is <em>few</em> where it is protected: as so many, or so few more than an earlier edition said, that a number would tell
 * of single people. Whoever sees the published sums must be left with a range of at least {@link #protection} for it.
 */
public final class SumTable {
    private final int protection;
    private final SortedMap<Cell, BigDecimal> sums = new TreeMap<>();
    private final SortedSet<Cell> few = new TreeSet<>();
    private final SortedSet<Cell> unpublished = new TreeSet<>();
    private final SortedSet<Cell> stated = new TreeSet<>();
    private final List<Relation> relations = new ArrayList<>();

    /** The wholes add up to what the parts add up to. */
    public record Relation(List<Cell> wholes, List<Cell> parts) {
        public Relation {
            wholes = List.copyOf(wholes);
            parts = List.copyOf(parts);
        }

        /** All cells of both sides. */
        public List<Cell> cells() {
            List<Cell> cells = new ArrayList<>(wholes);
            cells.addAll(parts);
            return cells;
        }
    }

    /** @param protection how far apart the least and the most must be that a protected sum can be */
    public SumTable(int protection) {
        if (protection < 1) {
            throw new IllegalArgumentException("a range of at least 1 protects, got " + protection);
        }
        this.protection = protection;
    }

    /** A sum that is published if nothing speaks against it. */
    public void put(Cell cell, BigDecimal sum) {
        if (sum.signum() < 0) {
            throw new IllegalArgumentException("people are not fewer than none, got " + sum + " for " + cell);
        }
        sums.put(cell, sum);
    }

    /** A sum that is protected, and so is withheld. */
    public void putFew(Cell cell, BigDecimal sum) {
        put(cell, sum);
        few.add(cell);
        unpublished.add(cell);
    }

    /** A sum that is withheld, for whatever reason, and need not be protected. */
    public void putUnpublished(Cell cell, BigDecimal sum) {
        put(cell, sum);
        unpublished.add(cell);
    }

    /**
     * Says of a sum that is not printed that somebody may know it all the same, or take it for nothing: what an area states
     * itself beyond its parts.
     */
    public void markStated(Cell cell) {
        if (cell.isPrinted() || !sums.containsKey(cell)) {
            throw new IllegalArgumentException(cell + " is no sum beyond those that are printed");
        }
        stated.add(cell);
    }

    /**
     * States what adds up to what.
     *
     * @throws IllegalArgumentException where it does not
     */
    public void relate(Relation relation) {
        if (sum(relation.wholes()).compareTo(sum(relation.parts())) != 0) {
            throw new IllegalArgumentException("this does not add up: " + sum(relation.wholes()) + " of "
                    + relation.wholes() + " and " + sum(relation.parts()) + " of " + relation.parts());
        }
        relations.add(relation);
    }

    /** What these cells add up to. */
    public BigDecimal sum(List<Cell> cells) {
        return cells.stream().map(this::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal of(Cell cell) {
        BigDecimal sum = sums.get(cell);
        if (sum == null) {
            throw new IllegalArgumentException("the table has no cell " + cell);
        }
        return sum;
    }

    public boolean contains(Cell cell) {
        return sums.containsKey(cell);
    }

    int protection() {
        return protection;
    }

    List<Relation> relations() {
        return relations;
    }

    /** The protected cells. */
    SortedSet<Cell> few() {
        return few;
    }

    /** What is not printed, and may be known all the same. */
    SortedSet<Cell> stated() {
        return stated;
    }

    /** All that is withheld to begin with. */
    SortedSet<Cell> unpublished() {
        return unpublished;
    }
}
