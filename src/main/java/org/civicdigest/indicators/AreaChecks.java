package org.civicdigest.indicators;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.model.Area;
import org.civicdigest.model.Check;
import org.civicdigest.model.Disagreement;
import org.civicdigest.model.Disagreement.Operand;
import org.civicdigest.model.Disagreement.Place;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.Stated;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Asks the checks of what counts for one area at a time: of its own values, and of those of the areas right below it.
 *
 * <p>A check that lacks a number is not decided and makes no disagreement. Where the ground of an area changed between
 * two periods, they are not held against each other: other people are counted.
 */
public final class AreaChecks {
    private final Workspace workspace;
    private final int year;
    private final List<Check> checks = new ArrayList<>();
    private final Map<String, String> cellByCountedMeasure = new HashMap<>();
    private final Map<String, TreeSet<String>> childrenByParent = new HashMap<>();
    private final Map<String, GroundChanges> groundByLevel = new HashMap<>();

    /** @param year whose periods are checked; earlier ones are only compared with */
    public AreaChecks(Workspace workspace, int year) {
        this.workspace = workspace;
        this.year = year;
        for (Check check : workspace.checks()) {
            if (check.kind() != Check.Kind.WITHIN_ROW) {
                checks.add(check);
            }
        }
        for (Measure measure : workspace.measures()) {
            if (measure.source() != Measure.Source.RETURNS && measure.source() != Measure.Source.POPULATION) {
                cellByCountedMeasure.put(measure.code(), measure.cell());
            }
        }
        for (Area row : workspace.areas().rows()) {
            if (row.parent() != null) {
                childrenByParent
                        .computeIfAbsent(row.parent(), parent -> new TreeSet<>())
                        .add(row.code());
            }
        }
    }

    /**
     * A number that counts.
     *
     * @param measure its code; of what a register counts, the cell's name
     * @param low of a sum that takes away what was replaced it may be over {@code high}: only all of them together make sense
     * @param records how many records it sums up: one for a stated value; negative where others replaced them
     * @param place row 0 where it is a sum
     */
    public record Value(
            String area,
            String programme,
            String measure,
            Period period,
            BigDecimal low,
            BigDecimal high,
            long records,
            int fileId,
            Place place)
            implements Serializable {
        private boolean isStated() {
            return place.row() > 0;
        }
    }

    private record Form(int fileId, Period period) {}

    /** What counts for one area. */
    private final class Numbers {
        private final TreeMap<Period, Map<String, Operand>> stated = new TreeMap<>();
        private final Map<Form, Map<String, Operand>> byForm = new HashMap<>();
        private final Map<Period, Map<String, Map<String, Operand>>> below = new HashMap<>();
        private final List<Value> counted = new ArrayList<>();

        Numbers(String area, Iterable<Value> values) {
            for (Value value : values) {
                if (!value.isStated()) {
                    counted.add(value);
                    continue;
                }
                Operand operand = new Operand(
                        value.measure(),
                        value.area(),
                        value.period(),
                        new Stated(value.low(), value.high()),
                        List.of(value.place()));
                if (value.area().equals(area)) {
                    stated.computeIfAbsent(value.period(), period -> new HashMap<>())
                            .put(value.measure(), operand);
                    byForm.computeIfAbsent(new Form(value.fileId(), value.period()), form -> new HashMap<>())
                            .put(value.measure(), operand);
                } else {
                    below.computeIfAbsent(value.period(), period -> new TreeMap<>())
                            .computeIfAbsent(value.area(), child -> new HashMap<>())
                            .put(value.measure(), operand);
                }
            }
        }

        Map<String, Operand> in(Period period) {
            return stated.getOrDefault(period, Map.of());
        }

        /** What is stated in the period, and what the registers of the programme count in its months. */
        Map<String, Operand> with(String area, Check check, String programme, Period period) {
            Map<String, Operand> all = new HashMap<>(in(period));
            for (String measure : check.rule().measures()) {
                @Nullable String cell = cellByCountedMeasure.get(measure);
                if (cell != null) {
                    count(area, measure, cell, programme, period).ifPresent(sum -> all.put(measure, sum));
                }
            }
            return all;
        }

