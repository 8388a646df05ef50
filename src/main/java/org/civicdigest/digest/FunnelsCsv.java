package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Edition;
import org.civicdigest.model.FunnelPoint;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code funnels.csv}: one row per (indicator, area) of the edition's year, the limits of chance at the size of the
 * area, the limits that allow for variation beyond chance, and the shrunken value beside the raw one.
 */
final class FunnelsCsv {
    static final String FILE = "funnels.csv";

    private static final String[] HEAD = {
        "indicator",
        "area_code",
        "level",
        "year",
        "value",
        "size",
        "baseline",
        "lower_95",
        "upper_95",
        "lower_99.8",
        "upper_99.8",
        "flag",
        "phi",
        "tau_squared",
        "varies_beyond_chance",
        "allowing_lower_95",
        "allowing_upper_95",
        "allowing_lower_99.8",
        "allowing_upper_99.8",
        "allowing_flag",
        "shrunken_value",
        "own_weight"
    };

    private FunnelsCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (FunnelPoint point : edition.comparisons().funnels()) {
                List<String> row = new ArrayList<>(List.of(
                        CsvTable.text(point.indicator()),
                        CsvTable.text(point.areaCode()),
                        CsvTable.text(point.level()),
                        Integer.toString(point.year()),
                        number(point.value()),
                        number(point.size()),
                        number(point.baseline()),
                        number(point.within95().lower()),
                        number(point.within95().upper()),
                        number(point.within998().lower()),
                        number(point.within998().upper()),
                        point.flag().code()));
                row.addAll(spread(point.spread()));
                row.add(number(point.shrunken()));
                row.add(number(point.ownWeight()));
                table.row(row.toArray(String[]::new));
            }
        }
    }

    private static List<String> spread(FunnelPoint.@Nullable Spread spread) {
        return spread == null
                ? List.of("", "", "", "", "", "", "", "")
                : List.of(
                        number(spread.phi()),
                        number(spread.tau2()),
                        Boolean.toString(spread.isBeyondChance()),
                        number(spread.within95().lower()),
                        number(spread.within95().upper()),
                        number(spread.within998().lower()),
                        number(spread.within998().upper()),
                        spread.flag().code());
    }

    private static String number(double value) {
        return Decimals.print((Double) value);
    }
}
