package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import org.civicdigest.model.Against;
import org.civicdigest.model.Edition;
import org.civicdigest.model.IndicatorValue;

/**
 * Writes {@code comparisons.csv}: one row per (area, indicator, period, reference) for values that are held against their
 * peers or their target. What they are held against otherwise is in {@code indicators.csv}.
 *
 * <p>{@code difference} is value minus reference. Of a target the interval is that of the value alone.
 */
final class ComparisonsCsv {
    static final String FILE = "comparisons.csv";

    private static final String[] HEAD = {
        "area_code",
        "level",
        "indicator",
        "period",
        "against",
        "value",
        "reference",
        "difference",
        "difference_lower",
        "difference_upper",
        "verdict",
        "p_value",
        "areas"
    };

    private ComparisonsCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (IndicatorValue value : edition.values()) {
                for (Against against : value.against()) {
                    table.row(
                            CsvTable.text(value.areaCode()),
                            CsvTable.text(value.level()),
                            CsvTable.text(value.indicator()),
                            CsvTable.text(value.period().toString()),
                            against.kind().code(),
                            Decimals.print(value.value()),
                            Decimals.print((Double) against.reference()),
                            Decimals.print((Double) against.difference()),
                            Decimals.print(against.lower()),
                            Decimals.print(against.upper()),
                            against.verdict().code(),
                            Decimals.print(against.pValue()),
                            against.areas() == 0 ? "" : Integer.toString(against.areas()));
                }
            }
        }
    }
}