        private Optional<Operand> count(String area, String measure, String cell, String programme, Period period) {
            BigDecimal low = BigDecimal.ZERO;
            BigDecimal high = BigDecimal.ZERO;
            long records = 0;
            TreeMap<Integer, Place> places = new TreeMap<>();
            for (Value value : counted) {
                if (value.measure().equals(cell)
                        && value.programme().equals(programme)
                        && period.contains(value.period())) {
                    low = low.add(value.low());
                    high = high.add(value.high());
                    records += value.records();
                    if (value.records() > 0) {
                        places.put(value.fileId(), value.place());
                    }
                }
            }
            return records <= 0
                    ? Optional.empty()
                    : Optional.of(
                            new Operand(measure, area, period, new Stated(low, high), List.copyOf(places.values())));
        }
    }

    /** All disagreements of one area in the year, in no particular order. */
    public List<Disagreement> find(String area, Iterable<Value> values) {
        Numbers numbers = new Numbers(area, values);
        List<Disagreement> found = new ArrayList<>();
        for (Check check : checks) {
            if (check.kind() == Check.Kind.WITHIN_FORM) {
                numbers.byForm.forEach((form, stated) -> {
                    if (isAsked(check, form.period())) {
                        Disagreement.find(check, area, null, form.period(), stated, stated)
                                .ifPresent(found::add);
                    }
                });
                continue;
            }
            for (Period period : numbers.stated.keySet()) {
                if (isAsked(check, period)) {
                    find(check, area, period, numbers).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private boolean isAsked(Check check, Period period) {
        return period.year() == year && check.isAskedOf(period);
    }

    private Optional<Disagreement> find(Check check, String area, Period period, Numbers numbers) {
        Map<String, Operand> now = numbers.in(period);
        if (check.rule() instanceof Check.AcrossForms rule) {
            Map<String, Operand> all = numbers.with(area, check, rule.programme(), period);
            return Disagreement.find(check, area, rule.programme(), period, all, all);
        }
        if (check.rule() instanceof Check.AcrossPeriods rule) {
            Period earlier = rule.earlier().of(period);
            return groundChanged(area, earlier, period)
                    ? Optional.empty()
                    : Disagreement.find(check, area, null, period, now, numbers.in(earlier));
        }
        if (check.rule() instanceof Check.Repeated rule) {
            return Disagreement.findRepeated(
                    check, area, period, now, numbers.in(rule.earlier().of(period)));
        }
        if (check.rule() instanceof Check.ImpliedRosters) {
            return Disagreement.findImplied(check, area, period, now);
        }
        return check.rule() instanceof Check.AcrossLevels rule
                ? acrossLevels(check, rule, area, period, numbers)
                : Optional.empty();
    }

    private Optional<Disagreement> acrossLevels(
            Check check, Check.AcrossLevels rule, String area, Period period, Numbers numbers) {
        Collection<String> children = childrenOf(area, period);
        List<Operand> left = new ArrayList<>();
        for (String measure : rule.comparison().left()) {
            Operand operand = numbers.in(period).get(measure);
            if (operand == null) {
                return Optional.empty();
            }
            left.add(operand);
        }
        List<Operand> right = new ArrayList<>();
        for (String child : children) {
            Map<String, Operand> stated =
                    numbers.below.getOrDefault(period, Map.of()).getOrDefault(child, Map.of());
            for (String measure : rule.comparison().right()) {
                Operand operand = stated.get(measure);
                if (operand == null) {
                    return Optional.empty();
                }
                right.add(operand);
            }
        }
        return right.isEmpty() ? Optional.empty() : Disagreement.find(check, area, null, period, left, right);
    }

    /** The areas right below, none where one of them came, went or moved within the period. */
    private Collection<String> childrenOf(String area, Period period) {
        List<String> children = new ArrayList<>();
        for (String code : childrenByParent.getOrDefault(area, new TreeSet<>())) {
            boolean atFirst = isBelow(code, area, period.firstDay());
            boolean atLast = isBelow(code, area, period.lastDay());
            if (atFirst != atLast) {
                return List.of();
            }
            if (atFirst) {
                children.add(code);
            }
        }
        return children;
    }

    private boolean isBelow(String code, String parent, LocalDate day) {
        return workspace
                .areas()
                .find(code, day)
                .map(row -> parent.equals(row.parent()))
                .orElse(false);
    }

    private boolean groundChanged(String area, Period earlier, Period period) {
        Optional<Area> row = workspace.areas().findLatestWithin(area, earlier.firstDay(), period.lastDay());
        return row.isPresent()
                && !groundByLevel
                        .computeIfAbsent(row.get().level(), level -> new GroundChanges(workspace.areas(), level))
                        .listBetween(area, earlier.firstDay(), period.lastDay())
                        .isEmpty();
    }
}
