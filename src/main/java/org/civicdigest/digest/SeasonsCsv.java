package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import org.civicdigest.model.Edition;
import org.civicdigest.model.ProcessChart;

/**
 * Writes {@code seasons.csv}: one row per (indicator, area) with months of more than one year, the seasonal test of Mann and
 * Kendall, each month held against the same month of other years.
 */
final class SeasonsCsv {
    static final String FILE = "seasons.csv";

    private static final String[] HEAD = {
        "indicator", "area_code", "level", "years", "months", "trend", "p_value", "sen_slope_per_year"
    };

    private SeasonsCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (ProcessChart chart : edition.comparisons().months()) {
                ProcessChart.Season season = chart.season();
                if (season == null) {
                    continue;
                }
                table.row(
                        CsvTable.text(chart.indicator()),
                        CsvTable.text(chart.areaCode()),
                        CsvTable.text(chart.level()),
                        Integer.toString(season.years()),
                        Integer.toString(season.months()),
                        season.direction().code(),
                        Decimals.print((Double) season.pValue()),
                        Decimals.print((Double) season.slopePerYear()));
            }
        }
    }
}
