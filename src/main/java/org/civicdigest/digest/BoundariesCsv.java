package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import org.civicdigest.model.Edition;
import org.civicdigest.model.RestatedValue;

/**
 * Writes {@code boundaries.csv}: one row per (view, area or group, indicator, year) of the areas whose boundaries changed.
 * What areas reported with the boundaries that they had then is in {@code indicators.csv}.
 *
 * <p>{@code apportioned_share}: what part of the numerator was divided by the shares that {@code area_changes.csv} states.
 */
final class BoundariesCsv {
    static final String FILE = "boundaries.csv";

    private static final String[] HEAD = {
        "view",
        "area_code",
        "level",
        "members",
        "indicator",
        "year",
        "numerator",
        "denominator",
        "value",
        "lower",
        "upper",
        "previous",
        "change",
        "change_lower",
        "change_upper",
        "status",
        "apportioned_share"
    };

    private BoundariesCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (RestatedValue value : edition.comparisons().restated()) {
                table.row(
                        value.view().code(),
                        CsvTable.text(value.areaCode()),
                        CsvTable.text(value.level()),
                        CsvTable.text(String.join(" ", value.members())),
                        CsvTable.text(value.indicator()),
                        Integer.toString(value.year()),
                        Decimals.print(value.numerator()),
                        Decimals.print(value.denominator()),
                        Decimals.print(value.value()),
                        Decimals.print(value.lower()),
                        Decimals.print(value.upper()),
                        Decimals.print(value.previous()),
                        Decimals.print(value.change()),
                        Decimals.print(value.changeLower()),
                        Decimals.print(value.changeUpper()),
                        value.status().code(),
                        Decimals.print(value.apportionedShare()));
            }
        }
    }
}
