package org.civicdigest.digest;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.civicdigest.charts.ChartKind;
import org.civicdigest.charts.ChartSpecification;
import org.civicdigest.charts.Figure;
import org.civicdigest.charts.FigureMaker;
import org.civicdigest.charts.FigurePicture;
import org.civicdigest.model.Area;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Level;
import org.civicdigest.model.Theme;

/** Makes the documents for paper: the digest, and one page an area, each in every language of the edition. */
public final class PrintedPages {
    static final String DIGEST = "digest";

    private static final int CHANGES_SHOWN = 5;
    private static final int GAPS_SHOWN = 4;
    private static final int NAMES_SHOWN = 4;

    /** Columns of a landscape page that leave room for the heads. */
    private static final int COLUMNS = 9;

    /** A figure that is taller for its width would shrink on a portrait page until nobody could read it. */
    private static final double TALLEST = 1.9;

    private final String style = PageRenderer.resource("/digest/print.css");
    private final DigestContent content;
    private final EditionFacts facts;
    private final ProfileIndicators profileIndicators;
    private final String moment;

    private PrintedPages(DigestContent content, EditionFacts facts) {
        this.content = content;
        this.facts = facts;
        this.profileIndicators = new ProfileIndicators(facts);
        this.moment = content.asOf() != null
                ? content.asOf()
                : facts.period()
                        .lastDay()
                        .atTime(LocalTime.MIDNIGHT)
                        .toInstant(ZoneOffset.UTC)
                        .toString();
    }

    /** The path of an area's page from the digest's folder on. */
    static String pathOf(Area area, PageLanguage at) {
        return DigestWriter.AREA_FOLDER + "/" + area.code() + at.fileSuffix() + ".pdf";
    }

    static String pathOfDigest(PageLanguage at) {
        return DIGEST + at.fileSuffix() + ".pdf";
    }

    /** Hands over one document of a digest after the other: of many areas not all are there at once. */
    public static void forEach(DigestContent content, Consumer<PrintedPage> printer) {
        new PrintedPages(content, new EditionFacts(content.edition()))
                .handOver(PageLanguage.list(content.edition().languages()), printer);
    }

    private void handOver(List<PageLanguage> languages, Consumer<PrintedPage> printer) {
        for (PageLanguage at : languages) {
            printer.accept(digest(at));
            Map<String, Figure> profiles = profiles(at);
            for (Area area : facts.compared()) {
                printer.accept(area(area, Optional.ofNullable(profiles.get(area.code())), at));
            }
        }
    }

    private Map<String, Figure> profiles(PageLanguage at) {
        Map<String, Figure> profiles = new HashMap<>();
        List<String> codes = profileIndicators.codes();
        if (!codes.isEmpty()) {
            ChartSpecification specification =
                    new ChartSpecification("profile", ChartKind.SPINE, codes, null, null, null);
            for (Figure figure : figures(specification, at)) {
                profiles.put(figure.caption().areaCode(), figure);
            }
        }
        return profiles;
    }

    private List<Figure> figures(ChartSpecification specification, PageLanguage at) {
        return FigureMaker.figures(specification, facts.edition(), at.language());
    }

    private List<Figure> figures(ChartKind kind, PageLanguage at) {
        return figures(ChartSpecification.ofAll(kind.code(), kind), at);
    }

    private PrintedPage area(Area area, Optional<Figure> profile, PageLanguage at) {
        Links links = Links.fromFolder(at, facts);
        AreaProse prose = new AreaProse(facts, links);
        List<Prose> changes = prose.listClearest(area.code());
        List<AreaPage.Gap> gaps = gaps(area, at);
        PrintedArea page = new PrintedArea(
                at,
                style,
                at.say(area.name()),
                facts.workspace()
                        .findLevel(area.level())
                        .map(Level::name)
                        .map(at::say)
                        .orElse(area.level()),
                at.say(facts.workspace().title()),
                facts.period().in(at.language()),
                facts.workspace().sample(),
                facts.topName(at.language()),
                prose.headline(area.code()),
                profile.map(Figure::id).stream().toList(),
                profile.isPresent() && profileIndicators.leavesOut() ? profileIndicators.rule(at) : "",
                changes.subList(0, Math.min(CHANGES_SHOWN, changes.size())),
                changes.size(),
                gaps.subList(0, Math.min(GAPS_SHOWN, gaps.size())),
                gaps.size(),
                facts.edition().duesUnder(area.code()).isEmpty()
                        ? List.of()
                        : List.of(new CompletenessSection(facts, links).of(area)),
                IndexPageBuilder.imprint(content));
        return new PrintedPage(
                pathOf(area, at),
                at.language(),
                Templates.fill("print/area.jte", "page", page),
                profile.stream().toList(),
                moment,
                true);
    }

