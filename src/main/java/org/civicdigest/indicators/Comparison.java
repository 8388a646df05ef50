package org.civicdigest.indicators;

import java.util.Objects;
import java.util.function.DoubleFunction;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.model.Verdict;
import org.civicdigest.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** The one place that decides whether two values differ by more than chance. Tables, charts and text repeat it. */
final class Comparison {
    private Comparison() {}

    /**
     * A verdict by itself, and how probable a difference as large as this is by chance.
     *
     * @param pValue null where chance has no part in it, or nothing is compared
     */
    record Judgement<V>(V verdict, @Nullable Double pValue) {}

    /**
     * Against a benchmark that counts as known: similar where the value's own interval holds it. With Wilson's limits
     * that is the score test against the benchmark, at every size of area. A benchmark of approximate input is all that
     * its input allows, and a value is similar where it could be.
     */
    static Judgement<Verdict> withBenchmark(Direction direction, Outcome.Shown shown, Interval benchmark) {
        Verdict verdict = verdict(direction, shown.tested(), benchmark);
        return new Judgement<>(
                verdict,
                shown.isTested()
                        ? PValue.of(shown.testedByConfidence(), interval -> meets(interval, benchmark))
                        : null);
    }

    private static boolean meets(Interval interval, Interval benchmark) {
        return interval.lower() <= benchmark.upper() && benchmark.lower() <= interval.upper();
    }

    private static Verdict verdict(Direction direction, @Nullable Interval interval, Interval benchmark) {
        if (interval == null) {
            return Verdict.NOT_COMPARED;
        }
        if (meets(interval, benchmark)) {
            return Verdict.SIMILAR;
        }
        boolean above = interval.lower() > benchmark.upper();
        return switch (direction) {
            case HIGHER -> above ? Verdict.BETTER : Verdict.WORSE;
            case LOWER -> above ? Verdict.WORSE : Verdict.BETTER;
            case NONE -> above ? Verdict.HIGHER : Verdict.LOWER;
        };
    }

    /** Against other areas, of which nothing is known for certain either: similar where the difference may be 0. */
    static Judgement<Verdict> withOthers(Direction direction, Outcome.Shown shown, Outcome.Shown others) {
        @Nullable Interval difference = IntervalRule.ofChange(shown, others);
        return new Judgement<>(verdict(direction, difference, new Interval(0, 0)), pValue(shown, others));
    }

    /** Against the year before: unchanged where the interval of the change holds 0. */
    static Judgement<ChangeVerdict> withYearBefore(Direction direction, Outcome.Shown now, Outcome.Shown before) {
        return new Judgement<>(verdict(direction, IntervalRule.ofChange(now, before)), pValue(now, before));
    }

    /** Of no difference between two values; null where chance has no part in either. */
    private static @Nullable Double pValue(Outcome.Shown one, Outcome.Shown other) {
        if (!one.isTested() || !other.isTested()) {
            return null;
        }
        DoubleFunction<Interval> chanceOfOne = one.byConfidence();
        DoubleFunction<Interval> chanceOfOther = other.byConfidence();
        return PValue.of(
                confidence -> Objects.requireNonNull(IntervalRule.ofDifference(
                        one, chanceOfOne.apply(confidence), other, chanceOfOther.apply(confidence))),
                difference -> difference.contains(0));
    }

    private static ChangeVerdict verdict(Direction direction, @Nullable Interval change) {
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
