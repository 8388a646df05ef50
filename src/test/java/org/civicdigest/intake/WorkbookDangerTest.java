package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks written part by part, as no spreadsheet program would; and files that only call themselves workbooks. */
class WorkbookDangerTest {
    private static final String HEAD_ROW = "<row r=\"1\">" + texts(1, IntakeFixture.HEAD.strip()) + "</row>";
    private static final String ROW = "<row r=\"2\">" + texts(2, IntakeFixture.ROW.strip()) + "</row>";

    @TempDir
    Path folder;

    private IntakeFixture intake;

    @BeforeEach
    void makeIntake() {
        intake = new IntakeFixture(folder);
    }

    @Test
    void cellsBeyondTheHeadAreNotLost() throws IOException {
        String beyond = ROW.replace("</row>", text("J2", "迟到") + "</row>")
                + "<row r=\"3\">" + text("I3", "只有备注") + "</row>"
                + "<row r=\"4\">" + texts(4, IntakeFixture.ROW.strip()) + text("H4", "　") + "</row>";
        Receipt receipt = intake.receive("a.xlsx", book(HEAD_ROW + beyond));
        assertThat(IntakeFixture.findings(IntakeFixture.rows(receipt)))
                .as("as a text file says it; blank cells say nothing")
                .containsExactly("2 R_FIELD_COUNT", "3 R_FIELD_COUNT");
        assertThat(IntakeFixture.rows(receipt).get(0).cells())
                .as("evidence")
                .hasSize(10)
                .endsWith("", "迟到");
    }

    @Test
    void richTextIsJoined_andHowItIsSpokenIsNoPartOfIt() throws IOException {
        String rich = "<is><r><rPr><b/></rPr><t>读</t></r><r><t xml:space=\"preserve\">书 会</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>DU</t></rPh><phoneticPr fontId=\"1\"/></is>";
        String row = ROW.replace("<is><t>读书会</t></is>", rich);
        assertThat(row).isNotEqualTo(ROW);
        assertThat(IntakeFixture.rows(intake.receive("a.xlsx", book(HEAD_ROW + row)))
                        .get(0)
                        .cells()
                        .get(4))
                .isEqualTo("读书 会");
    }

    @Test
    void sharedRichTextIsJoinedToo() throws IOException {
        String row = ROW.replace(text("E2", "读书会"), "<c r=\"E2\" t=\"s\"><v>0</v></c>");
        String strings = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><r><t>读</t></r>"
                + "<r><t>书会</t></r><rPh sb=\"0\" eb=\"1\"><t>DU</t></rPh></si></sst>";
        byte[] content = book(HEAD_ROW + row, "xl/sharedStrings.xml", strings);
        assertThat(IntakeFixture.rows(intake.receive("a.xlsx", content))
                        .get(0)
                        .cells()
                        .get(4))
                .isEqualTo("读书会");
    }

