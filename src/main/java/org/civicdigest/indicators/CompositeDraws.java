package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.civicdigest.indicators.CompositeMethod.Means;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeIndex.Mean;
import org.civicdigest.model.CompositeIndex.Normalisation;
import org.civicdigest.model.CompositeResult.Alternative;
import org.civicdigest.model.CompositeResult.Effect;
import org.civicdigest.model.CompositeResult.Factor;
import org.civicdigest.model.CompositeResult.Sensitivity;
import org.civicdigest.statistics.SeededUniforms;
import org.civicdigest.statistics.SobolIndices;
import org.jspecify.annotations.Nullable;

/**
 * The index made again and again, each time with values as they might as well have come out and with another choice of
 * method: how far ranks move, and which of the two moves them.
 *
 * <p>Four things vary: the values within their intervals, the normalisation, the means, and each weight. Their points are
 * of Sobol's sequence, the values and weights at a point are drawn from a seed that the content of the index gives: the same
 * content gives the same digits.
 */
final class CompositeDraws {
    private static final int FACTORS = Factor.values().length;
    private static final double LOW_SHARE = 0.05;
    private static final double HIGH_SHARE = 0.95;
    private static final int MOST_SAMPLES = 1024;
    private static final int FEWEST_SAMPLES = 128;

    /** About so many values may be drawn for one side of all samples. */
    private static final long VALUES_TO_DRAW = 8_000_000;

    private final CompositeMethod method;
    private final CompositePanel panel;
    private final @Nullable CompositePanel before;
    private final double @Nullable [][] frozen;
    private final int[] ranked;
    private final int[] ranks;
    private final int[] order;
    private final long seed;
    private final int samples;
    private final List<Normalisation> normalisations;
    private final List<Means> means;
    private final int[][] rankCounts;
    private final long[] aheadOfNext;
    private final long[] ups;
    private final long[] downs;
    private final SobolIndices.Sums shiftSums = new SobolIndices.Sums(FACTORS);
    private final List<SobolIndices.Sums> rankSums = new ArrayList<>();
    private double shiftSum;

    /**
     * @param before null where the year before cannot be held against this one
     * @param frozen the values that give the yardstick, where the index has a base year
     * @param ranked the places of the ranked areas in the panel
     * @param ranks their ranks as published
     */
    CompositeDraws(
            CompositeMethod method,
            CompositePanel panel,
            @Nullable CompositePanel before,
            double @Nullable [][] frozen,
            int[] ranked,
            int[] ranks,
            int[] order,
            long seed) {
        this.method = method;
        this.panel = panel;
        this.before = before;
        this.frozen = frozen;
        this.ranked = ranked;
        this.ranks = ranks;
        this.order = order;
        this.seed = seed;
        this.samples = samples(panel);
        this.normalisations = normalisations(method.index());
        this.means = means(method.index());
        this.rankCounts = new int[ranked.length][ranked.length + 1];
        this.aheadOfNext = new long[ranked.length];
        this.ups = new long[ranked.length];
        this.downs = new long[ranked.length];
        for (int area = 0; area < ranked.length; area++) {
            rankSums.add(new SobolIndices.Sums(FACTORS));
        }
    }

    /** Powers of two, of which Sobol's sequence fills the space evenly. */
    private static int samples(CompositePanel panel) {
        long values = Math.max(1, (long) panel.areas().size() * panel.values()[0].length);
        int samples = MOST_SAMPLES;
        while (samples > FEWEST_SAMPLES && samples * values > VALUES_TO_DRAW) {
            samples /= 2;
        }
        return samples;
    }

    /** The index's own first, then those that the Handbook finds most in use. */
    private static List<Normalisation> normalisations(CompositeIndex index) {
        Set<Normalisation> choices = new LinkedHashSet<>(List.of(index.normalisation()));
        choices.addAll(List.of(Normalisation.MIN_MAX, Normalisation.Z_SCORE, Normalisation.PERCENTILE));
        return List.copyOf(choices);
    }

