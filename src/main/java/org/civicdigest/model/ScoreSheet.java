package org.civicdigest.model;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet by which compared areas are scored, as offices do it: month by month, quarter by quarter, half-year and year, with
 * points that are lost for what was not done.
 *
 * @param items what is scored, in the order of the catalogue
 * @param ownShares of a quarter, half-year or year: how much of its score is its own; the rest is the mean of the periods
 *     that make it up
 * @param leastShare of all points, the share that must be assessable for a score of a period's own
 */
public record ScoreSheet(String code, Text name, List<Item> items, Map<PeriodKind, Double> ownShares, double leastShare)
        implements Serializable {
    public ScoreSheet {
        items = List.copyOf(items);
        EnumMap<PeriodKind, Double> shares = new EnumMap<>(PeriodKind.class);
        shares.putAll(ownShares);
        ownShares = Collections.unmodifiableMap(shares);
    }

    /** The points of all items. */
    public double points() {
        return items.stream().mapToDouble(Item::points).sum();
    }

    /**
     * @param points that can be had
     * @param mostLost of them
     * @param periods in which it is assessed
     */
    public record Item(String code, Text name, double points, double mostLost, List<PeriodKind> periods, Rule rule)
            implements Serializable {
        public Item {
            periods = List.copyOf(periods);
        }
    }

    /** How points are lost. */
    public sealed interface Rule extends Serializable {}

    /** 少一次扣x分: for each session or return of a programme that was owed and is not there. */
    public record PerMissing(String programme, double deduct) implements Rule {}

    /**
     * 每低1个百分点扣1分: for each full step that the value falls short of the target, on the side that the indicator calls
     * worse.
     */
    public record BelowTarget(
            String indicator, Indicator.Direction direction, double target, double step, double deduct)
            implements Rule {}

    /** A, B, C, D: the points of the best level that the value reaches. */
    public record Levels(String indicator, Indicator.Direction direction, List<Level> levels) implements Rule {
        public Levels {
            levels = List.copyOf(levels);
        }
    }

    /** @param at the value from which on it is reached; the last level is reached by every value */
    public record Level(String name, double at, double points) implements Serializable {}

    /** All points where the target is reached, none where it is not. */
    public record AllOrNothing(String indicator, Indicator.Direction direction, double target) implements Rule {}
}
