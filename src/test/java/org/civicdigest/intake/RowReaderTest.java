package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicdigest.intake.IntakeFixture.ATTENDANCE_HEAD;
import static org.civicdigest.intake.IntakeFixture.HEAD;
import static org.civicdigest.intake.IntakeFixture.ROW;
import static org.civicdigest.intake.IntakeFixture.findings;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowReaderTest {
    private static final String ID = "110101199001011237";
    private static final String MOBILE = "13800138000";

    @TempDir
    Path folder;

    private IntakeFixture intake;

    @BeforeEach
    void setUp() {
        intake = new IntakeFixture(folder);
    }

    @Test
    void aPersonIsAPseudonymBeforeTheRowLeaves() {
        List<ReceivedRow> rows = intake.rows("a.csv", ATTENDANCE_HEAD + "a1," + ID + ",present,2\na1,,present,2\n");
        assertThat(rows.get(0).cells().get(1)).matches("[0-9a-f]{32}");
        assertThat(rows.get(1).cells().get(1)).isEmpty();
    }

    @Test
    void bus15_aWrongCheckDigitIsRefusedWithoutShowingTheNumber() {
        ReceivedRow row = intake.rows("a.csv", ATTENDANCE_HEAD + "a1,110101199001011235,present,2\n")
                .get(0);
        assertThat(row.problem()).isEqualTo(Notice.ofCell(Code.R_ID_CHECKSUM, "a.csv", 2, "person_id"));
        assertThat(row.toString()).doesNotContain("110101199001011235");
    }

    @Test
    void noNumberOfAPersonLeavesByAnyCell() {
        String text = ATTENDANCE_HEAD
                + "a1," + ID + "\n"
                + ID + ",a1,present,2\n"
                + "a1,x," + ID + ",present," + MOBILE + "\n"
                + "a1," + ID + "\u0001,present,2\n"
                + "a1," + ID + "\uFFFD,present,2\n"
                + "a1,\"" + ID + "\",present," + MOBILE + "," + ID + "\n";
        assertThat(intake.rows("a.csv", text).toString()).doesNotContain(ID).doesNotContain(MOBILE);
    }

    @Test
    void bus17_numbersInFreeTextAreMasked() {
        String text = HEAD + ROW.replace("读书会", "请联系" + MOBILE + "或" + ID) + ROW.replace("读书会", "2025-03-05 读书");
        List<ReceivedRow> rows = intake.rows("a.csv", text);
        assertThat(rows).extracting(row -> row.cells().get(4)).containsExactly("请联系***或***", "2025-03-05 读书");
        assertThat(findings(rows)).containsExactly("2 W_PII_IN_TEXT");
    }

    @Test
    void inj07_directionControlsAreRemoved() {
        List<ReceivedRow> rows = intake.rows("a.csv", HEAD + ROW.replace("读书会", "A\u202Egnp.B"));
        assertThat(rows.get(0).cells().get(4)).isEqualTo("Agnp.B");
        assertThat(findings(rows)).containsExactly("2 W_BIDI_STRIPPED");
    }

    @Test
    void inj08_longTextIsCut() {
        List<ReceivedRow> rows = intake.rows(
                "a.csv", HEAD + ROW.replace("读书会", "字".repeat(4_000)) + ROW.replace("读书会", "𠮷".repeat(200)));
        assertThat(rows).extracting(row -> row.cells().get(4)).containsExactly("字".repeat(199) + "…", "𠮷".repeat(200));
        assertThat(findings(rows)).containsExactly("2 W_TEXT_TRUNCATED");
    }

    @Test
    void enc10_enc13_whatWasLostIsSaidAndLettersAreComposed() {
        List<ReceivedRow> rows =
                intake.rows("a.csv", HEAD + ROW.replace("读书会", "张\uFFFD") + ROW.replace("读书会", "cafe\u0301"));
        assertThat(rows).extracting(row -> row.cells().get(4)).containsExactly("张\uFFFD", "caf\u00E9");
        assertThat(findings(rows)).containsExactly("2 W_REPLACEMENT_CHAR");
    }

    @Test
    void inj01_textIsText() {
        List<ReceivedRow> rows = intake.rows("a.csv", HEAD + ROW.replace("读书会", "<script>alert(1)</script>"));
        assertThat(rows.get(0).cells().get(4)).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void columnsThatNothingUsesDoNotTravel() {
        String text = HEAD.strip() + ",联系人\n" + ROW.strip() + ",张三\n";
        assertThat(intake.rows("a.csv", text).get(0).cells()).hasSize(8).endsWith("28", "");
    }

    @Test
    void aFormulaIsText() {
        assertThat(intake.rows("a.csv", HEAD + ROW.replace("读书会", "=1+1"))
                        .get(0)
                        .cells())
                .contains("=1+1");
    }

    @Test
    void aRefusedFileHasNoRowsToRead() {
        Receipt receipt = intake.receive("a.csv", "x\n");
        Pseudonymiser pseudonymiser = new Pseudonymiser(PseudonymKey.sample());
        assertThatThrownBy(() -> RowReader.open(receipt, folder, pseudonymiser))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("F_HEADER_MISSING");
    }

    /** The scanner and the reader share no code; whatever a file holds, they must agree or the file be refused. */
    @Test
    void scannerAndReaderAgreeOnAnyMixtureOfMarks() {
        Random random = new Random(20250305);
        String[] pieces = {
            "a", "\"", "\"\"", ",", "\n", "\r", "\r\n", "\"x\ry\nz\r\n\"", " ", "\t", "读", "\uFEFF", "合计", ROW, HEAD
        };
        int read = 0;
        for (int round = 0; round < 1_000; round++) {
            StringBuilder text = new StringBuilder(HEAD);
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            // The fixture compares the two counts of every file that is not refused.
            read += intake.receive("a.csv", text.toString()).isRefused() ? 0 : 1;
        }
        assertThat(read)
                .as("files that were compared; the others are refused for their quotation marks")
                .isGreaterThan(200);
    }
}
