package org.civicdigest.indicators;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.jspecify.annotations.Nullable;

/** The yearly values of an index's indicators, by area. */
final class CompositeValues {
    private final Map<String, IndicatorValue> byKey = new HashMap<>();

    /** Those of one year among all values of an edition. */
    static CompositeValues of(CompositeIndex index, List<IndicatorValue> values, int year) {
        Set<String> wanted = new HashSet<>();
        index.items().forEach(item -> wanted.add(item.indicator()));
        Period period = Period.ofYear(year);
        CompositeValues found = new CompositeValues();
        for (IndicatorValue value : values) {
            if (wanted.contains(value.indicator()) && value.period().equals(period)) {
                found.byKey.put(key(value.areaCode(), value.indicator()), value);
            }
        }
        return found;
    }

    private static String key(String area, String indicator) {
        return area + " " + indicator;
    }

    @Nullable
    IndicatorValue find(String area, String indicator) {
        return byKey.get(key(area, indicator));
    }
}
