package org.civicdigest.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.IndicatorValue;

/**
 * Some values on their way from a task to the driver: one by one, each would carry the description of its class.
 *
 * <p>Public because Spark encodes public classes only.
 */
public record ValueBatch(List<IndicatorValue> values) implements Serializable {
    private static final int SIZE = 2_000;

    static List<ValueBatch> listOf(List<IndicatorValue> values) {
        List<ValueBatch> batches = new ArrayList<>();
        for (int from = 0; from < values.size(); from += SIZE) {
            int to = Math.min(values.size(), from + SIZE);
            batches.add(new ValueBatch(new ArrayList<>(values.subList(from, to))));
        }
        return batches;
    }
}
