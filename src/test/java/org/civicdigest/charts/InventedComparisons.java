package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.Comparisons;
import org.civicdigest.model.FalseDiscovery;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;

/** Made-up comparisons of a made-up edition: every change split at random, some with parts that are nothing. */
final class InventedComparisons {
    private InventedComparisons() {}

    static Comparisons of(int year, List<IndicatorValue> values) {
        Random random = new Random(20250102);
        List<ChangeParts> changes = new ArrayList<>();
        for (IndicatorValue value : values) {
            if (value.period().equals(Period.ofYear(year)) && value.value() != null && value.change() != null) {
                double size = Math.abs(value.change()) + 1e-3;
                double mix = size * 0.4 * random.nextGaussian();
                double reporting = random.nextBoolean() ? size * 0.3 * random.nextGaussian() : 0;
                double other = random.nextInt(3) == 0 ? size * 0.1 * random.nextGaussian() : 0;
                changes.add(parts(value, mix, reporting, 0, other));
            }
        }
        return new Comparisons(FalseDiscovery.NOTHING_TESTED, changes, List.of(), List.of());
    }

    /** The parts of the value's change, the rest of it the units' own. */
    static ChangeParts parts(IndicatorValue value, double mix, double reporting, double boundary, double other) {
        double now = java.util.Objects.requireNonNull(value.value());
        double change = java.util.Objects.requireNonNull(value.change());
        double before = java.util.Objects.requireNonNull(value.previous());
        return new ChangeParts(
                value.areaCode(),
                value.level(),
                value.indicator(),
                value.period(),
                "street",
                now,
                before,
                change - mix - reporting - boundary - other,
                mix,
                reporting,
                boundary,
                other,
                new ChangeParts.Units(9, now, before, 0, 0, 0, 0));
    }
}
