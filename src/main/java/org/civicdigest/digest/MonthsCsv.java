package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import org.civicdigest.model.Edition;
import org.civicdigest.model.ProcessChart;

/**
 * Writes {@code months.csv}: one row per (indicator, area, month) of a process behaviour chart, with the limits that the
 * months before the edition's year leave and the rule by which a month is more than usual.
 */
final class MonthsCsv {
    static final String FILE = "months.csv";

    private static final String[] HEAD = {
        "indicator",
        "area_code",
        "level",
        "month",
        "value",
        "centre",
        "lower",
        "upper",
        "baseline_months",
        "signal",
        "signal_direction"
    };

    private MonthsCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (ProcessChart chart : edition.comparisons().months()) {
                ProcessChart.Limits limits = chart.limits();
                if (limits == null) {
                    continue;
                }
                for (ProcessChart.Point point : chart.points()) {
                    ProcessChart.Signal signal = point.signal();
                    table.row(
                            CsvTable.text(chart.indicator()),
                            CsvTable.text(chart.areaCode()),
                            CsvTable.text(chart.level()),
                            point.month() / 100 + "-"
                                    + String.valueOf(100 + point.month() % 100).substring(1),
                            Decimals.print((Double) point.value()),
                            Decimals.print((Double) limits.centre()),
                            Decimals.print((Double) limits.lower()),
                            Decimals.print((Double) limits.upper()),
                            Integer.toString(limits.baselineMonths()),
                            signal == null ? "" : signal.code(),
                            signal == null ? "" : point.isUp() ? "up" : "down");
                }
            }
        }
    }
}
