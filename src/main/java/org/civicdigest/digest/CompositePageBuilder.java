package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeIndex.Dimension;
import org.civicdigest.model.CompositeIndex.Item;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.CompositeResult.AreaScore;
import org.civicdigest.model.CompositeResult.AuditLine;
import org.civicdigest.model.CompositeResult.PartWeight;
import org.civicdigest.model.CompositeResult.Place;
import org.civicdigest.model.CompositeResult.Sensitivity;
import org.civicdigest.model.CompositeResult.Statistic;
import org.civicdigest.model.CompositeResult.Swap;
import org.civicdigest.model.Indicator;
import org.jspecify.annotations.Nullable;

/** Makes the page of a composite index: the ranks, how sure they are, what they depend on, and what they are made of. */
final class CompositePageBuilder {
    /** More areas than these are in the files only. */
    private static final int SHOWN = 300;

    private final DigestContent content;
    private final EditionFacts facts;
    private final CompositeResult result;
    private final CompositeIndex index;

    CompositePageBuilder(DigestContent content, EditionFacts facts, CompositeResult result) {
        this.content = content;
        this.facts = facts;
        this.result = result;
        this.index = result.index();
    }

    CompositePage build(List<PageLanguage> languages) {
        return new CompositePage(
                languages.stream()
                        .map(at -> new InOneLanguage(Links.fromRoot(at, facts)).version())
                        .toList(),
                new IndexModel(facts.edition(), result).json());
    }

    static List<IndexPage.Link> files(PageLanguage at) {
        return List.of(
                new IndexPage.Link(
                        IndexScoresCsv.FILE,
                        IndexScoresCsv.FILE,
                        at.say(
                                "综合指数：各单位的总分、维度和指标得分、名次及其区间",
                                "the composite index: scores of areas, dimensions and indicators, ranks and their ranges")),
                new IndexPage.Link(
                        IndexAuditCsv.FILE,
                        IndexAuditCsv.FILE,
                        at.say(
                                "综合指数的权重、相关、主成分、信度、离群值",
                                "its weights, correlations, components, consistency and outliers")),
                new IndexPage.Link(
                        IndexSensitivityCsv.FILE,
                        IndexSensitivityCsv.FILE,
                        at.say("综合指数名次对数值和方法的敏感性（Sobol）", "how its ranks depend on chance and method (Sobol)")),
                new IndexPage.Link(
                        IndexSwapsCsv.FILE,
                        IndexSwapsCsv.FILE,
                        at.say("使相邻两个单位持平的最小权重变动", "the smallest change of weights that makes neighbours level")));
    }

    private final class InOneLanguage {
        private final Links links;
        private final PageLanguage at;
        private final CompositeWords words;
        private final CompositeSummary summary;

        InOneLanguage(Links links) {
            this.links = links;
            this.at = links.at();
            this.words = new CompositeWords(index, at);
            this.summary = new CompositeSummary(facts, result, links);
        }

        CompositePage.Version version() {
            List<AreaScore> ranked =
                    result.scores().stream().filter(AreaScore::isRanked).toList();
            List<AreaScore> shown =
                    result.scores().subList(0, Math.min(SHOWN, result.scores().size()));
            return new CompositePage.Version(
                    at,
                    at.say(facts.workspace().title()),
                    facts.period().in(at.language()),
                    facts.workspace().sample(),
                    links.index(),
                    summary.build(SHOWN),
                    parts(),
                    index.items().stream()
                            .map(item -> summary.indicatorName(item.indicator()))
                            .toList(),
                    shown.stream().map(this::scores).toList(),
                    result.scores().size() - shown.size(),
                    ranked.subList(0, Math.min(SHOWN, ranked.size())).stream()
                            .map(this::certainty)
                            .toList(),
                    factors(),
                    choices(),
                    study(),
                    swapParts(),
                    result.swaps().subList(0, Math.min(SHOWN, result.swaps().size())).stream()
                            .map(this::swap)
                            .toList(),
                    audit(),
                    correlationNames(),
                    correlations(),
                    files(at),
                    IndexPageBuilder.imprint(content));
        }

        private List<CompositePage.PartRow> parts() {
            List<CompositePage.PartRow> rows = new ArrayList<>();
            for (PartWeight weight : result.weights()) {
                String share = CompositeWords.fixed(100 * weight.weight(), 1) + "%";
                if (weight.indicator() != null) {
                    rows.add(indicator(weight.indicator(), share));
                } else if (index.isGrouped()) {
                    rows.add(new CompositePage.PartRow(
                            true,
                            index.findDimension(weight.dimension())
                                    .map(Dimension::name)
                                    .map(at::say)
                                    .orElse(weight.dimension()),
                            "",
                            share,
                            "",
                            ""));
                }
            }
            return rows;
        }

