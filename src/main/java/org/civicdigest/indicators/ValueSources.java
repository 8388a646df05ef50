package org.civicdigest.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Period;
import org.civicdigest.model.SumsBehind;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.PopulationRow;
import org.jspecify.annotations.Nullable;

/** Finds what a value rests on, by the sums that it was made from. */
public final class ValueSources {
    private ValueSources() {}

    /**
     * What a value rests on; empty where nothing was reported.
     *
     * @param cells of the indicator at the level of the area
     * @param population denominators, already added up to the areas of the level
     */
    public static Optional<SumsBehind> of(
            Indicator indicator,
            Workspace workspace,
            @Nullable LocalDate lastDayWithData,
            List<AreaCell> cells,
            List<PopulationRow> population,
            String area,
            Period period) {
        @Nullable YearMonth lastMonth = lastDayWithData == null ? null : YearMonth.from(lastDayWithData);
        Sums sums =
                MonthSums.of(indicator, workspace, cells, population, lastMonth).over(area, Months.of(period));
        if (!(sums instanceof Sums.Reported reported)) {
            return Optional.empty();
        }
        Sums.@Nullable Sessions sessions = reported.sessions();
        return Optional.of(new SumsBehind(
                period.year(),
                reported.withData().bits(),
                sessions == null ? null : sessions.held(),
                sessions == null ? 0 : sessions.owed(),
                reported.populationYear()));
    }
}
