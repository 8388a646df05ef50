package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import org.civicdigest.model.Edition;
import org.civicdigest.model.SheetScore;
import org.civicdigest.model.SheetScore.Entry;

/**
 * Writes {@code lost_points.csv}: one row per (sheet, area, period, item), the points that were lost and the numbers they follow
 * from. An item that could not be assessed has an empty {@code lost} and says why.
 */
final class LostPointsCsv {
    static final String FILE = "lost_points.csv";

    private static final String[] HEAD = {
        "sheet",
        "area_code",
        "period",
        "item",
        "points",
        "lost",
        "numerator",
        "denominator",
        "value",
        "target",
        "level",
        "missing_or_steps",
        "status"
    };

    private LostPointsCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (SheetScore score : edition.comparisons().sheets()) {
                for (Entry entry : score.ledger()) {
                    table.row(
                            CsvTable.text(score.sheet()),
                            CsvTable.text(score.areaCode()),
                            score.period().toString(),
                            CsvTable.text(entry.item()),
                            Decimals.print((Double) entry.points()),
                            Decimals.print(entry.lost()),
                            Decimals.print(entry.numerator()),
                            Decimals.print(entry.denominator()),
                            Decimals.print(entry.value()),
                            Decimals.print(entry.target()),
                            CsvTable.text(entry.level()),
                            Decimals.print(entry.units()),
                            status(entry));
                }
            }
        }
    }

    private static String status(Entry entry) {
        if (entry.lost() != null) {
            return "assessed";
        }
        return entry.whyNot() == null ? "nothing_to_assess" : entry.whyNot().code();
    }
}