        private CompositePage.PartRow indicator(String code, String share) {
            Indicator indicator = facts.workspace().findIndicator(code).orElseThrow();
            Item item = index.items().stream()
                    .filter(each -> each.indicator().equals(code))
                    .findFirst()
                    .orElseThrow();
            return new CompositePage.PartRow(
                    false,
                    at.say(indicator.name()),
                    links.indicator(code),
                    share,
                    Words.direction(item.direction(), at.language()),
                    yardstick(indicator, item));
        }

        private String yardstick(Indicator indicator, Item item) {
            ValueText text = facts.text(indicator);
            if (item.lowerPost() != null && item.upperPost() != null) {
                return text.range(item.lowerPost(), item.upperPost());
            }
            if (find(Statistic.LOGARITHM_TAKEN, indicator.code()) != null) {
                return at.say("取对数", "by logarithms");
            }
            @Nullable Double low = find(Statistic.YARDSTICK_LOW, indicator.code());
            @Nullable Double high = find(Statistic.YARDSTICK_HIGH, indicator.code());
            @Nullable Double brought = find(Statistic.OUTLIERS_BROUGHT_IN, indicator.code());
            String range = low == null || high == null ? Cells.NOTHING : text.range(low, high);
            return brought == null
                    ? range
                    : range
                            + at.say(
                                    "（收回 " + brought.intValue() + " 个极端值）",
                                    " (" + brought.intValue() + " extreme values brought in)");
        }

        private @Nullable Double find(Statistic statistic, String part) {
            return result.audit().stream()
                    .filter(line -> line.statistic() == statistic && line.part().equals(part))
                    .map(AuditLine::value)
                    .findFirst()
                    .orElse(null);
        }

        private String name(String area) {
            return facts.edition().nameOf(area, at.language());
        }

        private String href(String area) {
            return facts.hasPage(area) ? links.area(area) : "";
        }

        private CompositePage.ScoreRow scores(AreaScore score) {
            return new CompositePage.ScoreRow(
                    name(score.areaCode()),
                    href(score.areaCode()),
                    score.items().stream()
                            .map(item -> new IndexPage.Link(
                                    words.score(item.score()), links.value(item.indicator(), score.areaCode()), ""))
                            .toList());
        }

        private CompositePage.CertaintyRow certainty(AreaScore score) {
            @Nullable Place place = score.place();
            if (place == null) {
                throw new IllegalArgumentException(score.areaCode() + " is not ranked");
            }
            return new CompositePage.CertaintyRow(
                    name(score.areaCode()),
                    href(score.areaCode()),
                    Integer.toString(place.rank()),
                    CompositeSummary.range(place),
                    CompositeWords.percent(place.shareInTop()),
                    place.shareAheadOfNext() == null ? Cells.NOTHING : CompositeWords.percent(place.shareAheadOfNext()),
                    place.dominates() + " / " + place.dominatedBy());
        }

        private List<CompositePage.FactorRow> factors() {
            @Nullable Sensitivity sensitivity = result.sensitivity();
            return sensitivity == null
                    ? List.of()
                    : sensitivity.overall().stream()
                            .map(effect -> new CompositePage.FactorRow(
                                    words.factor(effect.factor()),
                                    // Estimates may leave 0 to 1 by a little.
                                    CompositeWords.percent(Math.max(0, Math.min(1, effect.first()))),
                                    CompositeWords.percent(Math.max(0, Math.min(1, effect.total())))))
                            .toList();
        }

        private List<CompositePage.ChoiceRow> choices() {
            @Nullable Sensitivity sensitivity = result.sensitivity();
            return sensitivity == null
                    ? List.of()
                    : sensitivity.alternatives().stream()
                            .map(choice -> new CompositePage.ChoiceRow(
                                    words.factor(choice.factor()),
                                    words.choice(choice.choice()),
                                    CompositeWords.fixed(choice.meanRankShift(), 2),
                                    Integer.toString(choice.largestRankShift())))
                            .toList();
        }

        private String study() {
            @Nullable Sensitivity sensitivity = result.sensitivity();
            if (sensitivity == null) {
                return "";
            }
            String draws = Words.count(2L * sensitivity.draws());
            String seed = Long.toUnsignedString(sensitivity.seed(), 16);
            return at.say(
                    "抽取 " + draws + " 次：每次各指标的数值取自其区间，标准化、合成方法和权重各取一种；种子 " + seed
                            + " 由本指数的内容得出，同样的内容得到同样的结果。区间为其中 90% 的抽取所在的名次，并含公布的名次。",
                    draws
                            + " draws: each takes values from the intervals of the indicators, and a choice of normalisation,"
                            + " means and weights. The seed " + seed + " is made from the content of the index, so that"
                            + " the same content gives the same result. Ranges hold the ranks of 90 % of the draws, and"
                            + " the published rank.");
        }

