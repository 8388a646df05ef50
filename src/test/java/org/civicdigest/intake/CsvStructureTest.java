package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.intake.IntakeFixture.HEAD;
import static org.civicdigest.intake.IntakeFixture.ROW;
import static org.civicdigest.intake.IntakeFixture.bytes;
import static org.civicdigest.intake.IntakeFixture.codes;
import static org.civicdigest.intake.IntakeFixture.findings;
import static org.civicdigest.intake.IntakeFixture.join;
import static org.civicdigest.intake.IntakeFixture.rows;
import static org.civicdigest.intake.IntakeFixture.utf8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvStructureTest {
    private static final String START = "a2,D01,study,2025-03-06,";

    @TempDir
    Path folder;

    private IntakeFixture intake;

    @BeforeEach
    void setUp() {
        intake = new IntakeFixture(folder);
    }

    @Test
    void csv01_crLfIsAccepted() {
        Receipt receipt = intake.receive("a.csv", (HEAD + ROW).replace("\n", "\r\n"));
        assertThat(codes(receipt)).containsExactly(Code.W_COLUMN_ABSENT);
        assertThat(receipt.received()).isEqualTo(1);
    }

    @Test
    void csv02_bareCrIsAnOldStyle() {
        Receipt receipt = intake.receive("a.csv", (HEAD + ROW + ROW).replace("\n", "\r"));
        assertThat(codes(receipt)).contains(Code.W_NEWLINE_CR);
        assertThat(receipt.received()).isEqualTo(2);
    }

    @Test
    void csv03_mixedLineEndsMakeNoRowsOfTwo() {
        String mixed = HEAD.strip() + "\r\n" + ROW.strip() + "\r" + ROW.strip() + "\n" + ROW.strip();
        Receipt receipt = intake.receive("a.csv", mixed);
        assertThat(codes(receipt)).contains(Code.W_NEWLINE_MIXED);
        assertThat(rows(receipt)).extracting(ReceivedRow::row).containsExactly(2L, 3L, 4L);
    }

    @Test
    void csv05_anOpenQuoteIsRefusedWithItsLine() {
        Receipt receipt = intake.receive("a.csv", HEAD + ROW + START + "\"open,1,1\n" + ROW + ROW);
        assertThat(receipt.notices().get(0)).isEqualTo(Notice.ofRow(Code.F_QUOTE_UNBALANCED, "a.csv", 3, 3));
        assertThat(receipt.received())
                .as("lines, for there are no records to count")
                .isEqualTo(4);
    }

    @Test
    void csv05_anOpenQuoteThatALaterOneSeemsToCloseIsRefusedToo() {
        Receipt receipt = intake.receive("a.csv", HEAD + START + "\"open,1,1\n" + START + "\"fair\",1,1\n");
        assertThat(receipt.notices().get(0)).isEqualTo(Notice.ofRow(Code.F_QUOTE_UNBALANCED, "a.csv", 2, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12\" pipe", "\"12\" pipe", "\"a\"b\"c\""})
    void csv06_strayQuotesAreTakenAsTheyStand(String cell) {
        Receipt receipt = intake.receive("a.csv", HEAD + ROW + START + cell + ",3,3\n" + ROW);
        assertThat(receipt.received()).isEqualTo(3);
        List<Notice> all = new ArrayList<>(receipt.notices());
        rows(receipt).forEach(row -> all.addAll(row.warnings()));
        assertThat(all)
                .filteredOn(notice -> notice.code() == Code.W_STRAY_QUOTE)
                .extracting(Notice::row)
                .containsExactly(3L);
    }

    @Test
    void csv07_csv08_rfc4180QuotesAndBackslashes() {
        String text = HEAD + START + "\"a \"\"q\"\" b, c\",1,1\n" + START + "\"ends with backslash\\\",1,1\n";
        assertThat(intake.rows("a.csv", text))
                .extracting(row -> row.cells().get(4))
                .containsExactly("a \"q\" b, c", "ends with backslash\\");
    }

    @Test
    void aCellOfTwoLinesIsTheSameFromAnySystem() {
        String text = HEAD + START + "\"two\nlines\",1,1\n" + ROW;
        List<ReceivedRow> unix = intake.rows("a.csv", text);
        List<ReceivedRow> dos = intake.rows("b.csv", text.replace("\n", "\r\n"));
        assertThat(unix).extracting(ReceivedRow::row).containsExactly(2L, 4L);
        assertThat(dos)
                .extracting(ReceivedRow::cells)
                .isEqualTo(unix.stream().map(ReceivedRow::cells).toList());
    }

    @Test
    void csv10_aBlockOfNulsIsDamage() {
        Receipt receipt = intake.receive("a.csv", join(utf8(HEAD + ROW), new byte[4096]));
        assertThat(receipt.notices().get(0)).isEqualTo(Notice.ofRow(Code.F_NUL_BLOCK, "a.csv", 3, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u0085", "\u2028", "\u0000"})
    void csv11_controlCharactersAreRefusedByName(String control) {
        ReceivedRow row =
                intake.rows("a.csv", HEAD + ROW.replace("读书会", "读" + control)).get(0);
        assertThat(row.problem())
                .isEqualTo(Notice.ofCell(
                        Code.R_CONTROL_CHAR, "a.csv", 2, "title", String.format("U+%04X", (int) control.charAt(0))));
    }

    @Test
    void csv12_blankLinesAreNoRows() {
        Receipt receipt = intake.receive("a.csv", "\n" + HEAD + ROW + "\n  \n\t\n" + ROW + "\n");
        assertThat(receipt.notices()).contains(Notice.ofFile(Code.W_BLANK_LINES, "a.csv", 5));
        assertThat(rows(receipt)).extracting(ReceivedRow::row).containsExactly(3L, 7L);
    }

    @Test
    void csv13_csv15_csv16_rowsThatAreNoDataAreIgnoredAndCounted() {
        String text = HEAD + ROW + ",,,,,,\n" + HEAD + "合 计：,,,,,30,28\n,,Total,,,1,1\n全市合计,30\n\"\"\n";
        Receipt receipt = intake.receive("a.csv", text);
        assertThat(receipt.received()).isEqualTo(7);
        assertThat(findings(rows(receipt)))
                .containsExactly(
                        "3 I_ALL_EMPTY",
                        "4 I_HEADER_REPEATED",
                        "5 I_TOTAL_ROW",
                        "6 I_TOTAL_ROW",
                        "7 I_TOTAL_ROW",
                        "8 I_ALL_EMPTY");
    }

    @Test
    void aSecondTableWithOtherColumnsBelowIsNotReadIntoTheWrongOnes() {
        String swapped = "activity_id,area_code,programme,held_on,title,attended,expected\n";
        List<ReceivedRow> rows = intake.rows("a.csv", HEAD + ROW + swapped + ROW + HEAD + ROW);
        assertThat(findings(rows)).containsExactly("3 F_LAYOUT", "4 F_LAYOUT", "5 I_HEADER_REPEATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void csv17_otherSeparatorsAreSeen(String separator) {
        Receipt receipt = intake.receive("a.csv", (HEAD + ROW).replace(",", separator));
        assertThat(codes(receipt)).contains(Code.W_SEPARATOR);
        assertThat(rows(receipt).get(0).cells()).hasSize(7).startsWith("a1", "D01");
    }

    @Test
    void csv17_tabsAreWhatTsvPromises() {
        Receipt receipt = intake.receive("a.tsv", (HEAD + ROW).replace(",", "\t"));
        assertThat(codes(receipt)).doesNotContain(Code.W_SEPARATOR);
    }

    @Test
    void csv17_fullWidthCommasAreNoSeparator() {
        assertThat(intake.receive("a.csv", (HEAD + ROW).replace(",", "，")).refusal())
                .isEqualTo(Code.F_HEADER_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d,D1,4\n", "a1,D01,study,2025-03-05,class,1,234,900\n"})
    void csv18_csv20_wrongFieldCounts(String row) {
        Notice problem = intake.rows("a.csv", HEAD + row + ROW).get(0).problem();
        int fields = row.split(",", -1).length;
        assertThat(problem).isEqualTo(Notice.ofRow(Code.R_FIELD_COUNT, "a.csv", 2, fields, 7));
    }

    @Test
    void csv21_aLineWithoutEndIsRefused() {
        Receipt alone = intake.receive("a.csv", "x".repeat(3_000_000));
        Receipt later = intake.receive("b.csv", HEAD + ROW + "x".repeat(3_000_000) + "\n" + ROW);
        assertThat(alone.refusal()).isEqualTo(Code.F_LINE_TOO_LONG);
        assertThat(later.notices().get(0)).isEqualTo(Notice.ofRow(Code.F_LINE_TOO_LONG, "b.csv", 3, 3, 1 << 20));
        assertThat(later.received()).isEqualTo(3);
    }

    @Test
    void csv22_tooManyColumnsAreRefused() {
        String head =
                IntStream.rangeClosed(1, 25_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        Receipt receipt = intake.receive("a.csv", head + "\n");
        assertThat(receipt.notices().get(0)).isEqualTo(Notice.ofFile(Code.F_TOO_MANY_COLUMNS, "a.csv", 25_000, 2_000));
    }

    @Test
    void csv23_aCellOfMegabytesCostsItsRowOnly() {
        List<ReceivedRow> rows = intake.rows("a.csv", HEAD + START + "x".repeat(5_000_000) + ",1,1\n" + ROW);
        assertThat(rows.get(0).problem())
                .isEqualTo(Notice.ofCell(Code.R_FIELD_TOO_LONG, "a.csv", 2, "title", 5_000_000, 4_096));
        assertThat(rows.get(0).cells().get(4)).as("what is kept of it").hasSize(200);
        assertThat(rows.get(1).problem()).isNull();
    }

    @Test
    void csv23_theLimitItselfIsFine() {
        String text = HEAD + START + "x".repeat(4_096) + ",1,1\n" + START + "x".repeat(4_097) + ",1,1\n";
        assertThat(findings(intake.rows("a.csv", text)))
                .as("a title is cut long before it is too long for a cell")
                .containsExactly("2 W_TEXT_TRUNCATED", "3 R_FIELD_TOO_LONG");
    }

    @Test
    void csv25_aFileThatEndsInsideARowIsTruncated() {
        String whole = HEAD + ROW + ROW;
        Receipt receipt = intake.receive("a.csv", whole.substring(0, whole.length() - 9));
        assertThat(receipt.notices().get(0)).isEqualTo(Notice.ofRow(Code.F_TRUNCATED, "a.csv", 3, "第 3 行 / line 3"));
        assertThat(receipt.received()).isEqualTo(2);
    }

    @Test
    void csv25_insideQuotesToo() {
        Receipt receipt = intake.receive("a.csv", HEAD + ROW + START + "\"half a ti");
        assertThat(receipt.notices().get(0)).isEqualTo(Notice.ofRow(Code.F_TRUNCATED, "a.csv", 3, "第 3 行 / line 3"));
    }

    @Test
    void csv25_aWholeLastRowOrAShortRowOfTotalsNeedsNoLineEnd() {
        assertThat(intake.receive("a.csv", HEAD + ROW.strip()).refusal()).isNull();
        assertThat(intake.receive("b.csv", HEAD + ROW + "合计,30").refusal()).isNull();
    }

    @Test
    void aMarkBeforeAQuotedHeadIsNoStrayQuote() {
        String head = HEAD.replace("activity_id", "\"activity_id\"");
        Receipt receipt = intake.receive("a.csv", join(bytes(0xEF, 0xBB, 0xBF), utf8(head + ROW)));
        assertThat(codes(receipt)).containsExactly(Code.W_COLUMN_ABSENT);
    }
}
