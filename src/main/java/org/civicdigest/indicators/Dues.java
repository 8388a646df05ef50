package org.civicdigest.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civicdigest.model.Area;
import org.civicdigest.model.CaseCount;
import org.civicdigest.model.Due;
import org.civicdigest.model.Due.Standing;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Obligation;
import org.civicdigest.model.Period;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was owed in a year against what arrived.
 *
 * <p>What areas below report is reported for those above them. A programme with activities is complete with as many
 * sessions as were owed, one of returns with a value of each of its measures, one of cases with a case that was opened or
 * closed: how many there should be nobody knows.
 */
public final class Dues {
    /** Cells that show that a register of cases was sent. */
    public static final Set<String> OF_CASES =
            Set.of(CaseCount.cell(CaseCount.Of.OPENED, null), CaseCount.cell(CaseCount.Of.CLOSED, null));

    private final Workspace workspace;
    private final Set<EmptyReturn> emptyReturns;
    private final Map<Place, List<Evidence>> evidence = new HashMap<>();
    private final Map<String, Set<String>> measuresOf = new HashMap<>();

    /** A file that arrived with a head and without rows: somebody reported that there was nothing to report. */
    public record EmptyReturn(String area, Period period) {}

    private record Place(String area, String programme, int year) {}

    private Dues(Workspace workspace, List<Evidence> arrived, Set<EmptyReturn> emptyReturns) {
        this.workspace = workspace;
        this.emptyReturns = Set.copyOf(emptyReturns);
        for (Measure measure : workspace.measures()) {
            if (measure.source() == Measure.Source.RETURNS && measure.programme() != null) {
                measuresOf
                        .computeIfAbsent(measure.programme(), programme -> new HashSet<>())
                        .add(measure.code());
            }
        }
        for (Evidence item : arrived) {
            for (Area area :
                    workspace.areas().listUpwards(item.area(), item.period().lastDay())) {
                evidence.computeIfAbsent(
                                new Place(
                                        area.code(),
                                        item.programme(),
                                        item.period().year()),
                                place -> new ArrayList<>())
                        .add(item);
            }
        }
    }

    /**
     * All that was owed in a year, sorted by area, programme and period.
     *
     * @param today what is due after it is not missing yet
     */
    public static List<Due> of(
            Workspace workspace, int year, LocalDate today, List<Evidence> arrived, Set<EmptyReturn> emptyReturns) {
        Dues dues = new Dues(workspace, arrived, emptyReturns);
        List<Due> list = new ArrayList<>();
        for (Obligation obligation : workspace.obligations()) {
            for (Period period : obligation.periods(year)) {
                for (Area area :
                        workspace.areas().listAtLevel(obligation.level(), period.firstDay(), period.lastDay())) {
                    int sessions = obligation.sessionsDue(workspace.areas(), area.code(), period);
                    if (sessions > 0) {
                        list.add(dues.due(obligation.programme(), area.code(), period, sessions, today));
                    }
                }
            }
        }
        list.sort(Comparator.comparing(Due::area).thenComparing(Due::programme).thenComparing(Due::period));
        return List.copyOf(list);
    }

    private Due due(String programme, String area, Period period, int sessions, LocalDate today) {
        LocalDate dueOn = period.lastDay().plusDays(workspace.reportingDeadlineDays());
        List<Evidence> within = evidence.getOrDefault(new Place(area, programme, period.year()), List.of()).stream()
                .filter(item -> item.count() > 0 && period.contains(item.period()))
                .toList();
        Set<String> measures = measuresOf.getOrDefault(programme, Set.of());
        Set<String> stated = new HashSet<>();
        long held = 0;
        boolean hasCases = false;
        @Nullable Evidence first = null;
        for (Evidence item : within) {
            if (item.measure().equals(Measure.SESSIONS)) {
                held += item.count();
            } else if (measures.contains(item.measure())) {
                stated.add(item.measure());
            } else if (OF_CASES.contains(item.measure())) {
                hasCases = true;
            } else {
                continue;
            }
            first = first == null || item.arrivedOn().isBefore(first.arrivedOn()) ? item : first;
        }
        boolean byReturns = held == 0 && !stated.isEmpty();
        boolean byCases = held == 0 && stated.isEmpty() && hasCases;
        int expected = byReturns ? measures.size() : byCases ? 1 : sessions;
        // More than was owed does not make up for what another period lacks.
        int received = (int) Math.min(expected, byReturns ? stated.size() : byCases ? 1 : held);
        Standing standing = standing(area, period, received, expected, first, dueOn, today);
        @Nullable LocalDate arrivedOn = first == null || !first.arrivalKnown() ? null : first.arrivedOn();
        return new Due(area, programme, period, standing, dueOn, arrivedOn, received, expected);
    }

    private Standing standing(
            String area,
            Period period,
            int received,
            int expected,
            @Nullable Evidence first,
            LocalDate dueOn,
            LocalDate today) {
        if (first != null && received >= expected) {
            if (!first.arrivedOn().isAfter(dueOn)) {
                return Standing.ON_TIME;
            }
            return first.arrivalKnown() ? Standing.LATE : Standing.ARRIVAL_NOT_KNOWN;
        }
        if (!today.isAfter(dueOn)) {
            return Standing.NOT_YET_DUE;
        }
        if (received > 0) {
            return Standing.PARTIAL;
        }
        boolean isEmpty = workspace.areas().listUpwards(area, period.lastDay()).stream()
                .anyMatch(above -> emptyReturns.stream()
                        .anyMatch(empty -> empty.area().equals(above.code())
                                && empty.period().contains(period)));
        return isEmpty ? Standing.EMPTY : Standing.MISSING;
    }
}
