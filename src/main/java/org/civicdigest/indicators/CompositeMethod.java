package org.civicdigest.indicators;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeIndex.Dimension;
import org.civicdigest.model.CompositeIndex.Item;
import org.civicdigest.model.CompositeIndex.Mean;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.statistics.Better;
import org.civicdigest.statistics.CompositeAggregation;
import org.civicdigest.statistics.Normalisation;
import org.civicdigest.statistics.OutlierTreatment;
import org.jspecify.annotations.Nullable;

/**
 * One way to make the scores of an index: its own, or another that the study of sensitivity tries.
 *
 * @param treatments by indicator, what the rule for outliers does
 */
record CompositeMethod(
        CompositeIndex index,
        CompositeIndex.Normalisation normalisation,
        Mean within,
        Mean across,
        CompositeWeights weights,
        List<OutlierTreatment> treatments) {
    /** Where a mean needs values over 0 and the index has no scale above it. */
    private static final double LEAST_SCORE = 1;

    private static final double MOST_SCORE = 100;

    /** A z-score as a number over 0, as school marks do it: 50 and ten points a standard deviation. */
    private static final double MIDDLE_SCORE = 50;

    private static final double SCORE_OF_DEVIATION = 10;

    private static final double SLACK = 1e-12;

    CompositeMethod with(CompositeIndex.Normalisation other) {
        return new CompositeMethod(index, other, within, across, weights, treatments);
    }

    CompositeMethod with(Means other) {
        return new CompositeMethod(index, normalisation, other.within(), other.across(), weights, treatments);
    }

    CompositeMethod with(CompositeWeights other) {
        return new CompositeMethod(index, normalisation, within, across, other, treatments);
    }

    /** The means of the two levels. */
    record Means(Mean within, Mean across) {}

    private boolean needsValuesOverZero() {
        return within.needsValuesOverZero() || across.needsValuesOverZero();
    }

    /**
     * The values on the scale of the index.
     *
     * @param reference the values that give the yardstick, by area and indicator
     * @param values by area and indicator; what is missing stays missing, and an indicator in which the reference does not
     *     differ is missing of all
     */
    double[][] normalise(double[][] reference, double[][] values) {
        List<Item> items = index.items();
        double[][] scores = new double[values.length][items.size()];
        for (int i = 0; i < items.size(); i++) {
            OutlierTreatment treatment = treatments.get(i);
            int place = i;
            double[] known = Arrays.stream(reference)
                    .mapToDouble(area -> treatment.apply(area[place]))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            @Nullable DoubleUnaryOperator scale = findScale(items.get(i), known);
            for (int area = 0; area < values.length; area++) {
                scores[area][i] = scale == null ? Double.NaN : scale.applyAsDouble(treatment.apply(values[area][i]));
            }
        }
        return scores;
    }

    /** Null where the values have no yardstick: too few, all equal, or without a mean over 0 to be related to. */
    private @Nullable DoubleUnaryOperator findScale(Item item, double[] known) {
        Better better = item.direction() == Direction.LOWER ? Better.LOWER : Better.HIGHER;
        if (normalisation == CompositeIndex.Normalisation.GOALPOSTS
                && item.lowerPost() != null
                && item.upperPost() != null) {
            return onScale(Normalisation.goalposts(item.lowerPost(), item.upperPost(), better));
        }
        if (!differ(known)) {
            return null;
        }
        boolean relatesToMean = normalisation == CompositeIndex.Normalisation.RATIO_TO_MEAN
                || normalisation == CompositeIndex.Normalisation.DIFFERENCE_FROM_MEAN
                || normalisation == CompositeIndex.Normalisation.BAND;
        double mean = relatesToMean ? Normalisation.mean(known) : Double.NaN;
        if (relatesToMean && !(mean > 0)) {
            return null;
        }
        return switch (normalisation) {
            case MIN_MAX -> onScale(Normalisation.minMax(known, better));
            case PERCENTILE -> onScale(Normalisation.percentile(known, better));
            case Z_SCORE -> overZero(Normalisation.zScore(known, better));
            case RATIO_TO_MEAN -> stretched(Normalisation.ratioTo(mean, better), known);
            case DIFFERENCE_FROM_MEAN -> stretched(Normalisation.differenceFrom(mean, better), known);
            case BAND -> stretched(Normalisation.band(mean, index.band(), better), known);
            case GOALPOSTS -> throw new IllegalStateException(item.indicator() + " has no goalposts");
        };
    }

    private static boolean differ(double[] known) {
        return known.length > 1 && Arrays.stream(known).anyMatch(value -> value != known[0]);
    }

    /** A share of the way from worst to best; beyond the worst is the worst where a mean needs values over 0. */
    private DoubleUnaryOperator onScale(DoubleUnaryOperator share) {
        boolean hasOwn = index.normalisation().hasScale() && (index.scaleFrom() > 0 || !needsValuesOverZero());
        double from = hasOwn ? index.scaleFrom() : needsValuesOverZero() ? LEAST_SCORE : 0;
        double to = hasOwn ? index.scaleTo() : needsValuesOverZero() ? MOST_SCORE : 1;
        boolean hasFloor = needsValuesOverZero();
        return value -> {
            double score = Normalisation.onScale(share.applyAsDouble(value), from, to);
            return hasFloor && score < from ? from : score;
        };
    }

    private DoubleUnaryOperator overZero(DoubleUnaryOperator zScore) {
        if (!needsValuesOverZero()) {
            return zScore;
        }
        return value -> {
            double score = MIDDLE_SCORE + SCORE_OF_DEVIATION * zScore.applyAsDouble(value);
            return score < LEAST_SCORE ? LEAST_SCORE : score;
        };
    }

    /** What has no scale of its own is spread from 1 to 100 where a mean needs values over 0. */
    private DoubleUnaryOperator stretched(DoubleUnaryOperator plain, double[] known) {
        if (!needsValuesOverZero()) {
            return plain;
        }
        double[] plainKnown = Arrays.stream(known).map(plain).toArray();
        if (!differ(plainKnown)) {
            return value -> Double.isNaN(value) ? value : MOST_SCORE;
        }
        DoubleUnaryOperator share = Normalisation.minMax(plainKnown, Better.HIGHER);
        return value -> {
            double score =
                    Normalisation.onScale(share.applyAsDouble(plain.applyAsDouble(value)), LEAST_SCORE, MOST_SCORE);
            return score < LEAST_SCORE ? LEAST_SCORE : score;
        };
    }

    /** Whether enough of every dimension of an area is known. What is scored for nobody is not missed. */
    boolean hasEnough(double[] normalised, boolean[] isScored) {
        int next = 0;
        boolean isAnyScored = false;
        for (double[] weightsOfItems : weights.items()) {
            double there = 0;
            double total = 0;
            for (double weight : weightsOfItems) {
                total += isScored[next] ? weight : 0;
                there += isScored[next] && !Double.isNaN(normalised[next]) ? weight : 0;
                next++;
            }
            if (total > 0 && !isEnough(there / total)) {
                return false;
            }
            isAnyScored |= total > 0;
        }
        return isAnyScored;
    }

    /** Weights that add up to the least share by their decimals may miss it by their last binary digit. */
    boolean isEnough(double share) {
        return share >= index.leastWeightPresent() - SLACK;
    }

    /** The scores of the dimensions of one area; NaN of a dimension without any value. */
    double[] dimensionScores(double[] normalised) {
        double[] scores = new double[index.dimensions().size()];
        int next = 0;
        for (int d = 0; d < scores.length; d++) {
            Dimension dimension = index.dimensions().get(d);
            double[] own = Arrays.copyOfRange(
                    normalised, next, next + dimension.items().size());
            next += own.length;
            scores[d] = mean(within, own, weights.items()[d]);
        }
        return scores;
    }

    /** The index of one area. */
    double score(double[] dimensionScores) {
        return mean(across, dimensionScores, weights.dimensions());
    }

    /** The index of each of some areas. */
    double[] scores(double[][] reference, double[][] values, int[] areas) {
        double[][] chosen = new double[areas.length][];
        for (int place = 0; place < areas.length; place++) {
            chosen[place] = values[areas[place]];
        }
        double[][] normalised = normalise(reference, chosen);
        double[] scores = new double[areas.length];
        for (int place = 0; place < areas.length; place++) {
            scores[place] = score(dimensionScores(normalised[place]));
        }
        return scores;
    }

    private static double mean(Mean mean, double[] values, double[] weights) {
        boolean isEmpty = true;
        for (int i = 0; i < values.length; i++) {
            isEmpty &= Double.isNaN(values[i]) || weights[i] == 0;
        }
        if (isEmpty) {
            return Double.NaN;
        }
        return switch (mean) {
            case ARITHMETIC -> CompositeAggregation.arithmetic(values, weights);
            case GEOMETRIC -> CompositeAggregation.geometric(values, weights);
            case HARMONIC -> CompositeAggregation.harmonic(values, weights);
        };
    }
}