    @Test
    void aFormulaWhoseResultIsTheEmptyTextIsAnEmptyCell() throws IOException {
        String row = ROW.replace(text("E2", "读书会"), "<c r=\"E2\" t=\"str\"><f>IF(1,\"\",2)</f><v></v></c>");
        assertThat(IntakeFixture.findings(IntakeFixture.rows(intake.receive("a.xlsx", book(HEAD_ROW + row)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#DIV/0!", "#N/A", "#NAME?"})
    void xls11_anErrorKeepsItsRowOut(String error) throws IOException {
        String row = ROW.replace(text("G2", "28"), "<c r=\"G2\" t=\"e\"><f>F2/0</f><v>" + error + "</v></c>");
        assertThat(IntakeFixture.findings(IntakeFixture.rows(intake.receive("a.xlsx", book(HEAD_ROW + row)))))
                .containsExactly("2 R_FORMULA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZZZZ2\"><v>1</v></c>",
                "<c r=\"A2\" s=\"-1\"><v>1</v></c>",
                "<c r=\"2\"><v>1</v></c>",
                "<c r=\"A2\"><v><x/></v></c>"
            })
    void aDamagedCellRefusesTheFileAndStopsNothing(String cell) throws IOException {
        assertThat(refusal(book(HEAD_ROW + "<row r=\"2\">" + cell + "</row>"))).isEqualTo(Code.F_CORRUPT);
    }

    @ParameterizedTest
    @CsvSource({
        "<c r=\"G2\" t=\"inlineStr\"><is><t>28</t></is></c>, <c r=\"F2\"><v>28</v></c>, two cells in one place",
        "<c r=\"G2\" t=\"inlineStr\"><is><t>28</t></is></c>, <c r=\"G9\"><v>28</v></c>, a cell of another row"
    })
    void noValueIsLostToAnother(String cell, String other, String why) throws IOException {
        assertThat(ROW).contains(cell);
        assertThat(refusal(book(HEAD_ROW + ROW.replace(cell, other)))).as(why).isEqualTo(Code.F_CORRUPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1E-999999999", "-1e2147483647", "NaN", "0x1F"})
    void aNumberThatWouldFillTheMemoryStaysAsItStands(String number) throws IOException {
        String row = ROW.replace(text("G2", "28"), "<c r=\"G2\"><v>" + number + "</v></c>");
        assertThat(IntakeFixture.rows(intake.receive("a.xlsx", book(HEAD_ROW + row)))
                        .get(0)
                        .cells()
                        .get(6))
                .as("screening says that it is no number")
                .isEqualTo(number);
    }

    @Test
    void aLongIdTypedAsANumberKeepsItsDigits() throws IOException {
        String row = ROW.replace(text("A2", "a1"), "<c r=\"A2\"><v>1234567890123456</v></c>");
        assertThat(IntakeFixture.rows(intake.receive("a.xlsx", book(HEAD_ROW + row)))
                        .get(0)
                        .cells()
                        .get(0))
                .isEqualTo("1234567890123456");
    }

    @Test
    void aFormulaThatCallsAnotherProgramIsRefused_andOneThatJoinsTextIsNot() throws IOException {
        String call = "<c r=\"E2\" t=\"str\"><f>cmd|'/c calc'!A1</f><v>x</v></c>";
        String text = "<c r=\"E2\" t=\"str\"><f>A2&amp;\"|!\"&amp;B2</f><v>x</v></c>";
        assertThat(refusal(book(HEAD_ROW + ROW.replace(text("E2", "读书会"), call))))
                .isEqualTo(Code.F_ACTIVE_CONTENT);
        assertThat(intake.receive("b.xlsx", book(HEAD_ROW + ROW.replace(text("E2", "读书会"), text)))
                        .refusal())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"externalLink, F_ACTIVE_CONTENT", "oleObject, F_ACTIVE_CONTENT", "vbaProject, F_MACRO"})
    void anotherNameHidesNoDangerousPart(String type, Code code) throws IOException {
        String relations = "<Relationships><Relationship Id=\"r1\" Target=\"harmless.xml\" Type=\"http://x/" + type
                + "\"/></Relationships>";
        assertThat(refusal(book(HEAD_ROW + ROW, "xl/worksheets/_rels/sheet1.xml.rels", relations)))
                .isEqualTo(code);
    }

    @Test
    void aFlippedBitIsFoundByTheChecksumOfItsPart() throws IOException {
        byte[] whole = book(HEAD_ROW + ROW);
        Random random = new Random(1949);
        for (int attempt = 0; attempt < 200; attempt++) {
            byte[] flipped = whole.clone();
            int bit = random.nextInt(flipped.length * 8);
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Receipt receipt = intake.receive("f.xlsx", flipped);
            if (!receipt.isRefused()) {
                assertThat(IntakeFixture.rows(receipt).get(0).cells())
                        .as("bit " + bit)
                        .containsExactly("a1", "D01", "study", "2025-03-05", "读书会", "30", "28");
            }
        }
    }

    @Test
    void xls02_aSheetOfTextThatUnpacksJustUnderTheRatioIsABombAllTheSame() throws IOException {
        assertThat(refusal(book(out -> {
                    byte[] block = new byte[8_192];
                    Random random = new Random(2);
                    write(out, HEAD_ROW + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>");
                    for (int index = 0; index < block.length; index++) {
                        block[index] = (byte) ('a' + random.nextInt(16));
                    }
                    for (int index = 0; index < (258 << 20) / block.length; index++) {
                        // Enough that is new in each block to stay below a hundred to one.
                        for (int fresh = 0; fresh < 200; fresh++) {
                            block[(index * 200 + fresh) % block.length] = (byte) ('a' + random.nextInt(16));
                        }
                        out.write(block);
                    }
                    write(out, "</t></is></c></row>");
                })))
                .isEqualTo(Code.F_ZIP_BOMB);
    }

    @Test
    void xls19_aSheetWithMoreCellsThanCanBeReadIsTooLarge() throws IOException {
        String row = "<row>" + "<c><v>1</v></c>".repeat(200) + "</row>";
        assertThat(refusal(book(out -> {
                    write(out, HEAD_ROW);
                    for (int index = 0; index < 10_000; index++) {
                        write(out, row);
                    }
                })))
                .isEqualTo(Code.F_TOO_LARGE);
    }

    @Test
    void xls04_billionLaughsAreRefused() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int index = 1; index < 10; index++) {
            laughs.append("<!ENTITY a")
                    .append(index)
                    .append(" \"")
                    .append(("&a" + (index - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("]><x>&a9;</x>");
        assertThat(refusal(book(HEAD_ROW + ROW, "xl/sharedStrings.xml", laughs.toString())))
                .isEqualTo(Code.F_XML_DOCTYPE);
    }

    @Test
    void xls06_twoEntriesOfOneNameAreRefused() throws IOException {
        byte[] content = book(HEAD_ROW + ROW, "xl/worksheets/sheet2.xml", "<worksheet/>");
        String raw = new String(content, StandardCharsets.ISO_8859_1).replace("sheet2.xml", "sheet1.xml");
        assertThat(refusal(raw.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Code.F_ZIP_DUPLICATE_ENTRY);
    }

    @ParameterizedTest
    @CsvSource({
        "xl/externalLinks/externalLink1.xml, F_ACTIVE_CONTENT",
        "xl/embeddings/oleObject1.bin, F_ACTIVE_CONTENT",
        "xl/connections.xml, F_ACTIVE_CONTENT",
        "xl/vbaProject.bin, F_MACRO",
        "../../evil.txt, F_ZIP_NAME",
        "/etc/evil.txt, F_ZIP_NAME"
    })
    void xls07_xls08_xls09_whatAWorkbookMustNotHoldIsNamed(String entry, Code code) throws IOException {
        assertThat(refusal(book(HEAD_ROW + ROW, entry, "<x/>"))).isEqualTo(code);
    }

    @Test
    void picturesAreNoDanger() throws IOException {
        assertThat(intake.receive("a.xlsx", book(HEAD_ROW + ROW, "xl/media/image1.png", "x"))
                        .refusal())
                .isNull();
    }

    @Test
    void xls18_aRowAtTheVeryEndIsRefused() throws IOException {
        String last = "<row r=\"1048576\">" + text("A1048576", "x") + "</row>";
        assertThat(refusal(book(HEAD_ROW + last))).isEqualTo(Code.F_SPARSE);
    }

    @Test
    void anOldWorkbookIsToBeSavedAnew() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("活动").createRow(0).createCell(0).setCellValue("活动编号");
            book.write(bytes);
        }
        Notice old = notice("a.xls", bytes.toByteArray());
        assertThat(old.code()).isEqualTo(Code.F_TYPE_UNSUPPORTED);
        assertThat(old.toString()).contains(".xls");
        Notice renamed = notice("a.xlsx", bytes.toByteArray());
        assertThat(renamed.code()).isEqualTo(Code.F_TYPE_MISMATCH);
        assertThat(renamed.toString()).contains("save it as .xlsx");
    }

    @Test
    void whatOnlyCallsItselfAnOldWorkbookIsSaidToBeWhatItIs() throws IOException {
        assertThat(mismatch("a.xls", IntakeFixture.utf8("\uFEFF\n<html><table><tr><td>x</td></tr></table></html>")))
                .contains("HTML");
        assertThat(mismatch("b.xls", IntakeFixture.utf8("<?xml version=\"1.0\"?><Workbook/>")))
                .contains("XML");
        assertThat(mismatch("c.xls", IntakeFixture.CHINESE_HEAD.getBytes(IntakeFixture.GB18030)))
                .contains("CSV");
        assertThat(mismatch("d.xls", book(HEAD_ROW + ROW))).contains("an .xlsx workbook");
        assertThat(mismatch("e.xlsx", IntakeFixture.utf8("<table>"))).contains("HTML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void aPasswordIsSaidToBeOne(String name) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(book(HEAD_ROW + ROW));
            }
            container.writeFilesystem(bytes);
        }
        Notice notice = notice(name, bytes.toByteArray());
        assertThat(notice.code()).isEqualTo(Code.F_TYPE_UNSUPPORTED);
        assertThat(notice.toString()).contains("remove the password");
    }

    private Notice notice(String name, byte[] content) {
        Receipt receipt = intake.receive(name, content);
        assertThat(receipt.isRefused()).isTrue();
        return receipt.notices().get(0);
    }

    private String mismatch(String name, byte[] content) {
        Notice notice = notice(name, content);
        assertThat(notice.code()).isEqualTo(Code.F_TYPE_MISMATCH);
        return notice.toString();
    }

    private Code refusal(byte[] content) {
        Code refusal = intake.receive("x.xlsx", content).refusal();
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal == null ? Code.F_EMPTY : refusal;
    }

    private static String text(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String texts(int row, String line) {
        StringBuilder cells = new StringBuilder();
        char column = 'A';
        for (String cell : line.split(",")) {
            cells.append(text(String.valueOf(column++) + row, cell));
        }
        return cells.toString();
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] book(String rows, String... entryAndContent) throws IOException {
        return book(out -> write(out, rows), entryAndContent);
    }

    /** The parts that a workbook needs, by hand. */
    private byte[] book(Content rows, String... entryAndContent) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Path path = Files.createTempFile(folder, "book", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + packages + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/>"
                            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type
                            + "sharedStrings+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + type
                            + "worksheet+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                            + "\"><sheets><sheet name=\"活动\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + packages + "relationships\">"
                            + "<Relationship Id=\"r1\" Type=\"" + office
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "<Relationship Id=\"r2\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/>"
                            + "<Relationship Id=\"r3\" Type=\"" + office
                            + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                            + "</Relationships>");
            put(zip, "xl/styles.xml", "<styleSheet xmlns=\"" + main + "\"/>");
            if (entryAndContent.length == 0 || !entryAndContent[0].equals("xl/sharedStrings.xml")) {
                put(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\"/>");
            }
            for (int index = 0; index < entryAndContent.length; index += 2) {
                put(zip, entryAndContent[index], entryAndContent[index + 1]);
            }
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet xmlns=\"" + main + "\"><sheetData>");
            rows.writeTo(zip);
            write(zip, "</sheetData></worksheet>");
            zip.closeEntry();
        }
        return Files.readAllBytes(path);
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, content);
        zip.closeEntry();
    }
}
