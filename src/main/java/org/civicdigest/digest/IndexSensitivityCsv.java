package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.CompositeResult.Alternative;
import org.civicdigest.model.CompositeResult.Effect;
import org.civicdigest.model.CompositeResult.Sensitivity;
import org.civicdigest.model.Edition;

/**
 * Writes {@code index_sensitivity.csv}: one row per (index, output, area, factor, choice). The output is the mean shift of all
 * ranks, the rank of one area, or, where one other choice alone was tried, what it does to the ranks. The first row of an
 * index states its seed, its draws and the mean shift over all of them.
 */
final class IndexSensitivityCsv {
    static final String FILE = "index_sensitivity.csv";

    private static final String[] HEAD = {
        "index",
        "year",
        "output",
        "area_code",
        "factor",
        "choice",
        "first_order",
        "total",
        "mean_rank_shift",
        "largest_rank_shift",
        "sample_pairs",
        "seed"
    };

    private IndexSensitivityCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (CompositeResult result : edition.comparisons().indexes()) {
                Sensitivity sensitivity = result.sensitivity();
                if (sensitivity != null) {
                    write(table, result, sensitivity);
                }
            }
        }
    }

    private static void write(CsvTable table, CompositeResult result, Sensitivity sensitivity) {
        String index = CsvTable.text(result.index().code());
        String year = Integer.toString(result.year());
        table.row(
                index,
                year,
                "all_draws",
                "",
                "",
                "",
                "",
                "",
                Decimals.print((Double) sensitivity.meanRankShift()),
                "",
                Integer.toString(sensitivity.draws()),
                Long.toUnsignedString(sensitivity.seed(), 16));
        for (Alternative alternative : sensitivity.alternatives()) {
            table.row(
                    index,
                    year,
                    "one_choice",
                    "",
                    code(alternative.factor()),
                    alternative.choice(),
                    "",
                    "",
                    Decimals.print((Double) alternative.meanRankShift()),
                    Integer.toString(alternative.largestRankShift()),
                    "",
                    "");
        }
        for (Effect effect : sensitivity.effects()) {
            table.row(
                    index,
                    year,
                    effect.areaCode() == null ? "mean_rank_shift" : "rank",
                    CsvTable.text(effect.areaCode()),
                    code(effect.factor()),
                    "",
                    Decimals.print((Double) effect.first()),
                    Decimals.print((Double) effect.total()),
                    "",
                    "",
                    "",
                    "");
        }
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
