package org.civicdigest.indicators;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.model.Period;
import org.civicdigest.model.Statistic;
import org.civicdigest.statistics.DistinctPeople;
import org.civicdigest.statistics.MonthlyClusters;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one measure of one programme in one area and period: one row per (area, period as reported, measure).
 *
 * <p>The cell holds the area with everything below it: whoever makes it adds up. Periods are those of the records:
 * months for activities and attendance, for returns also quarters, halves and years. Two cells of one area and measure
 * may cover the same months (one street returns months, the other quarters) but never the same record twice.
 *
 * @param area a code of the register; where a code was only renamed, the new one also for the time before
 * @param people whom a measure of distinct people counts: they unite where a statistic adds. Null for other measures
 * @param repeats how often the persons came that lines of attendance name, in a cell of a year for that alone; else null
 * @param reportingAreas the codes of the areas whose own records are in the statistic, each once; they tell when
 *     somebody stopped reporting. Empty where that is not known
 */
public record AreaCell(
        String area,
        Period period,
        String measure,
        Statistic statistic,
        @Nullable DistinctPeople people,
        @Nullable MonthlyClusters repeats,
        List<String> reportingAreas)
        implements Serializable {
    public AreaCell {
        // Most lists come in order: there are as many as cells, so that sorting all of them again is felt.
        reportingAreas = isInOrder(reportingAreas)
                ? List.copyOf(reportingAreas)
                : reportingAreas.stream().distinct().sorted().toList();
    }

    private static boolean isInOrder(List<String> codes) {
        for (int index = 1; index < codes.size(); index++) {
            if (codes.get(index - 1).compareTo(codes.get(index)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A cell whose statistic adds. */
    public AreaCell(String area, Period period, String measure, Statistic statistic, List<String> reportingAreas) {
        this(area, period, measure, statistic, null, null, reportingAreas);
    }

    /** A cell of distinct people, if any, who unite. */
    public AreaCell(
            String area,
            Period period,
            String measure,
            Statistic statistic,
            @Nullable DistinctPeople people,
            List<String> reportingAreas) {
        this(area, period, measure, statistic, people, null, reportingAreas);
    }

    /** How often the same persons came to an area in a year; adds nothing to any sum. */
    static AreaCell ofRepeats(String area, int year, MonthlyClusters repeats) {
        return new AreaCell(area, Period.ofYear(year), "", Statistic.ZERO, null, repeats, List.of());
    }
}
