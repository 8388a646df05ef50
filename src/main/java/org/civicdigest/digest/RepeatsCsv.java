package org.civicdigest.digest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.civicdigest.model.Edition;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Repeats;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code repeats.csv}: one row per (area, indicator, period) with a value of an indicator that is clustered by person:
 * how far the same people came again, and as how many independent attendances theirs count.
 *
 * <p>{@code effective_size} is the denominator of a share, or the number of events of a rate, over the design effect; both
 * are empty where it is not known who came.
 */
final class RepeatsCsv {
    static final String FILE = "repeats.csv";

    private static final String[] HEAD = {
        "area_code",
        "level",
        "indicator",
        "period",
        "named",
        "attendances",
        "attendances_named",
        "design_effect",
        "effective_size"
    };

    private RepeatsCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (IndicatorValue value : edition.values()) {
                @Nullable Repeats repeats = value.repeats();
                if (repeats != null) {
                    boolean isKnown = repeats.extent() != Repeats.Extent.NONE;
                    table.row(
                            CsvTable.text(value.areaCode()),
                            CsvTable.text(value.level()),
                            CsvTable.text(value.indicator()),
                            CsvTable.text(value.period().toString()),
                            repeats.extent().code(),
                            Decimals.print(value.numerator()),
                            Long.toString(repeats.named()),
                            isKnown ? Decimals.print((Double) repeats.designEffect()) : "",
                            isKnown ? Decimals.print(effectiveSize(edition, value, repeats)) : "");
                }
            }
        }
    }

    private static @Nullable Double effectiveSize(Edition edition, IndicatorValue value, Repeats repeats) {
        boolean isShare = edition.workspace()
                .findIndicator(value.indicator())
                .orElseThrow()
                .isPart();
        @Nullable BigDecimal size = isShare ? value.denominator() : value.numerator();
        return size == null ? null : (Double) (size.doubleValue() / repeats.designEffect());
    }
}
