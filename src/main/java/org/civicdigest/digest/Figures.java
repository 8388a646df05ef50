package org.civicdigest.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.charts.StandaloneSvg;
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

    /** For a document that has places for figures of its own. */
    static final Figures NONE = new Figures(List.of(), new NoPictures());

    private final List<ListedFigure> figures;
    private final Pictures pictures;

    Figures(List<ListedFigure> figures, Pictures pictures) {
        this.pictures = pictures;
        for (ListedFigure figure : figures) {
            if (!FILE_NAME.matcher(figure.id()).matches()) {
                throw new IllegalArgumentException("'" + figure.id() + "' is no name for a figure's file");
            }
        }
        this.figures = figures.stream()
                .sorted(Comparator.comparingInt((ListedFigure figure) -> place(figure.kind()))
                        .thenComparing(ListedFigure::kind)
                        .thenComparing(ListedFigure::id))
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

    private static Predicate<ListedFigure> isOf(Indicator indicator) {
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

    private List<FigureView> views(Predicate<ListedFigure> wanted, PageLanguage at, String folder) {
        return figures.stream()
                .filter(figure -> figure.language() == at.language() && wanted.test(figure))
                .map(figure -> new FigureView(
                        figure.title(),
                        figure.kind(),
                        InlineSvg.of(inline(figure), figure.id() + "-" + at.code()),
                        folder + figure.id() + at.fileSuffix() + ".svg",
                        folder + figure.id() + at.fileSuffix() + ".png",
                        figure.table().head(),
                        figure.table().rows()))
                .toList();
    }

    private String inline(ListedFigure figure) {
        try {
            return StandaloneSvg.withoutFonts(pictures.svg(figure));
        } catch (IOException e) {
            throw new UncheckedIOException("the picture of " + figure.id() + " cannot be read", e);
        }
    }

    /** Writes every figure in each of the languages: {@code ID.svg} in the first, {@code ID.en.svg} in the second. */
    void write(List<PageLanguage> languages, Path folder) throws IOException {
        Path charts = Files.createDirectories(folder.resolve(FOLDER));
        for (PageLanguage at : languages) {
            for (ListedFigure figure : figures) {
                if (figure.language() == at.language()) {
                    String name = figure.id() + at.fileSuffix();
                    Files.writeString(
                            charts.resolve(name + ".svg"),
                            pictures.svg(figure),
                            StandardCharsets.UTF_8,
                            StandardOpenOption.CREATE_NEW);
                    Files.write(charts.resolve(name + ".png"), pictures.png(figure), StandardOpenOption.CREATE_NEW);
                }
            }
        }
    }

    private record NoPictures() implements Pictures {
        @Override
        public String svg(ListedFigure figure) {
            throw new IllegalStateException("there is no picture of " + figure.id());
        }

        @Override
        public byte[] png(ListedFigure figure) {
            throw new IllegalStateException("there is no picture of " + figure.id());
        }
    }
}
