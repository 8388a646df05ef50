package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import org.civicdigest.model.Edition;
import org.civicdigest.model.SheetScore;

/**
 * Writes {@code scores.csv}: one row per (sheet, area, period), the score of the period's own, the mean of the periods that
 * make it up, and the total of both.
 */
final class ScoresCsv {
    static final String FILE = "scores.csv";

    private static final String[] HEAD = {
        "sheet",
        "area_code",
        "area_name",
        "period",
        "own_score",
        "mean_of_parts",
        "parts_scored",
        "parts",
        "total",
        "assessed_points",
        "full_points",
        "lost_points"
    };

    private ScoresCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (SheetScore score : edition.comparisons().sheets()) {
                table.row(
                        CsvTable.text(score.sheet()),
                        CsvTable.text(score.areaCode()),
                        CsvTable.text(edition.nameOf(
                                score.areaCode(), edition.languages().get(0))),
                        score.period().toString(),
                        Decimals.print(score.own()),
                        Decimals.print(score.below()),
                        Integer.toString(score.belowScored()),
                        Integer.toString(score.belowPeriods()),
                        Decimals.print(score.total()),
                        Decimals.print((Double) score.assessedPoints()),
                        Decimals.print((Double) score.fullPoints()),
                        Decimals.print((Double) score.lostPoints()));
            }
        }
    }
}
