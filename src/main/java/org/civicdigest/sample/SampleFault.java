package org.civicdigest.sample;

import java.util.List;
import java.util.Locale;
import org.civicdigest.notice.Code;

/** What is planted, and the code that intake or screening must give it. */
enum SampleFault {
    // Whole files.
    EMPTY_FILE(Code.F_EMPTY),
    FILE_SENT_TWICE(Code.D_FILE),
    HEAD_ALONE(Code.W_NO_ROWS),
    UNKNOWN_COLUMN(Code.W_COLUMN_UNKNOWN),
    UNDECLARED_GB18030(Code.W_ENC_GB18030),

    // Rows that are no data.
    ROW_OF_COMMAS(Code.I_ALL_EMPTY),
    ROW_OF_TOTALS(Code.I_TOTAL_ROW),
    HEAD_AGAIN(Code.I_HEADER_REPEATED),

    // Versions and repeats.
    ROW_TWICE(Code.D_ROW),
    PERSON_TWICE(Code.D_PARTICIPANT_REPEAT),
    CORRECTED_LATER(Code.S_REVISION),

    // Areas.
    CODE_BEFORE_MERGER(Code.W_DISTRICT_MAPPED),
    CODE_BEFORE_RENAMING(Code.W_DISTRICT_MAPPED),
    CODE_BEFORE_SPLIT(Code.R_DISTRICT_SPLIT),
    CODE_TOO_EARLY(Code.R_DISTRICT_NOT_VALID),
    CODE_CUT_SHORT(Code.R_DISTRICT_UNKNOWN),
    CODE_OF_ANOTHER_DISTRICT(Code.R_DISTRICT_FOREIGN),

    // Dates and periods.
    IMPOSSIBLE_DATE(Code.R_DATE_INVALID),
    MONTH_ONLY(Code.R_DATE_PARTIAL),
    DATE_AHEAD(Code.R_DATE_FUTURE),
    NO_DATE(Code.R_MISSING),
    CHINESE_DATE(Code.W_DATE_FORMAT),
    UNPADDED_DATE(Code.W_DATE_NORMALISED),
    DOUBLED_MONTH(Code.R_PERIOD_DOUBLED),

    // Numbers.
    MORE_THAN_EXPECTED(Code.R_ATTENDED_GT_EXPECTED),
    FAR_MORE_THAN_EXPECTED(Code.R_RATIO),
    HUGE_NUMBER(Code.R_OUT_OF_RANGE),
    NEGATIVE_NUMBER(Code.R_NEGATIVE),
    WORD_FOR_NUMBER(Code.R_NOT_NUMBER),
    PERCENT_FOR_NUMBER(Code.R_PERCENT),
    HALF_A_PERSON(Code.R_NOT_INTEGER),
    NO_VALUE(Code.R_MISSING),
    APPROXIMATE_NUMBER(Code.W_APPROXIMATE),
    FULL_WIDTH_DIGITS(Code.W_DIGITS_NORMALISED),
    UNIT_BEHIND_NUMBER(Code.W_UNIT_STRIPPED),
    POINT_ZERO(Code.W_INT_FROM_DECIMAL),
    LIST_DISAGREES(Code.W_ATTENDANCE_SUM),

    // Cases.
    CLOSED_LATER(Code.S_CLOSED),
    CLOSED_TOO_EARLY(Code.R_DATE_ORDER),
    CLOSED_WITHOUT_OUTCOME(Code.R_OUTCOME_MISSING),
    UNKNOWN_OUTCOME(Code.R_CODE_UNKNOWN),

    // Keys and codes.
    NO_KEY(Code.R_KEY_MISSING),
    UNKNOWN_PROGRAMME(Code.R_CODE_UNKNOWN),
    UNKNOWN_STATUS(Code.R_CODE_UNKNOWN),
    UNKNOWN_MEASURE(Code.R_CODE_UNKNOWN),
    UNKNOWN_ACTIVITY(Code.R_ACTIVITY_UNKNOWN),
    FIELD_TOO_MANY(Code.R_FIELD_COUNT);

    /** Those that take an activity out of the count. */
    static final List<SampleFault> LOSING_ACTIVITY = List.of(
            IMPOSSIBLE_DATE,
            MONTH_ONLY,
            DATE_AHEAD,
            NO_DATE,
            MORE_THAN_EXPECTED,
            FAR_MORE_THAN_EXPECTED,
            HUGE_NUMBER,
            NEGATIVE_NUMBER,
            WORD_FOR_NUMBER,
            PERCENT_FOR_NUMBER,
            HALF_A_PERSON,
            CODE_CUT_SHORT,
            CODE_OF_ANOTHER_DISTRICT,
            NO_KEY,
            UNKNOWN_PROGRAMME,
            FIELD_TOO_MANY);

    /** Those that leave an activity in the count. */
    static final List<SampleFault> KEEPING_ACTIVITY =
            List.of(ROW_TWICE, CHINESE_DATE, UNPADDED_DATE, FULL_WIDTH_DIGITS, UNIT_BEHIND_NUMBER, POINT_ZERO);

    /** Rows that are added to a list of attendance and must not count. */
    static final List<SampleFault> BESIDE_ATTENDANCE = List.of(PERSON_TWICE, NO_KEY, UNKNOWN_STATUS, UNKNOWN_ACTIVITY);

    /** Those that take a value out of the returns. */
    static final List<SampleFault> LOSING_RETURN = List.of(
            DOUBLED_MONTH,
            NO_VALUE,
            NEGATIVE_NUMBER,
            WORD_FOR_NUMBER,
            HALF_A_PERSON,
            HUGE_NUMBER,
            CODE_CUT_SHORT,
            UNKNOWN_MEASURE);

    /** Those that leave a value in the returns. */
    static final List<SampleFault> KEEPING_RETURN = List.of(ROW_TWICE, FULL_WIDTH_DIGITS);

    /** Those that take a case out of the count. */
    static final List<SampleFault> LOSING_CASE = List.of(CLOSED_TOO_EARLY, CLOSED_WITHOUT_OUTCOME, UNKNOWN_OUTCOME);

    private final Code code;

    SampleFault(Code code) {
        this.code = code;
    }

    Code code() {
        return code;
    }

    /** The word of {@code planted.csv}. */
    String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String fullWidth(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }
}
