package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an office keeps: its areas, what it counts, how it compares. Compiled from the files of a folder before Spark
 * starts.
 *
 * @param folder the absolute path of the folder
 * @param sample a made-up workspace: it may run with the published sample key, and every page says so
 * @param levels from top to bottom
 * @param comparisonLevel the level whose areas have a page and are compared
 * @param asOf the moment the workspace speaks from, ISO-8601, null where only the command says it
 * @param population denominators by area, measure and year
 * @param obligations what areas owe, and how often
 * @param reportingDeadlineDays days after the end of a period by which its data must be here
 * @param checks what stated numbers must fulfil beside what the product itself asks, in the order of the catalogue
 * @param peers which compared areas count as alike
 * @param index the composite index, null where the workspace has none
 * @param sheets by which compared areas are scored
 * @param map where compared areas stand on a map of hexagons; empty where the workspace has none
 * @param columnSynonyms column of a register → other headers that mean it, in the order of the columns' names
 */
public record Workspace(
        String folder,
        Text title,
        boolean sample,
        List<Level> levels,
        String comparisonLevel,
        Thresholds thresholds,
        @Nullable String asOf,
        AreaRegister areas,
        List<PopulationRow> population,
        List<TargetRow> targets,
        List<Theme> themes,
        List<Programme> programmes,
        List<Measure> measures,
        List<Indicator> indicators,
        List<Template> templates,
        Map<String, List<String>> columnSynonyms,
        List<Obligation> obligations,
        int reportingDeadlineDays,
        List<Check> checks,
        PeerRule peers,
        @Nullable CompositeIndex index,
        List<ScoreSheet> sheets,
        List<MapPlace> map)
        implements Serializable {
    /** Half a month is the usual term after a month or quarter ends. */
    public static final int DEFAULT_DEADLINE_DAYS = 15;

    /** The same office with another register of areas and other numbers of people in them. */
    public Workspace withAreas(AreaRegister otherAreas, List<PopulationRow> otherPopulation) {
        return new Workspace(
                folder,
                title,
                sample,
                levels,
                comparisonLevel,
                thresholds,
                asOf,
                otherAreas,
                otherPopulation,
                targets,
                themes,
                programmes,
                measures,
                indicators,
                templates,
                columnSynonyms,
                obligations,
                reportingDeadlineDays,
                checks,
                peers,
                index,
                sheets,
                map);
    }

    /** The same office asking these checks. */
    public Workspace withChecks(List<Check> otherChecks) {
        return new Workspace(
                folder,
                title,
                sample,
                levels,
                comparisonLevel,
                thresholds,
                asOf,
                areas,
                population,
                targets,
                themes,
                programmes,
                measures,
                indicators,
                templates,
                columnSynonyms,
                obligations,
                reportingDeadlineDays,
                otherChecks,
                peers,
                index,
                sheets,
                map);
    }

    /** The same office with this composite index. */
    public Workspace withIndex(CompositeIndex otherIndex) {
        return new Workspace(
                folder,
                title,
                sample,
                levels,
                comparisonLevel,
                thresholds,
                asOf,
                areas,
                population,
                targets,
                themes,
                programmes,
                measures,
                indicators,
                templates,
                columnSynonyms,
                obligations,
                reportingDeadlineDays,
                checks,
                peers,
                otherIndex,
                sheets,
                map);
    }

    /** The same office scoring by these sheets. */
    public Workspace withSheets(List<ScoreSheet> otherSheets) {
        return new Workspace(
                folder,
                title,
                sample,
                levels,
                comparisonLevel,
                thresholds,
                asOf,
                areas,
                population,
                targets,
                themes,
                programmes,
                measures,
                indicators,
                templates,
                columnSynonyms,
                obligations,
                reportingDeadlineDays,
                checks,
                peers,
                index,
                otherSheets,
                map);
    }

    /** The same office with this map. */
    public Workspace withMap(List<MapPlace> otherMap) {
        return new Workspace(
                folder,
                title,
                sample,
                levels,
                comparisonLevel,
                thresholds,
                asOf,
                areas,
                population,
                targets,
                themes,
                programmes,
                measures,
                indicators,
                templates,
                columnSynonyms,
                obligations,
                reportingDeadlineDays,
                checks,
                peers,
                index,
                sheets,
                otherMap);
    }

    public Workspace {
        map = List.copyOf(map);
        sheets = List.copyOf(sheets);
        checks = List.copyOf(checks);
        obligations = List.copyOf(obligations);
        levels = List.copyOf(levels);
        population = List.copyOf(population);
        targets = List.copyOf(targets);
        themes = List.copyOf(themes);
        programmes = List.copyOf(programmes);
        measures = List.copyOf(measures);
        indicators = List.copyOf(indicators);
        templates = List.copyOf(templates);
        columnSynonyms = Collections.unmodifiableMap(new TreeMap<>(columnSynonyms));
    }

    /** A workspace that asks nothing of its areas. */
    public Workspace(
            String folder,
            Text title,
            boolean sample,
            List<Level> levels,
            String comparisonLevel,
            Thresholds thresholds,
            @Nullable String asOf,
            AreaRegister areas,
            List<PopulationRow> population,
            List<TargetRow> targets,
            List<Theme> themes,
            List<Programme> programmes,
            List<Measure> measures,
            List<Indicator> indicators,
            List<Template> templates,
            Map<String, List<String>> columnSynonyms) {
        this(
                folder,
                title,
                sample,
                levels,
                comparisonLevel,
                thresholds,
                asOf,
                areas,
                population,
                targets,
                themes,
                programmes,
                measures,
                indicators,
                templates,
                columnSynonyms,
                List.of(),
                DEFAULT_DEADLINE_DAYS);
    }

    /** A workspace without checks of its own. */
    public Workspace(
            String folder,
            Text title,
            boolean sample,
            List<Level> levels,
            String comparisonLevel,
            Thresholds thresholds,
            @Nullable String asOf,
            AreaRegister areas,
            List<PopulationRow> population,
            List<TargetRow> targets,
            List<Theme> themes,
            List<Programme> programmes,
            List<Measure> measures,
            List<Indicator> indicators,
            List<Template> templates,
            Map<String, List<String>> columnSynonyms,
            List<Obligation> obligations,
            int reportingDeadlineDays) {
        this(
                folder,
                title,
                sample,
                levels,
                comparisonLevel,
                thresholds,
                asOf,
                areas,
                population,
                targets,
                themes,
                programmes,
                measures,
                indicators,
                templates,
                columnSynonyms,
                obligations,
                reportingDeadlineDays,
                List.of(),
                PeerRule.NONE);
    }

    /** A workspace without a composite index, sheets of scores and a map. */
    public Workspace(
            String folder,
            Text title,
            boolean sample,
            List<Level> levels,
            String comparisonLevel,
            Thresholds thresholds,
            @Nullable String asOf,
            AreaRegister areas,
            List<PopulationRow> population,
            List<TargetRow> targets,
            List<Theme> themes,
            List<Programme> programmes,
            List<Measure> measures,
            List<Indicator> indicators,
            List<Template> templates,
            Map<String, List<String>> columnSynonyms,
            List<Obligation> obligations,
            int reportingDeadlineDays,
            List<Check> checks,
            PeerRule peers) {
        this(
                folder,
                title,
                sample,
                levels,
                comparisonLevel,
                thresholds,
                asOf,
                areas,
                population,
                targets,
                themes,
                programmes,
                measures,
                indicators,
                templates,
                columnSynonyms,
                obligations,
                reportingDeadlineDays,
                checks,
                peers,
                null,
                List.of(),
                List.of());
    }

    /**
     * What is still tolerated.
     *
     * @param quarantinedShare the run ends with exit code 4 when more than this share of all rows is quarantined
     * @param quarantinedShareOfFile a file with more than this share of bad rows is refused as a whole
     * @param largestFileBytes larger files are refused
     */
    public record Thresholds(double quarantinedShare, double quarantinedShareOfFile, long largestFileBytes)
            implements Serializable {
        public static final Thresholds DEFAULT = new Thresholds(0.05, 0.20, 8L << 30);
    }

    /** One row per (area, year, measure). */
    public record PopulationRow(String area, int year, String measure, BigDecimal value) implements Serializable {}

    /** One row per (area, indicator, period); area {@code *} stands for all. */
    public record TargetRow(String area, String indicator, Period period, BigDecimal target) implements Serializable {}

    public Level topLevel() {
        return levels.get(0);
    }

    /** How far down a level lies: 0 for the top. */
    public int depthOf(String level) {
        for (int depth = 0; depth < levels.size(); depth++) {
            if (levels.get(depth).code().equals(level)) {
                return depth;
            }
        }
        throw new IllegalArgumentException("the workspace has no level " + level);
    }

    /** Whether areas of the level are compared, or made of areas that are. */
    public boolean isComparedOrAbove(String level) {
        return depthOf(level) <= depthOf(comparisonLevel);
    }

    /** The compared area that an area is or lies in on this day. */
    public Optional<Area> findComparedArea(String area, LocalDate day) {
        return areas.listUpwards(area, day).stream()
                .filter(above -> above.level().equals(comparisonLevel))
                .findFirst();
    }

    public Optional<Level> findLevel(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    public Optional<Programme> findProgramme(String code) {
        return programmes.stream()
                .filter(programme -> programme.code().equals(code))
                .findFirst();
    }

    public Optional<Measure> findMeasure(String code) {
        return measures.stream().filter(measure -> measure.code().equals(code)).findFirst();
    }

    public Optional<Indicator> findIndicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    /** The composite index, where the workspace has one. */
    public Optional<CompositeIndex> findIndex() {
        return Optional.ofNullable(index);
    }

    /** The programme of an indicator; the compiled catalogue holds it. */
    public Programme programmeOf(Indicator indicator) {
        return findProgramme(indicator.programme()).orElseThrow();
    }
}
