package org.civicdigest.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Area;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.MonthlySeries;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.PopulationRow;
import org.jspecify.annotations.Nullable;

/** The months of five years of one indicator, for all areas of one level. */
public final class MonthlyValues {
    private static final int YEARS = 5;

    private MonthlyValues() {}

    /**
     * One series per area that holds at the end of the edition's year; none for an indicator without months, and none of a
     * sensitive programme.
     *
     * @param lastDayWithData the last day for which the city as a whole has data, null where all is complete
     * @param cells those of the level's areas, of the edition's year and all before it
     * @param screen through which each value goes
     */
    public static List<MonthlySeries> of(
            Indicator indicator,
            Workspace workspace,
            String level,
            int editionYear,
            @Nullable LocalDate lastDayWithData,
            List<AreaCell> cells,
            List<PopulationRow> population,
            CellScreen screen) {
        if (!indicator.periods().contains(PeriodKind.MONTH)
                || workspace.programmeOf(indicator).sensitive()) {
            return List.of();
        }
        YearMonth last = YearMonth.of(editionYear, 12);
        if (lastDayWithData != null && YearMonth.from(lastDayWithData).isBefore(last)) {
            last = YearMonth.from(lastDayWithData);
        }
        MonthSums sums = MonthSums.of(indicator, workspace, cells, population, last);
        GroundChanges groundChanges = new GroundChanges(workspace.areas(), level);
        LocalDate end = Period.ofYear(editionYear).lastDay();
        int firstYear = editionYear - YEARS + 1;
        List<MonthlySeries> series = new ArrayList<>();
        for (Area area : workspace.areas().listAtLevel(level, end, end)) {
            List<LocalDate> changed = groundChanges.listBetween(
                    area.code(), LocalDate.of(firstYear, 1, 1).minusDays(1), end);
            YearMonth from = changed.isEmpty()
                    ? YearMonth.of(firstYear, 1)
                    // A month in which the ground changed is of neither.
                    : firstWholeMonth(changed.get(changed.size() - 1));
            List<@Nullable Double> values = new ArrayList<>();
            for (YearMonth month = YearMonth.of(firstYear, 1); !month.isAfter(last); month = month.plusMonths(1)) {
                values.add(
                        month.isBefore(from)
                                ? null
                                : outcome(indicator, sums, area.code(), Months.of(Period.ofMonth(month)), screen)
                                        .findShown()
                                        .map(Outcome.Shown::value)
                                        .orElse(null));
            }
            series.add(new MonthlySeries(area.code(), level, indicator.code(), firstYear, values));
        }
        return series;
    }

    private static Outcome outcome(Indicator indicator, MonthSums sums, String area, Months month, CellScreen screen) {
        Sums asked = sums.over(area, month);
        return screen.screen(indicator, area, month, asked, ValueRule.outcome(indicator, asked));
    }

    private static YearMonth firstWholeMonth(LocalDate changed) {
        YearMonth month = YearMonth.from(changed);
        return changed.getDayOfMonth() == 1 ? month : month.plusMonths(1);
    }
}
