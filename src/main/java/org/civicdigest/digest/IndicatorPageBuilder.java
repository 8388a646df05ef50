package org.civicdigest.digest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Area;
import org.civicdigest.model.FunnelPoint;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Theme;
import org.civicdigest.model.Trend;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the content of each indicator's page from the edition's numbers. */
final class IndicatorPageBuilder {
    private final DigestContent content;
    private final EditionFacts facts;
    private final Figures figures;
    private final DefinitionsPageBuilder definitions;
    private final SourcesSection sources;

    IndicatorPageBuilder(DigestContent content, EditionFacts facts, Figures figures) {
        this.content = content;
        this.facts = facts;
        this.figures = figures;
        this.definitions = new DefinitionsPageBuilder(content, facts);
        this.sources = new SourcesSection(content, facts);
    }

    /** @param place of the indicator among those that have a page */
    IndicatorPage build(int place, List<PageLanguage> languages) {
        return new IndicatorPage(
                languages.stream().map(at -> version(place, at)).toList());
    }

    private IndicatorPage.Version version(int place, PageLanguage at) {
        Links links = Links.fromFolder(at, facts);
        Indicator indicator = facts.indicators().get(place);
        Theme theme = facts.themeOf(indicator);
        return new IndicatorPage.Version(
                at,
                at.say(indicator.name()),
                at.say(theme.name()),
                links.place("t-" + theme.code()),
                at.say(facts.workspace().title()),
                facts.period().in(at.language()),
                facts.workspace().sample(),
                facts.topName(at.language()),
                facts.comparedNoun(at.language()),
                links.index(),
                new IndicatorProse(facts, links).finding(indicator),
                figures.ofIndicator(indicator, at),
                rows(indicator, links),
                facts.text(indicator).ownUnit(at.language()),
                trends(indicator, at),
                funnel(indicator, links),
                new MonthsTable(facts, links).rows(indicator),
                new SpreadTable(facts, at).rows(indicator),
                sources.list(indicator, links),
                ExplainCommand.FOLDER,
                definitions.definition(indicator, links),
                links.definition(indicator.code()),
                neighbour(place - 1, links),
                neighbour(place + 1, links),
                IndexPageBuilder.imprint(content));
    }

    private IndexPage.@Nullable Link neighbour(int place, Links links) {
        if (place < 0 || place >= facts.indicators().size()) {
            return null;
        }
        Indicator indicator = facts.indicators().get(place);
        return new IndexPage.Link(links.at().say(indicator.name()), links.indicator(indicator.code()), "");
    }

    /** The whole first, then every compared area, in the order of their codes. */
    private List<IndicatorPage.Row> rows(Indicator indicator, Links links) {
        List<IndicatorPage.Row> rows = new ArrayList<>();
        facts.findTop(indicator).ifPresent(top -> rows.add(row(facts.top(), "", indicator, Optional.of(top), links)));
        for (Area area : facts.compared()) {
            rows.add(row(area, links.area(area.code()), indicator, facts.find(area.code(), indicator), links));
        }
        return rows;
    }

    private IndicatorPage.Row row(
            Area area, String href, Indicator indicator, Optional<IndicatorValue> found, Links links) {
        PageLanguage at = links.at();
        ValueText text = facts.text(indicator);
        String name = at.say(area.name());
        if (found.isEmpty()) {
            return new IndicatorPage.Row(
                    name,
                    href,
                    "",
                    "",
                    "",
                    Cells.NOTHING,
                    "",
                    Words.mark(Verdict.NOT_COMPARED, at.language()),
                    "",
                    Cells.NOTHING,
                    "",
                    Cells.changeMark(found, at.language()),
                    "",
                    "",
                    at.say("本年没有此项", "none in this year"));
        }
        IndicatorValue value = found.get();
        return new IndicatorPage.Row(
                name,
                href,
                at.place(Links.valueId(area.code())),
                Cells.sum(value.numerator()),
                Cells.sum(value.denominator()),
                Cells.value(value, text, at.language()),
                Cells.interval(value, text),
                Words.mark(facts.verdict(value, indicator), at.language()),
                Cells.rank(value, at.language()),
                Cells.number(value.previous(), text),
                Cells.change(value, text),
                Cells.changeMark(found, at.language()),
                Cells.target(indicator, value, text, at.language()),
                facts.edition()
                        .findTrend(area.code(), indicator.code())
                        .map(trend -> Words.trend(trend.marker(), at.language()))
                        .orElse(""),
                Cells.note(value, at.language()));
    }

    private List<IndexPage.Fact> trends(Indicator indicator, PageLanguage at) {
        EnumMap<Trend.Marker, Integer> counts = new EnumMap<>(Trend.Marker.class);
        for (Area area : facts.compared()) {
            facts.edition()
                    .findTrend(area.code(), indicator.code())
                    .ifPresent(trend -> counts.merge(trend.marker(), 1, Integer::sum));
        }
        List<IndexPage.Fact> list = new ArrayList<>();
        for (Map.Entry<Trend.Marker, Integer> count : counts.entrySet()) {
            list.add(new IndexPage.Fact(
                    Words.trend(count.getKey(), at.language()), count.getValue().toString()));
        }
        return list;
    }

    private IndicatorPage.@Nullable Funnel funnel(Indicator indicator, Links links) {
        PageLanguage at = links.at();
        List<FunnelPoint> points = facts.edition().listFunnel(indicator.code());
        if (points.isEmpty()) {
            return null;
        }
        ValueText text = facts.text(indicator);
        FunnelPoint.@Nullable Spread measured = points.get(0).spread();
        boolean beyond = measured != null && measured.isBeyondChance();
        List<IndicatorPage.FunnelRow> rows = new ArrayList<>();
        for (FunnelPoint point : points) {
            rows.add(new IndicatorPage.FunnelRow(
                    facts.name(point.areaCode(), at.language()),
                    links.area(point.areaCode()),
                    Cells.sum(BigDecimal.valueOf(point.size())),
                    text.number(point.value()),
                    text.number(point.shrunken()),
                    text.range(
                            point.judgingWithin95().lower(),
                            point.judgingWithin95().upper()),
                    text.range(
                            point.judgingWithin998().lower(),
                            point.judgingWithin998().upper()),
                    Words.mark(point.judgingFlag(), at.language())));
        }
        return new IndicatorPage.Funnel(spread(measured, beyond, at), rows);
    }

    private static String spread(FunnelPoint.@Nullable Spread measured, boolean beyond, PageLanguage at) {
        if (measured == null) {
            return at.say(
                    "有的单位为零，离散程度没有测量；界限只计随机波动。",
                    "Some areas have none, so that variation between areas is not measured; the limits are those of chance alone.");
        }
        String phi = String.format(Locale.ROOT, "%.1f", measured.phi());
        return beyond
                ? at.say(
                        "各单位之间的离散超过随机波动（φ = " + phi + "，Cochran Q 检验），界限已加入单位间方差。",
                        "Areas vary by more than chance (φ = " + phi
                                + ", Cochran's Q), so the variance between areas is added to the limits.")
                : at.say(
                        "各单位之间的离散未超过随机波动（φ = " + phi + "），界限只计随机波动。",
                        "Areas vary by no more than chance (φ = " + phi + "); the limits are those of chance alone.");
    }
}
