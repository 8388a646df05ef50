package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.CompositeResult.Swap;
import org.civicdigest.model.CompositeResult.WeightChange;
import org.civicdigest.model.Edition;

/**
 * Writes {@code index_swaps.csv}: one row per (index, neighbours in the order of ranks, weight). {@code change} is the smallest
 * sum of absolute changes of all weights that makes the two level; beyond it they swap. The weights are those of the
 * dimensions, or of the indicators where there are no dimensions.
 */
final class IndexSwapsCsv {
    static final String FILE = "index_swaps.csv";

    private static final String[] HEAD = {
        "index", "year", "place", "ahead", "behind", "change", "obstacle", "part", "weight", "weight_when_level"
    };

    private IndexSwapsCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (CompositeResult result : edition.comparisons().indexes()) {
                int place = 0;
                for (Swap swap : result.swaps()) {
                    place++;
                    for (WeightChange part : swap.parts()) {
                        table.row(
                                CsvTable.text(result.index().code()),
                                Integer.toString(result.year()),
                                Integer.toString(place),
                                CsvTable.text(swap.ahead()),
                                CsvTable.text(swap.behind()),
                                Decimals.print(swap.change()),
                                swap.obstacle() == null
                                        ? ""
                                        : swap.obstacle().name().toLowerCase(Locale.ROOT),
                                CsvTable.text(part.part()),
                                Decimals.print((Double) part.before()),
                                Decimals.print(part.after()));
                    }
                }
            }
        }
    }
}
