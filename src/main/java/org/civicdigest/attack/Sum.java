package org.civicdigest.attack;

import java.util.Comparator;

/**
 * Which sum: of an area over some months of a year.
 *
 * @param months bit 0 for January to bit 11 for December
 */
record Sum(String area, int year, int months) implements Comparable<Sum> {
    private static final Comparator<Sum> ORDER =
            Comparator.comparing(Sum::area).thenComparingInt(Sum::year).thenComparingInt(Sum::months);

    /** Of a period as the files write it: 2025, 2025-H1, 2025-Q3, 2025-03. */
    static Sum of(String area, String period) {
        int year = Integer.parseInt(period.substring(0, 4));
        if (period.length() == 4) {
            return new Sum(area, year, 0xfff);
        }
        String part = period.substring(5);
        int length = part.startsWith("H") ? 6 : part.startsWith("Q") ? 3 : 1;
        int ordinal = Integer.parseInt(length == 1 ? part : part.substring(1));
        return new Sum(area, year, ((1 << length) - 1) << (length * (ordinal - 1)));
    }

    @Override
    public int compareTo(Sum other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return area + " " + year + "/" + Integer.toBinaryString(months);
    }
}
