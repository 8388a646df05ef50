package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a template found in one sheet beside the columns of its fields.
 *
 * @param stated field → value that stands outside the table
 * @param period what path, sheet and cells outside the table say of the period
 * @param columns that become rows of their own, found by patterns
 * @param factors index of a column → what its numbers are multiplied with
 * @param filled columns in which a blank cell means the same as in the row above
 * @param footers beginnings of rows below the table that are no data; empty where none are told apart
 * @param keptRows beginnings of rows that are data whatever they look like
 */
public record SheetLayout(
        Map<String, String> stated,
        PeriodParts period,
        List<ValueColumn> columns,
        Map<Integer, BigDecimal> factors,
        Set<Integer> filled,
        List<String> footers,
        List<String> keptRows)
        implements Serializable {
    public static final SheetLayout NONE =
            new SheetLayout(Map.of(), PeriodParts.NONE, List.of(), Map.of(), Set.of(), List.of(), List.of());

    public SheetLayout {
        stated = Collections.unmodifiableMap(new TreeMap<>(stated));
        columns = List.copyOf(columns);
        factors = Collections.unmodifiableMap(new TreeMap<>(factors));
        filled = Collections.unmodifiableSet(new TreeSet<>(filled));
        footers = List.copyOf(footers);
        keptRows = List.copyOf(keptRows);
    }

    /**
     * A column whose cells are values.
     *
     * @param index in the head, from 0
     * @param stated field → what the column's name says of it: measure, area
     * @param period what the column's name says of it
     */
    public record ValueColumn(int index, Map<String, String> stated, PeriodParts period) implements Serializable {
        public ValueColumn {
            stated = Collections.unmodifiableMap(new TreeMap<>(stated));
        }
    }
}
