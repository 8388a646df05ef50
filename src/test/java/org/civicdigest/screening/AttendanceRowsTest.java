package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.civicdigest.model.AttendanceStatus;
import org.civicdigest.model.Register;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.civicdigest.screening.RegisterRow.AttendanceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttendanceRowsTest {
    private static final String SOMEBODY = "0123456789abcdef0123456789abcdef";

    private final FileScreener file = City.screener()
            .forFile(City.file(
                    Register.ATTENDANCE, "list.csv", "activity_id", "person_id", "status", "hours", "revision"));

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "present, PRESENT", "出席, PRESENT", "到, PRESENT", "实到, PRESENT", "1, PRESENT", "Present , PRESENT",
        "缺席, ABSENT", "absent, ABSENT", "0, ABSENT", "请假, EXCUSED", "excused, EXCUSED", "leave, EXCUSED"
    })
    void aStatusHasManyNames(String cell, AttendanceStatus status) {
        assertThat(screen("a1", SOMEBODY, cell, "1.5", ""))
                .isEqualTo(new ScreenedRow.Accepted(
                        List.of(new AttendanceRow("a1", SOMEBODY, status, new BigDecimal("1.5"), null, 0)), List.of()));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3} → {4}")
    @CsvSource({
        "'', " + SOMEBODY + ", present, 1, R_KEY_MISSING",
        "a1, '', present, 1, R_KEY_MISSING",
        "a1, " + SOMEBODY + ", '', 1, R_MISSING",
        "a1, " + SOMEBODY + ", late, 1, R_CODE_UNKNOWN",
        "a1, " + SOMEBODY + ", present, -1, R_NEGATIVE",
        "a1, " + SOMEBODY + ", present, x, R_NOT_NUMBER"
    })
    void aBadCellRefusesTheRow(String activity, String person, String status, String hours, Code code) {
        assertThat(refused(activity, person, status, hours, "").notice().code()).isEqualTo(code);
    }

    @Test
    void aNameInAWrongColumnIsNotRepeated() {
        assertThat(refused("a1", SOMEBODY, "王小明", "1", "").notice())
                .isEqualTo(Notice.ofCell(
                        Code.R_CODE_UNKNOWN, "list.csv", 9, "h_status", "•••", "absent, excused, present"));
        assertThat(refused("a1", SOMEBODY, "present", "13812345678", "")
                        .notice()
                        .arguments())
                .as("eleven digits may be a telephone")
                .doesNotContain("13812345678");
    }

    @Test
    void aRawIdIsOurFaultAndIsNotRepeated() {
        assertThatThrownBy(() -> screen("a1", "110101199001011234", "present", "1", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("110101199001011234");
    }

    private ScreenedRow screen(String... cells) {
        return file.screen(9, List.of(cells));
    }

    private ScreenedRow.Refused refused(String... cells) {
        return (ScreenedRow.Refused) screen(cells);
    }
}
