package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Spread;

/**
 * Writes {@code inequality.csv}: one row per (indicator, year), how unequal areas are, each unit weighing by its denominator.
 *
 * <p>{@code theil_between} of the compared areas and {@code theil_within} them add up to {@code theil}. {@code slope_index}: from the worst
 * to the best end of all that are counted, with the compared areas in the order of their values, in the indicator's unit;
 * {@code relative_index} is the best end over the worst.
 */
final class InequalityCsv {
    static final String FILE = "inequality.csv";

    private static final String[] HEAD = {
        "indicator",
        "year",
        "unit_level",
        "units",
        "areas",
        "theil",
        "theil_between",
        "theil_within",
        "share_between",
        "gini",
        "slope_index",
        "relative_index"
    };

    private InequalityCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (Spread spread : edition.comparisons().spreads()) {
                table.row(
                        CsvTable.text(spread.indicator()),
                        Integer.toString(spread.year()),
                        CsvTable.text(spread.unitLevel()),
                        Integer.toString(spread.units()),
                        Integer.toString(spread.areas()),
                        Decimals.print((Double) spread.theil()),
                        Decimals.print((Double) spread.theilBetween()),
                        Decimals.print((Double) spread.theilWithin()),
                        Decimals.print(spread.shareBetween()),
                        Decimals.print((Double) spread.gini()),
                        Decimals.print(spread.slope()),
                        Decimals.print(spread.ratio()));
            }
        }
    }
}
