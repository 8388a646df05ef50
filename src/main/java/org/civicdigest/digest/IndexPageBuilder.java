package org.civicdigest.digest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicdigest.model.Area;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.FalseDiscovery;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Theme;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the main page's content from the edition's numbers. */
final class IndexPageBuilder {
    private final DigestContent content;
    private final EditionFacts facts;
    private final Figures figures;

    IndexPageBuilder(DigestContent content, EditionFacts facts, Figures figures) {
        this.content = content;
        this.facts = facts;
        this.figures = figures;
    }

    IndexPage build(List<PageLanguage> languages) {
        return new IndexPage(languages.stream().map(this::version).toList());
    }

    private IndexPage.Version version(PageLanguage at) {
        Links links = Links.fromIndex(at);
        return new IndexPage.Version(
                at,
                at.say(facts.workspace().title()),
                facts.period().in(at.language()),
                subtitle(at),
                facts.workspace().sample(),
                facts.topName(at.language()),
                facts.comparedNoun(at.language()),
                new KeyFindings(facts, links).list(),
                figures.ofOverview(facts.indicators(), at),
                Words.remarks(facts.sharedRemarks(), at.language()),
                glance(links),
                themes(links),
                new ComparabilitySection(facts, links).build(),
                completeness(links),
                figures.ofCompleteness(at),
                new QualitySection(content, at).build(),
                new ChecksSection(content, at).list(),
                new RevisionsSection(content, at).build(),
                definitions(at),
                comparisons(at),
                areas(links),
                files(at),
                imprint(content));
    }

    private String comparisons(PageLanguage at) {
        FalseDiscovery found = facts.edition().comparisons().falseDiscovery();
        String family = Words.count(found.family());
        String discoveries = Words.count(found.discoveries());
        String rate = Math.round(found.rate() * 100) + "";
        if (found.family() == 0) {
            return at.say("本期没有作检验。", "Nothing is tested in this edition.");
        }
        String limit = String.format(Locale.ROOT, "%.2g", found.largestPValue());
        return at.say(
                "本期把各单位各期的数值与全域、与上年共作 " + family + " 项比较，合为一族，按错误发现率 " + rate
                        + "%（Benjamini、Hochberg 1995）判断：称为有差别或有变化的，平均至多 " + rate + "% 出于偶然；"
                        + (found.discoveries() == 0 ? "没有一项成立。" : "p 值不超过 " + limit + " 的 " + discoveries + " 项成立。")
                        + "“相近”不等于相同：能辨别的最小变化见 changes.csv。位次后的范围对同表全部单位同时有 95% 的把握。",
                "This edition makes " + family + " comparisons of values with their benchmark and with the year before;"
                        + " they are one family, judged at a false discovery rate of " + rate
                        + " % (Benjamini and Hochberg 1995): of what is called different or changed at most " + rate
                        + " % is chance, on average. "
                        + (found.discoveries() == 0
                                ? "None stands."
                                : discoveries + " stand, with p-values up to " + limit + ".")
                        + " Similar does not mean the same: the smallest change that could have been seen is in changes.csv."
                        + " The ranges beside ranks hold for all areas of a table at once with 95 % confidence.");
    }

    private List<CompletenessRow> completeness(Links links) {
        List<CompletenessRow> rows = new ArrayList<>();
        if (!facts.edition().dues().isEmpty()) {
            CompletenessSection section = new CompletenessSection(facts, links);
            rows.add(section.whole());
            rows.addAll(section.list());
        }
        return rows;
    }

    private List<String> subtitle(PageLanguage at) {
        List<String> parts = new ArrayList<>();
        int areas = facts.compared().size();
        parts.add(at.say(Words.count(areas) + " 个" + facts.comparedNoun(Language.ZH), Words.count(areas) + " areas"));
        int indicators = facts.indicators().size();
        parts.add(at.say(Words.count(indicators) + " 项指标", Words.count(indicators) + " indicators"));
        long rows = content.totals().accepted();
        parts.add(at.say("采用 " + Words.count(rows) + " 行记录", Words.count(rows) + " records accepted"));
        if (content.asOf() != null) {
            String moment = Words.moment(content.asOf());
            parts.add(at.say("数据截至 " + moment, "data as of " + moment));
        }
        return parts;
    }

