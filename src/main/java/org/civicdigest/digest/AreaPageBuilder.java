package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Area;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Level;
import org.civicdigest.model.Period;
import org.civicdigest.model.Status;
import org.civicdigest.model.Theme;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the content of each area's page from the edition's numbers. */
final class AreaPageBuilder {
    /** The file of values has them all; a page of thousands of rows is read by nobody. */
    private static final int CHILDREN_SHOWN = 60;

    private final DigestContent content;
    private final EditionFacts facts;
    private final Figures figures;

    AreaPageBuilder(DigestContent content, EditionFacts facts, Figures figures) {
        this.content = content;
        this.facts = facts;
        this.figures = figures;
    }

    /** @param place of the area among those that have a page */
    AreaPage build(int place, List<PageLanguage> languages) {
        return new AreaPage(languages.stream().map(at -> version(place, at)).toList());
    }

    private AreaPage.Version version(int place, PageLanguage at) {
        Links links = Links.fromFolder(at, facts);
        Area area = facts.compared().get(place);
        AreaProse prose = new AreaProse(facts, links);
        CompletenessSection completeness = new CompletenessSection(facts, links);
        List<MissingRow> missing = completeness.missing(area.code());
        return new AreaPage.Version(
                at,
                at.say(area.name()),
                levelName(area.level(), at),
                at.say(facts.workspace().title()),
                facts.period().in(at.language()),
                facts.workspace().sample(),
                facts.topName(at.language()),
                links.index(),
                links.compareWith(area.code()),
                "../" + PrintedPages.pathOf(area, at),
                prose.headline(area.code()),
                figures.ofArea(area.code(), at),
                new PeersLine(facts, links).of(area.code()),
                indicators(area, links),
                prose.listChanges(area.code()),
                new WhyTable(facts, links).rows(area.code()),
                WhyTable.heads(at),
                figures.ofChanges(area.code(), at),
                gaps(area, prose, at),
                facts.edition().duesUnder(area.code()).isEmpty() ? List.of() : List.of(completeness.of(area)),
                missing.subList(0, Math.min(CompletenessSection.shown(), missing.size())),
                Math.max(0, missing.size() - CompletenessSection.shown()),
                new Boundaries(facts, links).list(area.code()),
                new StillTable(facts, links).rows(area.code()),
                new StillTable(facts, links).members(area.code()),
                history(area, links),
                children(area, links),
                neighbour(place - 1, links),
                neighbour(place + 1, links),
                IndexPageBuilder.imprint(content));
    }

    private IndexPage.@Nullable Link neighbour(int place, Links links) {
        if (place < 0 || place >= facts.compared().size()) {
            return null;
        }
        Area area = facts.compared().get(place);
        return new IndexPage.Link(area.name().in(links.at().language()), links.area(area.code()), "");
    }

    private String levelName(String code, PageLanguage at) {
        return facts.workspace().findLevel(code).map(Level::name).map(at::say).orElse(code);
    }

    private List<IndexPage.ThemeRows<AreaPage.Row>> indicators(Area area, Links links) {
        List<IndexPage.ThemeRows<AreaPage.Row>> groups = new ArrayList<>();
        for (Map.Entry<Theme, List<Indicator>> theme : facts.indicatorsByTheme().entrySet()) {
            groups.add(new IndexPage.ThemeRows<>(
                    links.at().say(theme.getKey().name()),
                    theme.getValue().stream()
                            .map(indicator -> row(area, indicator, links))
                            .toList()));
        }
        return groups;
    }

