package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.intake.IntakeFixture.CHINESE_HEAD;
import static org.civicdigest.intake.IntakeFixture.GB18030;
import static org.civicdigest.intake.IntakeFixture.HEAD;
import static org.civicdigest.intake.IntakeFixture.ROW;
import static org.civicdigest.intake.IntakeFixture.bytes;
import static org.civicdigest.intake.IntakeFixture.codes;
import static org.civicdigest.intake.IntakeFixture.findings;
import static org.civicdigest.intake.IntakeFixture.join;
import static org.civicdigest.intake.IntakeFixture.rows;
import static org.civicdigest.intake.IntakeFixture.utf8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {
    private static final byte[] MARK = bytes(0xEF, 0xBB, 0xBF);
    private static final Charset CP1252 = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private IntakeFixture intake;

    @BeforeEach
    void setUp() {
        intake = new IntakeFixture(folder);
    }

    @Test
    void utf8IsAcceptedWithoutAWord() {
        Receipt receipt = intake.receive("a.csv", HEAD + ROW);
        assertThat(codes(receipt)).containsExactly(Code.W_COLUMN_ABSENT);
        assertThat(receipt.encodingLabel()).isEqualTo("UTF-8");
        assertThat(title(receipt)).isEqualTo("读书会");
    }

    @Test
    void enc01_aByteOrderMarkIsNotPartOfTheFirstName() {
        Receipt receipt = intake.receive("a.csv", join(MARK, utf8(HEAD + ROW)));
        assertThat(receipt.head()).startsWith("activity_id");
        assertThat(receipt.refusal()).isNull();
        assertThat(receipt.encodingLabel()).isEqualTo("UTF-8 (byte order mark)");
    }

    @Test
    void enc02_gb18030IsProvenByItsChineseHead() {
        Receipt receipt = intake.receive("a.csv", CHINESE_HEAD + ROW, GB18030);
        assertThat(codes(receipt)).contains(Code.W_ENC_GB18030);
        assertThat(receipt.encodingLabel())
                .isEqualTo("GB18030 (detected: header resolves, 100.0 % of area codes known)");
        assertThat(title(receipt)).isEqualTo("读书会");
    }

    @Test
    void enc02_gb18030WithAnAsciiHeadIsProvenByItsAreaCodes() {
        Receipt receipt = intake.receive("a.csv", HEAD + ROW, GB18030);
        assertThat(codes(receipt)).contains(Code.W_ENC_GB18030);
        assertThat(title(receipt)).isEqualTo("读书会");
    }

    @Test
    void enc02_aWrongAsciiCodeIsNoEvidenceAgainstAnEncoding() {
        Receipt receipt = intake.receive("a.csv", HEAD + ROW.replace("D01", "D99"), GB18030);
        assertThat(codes(receipt)).contains(Code.W_ENC_GB18030);
    }

    @Test
    void enc02_garbledAreaCodesAre() {
        Receipt receipt = intake.receive("a.csv", HEAD + ROW.replace("D01", "东城区"), GB18030);
        assertThat(receipt.refusal()).isEqualTo(Code.F_ENC_UNKNOWN);
        assertThat(receipt.received()).isEqualTo(1);
    }

    @Test
    void enc03_fourByteCharactersSurvive() {
        Receipt receipt = intake.receive("a.csv", HEAD + ROW.replace("读书会", "㐀㐁𠀀"), GB18030);
        assertThat(codes(receipt)).contains(Code.W_ENC_GB18030);
        assertThat(title(receipt)).isEqualTo("㐀㐁𠀀");
    }

    @Test
    void utf16WithAMarkIsDecoded() {
        byte[] little = join(bytes(0xFF, 0xFE), (HEAD + ROW).getBytes(StandardCharsets.UTF_16LE));
        byte[] big = join(bytes(0xFE, 0xFF), (HEAD + ROW).getBytes(StandardCharsets.UTF_16BE));
        assertThat(title(intake.receive("a.csv", little))).isEqualTo("读书会");
        assertThat(title(intake.receive("b.csv", big))).isEqualTo("读书会");
    }

    @Test
    void enc05_utf16WithoutAMarkIsUnknown() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Receipt receipt = intake.receive("a.csv", CHINESE_HEAD + ROW + ROW, charset);
            assertThat(receipt.refusal()).as(charset.name()).isEqualTo(Code.F_ENC_UNKNOWN);
            assertThat(receipt.received()).as("rows are countable all the same").isEqualTo(2);
        }
    }

    @Test
    void enc06_windows1252IsAGuessThatHeadAndCodesMustBearOut() {
        String rows = ROW.replace("读书会", "café resumé élan") + ROW.replace("读书会", "été");
        Receipt receipt = intake.receive("a.csv", HEAD + rows, CP1252);
        assertThat(codes(receipt)).contains(Code.W_ENC_GUESSED);
        assertThat(title(receipt)).isEqualTo("café resumé élan");
    }

    @Test
    void enc06_windows1252WithAnUnknownHeaderOrUnknownCodesIsUnknown() {
        String row = ROW.replace("读书会", "café");
        Receipt header = intake.receive("a.csv", HEAD.replace("title", "résumé") + row, CP1252);
        Receipt codes = intake.receive("b.csv", HEAD + row.replace("D01", "D99"), CP1252);
        assertThat(header.refusal()).isEqualTo(Code.F_ENC_UNKNOWN);
        assertThat(codes.refusal()).isEqualTo(Code.F_ENC_UNKNOWN);
    }

    @Test
    void enc07_twoEncodingsInOneFileAreRefusedWithALineOfEach() {
        byte[] mixed = join(utf8(HEAD + ROW + ROW), (ROW + ROW).getBytes(GB18030));
        Receipt receipt = intake.receive("a.csv", mixed);
        assertThat(receipt.refusal()).isEqualTo(Code.F_ENC_MIXED);
        assertThat(refusal(receipt).arguments()).containsExactly("2", "4");
        assertThat(receipt.received()).isEqualTo(4);
    }

    @Test
    void enc08_overlongFormsAndSurrogatesAreNotUtf8() {
        for (byte[] fault : List.of(bytes(0xC0, 0xAF), bytes(0xED, 0xA0, 0x80))) {
            byte[] inAscii = join(utf8(HEAD + "a1,D01,study,2025-03-05,x"), fault, utf8("y,1,1\n"));
            byte[] inChinese = join(utf8(HEAD + ROW + "a2,D01,study,2025-03-05,读"), fault, utf8("书,1,1\n"));
            assertThat(refusal(intake.receive("a.csv", inAscii)))
                    .isEqualTo(Notice.ofRow(Code.F_ENC_INVALID, "a.csv", 2, 2, "UTF-8"));
            assertThat(refusal(intake.receive("b.csv", inChinese)))
                    .isEqualTo(Notice.ofRow(Code.F_ENC_INVALID, "b.csv", 3, 3, "UTF-8"));
        }
    }

    @Test
    void enc10_lostCharactersAreWarnedOfInTextAndRefusedInKeys() {
        String text = HEAD + ROW.replace("读书会", "读\uFFFD") + ROW.replace("a1", "a\uFFFD");
        assertThat(findings(intake.rows("a.csv", text))).containsExactly("2 W_REPLACEMENT_CHAR", "3 R_BAD_KEY_CHAR");
    }

    @Test
    void enc12_anInnerMarkWithTheHeadAgainIsIgnored() {
        byte[] one = join(MARK, utf8(HEAD + ROW));
        List<ReceivedRow> rows = rows(intake.receive("a.csv", join(one, one)));
        assertThat(findings(rows)).containsExactly("3 I_HEADER_REPEATED");
        assertThat(rows).hasSize(3);
    }

    @Test
    void enc13_decomposedTextIsComposed() {
        Receipt receipt = intake.receive("a.csv", HEAD + ROW.replace("读书会", "cafe\u0301"));
        assertThat(title(receipt)).isEqualTo("café");
    }

    @Test
    void chineseTextThatDoesNotResolveIsNotTakenForGb18030() {
        byte[] korean = "활동번호,지역,사업\n읽기,모임,서울\n".getBytes(Charset.forName("EUC-KR"));
        assertThat(intake.receive("a.csv", korean).refusal()).isEqualTo(Code.F_ENC_UNKNOWN);
    }

    @Test
    void aCharacterCutOffAtTheEndIsATruncatedUpload() {
        byte[] whole = utf8(HEAD + ROW + "a2,D01,study,2025-03-05,读书");
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(refusal(intake.receive("a.csv", cut)))
                .isEqualTo(Notice.ofRow(Code.F_TRUNCATED, "a.csv", 3, "第 3 行 / line 3"));
    }

    @Test
    void theSameInGb18030AndUtf16() {
        byte[] gb18030 = (CHINESE_HEAD + ROW + "a2,D01,study,2025-03-05,读书").getBytes(GB18030);
        byte[] utf16 = join(bytes(0xFF, 0xFE), (HEAD + ROW + ROW).getBytes(StandardCharsets.UTF_16LE));
        for (byte[] whole : List.of(gb18030, utf16)) {
            byte[] cut = Arrays.copyOf(whole, whole.length - 1);
            assertThat(intake.receive("a.csv", cut).refusal()).isEqualTo(Code.F_TRUNCATED);
        }
    }

    private static Notice refusal(Receipt receipt) {
        return receipt.notices().get(0);
    }

    private static String title(Receipt receipt) {
        return rows(receipt).get(0).cells().get(receipt.fieldIndexes().getOrDefault("title", -1));
    }
}
