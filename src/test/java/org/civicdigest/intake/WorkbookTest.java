package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.civicdigest.notice.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks, and files packed as zip and gzip. */
class WorkbookTest {
    @TempDir
    Path folder;

    private IntakeFixture intake;

    @BeforeEach
    void makeIntake() {
        intake = new IntakeFixture(folder);
    }

    @Test
    void aSheetGivesTheSameRowsAsTheTextFile() {
        List<ReceivedRow> sheet = IntakeFixture.rows(intake.receive("a.xlsx", workbook(book -> {})));
        List<ReceivedRow> text = intake.rows("a.csv", IntakeFixture.HEAD + IntakeFixture.ROW);
        assertThat(sheet.get(0).cells()).isEqualTo(text.get(0).cells());
    }

    @Test
    void xls16_aDateCellIsAnIsoDateWithAWarning() {
        byte[] content = workbook(book -> {
            CellStyle date = book.createCellStyle();
            date.setDataFormat((short) 14);
            XSSFRow row = book.getSheetAt(0).getRow(1);
            row.getCell(3).setCellValue(45721);
            row.getCell(3).setCellStyle(date);
        });
        List<ReceivedRow> rows = IntakeFixture.rows(intake.receive("a.xlsx", content));
        assertThat(rows.get(0).cells().get(3)).isEqualTo("2025-03-05");
        assertThat(IntakeFixture.findings(rows)).contains("2 W_DATE_EXCEL_SERIAL");
    }

    @Test
    void xls16_aBareNumberInADateColumnIsADateToo_andMayCountFrom1904() {
        byte[] content = workbook(book -> {
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            book.getSheetAt(0).getRow(1).getCell(3).setCellValue(45721 - 1462);
        });
        List<ReceivedRow> rows = IntakeFixture.rows(intake.receive("a.xlsx", content));
        assertThat(rows.get(0).cells().get(3)).isEqualTo("2025-03-05");
        assertThat(IntakeFixture.findings(rows)).contains("2 W_DATE_1904");
    }

    @Test
    void xls11_aFormulaWithAnErrorKeepsItsRowOut() {
        byte[] content =
                workbook(book -> book.getSheetAt(0).getRow(1).getCell(6).setCellErrorValue((byte) 0x07));
        assertThat(IntakeFixture.findings(IntakeFixture.rows(intake.receive("a.xlsx", content))))
                .contains("2 R_FORMULA");
    }

    @Test
    void aFormulaWithoutAStoredResultIsNotAnEmptyCell() {
        byte[] content =
                workbook(book -> book.getSheetAt(0).getRow(1).createCell(6).setCellFormula("14*2"));
        List<ReceivedRow> rows = IntakeFixture.rows(intake.receive("a.xlsx", content));
        assertThat(IntakeFixture.findings(rows)).contains("2 R_FORMULA");
    }

    @Test
    void xls17_aFormatThatHidesTheValueIsSaid_andTheValueTaken() {
        byte[] content = workbook(book -> {
            CellStyle percent = book.createCellStyle();
            percent.setDataFormat((short) 9);
            book.getSheetAt(0).getRow(1).getCell(6).setCellValue(0.85);
            book.getSheetAt(0).getRow(1).getCell(6).setCellStyle(percent);
        });
        List<ReceivedRow> rows = IntakeFixture.rows(intake.receive("a.xlsx", content));
        assertThat(rows.get(0).cells().get(6)).isEqualTo("0.85");
        assertThat(IntakeFixture.findings(rows)).contains("2 W_CELL_FORMAT");
    }

    @Test
    void xls13_hiddenRowsAreReadAndCounted() {
        byte[] content = workbook(book -> book.getSheetAt(0).getRow(1).setZeroHeight(true));
        Receipt receipt = intake.receive("a.xlsx", content);
        assertThat(receipt.received()).isEqualTo(1);
        assertThat(IntakeFixture.codes(receipt)).contains(Code.W_HIDDEN_CELLS);
    }

