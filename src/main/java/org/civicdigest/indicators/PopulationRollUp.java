package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Workspace.PopulationRow;

/**
 * Denominators of all areas from those of the areas that they are stated for.
 *
 * <p>What is stated for an area itself is taken as it is; else the areas below it are summed. An area counts for the
 * parents that it has in December of the year.
 */
public final class PopulationRollUp {
    private PopulationRollUp() {}

    /** One row per (area of any level, year, measure). */
    public static List<PopulationRow> of(AreaRegister areas, List<PopulationRow> stated) {
        AncestorIndex ancestors = new AncestorIndex(areas);
        record Key(String area, int year, String measure) {}
        Set<Key> own = new HashSet<>();
        stated.forEach(row -> own.add(new Key(row.area(), row.year(), row.measure())));
        Map<String, PopulationRow> sums = new TreeMap<>();
        for (PopulationRow row : stated) {
            int december = row.year() * 100 + 12;
            boolean countedAbove = false;
            add(sums, row.area(), row);
            for (AncestorSpans.Span span : ancestors.listIn(row.area(), december)) {
                if (span.ancestor().equals(row.area())) {
                    continue;
                }
                if (own.contains(new Key(span.ancestor(), row.year(), row.measure()))) {
                    // Stated there, and from there upwards it is that statement that counts.
                    countedAbove = true;
                } else if (!countedAbove) {
                    add(sums, span.ancestor(), row);
                }
            }
        }
        return List.copyOf(sums.values());
    }

    private static void add(Map<String, PopulationRow> sums, String area, PopulationRow row) {
        sums.merge(
                area + " " + row.year() + " " + row.measure(),
                new PopulationRow(area, row.year(), row.measure(), row.value()),
                (one, two) -> new PopulationRow(area, row.year(), row.measure(), sum(one.value(), two.value())));
    }

    private static BigDecimal sum(BigDecimal one, BigDecimal two) {
        return one.add(two);
    }
}
