package org.civicdigest.indicators;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * The measures of programmes that count people of whom small numbers are nobody's business: any indicator withholds small
 * numbers of them, and the largest minimum that one states holds for all.
 */
final class ProtectedMeasures implements Serializable {
    private final SortedMap<OfProgramme, Integer> minimums = new TreeMap<>();

    /** A measure as the records of one programme state it. */
    record OfProgramme(String programme, String measure) implements Comparable<OfProgramme>, Serializable {
        @Override
        public int compareTo(OfProgramme other) {
            int order = programme.compareTo(other.programme);
            return order != 0 ? order : measure.compareTo(other.measure);
        }
    }

    ProtectedMeasures(Workspace workspace) {
        for (Indicator indicator : workspace.indicators()) {
            for (OfProgramme each : of(indicator)) {
                Measure measure = workspace.findMeasure(each.measure()).orElseThrow();
                if (indicator.minimumCell() > 0 && measure.isProtected()) {
                    minimums.merge(each, indicator.minimumCell(), Math::max);
                }
            }
        }
    }

    /** The measures of both sides of an indicator, protected or not. */
    static List<OfProgramme> of(Indicator indicator) {
        OfProgramme numerator = new OfProgramme(indicator.programme(), indicator.numerator());
        @Nullable String denominator = indicator.denominator();
        return denominator == null
                ? List.of(numerator)
                : List.of(numerator, new OfProgramme(indicator.programme(), denominator));
    }

    /** Fewer than this are few; empty where the measure is not protected. */
    OptionalInt findMinimum(OfProgramme measure) {
        Integer minimum = minimums.get(measure);
        return minimum == null ? OptionalInt.empty() : OptionalInt.of(minimum);
    }

    /** The largest minimum of a measure among all programmes; empty where it is protected in none. */
    OptionalInt findMinimum(String measure) {
        return minimums.entrySet().stream()
                .filter(entry -> entry.getKey().measure().equals(measure))
                .mapToInt(entry -> entry.getValue())
                .max();
    }

    /** Whether a side of the indicator is protected. */
    boolean concern(Indicator indicator) {
        return of(indicator).stream().anyMatch(minimums::containsKey);
    }

    /** The largest minimum of an indicator's sides; 0 where none is protected. */
    int minimumOf(Indicator indicator) {
        return of(indicator).stream()
                .mapToInt(measure -> minimums.getOrDefault(measure, 0))
                .max()
                .orElse(0);
    }

    /** One or more, and fewer than the minimum. */
    static boolean isFew(BigDecimal people, int minimum) {
        return people.signum() > 0 && people.compareTo(BigDecimal.valueOf(minimum)) < 0;
    }
}