    @Test
    void xls12_mergedCellsWithoutATemplateAreRefused() {
        byte[] content = workbook(book -> book.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 0, 0)));
        assertThat(intake.receive("a.xlsx", content).refusal()).isEqualTo(Code.F_LAYOUT);
    }

    @Test
    void xls14_twoSheetsWithDataAreRefused_butNotesBesideThemArePassedOver() {
        byte[] two = workbook(book -> book.cloneSheet(0, "again"));
        byte[] notes = workbook(
                book -> book.createSheet("填表说明").createRow(0).createCell(0).setCellValue("请如实填报"));
        assertThat(intake.receive("a.xlsx", two).refusal()).isEqualTo(Code.F_SHEET_AMBIGUOUS);
        Receipt receipt = intake.receive("b.xlsx", notes);
        assertThat(receipt.refusal()).isNull();
        assertThat(IntakeFixture.codes(receipt)).contains(Code.W_PART_PASSED_OVER);
    }

    @Test
    void xls18_aSheetThatIsFilledFarBelowIsRefused() {
        byte[] content = workbook(
                book -> book.getSheetAt(0).createRow(1_048_575).createCell(0).setCellValue("x"));
        assertThat(intake.receive("a.xlsx", content).refusal()).isEqualTo(Code.F_SPARSE);
    }

    @Test
    void xls21_textAndHalfAWorkbookAreNoWorkbooks() {
        byte[] whole = workbook(book -> {});
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(intake.receive("a.xlsx", IntakeFixture.HEAD).refusal()).isEqualTo(Code.F_TYPE_MISMATCH);
        assertThat(intake.receive("b.xlsx", half).refusal()).isEqualTo(Code.F_TYPE_MISMATCH);
    }

    @Test
    void xls23_textThatLooksLikeAnEscapeStaysText() {
        byte[] content =
                workbook(book -> book.getSheetAt(0).getRow(1).getCell(4).setCellValue("_x0041_"));
        assertThat(IntakeFixture.rows(intake.receive("a.xlsx", content))
                        .get(0)
                        .cells()
                        .get(4))
                .isEqualTo("_x0041_");
    }

    @Test
    void xls03_xls07_xls08_xls09_whatIsDangerousInAWorkbookIsRefusedByName() throws IOException {
        assertThat(with("xl/vbaProject.bin", "x")).isEqualTo(Code.F_MACRO);
        assertThat(with("xl/externalLinks/externalLink1.xml", "<a/>")).isEqualTo(Code.F_ACTIVE_CONTENT);
        assertThat(with("../../evil.txt", "x")).isEqualTo(Code.F_ZIP_NAME);
        assertThat(with("xl/x.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>"))
                .isEqualTo(Code.F_XML_DOCTYPE);
        assertThat(with("xl/x.xml", "<a>" + " ".repeat(60 << 20) + "</a>")).isEqualTo(Code.F_ZIP_BOMB);
    }

    @Test
    void aZipGivesAReceiptAMember_whateverTheEncodingOfItsNames() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, IntakeFixture.GB18030)) {
            put(zip, "东城/活动.csv", IntakeFixture.HEAD + IntakeFixture.ROW);
            put(zip, "__MACOSX/._活动.csv", "x");
            put(zip, "~$活动.xlsx", "x");
            put(zip, "b.csv", IntakeFixture.HEAD);
        }
        List<Receipt> parts = parts("pack.zip", bytes.toByteArray());
        assertThat(parts).extracting(Receipt::file).containsExactly("pack.zip/东城/活动.csv", "pack.zip/b.csv");
        assertThat(parts).extracting(Receipt::received).containsExactly(1L, 0L);
        assertThat(IntakeFixture.codes(parts.get(0))).contains(Code.W_PART_PASSED_OVER);
    }

    @Test
    void fil16_fil17_fil18_gzipIsReadStrictly() throws IOException {
        byte[] packed = gzip(IntakeFixture.utf8(IntakeFixture.HEAD + IntakeFixture.ROW));
        byte[] half = java.util.Arrays.copyOf(packed, packed.length / 2);
        assertThat(intake.receive("a.csv.gz", packed).received()).isEqualTo(1);
        assertThat(intake.receive("b.csv.gz", half).refusal()).isEqualTo(Code.F_TRUNCATED);
        assertThat(intake.receive("c.csv.gz", IntakeFixture.HEAD).refusal()).isEqualTo(Code.F_TYPE_MISMATCH);
        assertThat(intake.receive("d.csv.gz", gzip(new byte[40 << 20])).refusal())
                .isEqualTo(Code.F_ZIP_BOMB);
        assertThat(intake.receive("e.csv.gz", IntakeFixture.join(packed, gzip(IntakeFixture.utf8(IntakeFixture.ROW))))
                        .received())
                .as("members that were joined")
                .isEqualTo(2);
    }

    private Code with(String entry, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "xl/workbook.xml", "<workbook/>");
            put(zip, entry, content);
        }
        Code refusal = intake.receive("x.xlsx", bytes.toByteArray()).refusal();
        assertThat(refusal).isNotNull();
        return refusal == null ? Code.F_EMPTY : refusal;
    }

    private List<Receipt> parts(String name, byte[] content) throws IOException {
        Path path = folder.resolve("submissions").resolve(name);
        java.nio.file.Files.createDirectories(folder.resolve("submissions"));
        java.nio.file.Files.write(path, content);
        return intake.receiveParts(new SubmittedFile(name, path.toString(), content.length));
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** A workbook with the usual head and row, numbers as numbers, changed as the test wants it. */
    private static byte[] workbook(Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("活动");
            List<String> lines = new ArrayList<>(List.of(IntakeFixture.HEAD.strip(), IntakeFixture.ROW.strip()));
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(",");
                XSSFRow made = sheet.createRow(row);
                for (int column = 0; column < cells.length; column++) {
                    if (cells[column].matches("[0-9]+")) {
                        made.createCell(column).setCellValue(Double.parseDouble(cells[column]));
                    } else {
                        made.createCell(column).setCellValue(cells[column]);
                    }
                }
            }
            change.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
