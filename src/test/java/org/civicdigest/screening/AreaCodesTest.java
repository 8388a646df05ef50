package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.civicdigest.model.Period;
import org.civicdigest.notice.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** See {@link City#areas()} for the areas and what became of them. */
class AreaCodesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final AreaCodes areas = new AreaCodes(City.areas());

    @ParameterizedTest(name = "{0} on {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            D01     | 2025-06-01 | D01
            ` D01 ` | 2025-06-01 | D01
            Ｄ０１   | 2025-06-01 | D01
            D03     | 2022-12-31 | D03
            D03     | 2023-01-01 | D02 W_DISTRICT_MAPPED
            OLD     | 2020-01-01 | OLD
            OLD     | 2022-06-01 | D03 W_DISTRICT_MAPPED
            OLD     | 2025-06-01 | D02 W_DISTRICT_MAPPED
            GONE    | 2025-06-01 | D01 W_DISTRICT_MAPPED
            GONE    | 2009-12-31 | R_DISTRICT_NOT_VALID
            D04     | 2024-05-31 | D04
            D04     | 2024-06-01 | R_DISTRICT_SPLIT
            D05     | 2024-06-01 | D05
            D05     | 2024-05-31 | R_DISTRICT_NOT_VALID
            S11     | 2025-06-01 | S11
            12      | 2025-06-01 | R_DISTRICT_UNKNOWN
            XYZ     | 2025-06-01 | R_DISTRICT_UNKNOWN
            д01     | 2025-06-01 | R_DISTRICT_UNKNOWN
            А01     | 2025-06-01 | R_CONFUSABLE
            DO1     | 2025-06-01 | R_CONFUSABLE
            ../../evil | 2025-06-01 | R_DISTRICT_UNKNOWN
            .       | 2025-06-01 | R_DISTRICT_UNKNOWN
            CON     | 2025-06-01 | R_DISTRICT_UNKNOWN
            D�1     | 2025-06-01 | R_BAD_KEY_CHAR
            ``      | 2025-06-01 | missing
            """)
    void aCodeIsUnderstoodAsOfItsDay(String code, LocalDate day, String outcome) {
        assertThat(words(areas.resolve(code, day))).isEqualTo(outcome);
    }

    @Test
    void aMergedCodeNamesTheDayAndTheSuccessor() {
        assertThat(areas.resolve("D03", DAY))
                .isEqualTo(Parsed.of("D02", Finding.of(Code.W_DISTRICT_MAPPED, "D03", "2023-01-01", "D02")));
    }

    @Test
    void aSplitNamesAllSuccessors() {
        assertThat(areas.resolve("D04", DAY))
                .isEqualTo(Parsed.bad(Code.R_DISTRICT_SPLIT, "D04", "2024-06-01", "D05, D06"));
    }

    @Test
    void aPeriodIsGoodForEveryAreaThatHeldOnOneOfItsDays() {
        assertThat(words(areas.resolve("D04", Period.of("2024")))).isEqualTo("D04");
        assertThat(words(areas.resolve("D04", Period.of("2024-Q2")))).isEqualTo("D04");
        assertThat(words(areas.resolve("D04", Period.of("2024-Q3")))).isEqualTo("R_DISTRICT_SPLIT");
        assertThat(words(areas.resolve("D03", Period.of("2023")))).isEqualTo("D02 W_DISTRICT_MAPPED");
        assertThat(areas.resolve("D05", Period.of("2023")))
                .isEqualTo(Parsed.bad(Code.R_DISTRICT_NOT_VALID, "D05", "2023"));
    }

    @Test
    void aLostZeroIsTheFirstGuess() {
        assertThat(areas.resolve("12", DAY)).isEqualTo(Parsed.bad(Code.R_DISTRICT_UNKNOWN, "12", "0012"));
    }

    @Test
    void theNearestCodesAreOffered() {
        assertThat(areas.resolve("d02", DAY)).isEqualTo(Parsed.bad(Code.R_DISTRICT_UNKNOWN, "d02", "D02, D01, D03"));
        assertThat(areas.resolve("西城区", DAY))
                .as("a name is no code, but tells which is meant")
                .isEqualTo(Parsed.bad(Code.R_DISTRICT_UNKNOWN, "西城区", "D02"));
        assertThat(areas.resolve("QQQQ", DAY)).isEqualTo(Parsed.bad(Code.R_DISTRICT_UNKNOWN, "QQQQ", "—"));
    }

    @Test
    void aLookAlikeIsNamed() {
        assertThat(areas.resolve("\u041001", DAY))
                .as("BUS-07: Cyrillic А")
                .isEqualTo(Parsed.bad(Code.R_CONFUSABLE, "\u041001", "A01"));
    }

    @ParameterizedTest(name = "the folder {0} may report for {1}: {2}")
    @CsvSource({
        "D01, D01, true",
        "D01, S11, true",
        "C, S11, true",
        "D02, S11, false",
        "S11, D01, false",
        "D03, D02, true",
        "D02, D03, true",
        "OLD, D02, true",
        "D04, D05, false"
    })
    void anOfficeReportsForItsOwn(String folder, String code, boolean responsible) {
        assertThat(areas.isResponsible(folder, code, DAY, DAY)).isEqualTo(responsible);
    }

    @Test
    void foldersAreFoundInThePathButNotInTheFileName() {
        assertThat(areas.listFolders("2025/D01/S11/D02")).containsExactly("D01", "S11");
        assertThat(areas.listFolders("D01.csv")).isEmpty();
    }

    @Test
    void aCodeThatItsFileBringsOnlyNeedsTheShape() {
        assertThat(AreaCodes.asWritten(" AK0001 ")).isEqualTo(Parsed.of("AK0001"));
        assertThat(AreaCodes.asWritten("a/b")).isEqualTo(Parsed.bad(Code.R_DISTRICT_UNKNOWN, "a/b", "—"));
        assertThat(AreaCodes.asWritten("X".repeat(33))).isInstanceOf(Parsed.Bad.class);
        assertThat(AreaCodes.asWritten("")).isEqualTo(Parsed.missing());
    }

    private static String words(Parsed<String> parsed) {
        if (parsed instanceof Parsed.Value<String> value) {
            return value.findings().isEmpty()
                    ? value.value()
                    : value.value() + " " + value.findings().get(0).code();
        }
        return parsed instanceof Parsed.Bad<String> bad ? bad.code().name() : "missing";
    }
}
