package org.civicdigest.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaChange;
import org.civicdigest.model.AreaRegister;

/**
 * The days on which the territory of an area of one level changed.
 *
 * <p>A merge, split or transfer moves ground from one code to another. It changes the areas of a level that held the
 * ground on the day before and hold it from the day on, if these are two: two communities that merge within a district
 * leave the district as it was. A row of the register with a new parent is such a transfer too, whether or not somebody
 * wrote it down as one. A rename moves nothing; the old and the new code are one area.
 */
final class GroundChanges {
    private static final int LONGEST_CHAIN_OF_RENAMES = 32;

    private final AreaRegister register;
    private final String level;
    private final Map<String, String> newCodes = new HashMap<>();
    private final Map<String, TreeSet<LocalDate>> daysByArea = new TreeMap<>();

    GroundChanges(AreaRegister register, String level) {
        this.register = register;
        this.level = level;
        for (AreaChange change : register.changes()) {
            if (change.kind() == AreaChange.Kind.RENAME && !change.fromCode().equals(change.toCode())) {
                newCodes.put(change.fromCode(), change.toCode());
            }
        }
        for (AreaChange change : register.changes()) {
            switch (change.kind()) {
                case RENAME -> {}
                case MERGE, SPLIT, TRANSFER -> move(change.fromCode(), change.toCode(), change.effective());
            }
        }
        register.rowsByCode().forEach(this::moveWithParents);
    }

    /** The days after the first and up to the last on which this area's territory changed, in their order. */
    List<LocalDate> listBetween(String area, LocalDate after, LocalDate upTo) {
        TreeSet<LocalDate> days = daysByArea.getOrDefault(identity(area), new TreeSet<>());
        return after.isBefore(upTo) ? List.copyOf(days.subSet(after, false, upTo, true)) : List.of();
    }

    private void moveWithParents(String code, List<Area> rows) {
        List<Area> inTime = new ArrayList<>(rows);
        inTime.sort((one, other) -> from(one).compareTo(from(other)));
        for (int index = 1; index < inTime.size(); index++) {
            Area before = inTime.get(index - 1);
            Area after = inTime.get(index);
            if (!Objects.equals(before.parent(), after.parent())) {
                move(code, code, from(after));
            }
        }
    }

    private void move(String fromCode, String toCode, LocalDate day) {
        Optional<String> before = holder(fromCode, lastDayUpTo(fromCode, day.minusDays(1)));
        Optional<String> after = holder(toCode, firstDayFrom(toCode, day));
        if (!before.equals(after)) {
            before.ifPresent(area -> mark(area, day));
            after.ifPresent(area -> mark(area, day));
        }
    }

    private void mark(String area, LocalDate day) {
        daysByArea.computeIfAbsent(area, code -> new TreeSet<>()).add(day);
    }

    /** The area of the level that the code is or lies in on this day. */
    private Optional<String> holder(String code, LocalDate day) {
        return register.listUpwards(code, day).stream()
                .filter(area -> area.level().equals(level))
                .map(area -> identity(area.code()))
                .findFirst();
    }

    /** The day, or the last before it on which the register holds the code: registers leave gaps around a change. */
    private LocalDate lastDayUpTo(String code, LocalDate day) {
        return register.rowsByCode().getOrDefault(code, List.of()).stream()
                .filter(row -> !from(row).isAfter(day))
                .map(row -> earlier(day, to(row)))
                .max(Comparator.naturalOrder())
                .orElse(day);
    }

    /** The day, or the first after it on which the register holds the code. */
    private LocalDate firstDayFrom(String code, LocalDate day) {
        return register.rowsByCode().getOrDefault(code, List.of()).stream()
                .filter(row -> !to(row).isBefore(day))
                .map(row -> from(row).isAfter(day) ? from(row) : day)
                .min(Comparator.naturalOrder())
                .orElse(day);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate to(Area row) {
        LocalDate to = row.validTo();
        return to == null ? LocalDate.MAX : to;
    }

    private static LocalDate from(Area row) {
        LocalDate from = row.validFrom();
        return from == null ? LocalDate.MIN : from;
    }

    /** The newest code of an area that was renamed. */
    private String identity(String code) {
        String newest = code;
        for (int step = 0; step < LONGEST_CHAIN_OF_RENAMES && newCodes.containsKey(newest); step++) {
            newest = newCodes.getOrDefault(newest, newest);
        }
        return newest;
    }
}