    /** The index's own first, then arithmetic throughout, and geometric: within dimensions too where there is but one. */
    private static List<Means> means(CompositeIndex index) {
        Set<Means> choices = new LinkedHashSet<>(List.of(
                new Means(index.withinDimensions(), index.isGrouped() ? index.acrossDimensions() : Mean.ARITHMETIC)));
        choices.add(new Means(Mean.ARITHMETIC, Mean.ARITHMETIC));
        if (index.isGrouped()) {
            choices.add(new Means(Mean.ARITHMETIC, Mean.GEOMETRIC));
        }
        choices.add(new Means(Mean.GEOMETRIC, index.isGrouped() ? Mean.GEOMETRIC : Mean.ARITHMETIC));
        return List.copyOf(choices);
    }

    /** Makes all draws; ask for what they tell afterwards. */
    Sensitivity run() {
        double[][][] points = SobolIndices.samples(FACTORS, samples);
        for (int sample = 0; sample < samples; sample++) {
            double[] left = points[sample][0];
            double[] right = points[sample][1];
            Drawn ofLeft = new Drawn(2L * sample);
            Drawn ofRight = new Drawn(2L * sample + 1);
            int[] leftRanks = ranks(ofLeft, left);
            int[] rightRanks = ranks(ofRight, right);
            count(leftRanks, ofLeft, left);
            count(rightRanks, ofRight, right);
            int[][] mixedRanks = new int[FACTORS][];
            for (Factor factor : Factor.values()) {
                double[] mixed = left.clone();
                mixed[factor.ordinal()] = right[factor.ordinal()];
                mixedRanks[factor.ordinal()] = ranks(
                        factor == Factor.SAMPLING ? ofRight : ofLeft,
                        factor == Factor.WEIGHTS ? ofRight : ofLeft,
                        mixed);
            }
            add(leftRanks, rightRanks, mixedRanks);
        }
        return new Sensitivity(seed, samples, shiftSum / (2.0 * samples), effects(), alternatives());
    }

    /** Values and weights that belong to one point. */
    private final class Drawn {
        private final long draw;
        private final double[][] values;
        private final CompositeWeights weights;

        private Drawn(long draw) {
            this.draw = draw;
            // The draw stands for the coordinates of sampling and weights: a place of its own for each point.
            this.values = panel.draw(seed, draw);
            this.weights = moved(draw);
        }
    }

    private CompositeWeights moved(long draw) {
        CompositeWeights own = method.weights();
        double[] dimensions = new double[own.dimensions().length];
        double[][] items = new double[dimensions.length][];
        for (int d = 0; d < dimensions.length; d++) {
            dimensions[d] = factor(draw, d, 0);
            items[d] = new double[own.items()[d].length];
            for (int i = 0; i < items[d].length; i++) {
                items[d][i] = factor(draw, d, i + 1L);
            }
        }
        return own.times(dimensions, items);
    }

    private double factor(long draw, long dimension, long item) {
        return 1 + method.index().weightRange() * (2 * SeededUniforms.at(~seed, draw, dimension, item) - 1);
    }

    private int[] ranks(Drawn drawn, double[] point) {
        return ranks(drawn, drawn, point);
    }

    private int[] ranks(Drawn valuesOf, Drawn weightsOf, double[] point) {
        return CompositeOrder.ranks(scores(at(weightsOf, point), valuesOf.values, valuesOf.values));
    }

    private CompositeMethod at(Drawn weightsOf, double[] point) {
        return method.with(choice(normalisations, point[Factor.NORMALISATION.ordinal()]))
                .with(choice(means, point[Factor.AGGREGATION.ordinal()]))
                .with(weightsOf.weights);
    }

    private double[] scores(CompositeMethod with, double[][] yardstick, double[][] values) {
        return with.scores(frozen == null ? yardstick : frozen, values, ranked);
    }

    private static <T> T choice(List<T> choices, double coordinate) {
        return choices.get((int) Math.min(choices.size() - 1L, (long) (coordinate * choices.size())));
    }