    static IndexPage.Imprint imprint(DigestContent content) {
        return new IndexPage.Imprint(
                content.codeVersion(),
                content.asOf() == null ? null : Words.moment(content.asOf()),
                content.options().entrySet().stream()
                        .map(option -> new IndexPage.Fact(option.getKey(), option.getValue()))
                        .toList());
    }

    private List<IndexPage.ThemeRows<IndexPage.GlanceRow>> glance(Links links) {
        return byTheme(links.at(), indicator -> glanceRow(indicator, links));
    }

    private <T> List<IndexPage.ThemeRows<T>> byTheme(PageLanguage at, Function<Indicator, T> row) {
        List<IndexPage.ThemeRows<T>> groups = new ArrayList<>();
        for (Map.Entry<Theme, List<Indicator>> theme : facts.indicatorsByTheme().entrySet()) {
            groups.add(new IndexPage.ThemeRows<>(
                    at.say(theme.getKey().name()),
                    theme.getValue().stream().map(row).toList()));
        }
        return groups;
    }

    private IndexPage.GlanceRow glanceRow(Indicator indicator, Links links) {
        PageLanguage at = links.at();
        ValueText text = facts.text(indicator);
        Optional<IndicatorValue> top = facts.findTop(indicator);
        Tally tally = facts.tally(indicator);
        boolean directed = indicator.direction() != Indicator.Direction.NONE;
        return new IndexPage.GlanceRow(
                at.say(indicator.name()),
                links.indicator(indicator.code()),
                text.unit(at.language()),
                top.map(value -> Cells.value(value, text, at.language())).orElse(Cells.NOTHING),
                top.map(value -> Cells.interval(value, text)).orElse(""),
                top.map(value -> Cells.change(value, text)).orElse(""),
                Cells.changeMark(top, at.language()),
                directed ? Integer.toString(tally.of(Verdict.BETTER)) : plain("△ ", tally.of(Verdict.HIGHER)),
                Integer.toString(tally.of(Verdict.SIMILAR)),
                directed ? Integer.toString(tally.of(Verdict.WORSE)) : plain("▽ ", tally.of(Verdict.LOWER)),
                Integer.toString(tally.of(Verdict.NOT_COMPARED)));
    }

    private static String plain(String mark, int count) {
        return count == 0 ? "0" : mark + count;
    }

    private List<IndexPage.ThemeSection> themes(Links links) {
        PageLanguage at = links.at();
        IndicatorProse prose = new IndicatorProse(facts, links);
        Set<String> leads = facts.leadIndicators();
        List<IndexPage.ThemeSection> sections = new ArrayList<>();
        for (Map.Entry<Theme, List<Indicator>> theme : facts.indicatorsByTheme().entrySet()) {
            sections.add(new IndexPage.ThemeSection(
                    at.id("t-" + theme.getKey().code()),
                    at.say(theme.getKey().name()),
                    theme.getValue().stream()
                            .map(indicator -> {
                                boolean isLead = leads.contains(indicator.code());
                                return new IndexPage.IndicatorSection(
                                        at.id("i-" + indicator.code()),
                                        at.say(indicator.name()),
                                        about(indicator, at),
                                        prose.finding(indicator),
                                        isLead
                                                ? figures.ofIndicator(indicator, at)
                                                : figures.mainOfIndicator(indicator, at),
                                        isLead ? List.of() : figures.linksOfIndicator(indicator, at),
                                        at.place("d-" + indicator.code()));
                            })
                            .toList()));
        }
        return sections;
    }

    private String about(Indicator indicator, PageLanguage at) {
        String unit = facts.text(indicator).ownUnit(at.language());
        String direction = Words.direction(indicator.direction(), at.language());
        return unit.isEmpty() ? direction : at.say("单位 ", "unit ") + unit + at.say("，", ", ") + direction;
    }

