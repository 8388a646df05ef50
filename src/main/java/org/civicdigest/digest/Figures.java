package org.civicdigest.digest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.civicdigest.charts.DrawnFigure;
import org.civicdigest.model.Indicator;

/** The figures of an edition: which belongs where, and their files under {@code charts/}. */
final class Figures {
    static final String FOLDER = "charts";

    /** Where each area stands, as a list and as a map. */
    private static final List<String> MAIN = List.of("league", "tiles");

    private static final String CALENDAR = "calendar";
    private static final String WATERFALL = "waterfall";

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,120}");

    /** Who stands where, who is beyond chance, who moved, how positions moved, whose trend differs, when in the year; other kinds follow. */
    private static final List<String> ORDER =
            List.of("rug", "spine", "league", "tiles", "ranks", "funnel", "dumbbell", "bump", "multiples", "season");

    private final List<DrawnFigure> figures;

    Figures(List<DrawnFigure> figures) {
        for (DrawnFigure figure : figures) {
            if (!FILE_NAME.matcher(figure.id()).matches()) {
                throw new IllegalArgumentException("'" + figure.id() + "' is no name for a figure's file");
            }
        }
        this.figures = figures.stream()
                .sorted(Comparator.comparingInt((DrawnFigure figure) -> place(figure.kind()))
                        .thenComparing(DrawnFigure::kind)
                        .thenComparing(DrawnFigure::id))
                .toList();
    }

    private static int place(String kind) {
        int index = ORDER.indexOf(kind);
        return index < 0 ? ORDER.size() : index;
    }

    /** All of one indicator, for its page. */
    List<FigureView> ofIndicator(Indicator indicator, PageLanguage at) {
        return views(isOf(indicator), at, "../" + FOLDER + "/");
    }

    /** Those that show where each area stands on an indicator, for the main page. */
    List<FigureView> mainOfIndicator(Indicator indicator, PageLanguage at) {
        return views(isOf(indicator).and(figure -> MAIN.contains(figure.kind())), at, FOLDER + "/");
    }

    private static Predicate<DrawnFigure> isOf(Indicator indicator) {
        return figure -> figure.areaCode() == null && indicator.code().equals(figure.indicator());
    }

    /** Those that show several indicators, or one that has no section of its own. */
    List<FigureView> ofOverview(List<Indicator> sections, PageLanguage at) {
        return views(
                figure -> figure.areaCode() == null
                        && !figure.kind().equals(CALENDAR)
                        && sections.stream()
                                .noneMatch(indicator -> indicator.code().equals(figure.indicator())),
                at,
                FOLDER + "/");
    }

    /** What was owed and what is there, for the section on completeness. */
    List<FigureView> ofCompleteness(PageLanguage at) {
        return views(figure -> figure.kind().equals(CALENDAR), at, FOLDER + "/");
    }

    /** The profile of one area, for its page, and what else is of it. */
    List<FigureView> ofArea(String area, PageLanguage at) {
        return views(
                figure -> area.equals(figure.areaCode()) && !figure.kind().equals(WATERFALL), at, "../" + FOLDER + "/");
    }

    /** What the changes of one area are made of, for its page. */
    List<FigureView> ofChanges(String area, PageLanguage at) {
        return views(
                figure -> area.equals(figure.areaCode()) && figure.kind().equals(WATERFALL), at, "../" + FOLDER + "/");
    }

    private List<FigureView> views(Predicate<DrawnFigure> wanted, PageLanguage at, String folder) {
        return figures.stream()
                .filter(figure -> figure.language() == at.language() && wanted.test(figure))
                .map(figure -> new FigureView(
                        figure.title(),
                        figure.kind(),
                        InlineSvg.of(figure.svg(), figure.id() + "-" + at.code()),
                        folder + figure.id() + at.fileSuffix() + ".svg",
                        folder + figure.id() + at.fileSuffix() + ".png",
                        figure.table().head(),
                        figure.table().rows()))
                .toList();
    }

    /**
     * Writes every figure in each of the languages: {@code ID.svg} in the first, {@code ID.en.svg} in the second.
     *
     * @param standAlone gives an SVG what it needs outside a page
     */
    void write(List<PageLanguage> languages, UnaryOperator<String> standAlone, Path folder) throws IOException {
        Path charts = Files.createDirectories(folder.resolve(FOLDER));
        for (PageLanguage at : languages) {
            for (DrawnFigure figure : figures) {
                if (figure.language() == at.language()) {
                    String name = figure.id() + at.fileSuffix();
                    Files.write(
                            charts.resolve(name + ".svg"),
                            standAlone.apply(figure.svg()).getBytes(StandardCharsets.UTF_8),
                            StandardOpenOption.CREATE_NEW);
                    Files.write(charts.resolve(name + ".png"), figure.png(), StandardOpenOption.CREATE_NEW);
                }
            }
        }
    }
}
