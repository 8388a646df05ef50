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
            List.of(RegisterField.REVISION)),
    /** One row per case: a dispute, a hazard, an application. It is sent again when it is closed. */
    CASES(
            List.of(
                    RegisterField.CASE_ID,
                    RegisterField.AREA_CODE,
                    RegisterField.PROGRAMME,
                    RegisterField.OPENED_ON,
                    RegisterField.CLOSED_ON,
                    RegisterField.OUTCOME),
            List.of(RegisterField.REVISION));

    private final List<String> requiredFields;
    private final List<String> optionalFields;

    Register(List<String> requiredFields, List<String> optionalFields) {
        this.requiredFields = requiredFields;
        this.optionalFields = optionalFields;
    }

    /** The word of the contract and of files: activities, attendance, returns, cases. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Fields without whose column a file in the register's own form is refused. */
    public List<String> requiredFields() {
        return requiredFields;
    }

    /** Fields that only help to check a row, where a file has them: they are never stored, nor missed. */
    public List<String> checkedFields() {
        if (this == ACTIVITIES) {
            return List.of(RegisterField.STARTED_AT, RegisterField.ENDED_AT);
        }
        return this == ATTENDANCE ? List.of(RegisterField.AGE, RegisterField.BIRTH_DATE) : List.of();
    }

    /** All fields, the required ones first. */
    public List<String> fields() {
        return Stream.of(requiredFields, optionalFields, checkedFields())
                .flatMap(List::stream)
                .toList();
    }
}
