package org.civicdigest.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator month by month: one per (area, indicator).
 *
 * @param firstYear the series begins with its January
 * @param values one a month up to the last with data, in the indicator's unit; null where there is none to show, and for all
 *     months before the area had its present ground
 */
public record MonthlySeries(
        String areaCode, String level, String indicator, int firstYear, List<@Nullable Double> values)
        implements Serializable {
    public MonthlySeries {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