        private List<String> swapParts() {
            return result.swaps().isEmpty()
                    ? List.of()
                    : result.swaps().get(0).parts().stream()
                            .map(part -> partName(part.part()))
                            .toList();
        }

        private String partName(String code) {
            return index.isGrouped()
                    ? index.findDimension(code)
                            .map(Dimension::name)
                            .map(at::say)
                            .orElse(code)
                    : summary.indicatorName(code);
        }

        private CompositePage.SwapRow swap(Swap swap) {
            List<String> cells = new ArrayList<>();
            if (swap.change() != null) {
                swap.parts()
                        .forEach(part -> cells.add(CompositeWords.fixed(100 * part.before(), 1)
                                + " → "
                                + (part.after() == null
                                        ? Cells.NOTHING
                                        : CompositeWords.fixed(100 * part.after(), 1))));
            }
            while (cells.size() < swapParts().size()) {
                cells.add("");
            }
            return new CompositePage.SwapRow(
                    name(swap.ahead()),
                    name(swap.behind()),
                    swap.change() == null ? Cells.NOTHING : CompositeWords.fixed(100 * swap.change(), 1),
                    swap.obstacle() == null ? "" : words.obstacle(swap.obstacle()),
                    cells.subList(0, swapParts().size()));
        }

        private List<IndexPage.Fact> audit() {
            List<IndexPage.Fact> list = new ArrayList<>();
            for (AuditLine line : result.audit()) {
                switch (line.statistic()) {
                    case COMPLETE_AREAS ->
                        list.add(new IndexPage.Fact(
                                at.say("数值齐全的单位", "areas with all values"), CompositeWords.fixed(line.value(), 0)));
                    case CRONBACH_ALPHA ->
                        list.add(new IndexPage.Fact(
                                at.say("克龙巴赫 α", "Cronbach's α"), CompositeWords.fixed(line.value(), 2)));
                    case CONSISTENCY_RATIO ->
                        list.add(new IndexPage.Fact(
                                at.say("一致性比率（应小于 0.1）：", "consistency ratio (to be under 0.1): ")
                                        + (line.part().equals(index.code())
                                                ? at.say(index.name())
                                                : partName(line.part())),
                                CompositeWords.fixed(line.value(), 3)));
                    case EIGENVALUE -> {
                        if (line.value() >= 1) {
                            list.add(new IndexPage.Fact(
                                    at.say("第 " + line.part() + " 主成分的特征值", "eigenvalue of component " + line.part()),
                                    CompositeWords.fixed(line.value(), 2)));
                        }
                    }
                    case CORRELATION,
                            CORRELATION_WITH_INDEX,
                            VARIANCE_SHARE,
                            LOADING,
                            PCA_WEIGHT,
                            SKEWNESS,
                            KURTOSIS,
                            OUTLIERS_BROUGHT_IN,
                            LOGARITHM_TAKEN,
                            YARDSTICK_LOW,
                            YARDSTICK_HIGH,
                            YARDSTICK_MEAN -> {}
                }
            }
            return list;
        }

        private List<String> correlated() {
            return result.audit().stream()
                    .filter(line -> line.statistic() == Statistic.CORRELATION_WITH_INDEX)
                    .map(AuditLine::part)
                    .toList();
        }

        private List<String> correlationNames() {
            List<String> names = new ArrayList<>(
                    correlated().stream().map(summary::indicatorName).toList());
            names.add(at.say("指数", "index"));
            return names;
        }

        /** Each indicator with those that stand after it, and with the index. */
        private List<CompositePage.ScoreRow> correlations() {
            Map<String, Double> pairs = new TreeMap<>();
            result.audit().stream()
                    .filter(line -> line.statistic() == Statistic.CORRELATION
                            || line.statistic() == Statistic.CORRELATION_WITH_INDEX)
                    .forEach(line -> pairs.put(line.part() + " " + line.otherPart(), line.value()));
            List<String> codes = new ArrayList<>(correlated());
            List<CompositePage.ScoreRow> rows = new ArrayList<>();
            List<String> columns = new ArrayList<>(codes);
            columns.add(index.code());
            for (String code : codes) {
                List<IndexPage.Link> cells = new ArrayList<>();
                for (String other : columns) {
                    @Nullable Double value = pairs.get(code + " " + other);
                    cells.add(new IndexPage.Link(value == null ? "" : CompositeWords.fixed(value, 2), "", ""));
                }
                rows.add(new CompositePage.ScoreRow(summary.indicatorName(code), links.indicator(code), cells));
            }
            return rows;
        }
    }
}
