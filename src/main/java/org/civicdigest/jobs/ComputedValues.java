package org.civicdigest.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.MonthlySeries;
import org.civicdigest.model.RestatedValue;

/**
 * What the stage of indicators makes: the values of the edition, the months behind them, years on the same ground, and why values changed. Also how
 * they travel from a task to the driver: one by one, each would carry the description of its class.
 *
 * <p>Public because Spark encodes public classes only.
 */
public record ComputedValues(
        List<IndicatorValue> values,
        List<MonthlySeries> months,
        List<RestatedValue> restated,
        List<ChangeParts> changes)
        implements Serializable {
    private static final int SIZE = 2_000;

    /** The same in parts of a bearable size. */
    List<ComputedValues> parts() {
        List<ComputedValues> parts = new ArrayList<>();
        for (int from = 0; from < values.size(); from += SIZE) {
            int to = Math.min(values.size(), from + SIZE);
            parts.add(new ComputedValues(new ArrayList<>(values.subList(from, to)), List.of(), List.of(), List.of()));
        }
        parts.add(new ComputedValues(
                List.of(), new ArrayList<>(months), new ArrayList<>(restated), new ArrayList<>(changes)));
        return parts;
    }
}
