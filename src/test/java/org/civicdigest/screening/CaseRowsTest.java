package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.civicdigest.model.Register;
import org.civicdigest.notice.Code;
import org.civicdigest.screening.RegisterRow.CaseRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row of the register of cases says, and why it cannot be counted. */
class CaseRowsTest {
    private static final String[] FIELDS = {
        "case_id", "area_code", "programme", "opened_on", "closed_on", "outcome", "revision"
    };

    private final FileScreener file = City.screener().forFile(City.file(Register.CASES, "cases.csv", FIELDS));

    @Test
    void aClosedCaseHasADateAndAnOutcome() {
        assertThat(accepted("m1", "D01", "mediation", "2025-03-05", "2025年3月9日", "调解成功", "2"))
                .isEqualTo(new CaseRow(
                        "m1", "D01", "mediation", LocalDate.of(2025, 3, 5), LocalDate.of(2025, 3, 9), "settled", 2));
    }

    @ParameterizedTest(name = "“{0}” → {1}")
    @CsvSource({"'',", "—,", "未结,", "办理中,", "open,", "reopened,reopened", "重新受理,reopened"})
    void aCaseWithoutAClosingDateIsOpen(String outcome, String code) {
        CaseRow row = accepted("m1", "D01", "mediation", "2025-03-05", "", outcome, "");
        assertThat(row.closedOn()).isNull();
        assertThat(row.outcome()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} = {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            case_id    | ``         | R_KEY_MISSING
            area_code  | D99        | R_DISTRICT_UNKNOWN
            area_code  | D04        | R_DISTRICT_SPLIT
            programme  | mediaton   | R_CODE_UNKNOWN
            opened_on  | ``         | R_MISSING
            opened_on  | 2026-04-01 | R_DATE_FUTURE
            opened_on  | 2025-03-10 | R_DATE_ORDER
            closed_on  | 2025-03-04 | R_DATE_ORDER
            closed_on  | 2026-04-01 | R_DATE_FUTURE
            closed_on  | 2025-02-30 | R_DATE_INVALID
            closed_on  | ``         | R_CLOSED_MISSING
            outcome    | ``         | R_OUTCOME_MISSING
            outcome    | 办理中     | R_OUTCOME_OPEN
            outcome    | setled     | R_CODE_UNKNOWN
            revision   | 0          | R_REVISION_INVALID
            """)
    void aBadCellRefusesTheRow(String field, String cell, String code) {
        String[] cells = {"m1", "D01", "mediation", "2025-03-05", "2025-03-09", "settled", "1"};
        cells[List.of(FIELDS).indexOf(field)] = cell;
        assertThat(((ScreenedRow.Refused) file.screen(7, List.of(cells))).problems())
                .as("one fault, one problem")
                .hasSize(1)
                .first()
                .matches(notice -> notice.code() == Code.valueOf(code), code);
    }

    @Test
    void aCaseMayBeClosedOnItsFirstDayAndOnTheLastDayKnown() {
        assertThat(accepted("m1", "D01", "mediation", "2025-03-05", "2025-03-05", "settled", "")
                        .closedOn())
                .isEqualTo("2025-03-05");
        assertThat(accepted("m1", "D01", "mediation", "2025-03-05", City.AS_OF.toString(), "settled", "")
                        .closedOn())
                .isEqualTo(City.AS_OF);
    }

    private CaseRow accepted(String... cells) {
        return (CaseRow)
                ((ScreenedRow.Accepted) file.screen(7, List.of(cells))).rows().get(0);
    }
}
