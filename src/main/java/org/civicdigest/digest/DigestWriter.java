package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
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

    private final Consumer<PageDraft> pages;

    /** @param pages takes the drafts of pages; who renders and writes them may do so elsewhere, and later */
    public DigestWriter(Consumer<PageDraft> pages) {
        this.pages = pages;
    }

    /** Writes the tables and figures into an existing folder, makes the folders of pages, and hands over the pages. */
    public void write(DigestContent content, Path folder) throws IOException {
        List<PageLanguage> languages = PageLanguage.list(content.edition().languages());
        EditionFacts facts = new EditionFacts(content.edition());
        Figures figures = new Figures(content.figures(), content.pictures());

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
        figures.write(languages, folder);

        PageLanguage first = languages.get(0);
        String title =
                first.say(facts.workspace().title()) + " " + facts.period().in(first.language());
        draft(
                content,
                "index.html",
                "index.jte",
                new IndexPageBuilder(content, facts, figures).build(languages),
                title,
                languages);

        writeSheets(content, folder);
        writeComposites(content, facts, languages, title, folder);
        draft(
                content,
                DEFINITIONS,
                "definitions.jte",
                new DefinitionsPageBuilder(content, facts).build(languages),
                first.say("指标定义", "Definitions") + " · " + title,
                languages);

        draft(
                content,
                COMPARE,
                "compare.jte",
                new ComparePageBuilder(content, facts).build(languages),
                first.say("对比", "Compare") + " · " + title,
                languages);

        Files.createDirectories(folder.resolve(INDICATOR_FOLDER));
        IndicatorPageBuilder ofIndicators = new IndicatorPageBuilder(content, facts, figures);
        for (int place = 0; place < facts.indicators().size(); place++) {
            Indicator indicator = facts.indicators().get(place);
            draft(
                    content,
                    INDICATOR_FOLDER + "/" + indicator.code() + ".html",
                    "indicator.jte",
                    ofIndicators.build(place, languages),
                    first.say(indicator.name()) + " · " + title,
                    languages);
        }

        Files.createDirectories(folder.resolve(AREA_FOLDER));
        AreaPageBuilder builder = new AreaPageBuilder(content, facts, figures);
        for (int place = 0; place < facts.compared().size(); place++) {
            Area area = facts.compared().get(place);
            if (!AREA_CODE.matcher(area.code()).matches()) {
                throw new IllegalArgumentException("'" + area.code() + "' is no name for an area's page");
            }
            draft(
                    content,
                    AREA_FOLDER + "/" + area.code() + ".html",
                    "area.jte",
                    builder.build(place, languages),
                    first.say(area.name()) + " · " + title,
                    languages);
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
    private void writeComposites(
            DigestContent content, EditionFacts facts, List<PageLanguage> languages, String title, Path folder)
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
            draft(
                    content,
                    COMPOSITE,
                    "composite.jte",
                    new CompositePageBuilder(content, facts, result).build(languages),
                    languages.get(0).say(result.index().name()) + " · " + title,
                    languages);
        }
    }

    private void draft(
            DigestContent content,
            String path,
            String template,
            Object page,
            String title,
            List<PageLanguage> languages) {
        pages.accept(
                new PageDraft(path, title, languages, Templates.fill(template, "page", page), content.codeVersion()));
    }
}
