package org.civicdigest.statistics;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change of weights, summed over all of them, after which one unit no longer leads another in a composite that
 * is linear in its weights.
 *
 * <p>Weight is taken from where the leader leads most and given to where it leads least, or trails most: no other change of
 * weights that stay at 0 or above, and add up to what they did, gets there with less.
 *
 * @param change Σ |after − before|, 0 of units that are level already
 * @param after the weights with which both are level
 */
public record WeightShift(double change, double[] after) {
    /**
     * @param leads by component: how far the leader is ahead, below 0 where it trails
     * @param weights they add up to 1
     * @return null where the leader is nowhere behind, so that no weights can change the order
     */
    public static @Nullable WeightShift toLevel(double[] leads, double[] weights) {
        Guard.sameLength("leads and weights", leads, weights);
        Guard.finite("lead", leads);
        Guard.notNegative("weight", weights);
        double lead = 0;
        for (int i = 0; i < leads.length; i++) {
            lead += leads[i] * weights[i];
        }
        if (lead < 0) {
            throw new IllegalArgumentException("the leader leads, got a lead of " + lead);
        }
        double[] after = weights.clone();
        if (lead == 0) {
            return new WeightShift(0, after);
        }
        Integer[] order = new Integer[leads.length];
        Arrays.setAll(order, place -> place);
        Arrays.sort(order, Comparator.comparingDouble(place -> -leads[place]));
        int taker = order[order.length - 1];
        if (leads[taker] >= 0) {
            return null;
        }
        double moved = 0;
        for (int giver : order) {
            double gain = leads[giver] - leads[taker];
            if (gain <= 0) {
                break;
            }
            double give = Math.min(after[giver], lead / gain);
            after[giver] -= give;
            after[taker] += give;
            moved += give;
            lead -= give * gain;
            if (give < weights[giver] || lead <= 0) {
                break;
            }
        }
        return new WeightShift(2 * moved, after);
    }
}
