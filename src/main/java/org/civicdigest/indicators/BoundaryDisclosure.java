package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civicdigest.disclosure.Cell;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.RestatedValue;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the views of boundaries from giving away each other: an area as it is now less the area as it was is what moved, which may
 * be a few people.
 *
 * <p>Where areas exchanged ground, none of them is shown as of now for a year in which a value of any of them, or of any area below
 * them, is withheld, or in which what any of them holds now differs from what it held by fewer than the minimum. Constant
 * ground adds up what its members reported, and has no value where one of them has none.
 */
public final class BoundaryDisclosure {
    private final Workspace workspace;
    private final AncestorIndex ancestors;
    private final DisclosurePlan plan;
    private final ProtectedMeasures protectedMeasures;
    private final Map<Key, IndicatorValue> reported = new HashMap<>();

    private record Key(String indicator, String area, int year) {}

    private BoundaryDisclosure(Workspace workspace, DisclosurePlan plan, List<IndicatorValue> values) {
        this.workspace = workspace;
        this.ancestors = new AncestorIndex(workspace.areas());
        this.plan = plan;
        this.protectedMeasures = new ProtectedMeasures(workspace);
        for (IndicatorValue value : values) {
            if (value.period().kind() == PeriodKind.YEAR && value.level().equals(workspace.comparisonLevel())) {
                reported.put(
                        new Key(
                                value.indicator(),
                                value.areaCode(),
                                value.period().year()),
                        value);
            }
        }
    }

    /** The restated values of which none gives a protected one away, in their order. */
    public static List<RestatedValue> protect(
            Workspace workspace, DisclosurePlan plan, List<IndicatorValue> values, List<RestatedValue> restated) {
        return new BoundaryDisclosure(workspace, plan, values).protect(restated);
    }

    private List<RestatedValue> protect(List<RestatedValue> restated) {
        Set<Key> withheld = new HashSet<>();
        for (Indicator indicator : workspace.indicators()) {
            for (Cell cell : plan.withheld(indicator.code())) {
                areasAbove(cell).forEach(area -> withheld.add(new Key(indicator.code(), area, cell.year())));
            }
        }
        for (RestatedValue value : restated) {
            if (isOfNow(value) && differsByFew(value)) {
                withheld.add(new Key(value.indicator(), value.areaCode(), value.year()));
            }
        }
        List<RestatedValue> kept = new ArrayList<>();
        for (RestatedValue value : restated) {
            if (!isOfNow(value)) {
                kept.add(value);
            } else if (isWithheld(value, value.year(), withheld)) {
                kept.add(value.withheld());
            } else {
                kept.add(isWithheld(value, value.year() - 1, withheld) ? value.withoutPrevious() : value);
            }
        }
        return kept;
    }

    private static boolean isOfNow(RestatedValue value) {
        return value.view() == RestatedValue.View.AS_OF_NOW;
    }

    private static boolean isWithheld(RestatedValue value, int year, Set<Key> withheld) {
        return value.members().stream().anyMatch(member -> withheld.contains(new Key(value.indicator(), member, year)));
    }

    /** The cell's area and all that it lay in at some time of its year. */
    private Set<String> areasAbove(Cell cell) {
        Set<String> areas = new HashSet<>(Set.of(cell.area()));
        for (int month = 1; month <= 12; month++) {
            ancestors.listIn(cell.area(), cell.year() * 100 + month).forEach(span -> areas.add(span.ancestor()));
        }
        return areas;
    }

    private boolean differsByFew(RestatedValue now) {
        @Nullable IndicatorValue then = reported.get(new Key(now.indicator(), now.areaCode(), now.year()));
        if (!plan.affects(now.indicator()) || then == null) {
            return false;
        }
        int minimum = protectedMeasures.minimumOf(
                workspace.findIndicator(now.indicator()).orElseThrow());
        return isFew(now.numerator(), then.numerator(), minimum)
                || isFew(now.denominator(), then.denominator(), minimum);
    }

    private static boolean isFew(@Nullable Double now, @Nullable BigDecimal then, int minimum) {
        if (now == null || then == null) {
            return false;
        }
        double difference = Math.abs(now - then.doubleValue());
        return difference > 0 && difference < minimum;
    }
}
