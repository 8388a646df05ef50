package org.civicdigest.digest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.civicdigest.model.BandValue;
import org.civicdigest.model.Edition;
import org.civicdigest.model.IndicatorValue;

/**
 * Writes {@code bands.csv}: one row per (area, indicator, period, band) of each standardised rate: events, people, the band's own
 * rate and its weight. The value of the row is Σ weight × rate ÷ Σ weight.
 */
final class BandsCsv {
    static final String FILE = "bands.csv";

    private static final String[] HEAD = {
        "area_code", "level", "indicator", "period", "band", "events", "population", "rate", "weight"
    };

    private BandsCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (IndicatorValue value : edition.values()) {
                for (BandValue band : value.bands()) {
                    BigDecimal per = edition.workspace()
                            .findIndicator(value.indicator())
                            .orElseThrow()
                            .per();
                    table.row(
                            CsvTable.text(value.areaCode()),
                            CsvTable.text(value.level()),
                            CsvTable.text(value.indicator()),
                            CsvTable.text(value.period().toString()),
                            CsvTable.text(band.numerator()),
                            Decimals.print(band.events()),
                            Decimals.print(band.population()),
                            Decimals.print((Double) (band.events().multiply(per).doubleValue()
                                    / band.population().doubleValue())),
                            Decimals.print(band.weight()));
                }
            }
        }
    }
}