    /** The reasons that most indicators have first. */
    private List<AreaPage.Gap> gaps(Area area, PageLanguage at) {
        AreaProse prose = new AreaProse(facts, Links.fromFolder(at, facts));
        return AreaGaps.of(area.code(), facts, at).entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Indicator>> entry) ->
                                entry.getValue().size())
                        .reversed())
                .map(entry -> new AreaPage.Gap(
                        entry.getKey(),
                        Words.list(entry.getValue().stream().map(prose::link).toList(), NAMES_SHOWN, at.language())))
                .toList();
    }

    private PrintedPage digest(PageLanguage at) {
        List<Figure> printed = new ArrayList<>();
        List<Figure> rugs = readable(figures(ChartKind.RUG, at));
        List<PrintedDigest.Placed> overview = rugs.stream()
                .map(figure -> new PrintedDigest.Placed(figure.id(), isWide(figure)))
                .toList();
        printed.addAll(rugs);
        List<String> calendar = ids(readable(figures(ChartKind.CALENDAR, at)), printed);
        Map<String, List<Figure>> leagues = new HashMap<>();
        for (Figure figure : figures(ChartKind.LEAGUE, at)) {
            leagues.computeIfAbsent(figure.caption().indicator(), code -> new ArrayList<>())
                    .add(figure);
        }
        IndexPage.Version index = new IndexPageBuilder(content, facts, Figures.NONE)
                .build(List.of(at))
                .versions()
                .get(0);
        PrintedDigest page = new PrintedDigest(
                at,
                style,
                index,
                overview,
                themes(index, leagues, printed, at),
                calendar,
                new DefinitionsPageBuilder(content, facts)
                        .build(List.of(at))
                        .versions()
                        .get(0)
                        .themes());
        return new PrintedPage(
                pathOfDigest(at),
                at.language(),
                Templates.fill("print/digest.jte", "page", page),
                printed,
                moment,
                false);
    }

    private List<PrintedDigest.Theme> themes(
            IndexPage.Version index, Map<String, List<Figure>> leagues, List<Figure> printed, PageLanguage at) {
        IndicatorProse prose = new IndicatorProse(facts, Links.fromIndex(at, facts));
        Map<Theme, List<Indicator>> byTheme = facts.indicatorsByTheme();
        List<PrintedDigest.Theme> themes = new ArrayList<>();
        for (Theme theme : facts.workspace().themes()) {
            List<Indicator> indicators = byTheme.getOrDefault(theme, List.of());
            for (IndexPage.ThemeSection section : index.themes()) {
                if (section.id().equals(at.id("t-" + theme.code()))) {
                    themes.add(new PrintedDigest.Theme(
                            section.id(),
                            section.name(),
                            section.rows(),
                            indicators.stream()
                                    .map(indicator -> finding(
                                            indicator,
                                            leagues.getOrDefault(indicator.code(), List.of()),
                                            prose,
                                            printed,
                                            at))
                                    .toList(),
                            tables(indicators, at),
                            section.unstated()));
                }
            }
        }
        return themes;
    }

    private static PrintedDigest.Finding finding(
            Indicator indicator, List<Figure> figures, IndicatorProse prose, List<Figure> printed, PageLanguage at) {
        List<Figure> readable = readable(figures);
        return new PrintedDigest.Finding(
                at.id("p-" + indicator.code()),
                at.say(indicator.name()),
                prose.finding(indicator),
                ids(readable, printed),
                figures.size() - readable.size());
    }

    private static boolean isWide(Figure figure) {
        FigurePicture picture = FigurePicture.of(figure);
        return picture.width() > picture.height();
    }

    private static List<Figure> readable(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> {
                    FigurePicture picture = FigurePicture.of(figure);
                    return picture.height() <= TALLEST * picture.width();
                })
                .toList();
    }

    private static List<String> ids(List<Figure> figures, List<Figure> printed) {
        printed.addAll(figures);
        return figures.stream().map(Figure::id).toList();
    }

    private List<PrintedDigest.WideTable> tables(List<Indicator> indicators, PageLanguage at) {
        List<PrintedDigest.WideTable> tables = new ArrayList<>();
        int parts = (indicators.size() + COLUMNS - 1) / COLUMNS;
        for (int part = 0; part < parts; part++) {
            // As even as they can be, so that no last table has one column.
            List<Indicator> columns =
                    indicators.subList(indicators.size() * part / parts, indicators.size() * (part + 1) / parts);
            tables.add(new PrintedDigest.WideTable(
                    columns.stream()
                            .map(indicator -> new AreaPage.Head(
                                    at.say(indicator.name()),
                                    "",
                                    facts.text(indicator).unit(at.language())))
                            .toList(),
                    facts.compared().stream()
                            .map(area -> new AreaPage.ChildRow(
                                    at.say(area.name()),
                                    columns.stream()
                                            .map(indicator -> Cells.cell(area.code(), indicator, facts, at))
                                            .toList()))
                            .toList()));
        }
        return tables;
    }
}
