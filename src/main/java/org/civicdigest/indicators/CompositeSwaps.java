package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeIndex.Mean;
import org.civicdigest.model.CompositeResult.Obstacle;
import org.civicdigest.model.CompositeResult.Swap;
import org.civicdigest.model.CompositeResult.WeightChange;
import org.civicdigest.statistics.CompositeAggregation;
import org.civicdigest.statistics.WeightShift;
import org.jspecify.annotations.Nullable;

/**
 * What weights it would take for an area to draw level with the one before it: the weights of the dimensions, or those of
 * the indicators where there are no dimensions.
 *
 * <p>Each of the means is linear in its weights once its values are taken in the right form: as they are, as logarithms, or
 * as reciprocals. So the smallest change is exact for all of them.
 */
final class CompositeSwaps {
    private static final double SLACK = 1e-12;

    private final CompositeMethod method;
    private final List<String> parts;
    private final double[] weights;
    private final Mean mean;

    CompositeSwaps(CompositeMethod method) {
        CompositeIndex index = method.index();
        this.method = method;
        this.parts = index.isGrouped()
                ? index.dimensions().stream()
                        .map(CompositeIndex.Dimension::code)
                        .toList()
                : index.items().stream().map(CompositeIndex.Item::indicator).toList();
        this.weights = index.isGrouped()
                ? method.weights().dimensions()
                : method.weights().items()[0];
        this.mean = index.isGrouped() ? method.across() : method.within();
    }

    /**
     * Those of all neighbours in the order of ranks.
     *
     * @param normalised by area
     * @param order the places of the areas, best first
     */
    List<Swap> list(List<String> areas, double[][] normalised, int[] order) {
        List<Swap> swaps = new ArrayList<>();
        for (int place = 0; place + 1 < order.length; place++) {
            swaps.add(swap(
                    areas.get(order[place]),
                    areas.get(order[place + 1]),
                    values(normalised[order[place]]),
                    values(normalised[order[place + 1]])));
        }
        return swaps;
    }

    private double[] values(double[] normalised) {
        return method.index().isGrouped() ? method.dimensionScores(normalised) : normalised;
    }

    private Swap swap(String ahead, String behind, double[] best, double[] next) {
        List<Integer> there = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            if (Double.isNaN(best[part]) != Double.isNaN(next[part])) {
                return without(ahead, behind, Obstacle.DIFFERENT_GAPS);
            }
            if (!Double.isNaN(best[part])) {
                there.add(part);
            }
        }
        double[] leads = there.stream()
                .mapToDouble(part -> linear(best[part]) - linear(next[part]))
                .toArray();
        double[] own = CompositeAggregation.rescaled(
                there.stream().mapToDouble(part -> weights[part]).toArray());
        double lead = 0;
        for (int i = 0; i < leads.length; i++) {
            leads[i] = Math.abs(leads[i]) <= SLACK * Math.abs(linear(best[there.get(i)])) ? 0 : leads[i];
            lead += leads[i] * own[i];
        }
        // Equal scores may lie either way by rounding.
        @Nullable WeightShift shift = lead < 0 ? new WeightShift(0, own) : WeightShift.toLevel(leads, own);
        if (shift == null) {
            return without(ahead, behind, Obstacle.NOWHERE_BEHIND);
        }
        List<WeightChange> changes = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            changes.add(new WeightChange(parts.get(there.get(i)), own[i], shift.after()[i]));
        }
        return new Swap(ahead, behind, shift.change(), null, changes);
    }

    private Swap without(String ahead, String behind, Obstacle obstacle) {
        List<WeightChange> same = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            same.add(new WeightChange(parts.get(part), weights[part], null));
        }
        return new Swap(ahead, behind, null, obstacle, same);
    }

    private double linear(double score) {
        return switch (mean) {
            case ARITHMETIC -> score;
            case GEOMETRIC -> Math.log(score);
            case HARMONIC -> -1 / score;
        };
    }

    /** Whether the one is better in something and worse in nothing, over the same indicators. */
    static boolean dominates(double[] one, double[] other) {
        boolean isAhead = false;
        for (int i = 0; i < one.length; i++) {
            boolean isMissing = Double.isNaN(one[i]);
            if (isMissing != Double.isNaN(other[i])) {
                return false;
            }
            double lead = isMissing ? 0 : one[i] - other[i];
            double slack = isMissing ? 0 : SLACK * Math.max(Math.abs(one[i]), Math.abs(other[i]));
            if (lead < -slack) {
                return false;
            }
            isAhead |= lead > slack;
        }
        return isAhead;
    }

    /** How many each area dominates, and by how many it is dominated: by area, then either. */
    static int[][] dominance(double[][] normalised) {
        int[][] counts = new int[normalised.length][2];
        for (int one = 0; one < normalised.length; one++) {
            for (int other = 0; other < normalised.length; other++) {
                if (one != other && dominates(normalised[one], normalised[other])) {
                    counts[one][0]++;
                    counts[other][1]++;
                }
            }
        }
        return counts;
    }

    /** The places of areas in the order of their scores. */
    static int[] order(double[] scores) {
        return Arrays.stream(CompositeOrder.places(scores))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
