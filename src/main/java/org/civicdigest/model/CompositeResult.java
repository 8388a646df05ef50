package org.civicdigest.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a composite index says of the compared areas in the edition's year, and how far it can be relied on.
 *
 * @param withheld why there are no scores at all; null where there are
 * @param scores of all compared areas: ranked ones best first, then the others by code
 * @param weights what the index counts, and how much, after the weights of each group are brought to 1
 * @param unscored indicators that tell nothing apart: in all areas the same, or without data
 * @param audit statistics of the indicators and of their weights
 * @param sensitivity how ranks move with sampling error and with the choices of method; null where nothing is ranked
 * @param swaps the smallest change of weights with which each area draws level with the next, in the order of ranks
 */
public record CompositeResult(
        CompositeIndex index,
        int year,
        @Nullable Withheld withheld,
        List<AreaScore> scores,
        List<PartWeight> weights,
        List<String> unscored,
        List<AuditLine> audit,
        @Nullable Sensitivity sensitivity,
        List<Swap> swaps) {
    /** Fewer ranked areas than this tell nothing that their values do not tell. */
    public static final int FEWEST_AREAS = 3;

    public CompositeResult {
        scores = List.copyOf(scores);
        weights = List.copyOf(weights);
        unscored = List.copyOf(unscored);
        audit = List.copyOf(audit);
        swaps = List.copyOf(swaps);
    }

    /** Why an index has no scores. */
    public enum Withheld {
        TOO_FEW_AREAS,
        /** The base year has no values to take the yardstick from. */
        NO_BASE_YEAR,
        /** No more areas with all values than indicators: components would be made of chance. */
        TOO_FEW_FOR_COMPONENTS
    }

    /**
     * An area, ranked or not.
     *
     * @param score on the scale of the index; null with the rank where the area is not ranked
     * @param place its rank and how certain it is
     * @param before the year before, where the same is known of it
     * @param dimensions in the order of the index
     * @param items in the order of the index
     * @param gaps the indicators without a value, and why; where the area is ranked all the same, their weight went to
     *     the others of their dimension
     */
    public record AreaScore(
            String areaCode,
            @Nullable Double score,
            @Nullable Place place,
            @Nullable Before before,
            List<PartScore> dimensions,
            List<ItemScore> items,
            List<Gap> gaps) {
        public AreaScore {
            dimensions = List.copyOf(dimensions);
            items = List.copyOf(items);
            gaps = List.copyOf(gaps);
            if ((score == null) != (place == null)) {
                throw new IllegalArgumentException(areaCode + " has a score and a place, or neither");
            }
        }

        public boolean isRanked() {
            return place != null;
        }
    }

    /**
     * @param rank 1 is best; equal scores share the smaller rank
     * @param rankLow the rank that only 5 % of the draws go below
     * @param rankHigh the rank that only 5 % of the draws go beyond
     * @param shareInTop of the draws, how many have the area among the index's top
     * @param shareAheadOfNext of the draws, how many have it ahead of the next in rank; null of the last
     * @param group areas of one group cannot be told apart from its first; from 1
     * @param dominates how many areas it is better than in something and worse in nothing
     * @param dominatedBy how many are so towards it
     */
    public record Place(
            int rank,
            int rankLow,
            int rankHigh,
            double shareInTop,
            @Nullable Double shareAheadOfNext,
            int group,
            int dominates,
            int dominatedBy) {}

    /**
     * @param score by this year's yardstick
     * @param rank null where other areas were ranked than this year
     * @param shareUp of the draws, how many have it in a better rank this year; null where other
     *     areas were ranked
     */
    public record Before(
            double score,
            @Nullable Integer rank,
            @Nullable Double shareUp,
            @Nullable Double shareDown) {
        /** A move is claimed where nearly all draws show it. */
        public static final double SURE = 0.95;

        public boolean isUp() {
            return shareUp != null && shareUp >= SURE;
        }

        public boolean isDown() {
            return shareDown != null && shareDown >= SURE;
        }
    }

    /** @param score null where too little of the dimension is known */
    public record PartScore(String dimension, @Nullable Double score) {}

    /**
     * @param value as published
     * @param score normalised, on the scale of the index; null where there is no value or the indicator is not scored
     * @param weight of the indicator in the area's index, 0 where it has no value
     */
    public record ItemScore(
            String indicator,
            @Nullable Double value,
            @Nullable Double score,
            double weight) {}

    /** @param status why there is no value; null where the areas of its level have none of this indicator at all */
    public record Gap(String indicator, @Nullable Status status) {}

    /**
     * @param indicator null of the dimension itself
     * @param weight of the dimension in the index, or of the indicator in its dimension
     */
    public record PartWeight(String dimension, @Nullable String indicator, double weight) {}

    /** One statistic of an indicator, or of two. */
    public record AuditLine(Statistic statistic, String part, String otherPart, double value) {}

    /** What an audit states. */
    public enum Statistic {
        /** Areas with all values, which the correlations and components rest on. */
        COMPLETE_AREAS,
        /** Of two indicators, both turned so that more is better. */
        CORRELATION,
        CORRELATION_WITH_INDEX,
        EIGENVALUE,
        VARIANCE_SHARE,
        LOADING,
        PCA_WEIGHT,
        CRONBACH_ALPHA,
        SKEWNESS,
        KURTOSIS,
        /** How many outliers were brought in to the next value. */
        OUTLIERS_BROUGHT_IN,
        /** 1 where logarithms were taken. */
        LOGARITHM_TAKEN,
        YARDSTICK_LOW,
        YARDSTICK_HIGH,
        YARDSTICK_MEAN,
        /** Of judgements two by two, to be under 0.1. */
        CONSISTENCY_RATIO
    }

    /**
     * @param seed that the draws are made from, itself made from the index and its values
     * @param draws how many pairs of samples
     * @param meanRankShift over all draws and areas, from the ranks as published
     * @param effects what share of the variation of an output each factor explains
     * @param alternatives what one other choice alone does to the ranks
     */
    public record Sensitivity(
            long seed, int draws, double meanRankShift, List<Effect> effects, List<Alternative> alternatives) {
        public Sensitivity {
            effects = List.copyOf(effects);
            alternatives = List.copyOf(alternatives);
        }

        /** The effects on the ranks of all areas together, in the order of the factors. */
        public List<Effect> overall() {
            return effects.stream().filter(effect -> effect.areaCode() == null).toList();
        }

        /** The factor that matters most to the ranks of all areas; none where no draw moves a rank. */
        public Optional<Factor> findLeading() {
            return overall().stream()
                    .filter(effect -> effect.total() > 0)
                    .reduce((most, next) -> next.total() > most.total() ? next : most)
                    .map(Effect::factor);
        }
    }

    /** What the ranks depend on besides the areas. */
    public enum Factor {
        /** Chance, as far as the intervals of the indicators tell. */
        SAMPLING,
        NORMALISATION,
        AGGREGATION,
        WEIGHTS
    }

    /**
     * @param areaCode whose rank; null for the mean shift of all ranks
     * @param first the share of the variance that the factor explains alone
     * @param total the share that it explains together with the others
     */
    public record Effect(@Nullable String areaCode, Factor factor, double first, double total) {}

    /** @param choice in the words of the catalogue */
    public record Alternative(Factor factor, String choice, double meanRankShift, int largestRankShift) {}

    /**
     * Two neighbours in the order of ranks.
     *
     * @param change the smallest sum of absolute changes of weights that makes them level; null where no weights can, or
     *     where it cannot be said
     * @param obstacle why there is none
     * @param parts the weights before and after
     */
    public record Swap(
            String ahead,
            String behind,
            @Nullable Double change,
            @Nullable Obstacle obstacle,
            List<WeightChange> parts) {
        public Swap {
            parts = List.copyOf(parts);
        }
    }

    public enum Obstacle {
        /** The one ahead is nowhere behind. */
        NOWHERE_BEHIND,
        /** They lack different indicators, so that their weights differ already. */
        DIFFERENT_GAPS
    }

    /** @param part a dimension, or an indicator of an index without dimensions */
    public record WeightChange(
            String part, double before, @Nullable Double after) {}
}