    private List<IndexPage.ThemeRows<IndexPage.Definition>> definitions(PageLanguage at) {
        return byTheme(at, indicator -> definition(indicator, at));
    }

    private boolean countsDistinctPeople(Indicator indicator) {
        return Stream.of(indicator.numerator(), indicator.denominator())
                .filter(Objects::nonNull)
                .anyMatch(code -> facts.workspace()
                        .findMeasure(code)
                        .map(Measure::isDistinct)
                        .orElse(false));
    }

    private IndexPage.Definition definition(Indicator indicator, PageLanguage at) {
        List<IndexPage.Fact> list = new ArrayList<>();
        list.add(new IndexPage.Fact(at.say("公式", "Formula"), formula(indicator, at)));
        list.add(new IndexPage.Fact(at.say("分子", "Numerator"), measure(indicator.numerator(), at)));
        if (indicator.denominator() != null) {
            list.add(new IndexPage.Fact(at.say("分母", "Denominator"), measure(indicator.denominator(), at)));
        }
        String unit = facts.text(indicator).ownUnit(at.language());
        if (!unit.isEmpty()) {
            list.add(new IndexPage.Fact(at.say("单位", "Unit"), unit));
        }
        list.add(new IndexPage.Fact(at.say("类型", "Kind"), Words.kind(indicator.kind(), at.language())));
        list.add(new IndexPage.Fact(at.say("方向", "Direction"), Words.direction(indicator.direction(), at.language())));
        list.add(new IndexPage.Fact(at.say("区间", "Interval"), Words.interval(indicator.interval(), at.language())));
        if (countsDistinctPeople(indicator)) {
            list.add(new IndexPage.Fact(at.say("去重", "Distinct people"), Words.distinctPeople(at.language())));
        }
        if (indicator.minimumCell() > 0) {
            list.add(new IndexPage.Fact(
                    at.say("最小数目", "Minimum"),
                    at.say(
                            "少于 " + indicator.minimumCell() + " 不公布",
                            "fewer than " + indicator.minimumCell() + " are not shown")));
        }
        list.add(new IndexPage.Fact(
                at.say("项目", "Programme"),
                at.say(facts.workspace().programmeOf(indicator).name())));
        list.add(new IndexPage.Fact(
                at.say("层级与期别", "Levels and periods"),
                indicator.levels().stream()
                                .map(code -> facts.workspace()
                                        .findLevel(code)
                                        .map(level -> at.say(level.name()))
                                        .orElse(code))
                                .collect(Collectors.joining(at.say("、", ", ")))
                        + at.say("；", "; ")
                        + indicator.periods().stream()
                                .map(kind -> Words.period(kind, at.language()))
                                .collect(Collectors.joining(at.say("、", ", ")))));
        return new IndexPage.Definition(
                at.id("d-" + indicator.code()),
                at.say(indicator.name()),
                indicator.code(),
                at.say(indicator.definition()),
                list);
    }

    private String formula(Indicator indicator, PageLanguage at) {
        String numerator = measureName(indicator.numerator(), at);
        String per = indicator.per().compareTo(BigDecimal.ONE) == 0
                ? ""
                : " × " + String.format(Locale.ROOT, "%,d", indicator.per().toBigInteger());
        return switch (indicator.kind()) {
            case COUNT -> at.say(numerator + "之和", "sum of " + numerator);
            case MEAN -> at.say(numerator + " ÷ 记录数", numerator + " ÷ number of records") + per;
            case COVERAGE ->
                at.say(
                        numerator + " ÷ (" + measureName(indicator.denominator(), at) + " × 应办场次 ÷ 已办场次)",
                        numerator + " ÷ (" + measureName(indicator.denominator(), at)
                                + " × sessions owed ÷ sessions held)");
            case PROPORTION, RATE, RATIO -> numerator + " ÷ " + measureName(indicator.denominator(), at) + per;
        };
    }

