package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.civicdigest.model.Workspace.PopulationRow;

/** The denominators of one measure, by area and year. */
final class PopulationTable {
    private final Map<String, TreeMap<Integer, BigDecimal>> valuesByArea = new HashMap<>();

    /** A denominator with the year that it was stated for. */
    record Stated(int year, BigDecimal value) {}

    PopulationTable(String measure, List<PopulationRow> rows) {
        for (PopulationRow row : rows) {
            if (row.measure().equals(measure)
                    && valuesByArea
                                    .computeIfAbsent(row.area(), area -> new TreeMap<>())
                                    .putIfAbsent(row.year(), row.value())
                            != null) {
                throw new IllegalArgumentException("two values of " + measure + " for " + row.area() + " in "
                        + row.year() + "; the population has one row per area, year and measure");
            }
        }
    }

    /** The value of the year, else of the last year before it: people are not counted every year. */
    Optional<Stated> find(String area, int year) {
        return Optional.ofNullable(
                        valuesByArea.getOrDefault(area, new TreeMap<>()).floorEntry(year))
                .map(entry -> new Stated(entry.getKey(), entry.getValue()));
    }
}
