package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.civicdigest.model.MonthlySeries;
import org.civicdigest.model.ProcessChart;
import org.jspecify.annotations.Nullable;

/** Made-up months of a whole: high in March and October, low in February, with a gap in the second year. */
final class InventedMonths {
    static final List<String> INDICATORS = List.of("study_attendance", "lectures");

    private static final int YEARS = 5;
    private static final double[] SHAPE = {0.94, 0.90, 1.06, 1.04, 1.02, 1.0, 0.98, 0.95, 1.02, 1.05, 1.0, 0.97};

    private InventedMonths() {}

    /** Five years to December of this one. */
    static List<MonthlySeries> ofWhole(int lastYear) {
        return INDICATORS.stream().map(code -> series(code, lastYear, 12)).toList();
    }

    /** With so many months of the last year. */
    static MonthlySeries series(String code, int lastYear, int months) {
        Random random = new Random(code.length());
        double mean = code.equals("lectures") ? 1.1 : 0.8;
        List<@Nullable Double> values = new ArrayList<>();
        for (int month = 0; month < 12 * (YEARS - 1) + months; month++) {
            double value = mean * SHAPE[month % 12] * (1 + 0.01 * random.nextGaussian());
            values.add(month == 15 || month == 16 ? null : Double.valueOf(value));
        }
        return new MonthlySeries("CITY", "city", code, lastYear - YEARS + 1, values);
    }

    static List<ProcessChart> patterns() {
        return INDICATORS.stream()
                .map(code -> pattern(code, new ProcessChart.Pattern(4, 0.0001, List.of(3, 10), List.of(2))))
                .toList();
    }

    static ProcessChart pattern(String code, ProcessChart.@Nullable Pattern pattern) {
        return new ProcessChart("CITY", "city", code, List.of(), null, null, pattern);
    }
}
