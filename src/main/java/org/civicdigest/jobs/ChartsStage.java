package org.civicdigest.jobs;

import java.util.ArrayList;
import java.util.List;
import org.civicdigest.charts.ChartSpecification;
import org.civicdigest.charts.DrawnFigure;
import org.civicdigest.charts.Figure;
import org.civicdigest.charts.FigureMaker;
import org.civicdigest.charts.FigureRenderer;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;

/** Draws every figure that the specifications ask for, in every language of the edition. */
final class ChartsStage {
    private final List<ChartSpecification> specifications;

    ChartsStage(List<ChartSpecification> specifications) {
        this.specifications = List.copyOf(specifications);
    }

    List<DrawnFigure> run(Edition edition) {
        List<Figure> figures = new ArrayList<>();
        for (Language language : edition.languages()) {
            for (ChartSpecification specification : specifications) {
                figures.addAll(FigureMaker.figures(specification, edition, language));
            }
        }
        return figures.parallelStream().map(FigureRenderer::draw).toList();
    }
}
