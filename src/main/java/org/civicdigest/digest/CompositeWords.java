package org.civicdigest.digest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeIndex.Mean;
import org.civicdigest.model.CompositeIndex.Normalisation;
import org.civicdigest.model.CompositeIndex.Weights;
import org.civicdigest.model.CompositeResult.Factor;
import org.civicdigest.model.CompositeResult.Obstacle;
import org.civicdigest.model.CompositeResult.Withheld;
import org.jspecify.annotations.Nullable;

/** The words and numbers in which pages speak of a composite index. */
final class CompositeWords {
    /** A score on a scale as long as this one needs few decimals. */
    private static final double LONG_SCALE = 50;

    private final CompositeIndex index;
    private final PageLanguage at;

    CompositeWords(CompositeIndex index, PageLanguage at) {
        this.index = index;
        this.at = at;
    }

    /** A score as the scale of the index asks; the sign of nothing where there is none. */
    String score(@Nullable Double score) {
        int decimals =
                !index.normalisation().hasScale() ? 2 : index.scaleTo() - index.scaleFrom() >= LONG_SCALE ? 1 : 3;
        return score == null ? Cells.NOTHING : fixed(score, decimals);
    }

    static String fixed(double number, int decimals) {
        BigDecimal rounded = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString().replace('-', '−');
    }

    /** A share as a whole percentage; neither 0 nor 100 unless it is. */
    static String percent(double share) {
        if (share > 0 && share < 0.005) {
            return "<1%";
        }
        if (share < 1 && share >= 0.995) {
            return ">99%";
        }
        return fixed(100 * share, 0) + "%";
    }

    String normalisation() {
        String from = score(index.scaleFrom());
        String to = score(index.scaleTo());
        return switch (index.normalisation()) {
            case MIN_MAX ->
                at.say(
                        "最差的单位 " + from + " 分，最好的 " + to + " 分，其余按距离（min-max）",
                        "the worst area " + from + ", the best " + to + ", the others by their distance (min-max)");
            case GOALPOSTS ->
                at.say(
                        "下标杆 " + from + " 分，上标杆 " + to + " 分，超出标杆按标杆计",
                        "the poor post " + from + ", the good post " + to + ", beyond a post as at the post");
            case PERCENTILE ->
                at.say(
                        "优于其他单位的比例，" + from + " 至 " + to + " 分",
                        "the share of the other areas that an area is better than, " + from + " to " + to);
            case Z_SCORE -> at.say("与各单位均值相差几个标准差（z 分数）", "standard deviations from the mean of the areas (z-scores)");
            case RATIO_TO_MEAN -> at.say("与各单位均值之比", "the ratio to the mean of the areas");
            case DIFFERENCE_FROM_MEAN ->
                at.say("与各单位均值的相对差", "the difference from the mean of the areas, as a share of it");
            case BAND -> {
                String band = percent(index.band());
                yield at.say(
                        "高于各单位均值 " + band + " 以上为 1，低于 " + band + " 以上为 −1，其间为 0",
                        "1 more than " + band + " above the mean of the areas, −1 more than " + band
                                + " below, 0 between");
            }
        };
    }

    String mean(Mean mean) {
        return switch (mean) {
            case ARITHMETIC -> at.say("算术平均（可以完全互补）", "arithmetic mean (a strength pays for a weakness in full)");
            case GEOMETRIC -> at.say("几何平均（只能部分互补）", "geometric mean (it pays only in part)");
            case HARMONIC -> at.say("调和平均（最少互补）", "harmonic mean (it pays least)");
        };
    }

    String weights() {
        Weights weights =
                index.isGrouped() ? index.weights() : index.dimensions().get(0).weights();
        if (index.hasWeightsFromData()) {
            return at.say(
                    "由主成分得出（特征值不小于 1 的成分，载荷平方乘以特征值）",
                    "from the principal components with an eigenvalue of 1 or more (squared loading × eigenvalue)");
        }
        if (weights instanceof Weights.Comparisons) {
            return at.say("由两两比较得出（层次分析法）", "from comparisons two by two (analytic hierarchy process)");
        }
        if (weights instanceof Weights.Budgets budgets) {
            int jurors = budgets.points().size();
            return at.say(jurors + " 位评委分配分数的平均", "the mean of what " + jurors + " jurors gave");
        }
        return at.say("目录中规定", "as the catalogue states");
    }

    String factor(Factor factor) {
        return switch (factor) {
            case SAMPLING -> at.say("数值的不确定（各指标的区间）", "chance, as the intervals of the indicators tell");
            case NORMALISATION -> at.say("标准化方法", "the normalisation");
            case AGGREGATION -> at.say("合成方法", "the means");
            case WEIGHTS -> {
                String range = percent(index.weightRange());
                yield at.say("权重（各上下 " + range + "）", "the weights (each up to " + range + " more or less)");
            }
        };
    }

    String withheld(Withheld withheld) {
        return switch (withheld) {
            case TOO_FEW_AREAS -> at.say("可以排名的单位不足 3 个，不计算指数。", "Fewer than 3 areas can be ranked: no index is made.");
            case NO_BASE_YEAR -> {
                String year = String.valueOf(index.baseYear());
                yield at.say(
                        "基准年 " + year + " 没有数值，不计算指数。", "The base year " + year + " has no values: no index is made.");
            }
            case TOO_FEW_FOR_COMPONENTS ->
                at.say(
                        "数值齐全的单位不多于指标数，主成分权重没有依据，不计算指数。",
                        "No more areas with all values than indicators, so that weights from components rest on nothing:"
                                + " no index is made.");
        };
    }

    String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case NOWHERE_BEHIND ->
                at.say("在前者没有一处落后，换任何权重都不变", "the one ahead is nowhere behind: no weights change it");
            case DIFFERENT_GAPS ->
                at.say("两者缺少的指标不同，无法计算", "they lack different indicators, so that it cannot be said");
        };
    }

    /** A choice in the words of the catalogue, such as {@code z_score} or {@code arithmetic, geometric}. */
    String choice(String words) {
        String said = words;
        for (Normalisation normalisation : Normalisation.values()) {
            said = said.equals(normalisation.name().toLowerCase(java.util.Locale.ROOT)) ? name(normalisation) : said;
        }
        for (Mean mean : Mean.values()) {
            said = said.replace(mean.name().toLowerCase(java.util.Locale.ROOT), shortName(mean));
        }
        return said.replace(", ", at.say("（维度内）、", " within, "))
                + (words.contains(", ") ? at.say("（维度间）", " across dimensions") : "");
    }

    private String name(Normalisation normalisation) {
        return switch (normalisation) {
            case Z_SCORE -> at.say("z 分数", "z-scores");
            case MIN_MAX -> "min-max";
            case GOALPOSTS -> at.say("标杆", "goalposts");
            case PERCENTILE -> at.say("百分位", "percentiles");
            case RATIO_TO_MEAN -> at.say("与均值之比", "ratio to the mean");
            case DIFFERENCE_FROM_MEAN -> at.say("与均值之差", "difference from the mean");
            case BAND -> at.say("均值上下分档", "band around the mean");
        };
    }

    private String shortName(Mean mean) {
        return switch (mean) {
            case ARITHMETIC -> at.say("算术平均", "arithmetic mean");
            case GEOMETRIC -> at.say("几何平均", "geometric mean");
            case HARMONIC -> at.say("调和平均", "harmonic mean");
        };
    }
}
