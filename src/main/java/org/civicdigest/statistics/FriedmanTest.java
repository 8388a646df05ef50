package org.civicdigest.statistics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The test of Friedman (1937, JASA 32:675): whether some places of a block are regularly higher than others, block by block, as
 * some months of a year are. Only the order within a block counts, so that blocks may lie on different levels. Equal values share
 * their ranks, and the statistic is corrected for them.
 *
 * @param meanRanks of the places, 1 for one that is the lowest of every block
 * @param chiSquare with one degree of freedom less than there are places; 0 where all values of every block are equal
 */
public record FriedmanTest(List<Double> meanRanks, double chiSquare, double pValue) implements Serializable {
    public FriedmanTest {
        meanRanks = List.copyOf(meanRanks);
    }

    /** @param blocks of the same length each, without gaps */
    public static FriedmanTest of(List<double[]> blocks) {
        Guard.atLeast(2, "blocks", blocks.size());
        int places = blocks.get(0).length;
        Guard.atLeast(2, "places", places);
        double middle = (places + 1) / 2.0;
        double[] sums = new double[places];
        double variation = 0;
        for (double[] block : blocks) {
            if (block.length != places) {
                throw new IllegalArgumentException("a block of " + block.length + " beside one of " + places);
            }
            double[] ranks = ranks(block);
            for (int place = 0; place < places; place++) {
                sums[place] += ranks[place];
                variation += (ranks[place] - middle) * (ranks[place] - middle);
            }
        }
        double between = 0;
        for (double sum : sums) {
            between += (sum - blocks.size() * middle) * (sum - blocks.size() * middle);
        }
        double chiSquare = variation == 0 ? 0 : (places - 1) * between / variation;
        return new FriedmanTest(
                Arrays.stream(sums).mapToObj(sum -> sum / blocks.size()).toList(),
                chiSquare,
                ChiSquaredDistribution.of(places - 1).survivalProbability(chiSquare));
    }

    private static double[] ranks(double[] block) {
        double[] ranks = new double[block.length];
        for (int place = 0; place < block.length; place++) {
            if (!Double.isFinite(block[place])) {
                throw new IllegalArgumentException("a value of a block is a number, got " + block[place]);
            }
            int below = 0;
            int equal = 0;
            for (double other : block) {
                below += other < block[place] ? 1 : 0;
                equal += other == block[place] ? 1 : 0;
            }
            ranks[place] = below + (equal + 1) / 2.0;
        }
        return ranks;
    }
}
