package org.civicdigest.jobs;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.civicdigest.charts.ChartSpecification;
import org.civicdigest.charts.Figure;
import org.civicdigest.charts.FigureMaker;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;

/** Draws every figure that the specifications ask for, in every language of the edition, in tasks. */
final class ChartsStage {
    /** A PNG takes up to a megabyte on its way back. */
    private static final int FIGURES_AT_ONCE = 256;

    private final SparkSession session;
    private final List<ChartSpecification> specifications;
    private final PictureFolder pictures;

    ChartsStage(SparkSession session, List<ChartSpecification> specifications, PictureFolder pictures) {
        this.session = session;
        this.specifications = List.copyOf(specifications);
        this.pictures = pictures;
    }

    /** The figures drawn; their pictures are in the folder, which holds no others. */
    List<ListedFigure> run(Edition edition) {
        List<ListedFigure> listed = new ArrayList<>();
        TaskBatches<Figure, DrawnPictures> drawing =
                new TaskBatches<>(session, FIGURES_AT_ONCE, DrawnPictures::of, drawn -> {
                    pictures.write(drawn);
                    listed.add(drawn.listed());
                });
        for (Language language : edition.languages()) {
            for (ChartSpecification specification : specifications) {
                FigureMaker.figures(specification, edition, language).forEach(drawing);
            }
        }
        drawing.finish();
        return listed;
    }
}
