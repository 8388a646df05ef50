package org.civicdigest.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The registers that districts fill, with the fields of their rows. */
public enum Register {
    /** One row per activity held; there may be one more field for each further measure. */
    ACTIVITIES(
            List.of(
                    RegisterField.ACTIVITY_ID,
                    RegisterField.AREA_CODE,
                    RegisterField.PROGRAMME,
                    RegisterField.HELD_ON,
                    RegisterField.ATTENDED),
            List.of(RegisterField.TITLE, RegisterField.EXPECTED, RegisterField.REVISION)),
    /** One row per person and activity. */
    ATTENDANCE(
            List.of(RegisterField.ACTIVITY_ID, RegisterField.PERSON_ID, RegisterField.STATUS),
            List.of(RegisterField.HOURS, RegisterField.REVISION)),
    /** One row per area, period and measure. */
    RETURNS(
            List.of(RegisterField.AREA_CODE, RegisterField.PERIOD, RegisterField.MEASURE, RegisterField.VALUE),
            List.of(RegisterField.REVISION));

    private final List<String> requiredFields;
    private final List<String> optionalFields;

    Register(List<String> requiredFields, List<String> optionalFields) {
        this.requiredFields = requiredFields;
        this.optionalFields = optionalFields;
    }

    /** The word of the contract and of files: activities, attendance, returns. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Fields without whose column a file in the register's own form is refused. */
    public List<String> requiredFields() {
        return requiredFields;
    }

    /** All fields, the required ones first. */
    public List<String> fields() {
        return Stream.concat(requiredFields.stream(), optionalFields.stream()).toList();
    }
}
