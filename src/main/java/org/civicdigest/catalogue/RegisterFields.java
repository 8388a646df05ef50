package org.civicdigest.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.civicdigest.model.Register;

/** The fields of the registers that files fill, by their canonical names. */
final class RegisterFields {
    static final String AREA_CODE = "area_code";
    static final String PROGRAMME = "programme";
    static final String PERIOD = "period";
    static final String MEASURE = "measure";
    static final String VALUE = "value";
    static final String STATUS = "status";
    static final Set<String> STATUSES = new TreeSet<>(List.of("absent", "excused", "present"));

    private RegisterFields() {}

    static List<String> required(Register register) {
        return switch (register) {
            case ACTIVITIES -> List.of("activity_id", AREA_CODE, PROGRAMME, "held_on");
            case ATTENDANCE -> List.of("activity_id", "person_id", STATUS);
            case RETURNS -> List.of(AREA_CODE, PERIOD, MEASURE, VALUE);
        };
    }

    /** All fields; activities have one more for each further measure. */
    static List<String> all(Register register) {
        List<String> fields = new ArrayList<>(required(register));
        fields.addAll(
                switch (register) {
                    case ACTIVITIES -> List.of("title", "expected", "attended", "revision");
                    case ATTENDANCE -> List.of("hours", "revision");
                    case RETURNS -> List.of("revision");
                });
        return fields;
    }

    /** Whether files of one register may hold both fields, so that one header cannot mean either. */
    static boolean occurTogether(String field, String other) {
        for (Register register : Register.values()) {
            if (all(register).contains(field) && all(register).contains(other)) {
                return true;
            }
        }
        return false;
    }
}
