package org.civicdigest.model;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A composite index as the catalogue declares it: which indicators are put together to one score, on which scale, with
 * which weights and by which means.
 *
 * @param definition what it is meant to tell
 * @param dimensions in the order of the catalogue; an index whose indicators are not grouped has one of its own code
 * @param weights of the dimensions
 * @param scaleFrom the score of the worst, where the normalisation runs from a worst to a best
 * @param scaleTo the score of the best
 * @param withinDimensions how the indicators of a dimension make its score
 * @param acrossDimensions how the scores of the dimensions make the index
 * @param leastWeightPresent of each dimension, the share of the weight whose values an area must have to be ranked
 * @param baseYear the year whose areas give the yardstick of the normalisation; null for the edition's own
 * @param weightRange how far the study of sensitivity moves each weight, as a share of it
 * @param top of how many best the study tells how often an area is one
 */
public record CompositeIndex(
        String code,
        Text name,
        Text definition,
        List<Dimension> dimensions,
        Weights weights,
        Normalisation normalisation,
        double band,
        double scaleFrom,
        double scaleTo,
        Mean withinDimensions,
        Mean acrossDimensions,
        double leastWeightPresent,
        boolean treatsOutliers,
        @Nullable Integer baseYear,
        double weightRange,
        int top)
        implements Serializable {
    public CompositeIndex {
        dimensions = List.copyOf(dimensions);
        if (dimensions.isEmpty()) {
            throw new IllegalArgumentException("an index needs indicators");
        }
    }

    /** How indicators of different units come to one scale. */
    public enum Normalisation {
        /** Standard deviations from the mean of the areas. */
        Z_SCORE,
        /** From the worst to the best of the areas. */
        MIN_MAX,
        /** From one stated post to another; beyond a post counts as at the post. */
        GOALPOSTS,
        /** The share of the other areas that an area is better than. */
        PERCENTILE,
        RATIO_TO_MEAN,
        DIFFERENCE_FROM_MEAN,
        /** 1 above a band around the mean of the areas, −1 below it, 0 within. */
        BAND;

        /** Whether it runs from a worst to a best, so that its scale can be chosen. */
        public boolean hasScale() {
            return this == MIN_MAX || this == GOALPOSTS || this == PERCENTILE;
        }
    }

    /** Means, from the one that lets a strength pay for a weakness in full to the one that lets it least. */
    public enum Mean {
        ARITHMETIC,
        GEOMETRIC,
        HARMONIC;

        public boolean needsValuesOverZero() {
            return this != ARITHMETIC;
        }
    }

    /** Where the weights of the parts of one whole come from. */
    public sealed interface Weights extends Serializable {
        /** As they are stated, or all alike. */
        record Stated(List<Double> weights) implements Weights {
            public Stated {
                weights = List.copyOf(weights);
            }
        }

        /** Each juror shares out the same number of points; the weights are the means. */
        record Budgets(List<List<Double>> points) implements Weights {
            public Budgets {
                points = points.stream().map(List::copyOf).toList();
            }
        }

        /** How many times as important as the other each is: the analytic hierarchy process. */
        record Comparisons(List<List<Double>> matrix) implements Weights {
            public Comparisons {
                matrix = matrix.stream().map(List::copyOf).toList();
            }
        }

        /** From the principal components of all indicators of the index. */
        record PrincipalComponents() implements Weights {}
    }

    /** A group of indicators that make a score of their own. */
    public record Dimension(String code, Text name, List<Item> items, Weights weights) implements Serializable {
        public Dimension {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("the dimension " + code + " needs indicators");
            }
        }
    }

    /**
     * One indicator of the index.
     *
     * @param direction which values are better: HIGHER or LOWER
     * @param lowerPost with the upper one where the normalisation has goalposts, else null
     */
    public record Item(
            String indicator,
            Indicator.Direction direction,
            @Nullable Double lowerPost,
            @Nullable Double upperPost) implements Serializable {
        public Item {
            if (direction == Indicator.Direction.NONE) {
                throw new IllegalArgumentException(indicator + " has no better side, so that it cannot be scored");
            }
        }
    }

    /** All indicators, dimension by dimension. */
    public List<Item> items() {
        return dimensions.stream()
                .flatMap(dimension -> dimension.items().stream())
                .toList();
    }

    /** Whether the indicators stand in groups that have names and weights. */
    public boolean isGrouped() {
        return dimensions.size() > 1;
    }

    public Optional<Dimension> findDimension(String dimensionCode) {
        return dimensions.stream()
                .filter(dimension -> dimension.code().equals(dimensionCode))
                .findFirst();
    }

    /** Whether weights come from what the areas report. */
    public boolean hasWeightsFromData() {
        return weights instanceof Weights.PrincipalComponents;
    }
}
