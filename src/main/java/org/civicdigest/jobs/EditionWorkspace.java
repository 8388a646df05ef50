package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Period;
import org.civicdigest.model.Text;
import org.civicdigest.model.Workspace;
import org.civicdigest.table.ReportedAreas;
import org.civicdigest.table.ReportedPopulation;
import org.jspecify.annotations.Nullable;

/**
 * The workspace as an edition sees it: with the areas and denominators that templates took from the files.
 *
 * <p>A reported area holds in the periods for which files name it; between two of them that follow each other among all
 * reported periods of its level it is taken to hold throughout, so that a year for which nobody sent a file opens no gap.
 */
final class EditionWorkspace {
    private EditionWorkspace() {}

    static Workspace of(Workspace workspace, StoreTables tables) {
        if (tables.isEmpty(ReportedAreas.TABLE)) {
            return workspace;
        }
        List<Area> areas = new ArrayList<>(workspace.areas().rows());
        areas.addAll(reportedAreas(tables));
        List<Workspace.PopulationRow> population = new ArrayList<>(workspace.population());
        population.addAll(reportedPopulation(tables));
        return workspace.withAreas(new AreaRegister(areas, workspace.areas().changes()), population);
    }

    private record Mention(
            String name, String level, @Nullable String parent) {}

    private static List<Area> reportedAreas(StoreTables tables) {
        Map<String, TreeMap<Period, Mention>> mentions = new TreeMap<>();
        Map<String, TreeSet<Period>> periodsOfLevel = new TreeMap<>();
        for (Row row : tables.all(ReportedAreas.TABLE, ReportedAreas.SCHEMA)
                .sort(col(ReportedAreas.FILE_ID), col(ReportedAreas.ROW))
                .collectAsList()) {
            Period period = Period.of(row.getString(6));
            String level = row.getString(4);
            mentions.computeIfAbsent(row.getString(2), code -> new TreeMap<>())
                    .put(period, new Mention(row.getString(3), level, row.getString(5)));
            periodsOfLevel.computeIfAbsent(level, name -> new TreeSet<>()).add(period);
        }
        List<Area> areas = new ArrayList<>();
        mentions.forEach((code, byPeriod) -> {
            @Nullable Period begin = null;
            @Nullable Period last = null;
            for (Map.Entry<Period, Mention> mention : byPeriod.entrySet()) {
                Period period = mention.getKey();
                if (begin != null
                        && last != null
                        && !continues(byPeriod.get(last), mention.getValue(), last, period, periodsOfLevel)) {
                    areas.add(area(code, byPeriod.get(last), begin, last));
                    begin = period;
                }
                begin = begin == null ? period : begin;
                last = period;
            }
            if (begin != null && last != null) {
                areas.add(area(code, byPeriod.get(last), begin, last));
            }
        });
        return areas;
    }

    private static boolean continues(
            @Nullable Mention earlier,
            Mention later,
            Period earlierPeriod,
            Period laterPeriod,
            Map<String, TreeSet<Period>> periodsOfLevel) {
        TreeSet<Period> periods = periodsOfLevel.getOrDefault(later.level(), new TreeSet<>());
        return earlier != null
                && java.util.Objects.equals(earlier.parent(), later.parent())
                && laterPeriod.equals(periods.higher(earlierPeriod));
    }

    private static Area area(String code, @Nullable Mention mention, Period begin, Period last) {
        if (mention == null) {
            throw new IllegalStateException("area " + code + " is not named in " + last);
        }
        LocalDate from = begin.firstDay();
        LocalDate to = last.lastDay();
        return new Area(code, Text.same(mention.name()), mention.level(), mention.parent(), from, to);
    }

    private static List<Workspace.PopulationRow> reportedPopulation(StoreTables tables) {
        Map<String, Workspace.PopulationRow> lastSaid = new TreeMap<>();
        for (Row row : tables.all(ReportedPopulation.TABLE, ReportedPopulation.SCHEMA)
                .sort(col(ReportedPopulation.FILE_ID), col(ReportedPopulation.ROW))
                .collectAsList()) {
            Period period = Period.of(row.getString(3));
            lastSaid.put(
                    row.getString(2) + " " + row.getString(4) + " " + period.year(),
                    new Workspace.PopulationRow(row.getString(2), period.year(), row.getString(4), row.getDecimal(5)));
        }
        return List.copyOf(lastSaid.values());
    }
}
