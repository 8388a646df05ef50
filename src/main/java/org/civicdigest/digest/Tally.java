package org.civicdigest.digest;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.civicdigest.model.Verdict;

/** How many values have each verdict. */
final class Tally {
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    void add(Verdict verdict, int count) {
        counts.merge(verdict, count, Integer::sum);
    }

    int of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** In the order in which verdicts are declared, those that occur. */
    void forEach(BiConsumer<Verdict, Integer> action) {
        counts.forEach((verdict, count) -> {
            if (count > 0) {
                action.accept(verdict, count);
            }
        });
    }
}