    private void count(int[] drawn, Drawn of, double[] point) {
        for (int area = 0; area < drawn.length; area++) {
            rankCounts[area][drawn[area]]++;
        }
        for (int place = 0; place + 1 < order.length; place++) {
            aheadOfNext[order[place]] += drawn[order[place]] < drawn[order[place + 1]] ? 1 : 0;
        }
        if (before != null) {
            double[][] then = before.draw(seed ^ Long.MIN_VALUE, of.draw);
            int[] earlier = CompositeOrder.ranks(scores(at(of, point), of.values, then));
            for (int area = 0; area < drawn.length; area++) {
                ups[area] += drawn[area] < earlier[area] ? 1 : 0;
                downs[area] += drawn[area] > earlier[area] ? 1 : 0;
            }
        }
    }

    private void add(int[] left, int[] right, int[][] mixed) {
        shiftSum += shift(left) + shift(right);
        shiftSums.add(
                shift(left),
                shift(right),
                Arrays.stream(mixed).mapToDouble(this::shift).toArray());
        for (int area = 0; area < ranked.length; area++) {
            int place = area;
            rankSums.get(area)
                    .add(
                            left[area],
                            right[area],
                            Arrays.stream(mixed)
                                    .mapToDouble(drawn -> drawn[place])
                                    .toArray());
        }
    }

    /** How far the ranks lie from those published, on the average of the areas. */
    private double shift(int[] drawn) {
        double sum = 0;
        for (int area = 0; area < drawn.length; area++) {
            sum += Math.abs(drawn[area] - ranks[area]);
        }
        return sum / drawn.length;
    }

    private List<Effect> effects() {
        List<Effect> effects = new ArrayList<>(effects(null, shiftSums.indices()));
        for (int area = 0; area < ranked.length; area++) {
            effects.addAll(
                    effects(panel.areas().get(ranked[area]), rankSums.get(area).indices()));
        }
        return effects;
    }

    private static List<Effect> effects(@Nullable String area, SobolIndices indices) {
        List<Effect> effects = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            effects.add(new Effect(area, factor, indices.first()[factor.ordinal()], indices.total()[factor.ordinal()]));
        }
        return effects;
    }

    /** Every other choice of normalisation and of means, alone, on the values as published. */
    private List<Alternative> alternatives() {
        List<Alternative> alternatives = new ArrayList<>();
        for (Normalisation other : normalisations.subList(1, normalisations.size())) {
            alternatives.add(alternative(Factor.NORMALISATION, word(other), method.with(other)));
        }
        for (Means other : means.subList(1, means.size())) {
            String choice = method.index().isGrouped()
                    ? word(other.within()) + ", " + word(other.across())
                    : word(other.within());
            alternatives.add(alternative(Factor.AGGREGATION, choice, method.with(other)));
        }
        return alternatives;
    }

    private Alternative alternative(Factor factor, String choice, CompositeMethod with) {
        int[] other = CompositeOrder.ranks(scores(with, panel.values(), panel.values()));
        int largest = 0;
        for (int area = 0; area < other.length; area++) {
            largest = Math.max(largest, Math.abs(other[area] - ranks[area]));
        }
        return new Alternative(factor, choice, shift(other), largest);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The rank that only 5 % of the draws go below. */
    int rankLow(int area) {
        return rankAt(area, LOW_SHARE);
    }

    /** The rank that only 5 % of the draws go beyond. */
    int rankHigh(int area) {
        return rankAt(area, HIGH_SHARE);
    }

    private int rankAt(int area, double share) {
        long counted = 0;
        int rank = 0;
        while (counted < share * 2 * samples) {
            rank++;
            counted += rankCounts[area][rank];
        }
        return rank;
    }

    double shareInTop(int area) {
        int counted = 0;
        for (int rank = 1; rank <= Math.min(method.index().top(), ranked.length); rank++) {
            counted += rankCounts[area][rank];
        }
        return counted / (2.0 * samples);
    }

    double shareAheadOfNext(int area) {
        return aheadOfNext[area] / (2.0 * samples);
    }

    /** Null where no year before was drawn. */
    @Nullable
    Double shareUp(int area) {
        return before != null ? (Double) (ups[area] / (2.0 * samples)) : null;
    }

    @Nullable
    Double shareDown(int area) {
        return before != null ? (Double) (downs[area] / (2.0 * samples)) : null;
    }
}
