package org.civicdigest.statistics;

import java.io.Serializable;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether points wander about a line as chance would have them (Anhøj and Olesen 2014, PLoS ONE 9:e113825): no run on one
 * side that is too long, not too few crossings of the line.
 *
 * @param usefulPoints the points that do not lie on the line
 * @param longestRun most points in succession on one side
 * @param longestRunLimit log2 n, rounded, + 3 (Schilling 2012): a longer run is a signal
 * @param crossings changes of the side
 * @param crossingsLimit the lower 5 % quantile of Bin(n−1, ½) (Chen 2010): fewer crossings are a signal
 */
public record AnhoejRuns(int usefulPoints, int longestRun, int longestRunLimit, int crossings, int crossingsLimit)
        implements Serializable {
    private static final double FEW_CROSSINGS = 0.05;

    /** Points by their side of the line, below 0 and above 0; a point on it is 0. Without a useful one all is 0. */
    public static AnhoejRuns of(int[] sides) {
        int useful = 0;
        int run = 0;
        int longest = 0;
        int crossings = 0;
        int before = 0;
        for (int side : sides) {
            int sign = Integer.signum(side);
            if (sign == 0) {
                continue;
            }
            useful++;
            run = sign == before ? run + 1 : 1;
            crossings += before != 0 && sign != before ? 1 : 0;
            longest = Math.max(longest, run);
            before = sign;
        }
        if (useful == 0) {
            return new AnhoejRuns(0, 0, 0, 0, 0);
        }
        int longestLimit = (int) Math.rint(Math.log(useful) / Math.log(2)) + 3;
        int crossingsLimit = BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(FEW_CROSSINGS);
        return new AnhoejRuns(useful, longest, longestLimit, crossings, crossingsLimit);
    }

    public boolean isSignal() {
        return longestRun > longestRunLimit || crossings < crossingsLimit;
    }
}
