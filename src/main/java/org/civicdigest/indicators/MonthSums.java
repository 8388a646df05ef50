package org.civicdigest.indicators;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedSet;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.PopulationRow;
import org.jspecify.annotations.Nullable;

/** What the values of one indicator are made from, for any area and months. */
sealed interface MonthSums permits PeriodSums, BandSums {
    /** @param lastMonthWithData the last month for which the city as a whole has data, null where all is complete */
    static MonthSums of(
            Indicator indicator,
            Workspace workspace,
            List<AreaCell> cells,
            List<PopulationRow> population,
            @Nullable YearMonth lastMonthWithData) {
        return indicator.isStandardised()
                ? new BandSums(indicator, workspace, cells, population, lastMonthWithData)
                : new PeriodSums(indicator, workspace, cells, population, lastMonthWithData);
    }

    /** The sums over these months. */
    Sums over(String area, Months months);

    /** The years in which any area has a cell. */
    SortedSet<Integer> years();

    /** Whether the denominator comes from the population table. */
    boolean isPerPopulation();

    /** Whether the numerator is a level at a moment, which does not grow with the months. */
    boolean isStock();

    /** Whether the numerator is stated in returns, so that a month without it is a return that is missing. */
    boolean isReturned();

    /** Whether returns that are missing make a value less by themselves: a count, or a rate per population. */
    default boolean losesByMissingReturns(Indicator indicator) {
        return isReturned() && (indicator.kind() == Indicator.Kind.COUNT || isPerPopulation());
    }
}
