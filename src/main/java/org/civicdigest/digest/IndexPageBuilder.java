package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicdigest.model.Area;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Theme;
import org.civicdigest.model.Verdict;

/** Makes the main page's content from the edition's numbers. */
final class IndexPageBuilder {
    /** Of a composite index with more ranked areas the others are on its own page. */
    private static final int RANKED_SHOWN = 30;

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
        Links links = Links.fromIndex(at, facts);
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
                facts.edition().comparisons().indexes().stream()
                        .map(result -> new CompositeSummary(facts, result, links).build(RANKED_SHOWN))
                        .toList(),
                new SheetsSection(facts, links).list(),
                Words.remarks(facts.sharedRemarks(), at.language()),
                themes(links),
                new ComparabilitySection(facts, links).build(),
                completeness(links),
                figures.ofCompleteness(at),
                new QualitySection(content, at).build(),
                new ChecksSection(content, at).list(),
                new RevisionsSection(content, at).build(),
                new DefinitionsPageBuilder(content, facts).comparisons(at),
                new MoversSection(facts, links).list(),
                links.compare(),
                links.definitions(),
                areas(links),
                files(at),
                imprint(content));
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

    private IndexPage.GlanceRow glanceRow(Indicator indicator, Links links) {
        PageLanguage at = links.at();
        ValueText text = facts.text(indicator);
        Optional<IndicatorValue> top = facts.findTop(indicator);
        Tally tally = facts.tally(indicator);
        boolean directed = indicator.direction() != Indicator.Direction.NONE;
        return new IndexPage.GlanceRow(
                at.id("i-" + indicator.code()),
                at.say(indicator.name()),
                links.indicator(indicator.code()),
                text.unit(at.language()),
                top.map(value -> Cells.value(value, text, at.language())).orElse(Cells.NOTHING),
                links.value(indicator.code(), facts.top().code()),
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
        Map<Theme, List<Indicator>> byTheme = facts.indicatorsByTheme();
        Set<String> leads = facts.leadIndicators();
        List<IndexPage.ThemeSection> sections = new ArrayList<>();
        for (Theme theme : facts.workspace().themes()) {
            List<Indicator> indicators = byTheme.getOrDefault(theme, List.of());
            List<String> unstated = facts.unstatedProgrammes(theme).stream()
                    .map(programme -> at.say(programme.name()))
                    .toList();
            if (indicators.isEmpty() && unstated.isEmpty()) {
                continue;
            }
            sections.add(new IndexPage.ThemeSection(
                    at.id("t-" + theme.code()),
                    at.say(theme.name()),
                    indicators.stream()
                            .map(indicator -> glanceRow(indicator, links))
                            .toList(),
                    indicators.stream()
                            .filter(indicator -> leads.contains(indicator.code()))
                            .map(indicator -> new IndexPage.Lead(
                                    at.say(indicator.name()),
                                    links.indicator(indicator.code()),
                                    prose.finding(indicator),
                                    figures.mainOfIndicator(indicator, at)))
                            .toList(),
                    unstated));
        }
        return sections;
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

    private List<IndexPage.Link> files(PageLanguage at) {
        List<IndexPage.Link> files = new ArrayList<>();
        files.add(new IndexPage.Link(
                PrintedPages.pathOfDigest(at),
                PrintedPages.pathOfDigest(at),
                at.say("本年报的印刷版，可检索；各单位另有一页", "this digest for paper, searchable; every area has a page of its own")));
        files.addAll(ofEveryEdition(at));
        if (!facts.edition().comparisons().indexes().isEmpty()) {
            // Beside the other comparisons, before what is said of the files received.
            files.addAll(2, CompositePageBuilder.files(at));
        }
        if (!facts.workspace().sheets().isEmpty()) {
            files.addAll(
                    2,
                    List.of(
                            new IndexPage.Link(
                                    ScoresCsv.FILE,
                                    ScoresCsv.FILE,
                                    at.say(
                                            "考核得分：月、季、半年、全年，一行一个“考核表、单位、期别”",
                                            "scores by sheet, area and period, from months to the year")),
                            new IndexPage.Link(
                                    LostPointsCsv.FILE,
                                    LostPointsCsv.FILE,
                                    at.say(
                                            "考核扣分台账：每一处扣分及其所依据的数",
                                            "every point that was lost, and the numbers it follows from"))));
        }
        return files;
    }

    private static List<IndexPage.Link> ofEveryEdition(PageLanguage at) {
        return List.of(
                new IndexPage.Link(
                        IndicatorsCsv.FILE,
                        IndicatorsCsv.FILE,
                        at.say("全部指标值，一行一个“单位、指标、期别”", "every value, one row per area, indicator and period")),
                new IndexPage.Link(
                        DataPackage.FILE,
                        DataPackage.FILE,
                        at.say(
                                "各表各列的说明（Frictionless 数据包）",
                                "what every table and column is (a Frictionless Data Package)")),
                new IndexPage.Link(
                        DigestWorkbook.FILE,
                        DigestWorkbook.FILE,
                        at.say(
                                "电子表格：本年数值、历年、变化、报送、定义",
                                "a workbook: values, years, changes, completeness, definitions")),
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
                        FullAttendanceCsv.FILE,
                        FullAttendanceCsv.FILE,
                        at.say(
                                "满勤场次与应有的场次：一行一个“单位、项目”",
                                "full attendances and how many are likely, one row per area and programme")),
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
                        MonthsCsv.FILE,
                        MonthsCsv.FILE,
                        at.say("逐月数值、常态界限、异常信号", "months, their usual limits, signals")),
                new IndexPage.Link(
                        SeasonsCsv.FILE, SeasonsCsv.FILE, at.say("按月对月的多年趋势检验", "trends over years, month for month")),
                new IndexPage.Link(
                        BoundariesCsv.FILE,
                        BoundariesCsv.FILE,
                        at.say(
                                "区划变更单位按现区划、按不变口径的历年数值",
                                "years on the same ground, for areas whose boundaries changed")),
                new IndexPage.Link(
                        ComparisonsCsv.FILE,
                        ComparisonsCsv.FILE,
                        at.say("与同类单位、与目标的比较", "comparisons with peers and with targets")),
                new IndexPage.Link(
                        PeersCsv.FILE, PeersCsv.FILE, at.say("各单位的同类单位及距离", "the peers of each area, with distances")),
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