    private AreaPage.Row row(Area area, Indicator indicator, Links links) {
        PageLanguage at = links.at();
        ValueText text = facts.text(indicator);
        Optional<IndicatorValue> found = facts.find(area.code(), indicator);
        String name = at.say(indicator.name());
        String href = links.indicator(indicator.code());
        String unit = text.unit(at.language());
        String top = facts.findTop(indicator)
                .map(value -> Cells.value(value, text, at.language()))
                .orElse(Cells.NOTHING);
        String topHref = links.value(indicator.code(), facts.top().code());
        if (found.isEmpty()) {
            return new AreaPage.Row(
                    name,
                    href,
                    unit,
                    Cells.NOTHING,
                    "",
                    "",
                    top,
                    topHref,
                    Words.mark(Verdict.NOT_COMPARED, at.language()),
                    "",
                    "",
                    "",
                    Words.mark(Verdict.NOT_COMPARED, at.language()),
                    Cells.NOTHING,
                    "",
                    Cells.changeMark(found, at.language()),
                    "",
                    at.say("本年没有此项", "none in this year"));
        }
        IndicatorValue value = found.get();
        return new AreaPage.Row(
                name,
                href,
                unit,
                Cells.value(value, text, at.language()),
                links.value(indicator.code(), area.code()),
                Cells.interval(value, text),
                top,
                topHref,
                Words.mark(facts.verdict(value, indicator), at.language()),
                value.rank() == null || value.rankedAreas() == null ? "" : value.rank() + " / " + value.rankedAreas(),
                Cells.rankRange(value),
                Cells.peers(value, text),
                Cells.peersMark(value, at.language()),
                Cells.previous(area.code(), indicator, value, facts),
                Cells.change(value, text),
                Cells.changeMark(found, at.language()),
                Cells.target(indicator, value, text, at.language()),
                value.status() == Status.NOT_REPORTED && facts.isSilent(area.code())
                        ? ""
                        : Cells.note(value, at.language()));
    }

    private List<AreaPage.Gap> gaps(Area area, AreaProse prose, PageLanguage at) {
        return AreaGaps.of(area.code(), facts, at).entrySet().stream()
                .map(entry -> new AreaPage.Gap(
                        entry.getKey(),
                        Words.list(
                                entry.getValue().stream().map(prose::link).toList(), Integer.MAX_VALUE, at.language())))
                .toList();
    }

    private AreaPage.History history(Area area, Links links) {
        PageLanguage at = links.at();
        List<Integer> years = facts.edition().years();
        List<AreaPage.HistoryRow> rows = new ArrayList<>();
        for (Indicator indicator : facts.indicators()) {
            ValueText text = facts.text(indicator);
            rows.add(new AreaPage.HistoryRow(
                    at.say(indicator.name()),
                    links.indicator(indicator.code()),
                    text.unit(at.language()),
                    years.stream()
                            .map(year -> new IndexPage.Link(
                                    facts.edition()
                                            .find(area.code(), indicator.code(), Period.ofYear(year))
                                            .map(value -> Cells.value(value, text, at.language()))
                                            .orElse(existed(area, year) ? Cells.NOTHING : "·"),
                                    year == facts.edition().year() ? links.value(indicator.code(), area.code()) : "",
                                    ""))
                            .toList(),
                    facts.edition()
                            .findTrend(area.code(), indicator.code())
                            .map(trend -> Words.trend(trend.marker(), at.language()))
                            .orElse(Cells.NOTHING)));
        }
        return new AreaPage.History(years.stream().map(String::valueOf).toList(), rows);
    }

    private boolean existed(Area area, int year) {
        Period period = Period.ofYear(year);
        return facts.workspace()
                .areas()
                .findLatestWithin(area.code(), period.firstDay(), period.lastDay())
                .isPresent();
    }

    /** Only areas directly below, level by level: a whole city below one page would bury what is near. */
    private List<AreaPage.Children> children(Area area, Links links) {
        PageLanguage at = links.at();
        Map<String, List<Area>> byLevel = new LinkedHashMap<>();
        for (Area child : facts.children(area.code())) {
            byLevel.computeIfAbsent(child.level(), level -> new ArrayList<>()).add(child);
        }
        List<AreaPage.Children> tables = new ArrayList<>();
        byLevel.forEach((level, children) -> {
            List<Indicator> indicators = facts.indicatorsAt(level);
            if (!indicators.isEmpty()) {
                tables.add(new AreaPage.Children(
                        levelName(level, at),
                        indicators.stream()
                                .map(indicator -> new AreaPage.Head(
                                        at.say(indicator.name()),
                                        links.value(indicator.code(), area.code()),
                                        facts.text(indicator).unit(at.language())))
                                .toList(),
                        children.stream()
                                .limit(CHILDREN_SHOWN)
                                .map(child -> new AreaPage.ChildRow(
                                        at.say(child.name()),
                                        indicators.stream()
                                                .map(indicator -> Cells.cell(child.code(), indicator, facts, at))
                                                .toList()))
                                .toList(),
                        Math.max(0, children.size() - CHILDREN_SHOWN)));
            }
        });
        return tables;
    }
}
