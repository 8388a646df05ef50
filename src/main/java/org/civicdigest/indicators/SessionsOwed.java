package org.civicdigest.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.civicdigest.model.Area;
import org.civicdigest.model.Obligation;
import org.civicdigest.model.Period;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * How many sessions of a programme the areas below an area owe, as {@code obligations.csv} and their dates of validity
 * say.
 *
 * <p>What is owed by the quarter is owed for no month alone: a period counts where all of it lies within the months asked
 * for. What is owed after the last month for which there are data is not owed yet. A compared area from which nothing came
 * at all is missing, and its sessions are no part of what is owed above it.
 */
final class SessionsOwed {
    private final Workspace workspace;
    private final String programme;
    private final @Nullable YearMonth lastMonthWithData;
    private final Map<Place, List<Owed>> owed = new HashMap<>();
    private final Set<Integer> years = new TreeSet<>();

    private record Place(String area, int year) {}

    /** @param comparedArea who would report it, itself where it lies above the compared areas */
    private record Owed(Months months, long sessions, String comparedArea) {}

    SessionsOwed(Workspace workspace, String programme, @Nullable YearMonth lastMonthWithData) {
        this.workspace = workspace;
        this.programme = programme;
        this.lastMonthWithData = lastMonthWithData;
    }

    /** @param reportingAreas who held any: their compared areas are those from which something came */
    long of(String area, Months months, Set<String> reportingAreas) {
        if (years.add(months.year())) {
            readYear(months.year());
        }
        LocalDate day = months.last().atEndOfMonth();
        Set<String> reporting = new TreeSet<>();
        reportingAreas.forEach(each -> reporting.add(comparedAreaOf(each, day)));
        return owed.getOrDefault(new Place(area, months.year()), List.of()).stream()
                .filter(each -> months.containsAll(each.months())
                        && (reporting.isEmpty() || reporting.contains(each.comparedArea())))
                .mapToLong(Owed::sessions)
                .sum();
    }

    private void readYear(int year) {
        for (Obligation obligation : workspace.obligations()) {
            if (!obligation.programme().equals(programme)) {
                continue;
            }
            for (Period period : obligation.periods(year)) {
                if (lastMonthWithData != null && period.lastMonth().isAfter(lastMonthWithData)) {
                    continue;
                }
                for (Area unit :
                        workspace.areas().listAtLevel(obligation.level(), period.firstDay(), period.lastDay())) {
                    long sessions = obligation.sessionsDue(workspace.areas(), unit.code(), period);
                    if (sessions > 0) {
                        Owed each =
                                new Owed(Months.of(period), sessions, comparedAreaOf(unit.code(), period.lastDay()));
                        for (Area above : workspace.areas().listUpwards(unit.code(), period.lastDay())) {
                            owed.computeIfAbsent(new Place(above.code(), year), place -> new ArrayList<>())
                                    .add(each);
                        }
                    }
                }
            }
        }
    }

    private String comparedAreaOf(String area, LocalDate day) {
        return workspace.findComparedArea(area, day).map(Area::code).orElse(area);
    }
}
