package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Text;
import org.civicdigest.model.Verdict;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataFilesTest {
    @TempDir
    Path folder;

    @Test
    void indicatorsHaveTheContractsColumnsInItsOrder() throws IOException {
        IndicatorsCsv.write(InventedEdition.edition(2, Language.ZH, Language.EN), folder);
        List<String> lines = Files.readAllLines(folder.resolve("indicators.csv"));
        assertThat(lines.get(0))
                .isEqualTo(
                        "\uFEFFarea_code,area_name,level,indicator,indicator_name,period,numerator,denominator,value,lower,"
                                + "upper,benchmark,verdict,rank,rank_lower,rank_upper,ranked_areas,previous,change,change_lower,"
                                + "change_upper,change_verdict,target,status,note");
        assertThat(lines.subList(1, lines.size()))
                .as("area codes, then indicators, then periods, in order")
                .isSortedAccordingTo(java.util.Comparator.comparing(line -> key(line)));
    }

    private static String key(String line) {
        String[] cells = line.split(",", -1);
        return cells[0] + " " + cells[3] + " " + cells[5];
    }

    @Test
    void remarksAreWordsOfTheFirstLanguageAndNumbersArePlain() throws IOException {
        IndicatorsCsv.write(
                Figments.edition(Figments.value(
                        "A",
                        0.1,
                        Verdict.WORSE,
                        ChangeVerdict.WORSENED,
                        -0.00001,
                        Remark.of(Remark.Kind.PART_PERIOD, 6, 12),
                        Remark.of(Remark.Kind.DENOMINATOR_OF_YEAR, 2023))),
                folder);
        assertThat(Files.readString(folder.resolve("indicators.csv")))
                .endsWith(",-0.00001,-0.01001,0.00999,worsened,,ok,本期 12 个月中只有 6 个月有数据；分母取自 2023 年\r\n")
                .contains("A,A区,district,study_attendance,参学率,2025,,,0.1,0.09000000000000001,0.11,0.8,worse,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+8", "-8", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"})
    void textThatASpreadsheetWouldRunIsQuoted(String words) {
        assertThat(CsvTable.text(words)).isEqualTo("'" + words);
    }

    @Test
    void aHostileAreaNameIsGuardedAndQuoted() throws IOException {
        Area area = InventedEdition.area("C", new Text("=HYPERLINK(\"x\")", "x"), "city", null);
        Edition edition = new Edition(
                InventedEdition.workspace(new AreaRegister(List.of(area), List.of()), List.of(Figments.RATE)),
                2025,
                List.of(Language.ZH),
                List.of(Figments.value("C", 0.5, Verdict.NOT_COMPARED)));
        IndicatorsCsv.write(edition, folder);
        assertThat(Files.readString(folder.resolve("indicators.csv"))).contains("C,\"'=HYPERLINK(\"\"x\"\")\",city,");
    }

    @ParameterizedTest
    @CsvSource({
        "0.995907, 0.995907",
        "1e-7, 0.0000001",
        "1e23, 100000000000000000000000",
        "2e-3, 0.002",
        "-0.0, 0",
        "100, 100",
        "0.30000000000000004, 0.30000000000000004",
        "0.1, 0.1"
    })
    void doublesPrintTheFewestDigitsThatReadBack(double number, String printed) {
        assertThat(Decimals.print(number)).isEqualTo(printed);
    }

    @Test
    void decimalsPrintWithoutExponent() {
        assertThat(Decimals.print(new BigDecimal("1.20E+3"))).isEqualTo("1200");
    }

    @Test
    void intakeHasOneRowAFile() throws IOException {
        IntakeCsv.write(InventedEdition.files(), folder);
        List<String> lines = Files.readAllLines(folder.resolve("intake.csv"));
        assertThat(lines.get(0))
                .isEqualTo(
                        "\uFEFFfile,sha256,register,received,accepted,quarantined,duplicate,superseded,ignored,notices");
        assertThat(lines).hasSize(25).anyMatch(line -> line.contains(",,10585,0,10585,0,0,0,"));
    }

    @Test
    void noticesSpeakBothLanguagesInTheOrderOfTheirPlaces() throws IOException {
        NoticesCsv.write(
                List.of(
                        Notice.ofCell(Code.R_NOT_NUMBER, "b.csv", 10, "实到人数", "多"),
                        Notice.ofRow(Code.D_ROW, "b.csv", 9),
                        Notice.ofFile(Code.F_EMPTY, "b.csv"),
                        Notice.ofRow(Code.I_TOTAL_ROW, "a.csv", 99)),
                List.of(Language.ZH, Language.EN),
                folder);
        List<String> lines = Files.readAllLines(folder.resolve("notices.csv"));
        assertThat(lines.get(0)).isEqualTo("\uFEFFfile,sheet,row,column,code,severity,message");
        assertThat(lines.subList(1, 5))
                .extracting(line -> line.substring(0, 8))
                .containsExactly("a.csv,,9", "b.csv,,,", "b.csv,,9", "b.csv,,1");
        assertThat(lines.get(4))
                .isEqualTo("b.csv,,10,实到人数,R_NOT_NUMBER,error,\"“多”不是数。请用阿拉伯数字填写，如 1234。 / "
                        + "\"\"多\"\" is not a number. Write it in digits, such as 1234.\"");
    }
}
