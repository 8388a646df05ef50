package org.civicdigest.indicators;

import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.model.Verdict;
import org.civicdigest.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** The one place that decides whether two values differ by more than chance. Tables, charts and text repeat it. */
final class Comparison {
    private Comparison() {}

    /**
     * Against a benchmark that counts as known: similar where the value's own interval holds it. With Wilson's limits
     * that is the score test against the benchmark, at every size of area. A benchmark of approximate input is all that
     * its input allows, and a value is similar where it could be.
     */
    static Verdict withBenchmark(Direction direction, @Nullable Interval interval, Interval benchmark) {
        if (interval == null) {
            return Verdict.NOT_COMPARED;
        }
        if (interval.lower() <= benchmark.upper() && benchmark.lower() <= interval.upper()) {
            return Verdict.SIMILAR;
        }
        boolean above = interval.lower() > benchmark.upper();
        return switch (direction) {
            case HIGHER -> above ? Verdict.BETTER : Verdict.WORSE;
            case LOWER -> above ? Verdict.WORSE : Verdict.BETTER;
            case NONE -> above ? Verdict.HIGHER : Verdict.LOWER;
        };
    }

    /** Against the year before: unchanged where the interval of the change holds 0. */
    static ChangeVerdict withYearBefore(Direction direction, @Nullable Interval change) {
        if (change == null) {
            return ChangeVerdict.NOT_COMPARED;
        }
        if (change.contains(0)) {
            return ChangeVerdict.UNCHANGED;
        }
        boolean up = change.lower() > 0;
        return switch (direction) {
            case HIGHER -> up ? ChangeVerdict.IMPROVED : ChangeVerdict.WORSENED;
            case LOWER -> up ? ChangeVerdict.WORSENED : ChangeVerdict.IMPROVED;
            case NONE -> up ? ChangeVerdict.ROSE : ChangeVerdict.FELL;
        };
    }
}
