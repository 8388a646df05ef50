package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeIndex.Dimension;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.CompositeResult.AreaScore;
import org.civicdigest.model.CompositeResult.Before;
import org.civicdigest.model.CompositeResult.Effect;
import org.civicdigest.model.CompositeResult.Factor;
import org.civicdigest.model.CompositeResult.Gap;
import org.civicdigest.model.CompositeResult.Place;
import org.civicdigest.model.CompositeResult.Sensitivity;
import org.jspecify.annotations.Nullable;

/** Makes the ranked table of a composite index, with what keeps a reader from taking it for more than it is. */
final class CompositeSummary {
    private final EditionFacts facts;
    private final CompositeResult result;
    private final Links links;
    private final PageLanguage at;
    private final CompositeWords words;

    CompositeSummary(EditionFacts facts, CompositeResult result, Links links) {
        this.facts = facts;
        this.result = result;
        this.links = links;
        this.at = links.at();
        this.words = new CompositeWords(result.index(), at);
    }

    /** @param shown how many ranked areas the table prints */
    CompositePage.Summary build(int shown) {
        CompositeIndex index = result.index();
        List<AreaScore> ranked =
                result.scores().stream().filter(AreaScore::isRanked).toList();
        return new CompositePage.Summary(
                at.id("s-composite"),
                at.say(index.name()),
                at.say(index.definition()),
                rule(),
                result.withheld() == null ? "" : words.withheld(result.withheld()),
                index.isGrouped()
                        ? index.dimensions().stream()
                                .map(Dimension::name)
                                .map(at::say)
                                .toList()
                        : List.of(),
                rows(ranked.subList(0, Math.min(shown, ranked.size()))),
                Math.max(0, ranked.size() - shown),
                result.scores().stream()
                        .filter(score -> !score.isRanked())
                        .map(score -> new CompositePage.GapRow(name(score), href(score), gaps(score)))
                        .toList(),
                result.unscored().stream().map(this::indicatorName).collect(Collectors.joining(at.say("、", ", "))),
                mattering(),
                at.page(DigestWriter.COMPOSITE),
                at.placeOn(DigestWriter.COMPOSITE, "s-parts"),
                ExplainCommand.of(
                        index.code(), ExplainCommand.ANY_AREA, facts.period().toString()));
    }

    private String name(AreaScore score) {
        return facts.edition().nameOf(score.areaCode(), at.language());
    }

    private String href(AreaScore score) {
        return facts.hasPage(score.areaCode()) ? links.area(score.areaCode()) : "";
    }

    String indicatorName(String code) {
        return facts.workspace()
                .findIndicator(code)
                .map(indicator -> at.say(indicator.name()))
                .orElse(code);
    }

    private List<CompositePage.RankRow> rows(List<AreaScore> ranked) {
        List<CompositePage.RankRow> rows = new ArrayList<>();
        int group = 0;
        for (AreaScore score : ranked) {
            @Nullable Place place = score.place();
            if (place == null) {
                continue;
            }
            @Nullable Before before = score.before();
            rows.add(new CompositePage.RankRow(
                    place.group() != group,
                    Integer.toString(place.group()),
                    Integer.toString(place.rank()),
                    range(place),
                    name(score),
                    href(score),
                    words.score(score.score()),
                    result.index().isGrouped()
                            ? score.dimensions().stream()
                                    .map(part -> words.score(part.score()))
                                    .toList()
                            : List.of(),
                    before == null || before.rank() == null ? Cells.NOTHING : Integer.toString(before.rank()),
                    before == null ? null : findMove(before),
                    gaps(score)));
            group = place.group();
        }
        return rows;
    }

    static String range(Place place) {
        return place.rankLow() == place.rankHigh()
                ? Integer.toString(place.rankLow())
                : place.rankLow() + "–" + place.rankHigh();
    }

    private @Nullable Mark findMove(Before before) {
        if (before.isUp()) {
            return new Mark("↑", "better", at.say("上升", "up"));
        }
        return before.isDown() ? new Mark("↓", "worse", at.say("下降", "down")) : null;
    }

