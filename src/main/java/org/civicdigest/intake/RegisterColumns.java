package org.civicdigest.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Register;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Unit;
import org.civicdigest.notice.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * The headers that mean the fields of one register, in files without a template.
 *
 * <p>Where two fields claim a header, the canonical name goes before the workspace's synonyms, these before the
 * catalogue's, and these before the built-in ones.
 */
final class RegisterColumns {
    private static final int MOST_OFFERED = 3;
    private static final Set<String> ATTENDANCE_UNITS = Set.of("人", "人次", "名", "位", "people", "persons", "attendances");

    private final Register register;
    private final List<String> required = new ArrayList<>();
    private final List<String> optional = new ArrayList<>();
    private final List<String> further = new ArrayList<>();
    private final Map<String, String> fieldByName = new HashMap<>();
    private final Map<String, String> fieldByFolded = new HashMap<>();
    private final Map<String, String> fieldByVague = new HashMap<>();
    private final Map<String, Set<String>> unitsByField = new HashMap<>();
    private final TreeSet<String> foldedNames = new TreeSet<>();

    private RegisterColumns(Register register) {
        this.register = register;
    }

    /**
     * What a header means.
     *
     * @param isExact whether the header is one of the names, letter by letter
     * @param unknownUnit the unit behind the name, where its factor would have to be guessed
     */
    record Match(String field, boolean isExact, @Nullable String unknownUnit) {}

    /** The names that work for a register without a template. */
    static RegisterColumns of(Register register, IntakePlan plan) {
        RegisterColumns names = new RegisterColumns(register);
        List<BuiltInColumns.Column> columns = BuiltInColumns.of(register);
        List<Measure> measures = register == Register.ACTIVITIES ? measuresOf(plan) : List.of();
        for (BuiltInColumns.Column column : columns) {
            names.add(column.field(), List.of(column.field()));
            if (column.isRequired()) {
                names.required.add(column.field());
            } else if (!column.field().equals(RegisterField.REVISION)) {
                // Few files state revisions, and nothing is missing where none is stated.
                names.optional.add(column.field());
            }
        }
        measures.forEach(measure -> names.add(measure.code(), List.of(measure.code(), measure.column())));
        Set<String> fields = new HashSet<>(names.fieldByName.values());
        new TreeMap<>(plan.columnSynonyms()).forEach((field, synonyms) -> {
            if (fields.contains(field)) {
                names.add(field, synonyms);
            }
        });
        measures.forEach(measure -> {
            names.add(measure.code(), measure.synonyms());
            names.unitsByField.put(measure.code(), unitsOf(measure.unit()));
            if (!names.required.contains(measure.code()) && !names.optional.contains(measure.code())) {
                names.further.add(measure.code());
            }
        });
        for (BuiltInColumns.Column column : columns) {
            names.add(column.field(), column.names());
            column.vague().forEach(name -> names.fieldByVague.putIfAbsent(HeaderNames.fold(name), column.field()));
        }
        names.unitsByField.putIfAbsent(RegisterField.EXPECTED, ATTENDANCE_UNITS);
        names.unitsByField.putIfAbsent(RegisterField.ATTENDED, ATTENDANCE_UNITS);
        names.unitsByField.put(RegisterField.HOURS, Set.of("小时", "时", "h", "hours"));
        names.unitsByField.put(RegisterField.VALUE, Set.of());
        return names;
    }

    private static List<Measure> measuresOf(IntakePlan plan) {
        return plan.measures().stream()
                .filter(measure -> measure.source() == Measure.Source.ACTIVITIES
                        && !measure.code().equals(Measure.SESSIONS))
                .toList();
    }

    static Set<String> unitsOf(Unit unit) {
        return switch (unit) {
            case ATTENDANCES -> ATTENDANCE_UNITS;
            case PEOPLE -> Set.of("人", "名", "位", "people", "persons");
            case HOURS -> Set.of("小时", "时", "h", "hours");
            case DAYS -> Set.of("天", "日", "days");
            case SESSIONS, HOUSEHOLDS, ITEMS, COPIES, POINTS, SITES, YUAN, PERCENT ->
                Set.copyOf(List.of(unit.text().zh(), unit.text().en().toLowerCase(Locale.ROOT), unit.code()));
        };
    }

    private void add(String field, Collection<String> names) {
        for (String name : names) {
            fieldByName.putIfAbsent(name, field);
            fieldByFolded.putIfAbsent(HeaderNames.fold(name), field);
            foldedNames.add(HeaderNames.fold(name));
        }
    }

    Register register() {
        return register;
    }

    /** Fields without which there is nothing to count. */
    List<String> required() {
        return required;
    }

    /** Fields whose absence is worth a word. */
    List<String> optional() {
        return optional;
    }

    /** Measures of the catalogue that have a column of their own, of which most files state a few. */
    List<String> further() {
        return further;
    }

    /** What the header means, if anything. */
    Optional<Match> find(String header) {
        String field = fieldByName.get(header);
        if (field != null) {
            return Optional.of(new Match(field, true, null));
        }
        String folded = HeaderNames.fold(header);
        field = fieldByFolded.get(folded);
        return field != null ? Optional.of(new Match(field, false, null)) : findWithUnit(folded, fieldByFolded);
    }

    /** What the header means where no other column has that meaning. */
    Optional<Match> findVague(String header) {
        String folded = HeaderNames.fold(header);
        String field = fieldByVague.get(folded);
        return field != null ? Optional.of(new Match(field, true, null)) : findWithUnit(folded, fieldByVague);
    }

    private Optional<Match> findWithUnit(String folded, Map<String, String> fields) {
        HeaderNames.NameAndUnit split = HeaderNames.splitUnit(folded);
        String unit = split.unit();
        String field = fields.get(split.name());
        if (unit == null || field == null) {
            return Optional.empty();
        }
        Set<String> units = unitsByField.get(field);
        boolean isUnknown = units != null && !units.contains(unit);
        return Optional.of(new Match(field, false, isUnknown ? unit : null));
    }

    /** What the field is counted in, for the message about another unit. */
    String unitOf(String field) {
        Set<String> units = unitsByField.getOrDefault(field, Set.of());
        return units.contains("人次")
                ? "人次"
                : new TreeSet<>(units).stream().findFirst().orElse(field);
    }

    /** Fields whose names are nearest to the header, at most three. */
    List<String> listNearest(String header) {
        List<String> fields = new ArrayList<>();
        for (String name : Nearest.candidates(HeaderNames.fold(header), foldedNames, MOST_OFFERED)) {
            String field = fieldByFolded.getOrDefault(name, name);
            if (!fields.contains(field)) {
                fields.add(field);
            }
        }
        return fields;
    }
}
