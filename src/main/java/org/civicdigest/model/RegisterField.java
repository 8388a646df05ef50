package org.civicdigest.model;

/** The canonical names of the registers' columns; further measures of activities have a column by their code. */
public final class RegisterField {
    public static final String ACTIVITY_ID = "activity_id";
    public static final String AREA_CODE = "area_code";
    public static final String PROGRAMME = "programme";
    public static final String HELD_ON = "held_on";
    public static final String TITLE = "title";
    public static final String EXPECTED = Measure.EXPECTED;
    public static final String ATTENDED = Measure.ATTENDED;
    public static final String PERSON_ID = "person_id";
    public static final String STATUS = "status";
    public static final String HOURS = Measure.HOURS;
    public static final String PERIOD = "period";
    public static final String MEASURE = "measure";
    public static final String VALUE = "value";

    public static final String CASE_ID = "case_id";
    public static final String OPENED_ON = "opened_on";

    /** Empty while the case is open. */
    public static final String CLOSED_ON = "closed_on";

    public static final String OUTCOME = "outcome";

    /** Which of several statements under one key counts, from 1. */
    public static final String REVISION = "revision";

    /** When an activity began and ended; of a person in two places it tells whether at one time. */
    public static final String STARTED_AT = "started_at";

    public static final String ENDED_AT = "ended_at";

    /** Of a person; checked and never stored. */
    public static final String AGE = "age";

    public static final String BIRTH_DATE = "birth_date";

    private RegisterField() {}
}
