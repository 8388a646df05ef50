package org.civicdigest.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All areas with their spans of validity, and the changes between them; answers who belonged to whom, when. */
public final class AreaRegister implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Area> rows;
    private final List<AreaChange> changes;
    private final TreeMap<String, List<Area>> rowsByCode = new TreeMap<>();
    private final Map<String, TreeSet<String>> codesByLevel = new HashMap<>();

    public AreaRegister(List<Area> rows, List<AreaChange> changes) {
        this.rows = new ArrayList<>(rows);
        this.changes = new ArrayList<>(changes);
        for (Area row : rows) {
            rowsByCode.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row);
            codesByLevel.computeIfAbsent(row.level(), level -> new TreeSet<>()).add(row.code());
        }
    }

    /** Every row, in the order of the register. */
    public List<Area> rows() {
        return List.copyOf(rows);
    }

    public List<AreaChange> changes() {
        return List.copyOf(changes);
    }

    /** The rows of each code, codes in order. */
    public Map<String, List<Area>> rowsByCode() {
        return rowsByCode;
    }

    public boolean contains(String code) {
        return rowsByCode.containsKey(code);
    }

    /** The row of this code that holds on this day. */
    public Optional<Area> find(String code, LocalDate day) {
        return rowsByCode.getOrDefault(code, List.of()).stream()
                .filter(row -> row.isValidOn(day))
                .findFirst();
    }

    /** The row that held last within the span, both days included; names and parents of a period are taken from it. */
    public Optional<Area> findLatestWithin(String code, LocalDate from, LocalDate to) {
        @Nullable Area latest = null;
        for (Area row : rowsByCode.getOrDefault(code, List.of())) {
            if (row.isValidWithin(from, to)
                    && (latest == null
                            || row.validTo() == null
                            || (latest.validTo() != null && row.validTo().isAfter(latest.validTo())))) {
                latest = row;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** The area itself and all above it on this day, lowest first; empty when the area does not hold on that day. */
    public List<Area> listUpwards(String code, LocalDate day) {
        List<Area> path = new ArrayList<>();
        @Nullable String next = code;
        while (next != null && path.size() < 32) {
            Optional<Area> row = find(next, day);
            if (row.isEmpty()) {
                break;
            }
            path.add(row.get());
            next = row.get().parent();
        }
        return path;
    }

    /** Areas of a level that hold on at least one day of the span, one row a code, in the order of their codes. */
    public List<Area> listAtLevel(String level, LocalDate from, LocalDate to) {
        List<Area> found = new ArrayList<>();
        for (String code : codesByLevel.getOrDefault(level, new TreeSet<>())) {
            findLatestWithin(code, from, to)
                    .filter(row -> row.level().equals(level))
                    .ifPresent(found::add);
        }
        return found;
    }
}
