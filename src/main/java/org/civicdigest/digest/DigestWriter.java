package org.civicdigest.digest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.civicdigest.model.Area;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.Indicator;

/**
 * Writes one edition into a folder: the main page, the definitions, a page per area and per indicator, the figures and the
 * data files.
 *
 * <p>The same content gives the same bytes. No file is overwritten: a folder that already holds one of them is refused.
 * {@link Manifest} comes after, when every other file is in place.
 */
public final class DigestWriter {
    static final String AREA_FOLDER = "areas";
    static final String INDICATOR_FOLDER = "indicators";
    static final String DEFINITIONS = "definitions.html";
    static final String COMPARE = "compare.html";
    static final String COMPOSITE = "composite.html";

    private static final Pattern AREA_CODE = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private final FontSource fonts;
    private final UnaryOperator<String> standAloneSvg;

    /** @param standAloneSvg gives an SVG the font that it needs outside a page */
    public DigestWriter(FontSource fonts, UnaryOperator<String> standAloneSvg) {
        this.fonts = fonts;
        this.standAloneSvg = standAloneSvg;
    }

    /** Writes everything but {@code manifest.json} into an existing folder. */
    public void write(DigestContent content, Path folder) throws IOException {
        List<PageLanguage> languages = PageLanguage.list(content.edition().languages());
        EditionFacts facts = new EditionFacts(content.edition());
        Figures figures = new Figures(content.figures());

        IndicatorsCsv.write(content.edition(), folder);
        ChangesCsv.write(content.edition(), folder);
        TrendsCsv.write(content.edition(), folder);
        FunnelsCsv.write(content.edition(), folder);
        ComparisonsCsv.write(content.edition(), folder);
        PeersCsv.write(content.edition(), folder);
        RepeatsCsv.write(content.edition(), folder);
        BandsCsv.write(content.edition(), folder);
        MonthsCsv.write(content.edition(), folder);
        SeasonsCsv.write(content.edition(), folder);
        BoundariesCsv.write(content.edition(), folder);
        InequalityCsv.write(content.edition(), folder);
        AreasCsv.write(content.edition(), folder);
        DefinitionsCsv.write(content.edition(), folder);
        ContributionsCsv.write(content.contributions(), folder);
        RevisionsCsv.write(content.revisions(), folder);
        CompletenessCsv.write(content.edition().dues(), folder);
        IntakeCsv.write(content.files(), folder);
        ChecksCsv.write(content, facts, folder);
        FullAttendanceCsv.write(content.fullAttendances(), folder);
        NoticesCsv.write(content.notices(), content.edition().languages(), folder);
        DigestWorkbook.write(facts, folder);
        figures.write(languages, standAloneSvg, folder);

        PageRenderer renderer = new PageRenderer(fonts, content.codeVersion());
        PageLanguage first = languages.get(0);
        String title =
                first.say(facts.workspace().title()) + " " + facts.period().in(first.language());
        create(
                folder.resolve("index.html"),
                renderer.render(
                        "index.jte", new IndexPageBuilder(content, facts, figures).build(languages), title, languages));

        writeSheets(content, folder);
        writeComposites(content, facts, renderer, languages, title, folder);
        create(
                folder.resolve(DEFINITIONS),
                renderer.render(
                        "definitions.jte",
                        new DefinitionsPageBuilder(content, facts).build(languages),
                        first.say("指标定义", "Definitions") + " · " + title,
                        languages));

        create(
                folder.resolve(COMPARE),
                renderer.render(
                        "compare.jte",
                        new ComparePageBuilder(content, facts).build(languages),
                        first.say("两个单位对比", "Two areas side by side") + " · " + title,
                        languages));

        Path indicators = Files.createDirectories(folder.resolve(INDICATOR_FOLDER));
        IndicatorPageBuilder ofIndicators = new IndicatorPageBuilder(content, facts, figures);
        for (int place = 0; place < facts.indicators().size(); place++) {
            Indicator indicator = facts.indicators().get(place);
            create(
                    indicators.resolve(indicator.code() + ".html"),
                    renderer.render(
                            "indicator.jte",
                            ofIndicators.build(place, languages),
                            first.say(indicator.name()) + " · " + title,
                            languages));
        }

        Path areas = Files.createDirectories(folder.resolve(AREA_FOLDER));
        AreaPageBuilder builder = new AreaPageBuilder(content, facts, figures);
        for (int place = 0; place < facts.compared().size(); place++) {
            Area area = facts.compared().get(place);
            if (!AREA_CODE.matcher(area.code()).matches()) {
                throw new IllegalArgumentException("'" + area.code() + "' is no name for an area's page");
            }
            create(
                    areas.resolve(area.code() + ".html"),
                    renderer.render(
                            "area.jte",
                            builder.build(place, languages),
                            first.say(area.name()) + " · " + title,
                            languages));
        }
    }

    /** Only where the catalogue declares sheets. */
    private static void writeSheets(DigestContent content, Path folder) throws IOException {
        if (!content.edition().workspace().sheets().isEmpty()) {
            ScoresCsv.write(content.edition(), folder);
            LostPointsCsv.write(content.edition(), folder);
        }
    }

    /** Only where the catalogue declares an index: it has one at most. */
    private static void writeComposites(
            DigestContent content,
            EditionFacts facts,
            PageRenderer renderer,
            List<PageLanguage> languages,
            String title,
            Path folder)
            throws IOException {
        List<CompositeResult> indexes = content.edition().comparisons().indexes();
        if (indexes.isEmpty()) {
            return;
        }
        IndexScoresCsv.write(content.edition(), folder);
        IndexAuditCsv.write(content.edition(), folder);
        IndexSensitivityCsv.write(content.edition(), folder);
        IndexSwapsCsv.write(content.edition(), folder);
        for (CompositeResult result : indexes) {
            create(
                    folder.resolve(COMPOSITE),
                    renderer.render(
                            "composite.jte",
                            new CompositePageBuilder(content, facts, result).build(languages),
                            languages.get(0).say(result.index().name()) + " · " + title,
                            languages));
        }
    }

    private static void create(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
    }
}
