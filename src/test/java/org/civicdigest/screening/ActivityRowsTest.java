package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civicdigest.model.Register;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.civicdigest.screening.RegisterRow.ActivityRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityRowsTest {
    private static final String[] FIELDS = {
        "activity_id", "area_code", "programme", "held_on", "title", "expected", "attended", "essays", "revision"
    };

    private final FileScreener file = City.screener().forFile(City.file(Register.ACTIVITIES, "2025/a.csv", FIELDS));

    @Test
    void aCleanRowBecomesAnActivity() {
        assertThat(screen("a1", "D01", "study", "2025-03-05", "周例会", "30", "28", "5", "2"))
                .isEqualTo(new ScreenedRow.Accepted(
                        List.of(new ActivityRow(
                                "a1",
                                "D01",
                                "study",
                                LocalDate.of(2025, 3, 5),
                                "周例会",
                                Map.of(
                                        "expected", Quantity.of(BigDecimal.valueOf(30)),
                                        "attended", Quantity.of(BigDecimal.valueOf(28)),
                                        "essays", Quantity.of(BigDecimal.valueOf(5))),
                                2)),
                        List.of()));
    }

    @Test
    void timesAreKeptAsFarAsTheyAreStated() {
        FileScreener timed = City.screener()
                .forFile(City.file(
                        Register.ACTIVITIES,
                        "2025/a.csv",
                        "activity_id",
                        "area_code",
                        "programme",
                        "held_on",
                        "started_at",
                        "ended_at",
                        "attended"));
        ActivityRow row = ((ScreenedRow.Accepted)
                        timed.screen(2, List.of("a1", "D01", "study", "2025-03-05", "9点30分", "2025-03-06", "7")))
                .rows().stream().map(ActivityRow.class::cast).findFirst().orElseThrow();
        assertThat(row.startedAt()).isEqualTo(LocalDateTime.of(2025, 3, 5, 9, 30));
        assertThat(row.endedAt()).as("a day is no time").isNull();
    }

    @Test
    void whatIsNotStatedIsAbsentAndNotZero() {
        ActivityRow row = accepted("a1", "D01", "study", "2025-03-05", "", "", "0", "—", "");
        assertThat(row.measures()).isEqualTo(Map.of("attended", Quantity.of(BigDecimal.ZERO)));
        assertThat(row.title()).isNull();
        assertThat(row.revision()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1} = {2} → {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            BUS-18 | activity_id | ``         | R_KEY_MISSING
            ENC-10 | activity_id | a�1        | R_BAD_KEY_CHAR
            FIL-10 | area_code   | ``         | R_DISTRICT_UNKNOWN
            BUS-05 | area_code   | 12         | R_DISTRICT_UNKNOWN
            BUS-03 | area_code   | D04        | R_DISTRICT_SPLIT
            BUS-20 | programme   | 舞蹈课X    | R_CODE_UNKNOWN
            NUM-23 | programme   | ``         | R_MISSING
            DAT-02 | held_on     | 2025-02-30 | R_DATE_INVALID
            NUM-23 | held_on     | ``         | R_MISSING
            NUM-02 | attended    | -5         | R_NEGATIVE
            NUM-18 | attended    | 9999999    | R_OUT_OF_RANGE
            NUM-17 | expected    | 2147483648 | R_OUT_OF_RANGE
            BUS-09 | attended    | 31         | R_ATTENDED_GT_EXPECTED
            BUS-09 | attended    | 140        | R_ATTENDED_GT_EXPECTED
            BUS-09 | attended    | 141        | R_RATIO
            BUS-10 | expected    | 0          | R_ATTENDED_GT_EXPECTED
            SUB-05 | revision    | 0          | R_REVISION_INVALID
            SUB-05 | revision    | v2         | R_REVISION_INVALID
            SUB-05 | revision    | -1         | R_REVISION_INVALID
            SUB-05 | revision    | 1.5        | R_REVISION_INVALID
            """)
    void aBadCellRefusesTheRow(String id, String field, String cell, String code) {
        String[] cells = {"a1", "D01", "study", "2025-03-05", "t", "30", "28", "5", "2"};
        cells[List.of(FIELDS).indexOf(field)] = cell;
        assertThat(refused(cells).notice().code()).as(id).isEqualTo(Code.valueOf(code));
    }

    @Test
    void allProblemsAreListedWithTheHeadersOfTheFile() {
        assertThat(refused("a1", "D01", "stdy", "2025-03-05", "t", "x", "28", "5", "")
                        .problems())
                .containsExactly(
                        Notice.ofCell(Code.R_CODE_UNKNOWN, "2025/a.csv", 7, "h_programme", "stdy", "study"),
                        Notice.ofCell(Code.R_NOT_NUMBER, "2025/a.csv", 7, "h_expected", "x"));
    }

    @Test
    void warningsComeWithTheRow() {
        ScreenedRow.Accepted row =
                (ScreenedRow.Accepted) screen("a1", "D03", "机关学习", "2025/3/5", " x *** ", "30人", "28", "5", "");
        assertThat(row.warnings())
                .extracting(Notice::code)
                .containsExactly(Code.W_DATE_FORMAT, Code.W_DISTRICT_MAPPED, Code.W_UNIT_STRIPPED);
        ActivityRow activity = (ActivityRow) row.rows().get(0);
        assertThat(activity.areaCode()).isEqualTo("D02");
        assertThat(activity.programme()).isEqualTo("study");
        assertThat(activity.title()).as("intake has cleaned it").isEqualTo("x ***");
    }

    @Test
    void idsAreComparedInTheirCompatibleForm() {
        assertThat(accepted(" ａ１ ", "D01", "study", "2025-03-05", "", "", "", "", "")
                        .activityId())
                .isEqualTo("a1");
    }

    @Test
    void aFolderOfAnotherOfficeIsForeign() {
        FileScreener sent = City.screener().forFile(City.file(Register.ACTIVITIES, "D01/a.csv", FIELDS));
        assertThat(sent.screen(2, List.of("a", "S11", "study", "2025-03-05", "", "", "", "", "")))
                .isInstanceOf(ScreenedRow.Accepted.class);
        assertThat(sent.screen(3, List.of("a", "D02", "study", "2025-03-05", "", "", "", "", "")))
                .as("BUS-04")
                .isEqualTo(new ScreenedRow.Refused(
                        List.of(Notice.ofCell(Code.R_DISTRICT_FOREIGN, "D01/a.csv", 3, "h_area_code", "D02", "D01"))));
    }

    @Test
    void aMeasureCanBeRequired() {
        ScreeningContext strict = new ScreeningContext(City.AS_OF, ScreeningContext.EARLIEST, Set.of("attended"));
        FileScreener sent =
                new RowScreener(City.workspace(), strict).forFile(City.file(Register.ACTIVITIES, "a.csv", FIELDS));
        ScreenedRow row = sent.screen(2, List.of("a", "D01", "study", "2025-03-05", "", "", "", "", ""));
        assertThat(((ScreenedRow.Refused) row).notice())
                .as("NUM-24")
                .isEqualTo(Notice.ofCell(Code.R_MISSING, "a.csv", 2, "h_attended", ""));
    }

    @Test
    void aShortRowIsRefused() {
        assertThat(refused("a1", "D01").notice()).isEqualTo(Notice.ofRow(Code.R_FIELD_COUNT, "2025/a.csv", 7, 2, 9));
    }

    @Test
    void aFileWithoutARequiredColumnMustNotComeHere() {
        assertThatThrownBy(() -> City.screener().forFile(City.file(Register.ACTIVITIES, "a.csv", "activity_id")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("area_code");
    }

    private ScreenedRow screen(String... cells) {
        return file.screen(7, List.of(cells));
    }

    private ActivityRow accepted(String... cells) {
        return (ActivityRow) ((ScreenedRow.Accepted) screen(cells)).rows().get(0);
    }

    private ScreenedRow.Refused refused(String... cells) {
        return (ScreenedRow.Refused) screen(cells);
    }
}
