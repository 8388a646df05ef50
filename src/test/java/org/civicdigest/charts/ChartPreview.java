package org.civicdigest.charts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;

/** Draws every kind of chart from made-up data into {@code target/chart-preview}, to be looked at; the kinds named, or all. */
final class ChartPreview {
    private ChartPreview() {}

    public static void main(String[] arguments) throws IOException {
        List<String> wanted = List.of(arguments);
        Path folder = Files.createDirectories(Path.of("target", "chart-preview"));
        for (int districts : new int[] {3, 8, 24, 60, 300}) {
            Edition edition = InventedEdition.of(districts);
            for (Language language : Language.values()) {
                for (ChartSpecification specification : InventedCharts.all()) {
                    if (!wanted.isEmpty() && !wanted.contains(specification.id())) {
                        continue;
                    }
                    List<Figure> figures = FigureMaker.figures(specification, edition, language);
                    int most = districts == 24
                                    && specification.kind() != ChartKind.SPINE
                                    && specification.kind() != ChartKind.WATERFALL
                            ? figures.size()
                            : 2;
                    for (Figure figure : figures.subList(0, Math.min(most, figures.size()))) {
                        DrawnFigure drawn = FigureRenderer.draw(figure);
                        String name = districts + "-" + language.code() + "-" + drawn.id();
                        Files.write(folder.resolve(name + ".png"), drawn.png());
                        Files.writeString(
                                folder.resolve(name + ".svg"),
                                StandaloneSvg.withFonts(drawn.svg()),
                                StandardCharsets.UTF_8);
                    }
                }
            }
        }
    }
}
