package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Trend;

/** Writes {@code trends.csv}: one row per (area, indicator), the trend of the last five years or why there is none. */
final class TrendsCsv {
    static final String FILE = "trends.csv";

    private static final String[] HEAD = {
        "area_code",
        "level",
        "indicator",
        "first_year",
        "last_year",
        "years_with_values",
        "trend",
        "chi_squared",
        "p_value",
        "slope_a_year",
        "kendall_p_value",
        "sen_slope_a_year"
    };

    private TrendsCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (Trend trend : edition.comparisons().trends()) {
                table.row(
                        CsvTable.text(trend.areaCode()),
                        CsvTable.text(trend.level()),
                        CsvTable.text(trend.indicator()),
                        Integer.toString(trend.firstYear()),
                        Integer.toString(trend.lastYear()),
                        Integer.toString(trend.points()),
                        trend.marker().code(),
                        Decimals.print(trend.chiSquared()),
                        Decimals.print(trend.pValue()),
                        Decimals.print(trend.slope()),
                        Decimals.print(trend.kendallPValue()),
                        Decimals.print(trend.senSlope()));
            }
        }
    }
}