    /** What an area lacks, each with its reason. */
    private String gaps(AreaScore score) {
        // What nobody is scored by is said once, below the table.
        List<Gap> gaps = score.gaps().stream()
                .filter(gap -> !result.unscored().contains(gap.indicator()))
                .toList();
        int scored = result.index().items().size() - result.unscored().size();
        if (gaps.size() == scored && gaps.stream().map(Gap::status).distinct().count() == 1) {
            return at.say("全部指标", "all indicators") + at.say("：", ": ") + why(gaps.get(0));
        }
        return gaps.stream().map(this::gap).collect(Collectors.joining(at.say("；", "; ")));
    }

    private String gap(Gap gap) {
        return indicatorName(gap.indicator()) + at.say("：", ": ") + why(gap);
    }

    private String why(Gap gap) {
        return gap.status() == null ? at.say("没有数值", "no value") : Words.status(gap.status(), at.language());
    }

    private List<String> rule() {
        CompositeIndex index = result.index();
        List<String> rule = new ArrayList<>();
        String year = index.baseYear() == null ? at.say("本年", "this year") : Integer.toString(index.baseYear());
        rule.add(at.say(
                "标准化：" + words.normalisation() + "；以" + year + "各单位为准。",
                "Normalisation: " + words.normalisation() + "; by the areas of " + year + "."));
        String across = index.isGrouped()
                ? at.say(
                        "；维度之间用" + words.mean(index.acrossDimensions()),
                        "; dimensions by " + words.mean(index.acrossDimensions()))
                : "";
        rule.add(at.say(
                "合成：" + (index.isGrouped() ? "维度之内用" : "") + words.mean(index.withinDimensions()) + across + "。",
                "Put together: " + (index.isGrouped() ? "indicators of a dimension by " : "")
                        + words.mean(index.withinDimensions()) + across + "."));
        String least = CompositeWords.percent(index.leastWeightPresent());
        rule.add(at.say("权重：" + words.weights() + "。", "Weights: " + words.weights() + "."));
        rule.add(at.say(
                "缺数不推算：每个维度有数值的指标权重合计达到 " + least + " 才排名，所缺指标的权重分给同维度的其他指标，并在表中注明。",
                "Nothing is imputed: an area is ranked where the indicators that have values make up " + least
                        + " of the weight of every dimension. The weight of what is missing goes to the others of its"
                        + " dimension, and the table says so."));
        if (index.treatsOutliers()) {
            rule.add(at.say(
                    "离群值：偏度绝对值不小于 2 且峰度不小于 3.5 的指标，至多把 5 个极端值收到邻近值，仍不够则取对数（JRC 规则）。",
                    "Outliers: where |skewness| ≥ 2 and kurtosis ≥ 3.5, up to five extreme values are brought in to the"
                            + " next; where that is not enough, logarithms are taken (the rule of the JRC)."));
        }
        return rule;
    }

    /** How far the ranks move in the draws, and what moves them most. */
    private String mattering() {
        @Nullable Sensitivity sensitivity = result.sensitivity();
        if (sensitivity == null) {
            return "";
        }
        String shift = CompositeWords.fixed(sensitivity.meanRankShift(), 1);
        @Nullable Factor leading = sensitivity.findLeading().orElse(null);
        if (leading == null) {
            return at.say("换用其他方法、权重，名次都不变。", "No other method and no other weights move a rank.");
        }
        String total = sensitivity.overall().stream()
                .filter(effect -> effect.factor() == leading)
                .map(Effect::total)
                .map(share -> CompositeWords.percent(Math.min(1, share)))
                .findFirst()
                .orElse("");
        return at.say(
                "反复抽取后，名次平均变动 " + shift + " 位；影响最大的是" + words.factor(leading) + "，与它有关的变动占 " + total + "。",
                "Over all draws a rank moves by " + shift + " on the average. What matters most is "
                        + words.factor(leading) + ", which has a part in " + total + " of the variation.");
    }
}
