package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.civicdigest.model.Period;
import org.civicdigest.model.Register;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.civicdigest.screening.RegisterRow.AreaRow;
import org.civicdigest.screening.RegisterRow.PopulationEntry;
import org.civicdigest.screening.RegisterRow.ReturnRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnRowsTest {
    private final FileScreener form = City.screener()
            .forFile(City.file(Register.RETURNS, "form.csv", "area_code", "period", "measure", "value", "revision"));

    @ParameterizedTest(name = "measure named {0}")
    @CsvSource({"settled", "调解成功数", "Settled"})
    void aMeasureIsNamedByCodeOrName(String measure) {
        assertThat(form.screen(2, List.of("D01", "2025-Q1", measure, "26", "1")))
                .isEqualTo(new ScreenedRow.Accepted(List.of(value("D01", "2025-Q1", "settled", 26, 1)), List.of()));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3} → {4}")
    @CsvSource({
        "D09, 2025, settled, 1, R_DISTRICT_UNKNOWN",
        "D05, 2023, settled, 1, R_DISTRICT_NOT_VALID",
        "D01, 今年, settled, 1, R_PERIOD_INVALID",
        "D01, 2027, settled, 1, R_DATE_FUTURE",
        "D01, '', settled, 1, R_MISSING",
        "D01, 2025, setled, 1, R_CODE_UNKNOWN",
        "D01, 2025, attended, 1, R_CODE_UNKNOWN",
        "D01, 2025, '', 1, R_MISSING",
        "D01, 2025, settled, '', R_MISSING",
        "D01, 2025, settled, -1, R_NEGATIVE",
        "D01, 2025, settled, 3.7, R_NOT_INTEGER",
        "D01, 2025, settled, 97%, R_PERCENT"
    })
    void aBadCellRefusesTheRow(String area, String period, String measure, String value, Code code) {
        ScreenedRow row = form.screen(2, List.of(area, period, measure, value, ""));
        assertThat(((ScreenedRow.Refused) row).notice().code()).isEqualTo(code);
    }

    @Test
    void aTemplateMakesARowOfEachColumnAndTakesAreasAndPopulation() {
        assertThat(libraries("AK0001", "6679", "12", "ANCHOR POINT", "AK", "2000"))
                .isEqualTo(new ScreenedRow.Accepted(
                        List.of(
                                value("AK0001", "2016", "settled", 12, 0),
                                value("AK0001", "2016", "visits", 6679, 0),
                                new AreaRow("AK0001", "ANCHOR POINT", "library", "AK", Period.of("2016")),
                                new PopulationEntry("AK0001", 2016, "residents", BigDecimal.valueOf(2000))),
                        List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(value = {"-1", "-3", "-9", "M", ".", "''", "N/A", "-"})
    void aCodeForMissingYieldsNoValue(String cell) {
        assertThat(libraries("AK0001", cell, "12", "ANCHOR POINT", "AK", cell))
                .isEqualTo(new ScreenedRow.Accepted(
                        List.of(
                                value("AK0001", "2016", "settled", 12, 0),
                                new AreaRow("AK0001", "ANCHOR POINT", "library", "AK", Period.of("2016"))),
                        List.of()));
    }

    @Test
    void oneBadCellRefusesAllOfTheRow() {
        assertThat(libraries("AK0001", "many", "12", "ANCHOR POINT", "AK", "2000"))
                .isEqualTo(new ScreenedRow.Refused(
                        List.of(Notice.ofCell(Code.R_NOT_NUMBER, "pls_fy2016.csv", 2, "h_visits", "many"))));
        assertThat(libraries("a/b", "1", "12", "ANCHOR POINT", "AK", "2000")).isInstanceOf(ScreenedRow.Refused.class);
        assertThat(libraries("AK0001", "1", "12", "ANCHOR POINT", "", "2000"))
                .as("without its parent the area would stand at the top")
                .isInstanceOf(ScreenedRow.Refused.class);
    }

    @Test
    void aFileWithoutAPeriodTellsSo() {
        FileScreener file = City.screener()
                .forFile(City.file(Register.RETURNS, "pls.csv", City.libraries(), null, "area_code", "visits"));
        assertThat(((ScreenedRow.Refused) file.screen(2, List.of("AK0001", "1"))).notice())
                .isEqualTo(Notice.ofRow(Code.R_PERIOD_INVALID, "pls.csv", 2, "pls.csv"));
    }

    private static ScreenedRow libraries(String... cells) {
        FileContext file = City.file(
                Register.RETURNS,
                "pls_fy2016.csv",
                City.libraries(),
                Period.of("2016"),
                "area_code",
                "visits",
                "settled",
                "area.name",
                "area.parent",
                "population:residents");
        return City.screener().forFile(file).screen(2, List.of(cells));
    }

    private static ReturnRow value(String area, String period, String measure, int value, int revision) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return new ReturnRow(area, Period.of(period), measure, exact, exact, revision);
    }
}