    private String measureName(@Nullable String code, PageLanguage at) {
        return code == null
                ? "1"
                : facts.workspace()
                        .findMeasure(code)
                        .map(measure -> at.say(measure.name()))
                        .orElse(code);
    }

    private String measure(String code, PageLanguage at) {
        Optional<Measure> measure = facts.workspace().findMeasure(code);
        return measure.map(found -> at.say(found.name())
                        + at.say("（", " (")
                        + at.say(found.unit().text())
                        + at.say("，", ", ")
                        + code
                        + at.say("）", ")"))
                .orElse(code);
    }

    private List<IndexPage.AreaRow> areas(Links links) {
        List<IndexPage.AreaRow> rows = new ArrayList<>();
        for (Area area : facts.compared()) {
            Tally tally = facts.tally(area.code());
            rows.add(new IndexPage.AreaRow(
                    area.name().in(links.at().language()),
                    links.area(area.code()),
                    tally.of(Verdict.BETTER),
                    tally.of(Verdict.SIMILAR),
                    tally.of(Verdict.WORSE),
                    tally.of(Verdict.HIGHER) + tally.of(Verdict.LOWER),
                    tally.of(Verdict.NOT_COMPARED),
                    countChanges(area.code(), ChangeVerdict.IMPROVED),
                    countChanges(area.code(), ChangeVerdict.WORSENED)));
        }
        return rows;
    }

    private int countChanges(String area, ChangeVerdict verdict) {
        int count = 0;
        for (Indicator indicator : facts.indicators()) {
            if (facts.find(area, indicator)
                    .filter(value -> value.changeVerdict() == verdict)
                    .isPresent()) {
                count++;
            }
        }
        return count;
    }

    private static List<IndexPage.Link> files(PageLanguage at) {
        return List.of(
                new IndexPage.Link(
                        IndicatorsCsv.FILE,
                        IndicatorsCsv.FILE,
                        at.say("全部指标值，一行一个“单位、指标、期别”", "every value, one row per area, indicator and period")),
                new IndexPage.Link(
                        CompletenessCsv.FILE,
                        CompletenessCsv.FILE,
                        at.say(
                                "应报与已报：一行一个“单位、项目、期别”",
                                "what was owed and what arrived, one row per area, programme and period")),
                new IndexPage.Link(
                        ChecksCsv.FILE,
                        ChecksCsv.FILE,
                        at.say(
                                "核对不符之处：一行一个数，两处都列出",
                                "checks that fail, one row for each number, so that both places are told")),
                new IndexPage.Link(
                        ChangesCsv.FILE,
                        ChangesCsv.FILE,
                        at.say(
                                "每项变化的检验、能辨别的最小变化、由哪些部分组成",
                                "the test of each change, the smallest that could be seen, what it is made of")),
                new IndexPage.Link(TrendsCsv.FILE, TrendsCsv.FILE, at.say("五年趋势", "trends of five years")),
                new IndexPage.Link(
                        FunnelsCsv.FILE,
                        FunnelsCsv.FILE,
                        at.say("漏斗图界限、超出随机的离散、收缩后的数值", "limits of funnels, variation beyond chance, shrunken values")),
                new IndexPage.Link(
                        RevisionsCsv.FILE,
                        RevisionsCsv.FILE,
                        at.say(
                                "各年合计在历次接收后的数（修订三角）：一行一个“单位、指标项、年份、时点”",
                                "what was known of yearly sums after each run, one row per area, measure, year and moment")),
                new IndexPage.Link(
                        IntakeCsv.FILE, IntakeCsv.FILE, at.say("每个文件的行数去向", "what became of the rows of each file")),
                new IndexPage.Link(
                        NoticesCsv.FILE,
                        NoticesCsv.FILE,
                        at.say("需要核对之处：文件、行、列、原因和改法", "what to check: file, row, column, reason and remedy")),
                new IndexPage.Link(
                        Manifest.FILE,
                        Manifest.FILE,
                        at.say("本版清单：输入输出文件及其 SHA-256", "this edition's inputs and outputs with their SHA-256")));
    }
}
