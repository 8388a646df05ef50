package org.civicdigest.disclosure;

import java.io.Serializable;

/**
 * One sum of people: of an area, over some months of one year.
 *
 * @param months bit 0 for January to bit 11 for December
 * @param rest empty for a sum that can be published; for one that never is, such as what an area states beyond its parts, what
 *     tells it from others
 */
public record Cell(String area, int year, int months, String rest) implements Serializable, Comparable<Cell> {
    /** A sum that can be published. */
    public Cell(String area, int year, int months) {
        this(area, year, months, "");
    }

    /** Whether it is a sum that is printed, unless it is withheld. */
    public boolean isPrinted() {
        return rest.isEmpty();
    }

    @Override
    public int compareTo(Cell other) {
        int order = area.compareTo(other.area);
        if (order == 0) {
            order = Integer.compare(year, other.year);
        }
        if (order == 0) {
            order = Integer.compare(months, other.months);
        }
        return order == 0 ? rest.compareTo(other.rest) : order;
    }
}
