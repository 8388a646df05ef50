package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.civicdigest.model.Edition;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Period;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader finds who opens the digest in a spreadsheet. */
class DigestWorkbookTest {
    @TempDir
    private Path folder;

    private Path write(Edition edition, String name) throws IOException {
        Path out = Files.createDirectories(folder.resolve(name));
        DigestWorkbook.write(new EditionFacts(edition), out);
        return out.resolve(DigestWorkbook.FILE);
    }

    private static Cell cell(XSSFSheet sheet, int row, String head) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().endsWith("\n" + head)) {
                return sheet.getRow(row).getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("no column " + head + " in " + sheet.getSheetName());
    }

    @Test
    void everySheetHasAFrozenHeadAndAFilterAndNoFormula() throws IOException {
        Path file = write(InventedEdition.edition(24, Language.ZH, Language.EN), "whole");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            List<String> names = new ArrayList<>();
            for (org.apache.poi.ss.usermodel.Sheet each : book) {
                XSSFSheet sheet = (XSSFSheet) each;
                names.add(sheet.getSheetName());
                assertThat(sheet.getPaneInformation().isFreezePane())
                        .as(sheet.getSheetName())
                        .isTrue();
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isNotEmpty();
                for (Row row : sheet) {
                    row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
                }
            }
            assertThat(names).containsExactly("说明", "本年数值", "历年", "变化", "应报与已报", "定义");
        }
    }

    @Test
    void aValueIsANumberThatLooksAsOnThePages() throws IOException {
        Path file = write(Figments.edition(Figments.value("A", 0.9135, Verdict.BETTER)), "number");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Cell value = cell(book.getSheet("本年数值"), 1, "Value");
            assertThat(value.getNumericCellValue()).isEqualTo(0.9135);
            assertThat(new DataFormatter().formatCellValue(value)).isEqualTo("91.4%");
        }
    }

    @Test
    void whatIsWithheldHasItsSignInThePlaceOfTheNumber() throws IOException {
        Path file = write(Figments.edition(Figments.without("A", Status.SUPPRESSED)), "withheld");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheet("本年数值");
            assertThat(cell(sheet, 1, "Value").getStringCellValue()).isEqualTo("＊");
            assertThat(cell(sheet, 1, "Numerator").getCellType()).isEqualTo(CellType.BLANK);
            assertThat(cell(sheet, 1, "Status").getStringCellValue()).isEqualTo("数值过小，不公布");
        }
    }

    @Test
    void allValuesOfTheYearAreThere() throws IOException {
        Edition edition = InventedEdition.edition(24, Language.ZH, Language.EN);
        long ofYear = edition.values().stream()
                .map(IndicatorValue::period)
                .filter(Period.ofYear(edition.year())::equals)
                .count();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(write(edition, "all")))) {
            assertThat(book.getSheet("本年数值").getLastRowNum()).isEqualTo((int) ofYear);
        }
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysText() throws IOException {
        try (WorkbookWriter book = new WorkbookWriter()) {
            WorkbookWriter.Sheet sheet =
                    book.sheet("t", List.of(new WorkbookWriter.Column(org.civicdigest.model.Text.same("a"), 10)));
            sheet.row("=HYPERLINK(\"http://x\",\"y\")");
            sheet.end();
            book.save(folder.resolve("formula.xlsx"));
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("formula.xlsx")))) {
            Cell cell = book.getSheet("t").getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed())
                    .as("it stays text when somebody edits it")
                    .isTrue();
        }
    }

    @Test
    void theSameEditionGivesTheSameBytes() throws IOException {
        Edition edition = InventedEdition.edition(8, Language.ZH, Language.EN);
        assertThat(write(edition, "one")).hasSameBinaryContentAs(write(edition, "other"));
    }
}
