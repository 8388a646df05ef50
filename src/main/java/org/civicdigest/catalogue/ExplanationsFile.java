package org.civicdigest.catalogue;

import java.nio.file.Path;
import java.util.List;

/** Checks {@code explanations.csv}: what a sender says of an odd number, one row per area, indicator and period. */
final class ExplanationsFile {
    static final String NAME = "explanations.csv";

    private static final CsvFile COLUMNS = new CsvFile(List.of("area", "indicator", "period", "text"), List.of());

    private ExplanationsFile() {}

    static void check(Path file, FileProblems problems, Known known) {
        ByAreaIndicatorPeriod keys = ByAreaIndicatorPeriod.ofOneArea(problems, known);
        COLUMNS.read(file, problems, row -> {
            keys.read(row);
            row.word("text");
        });
    }
}
