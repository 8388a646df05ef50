package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT_WARN;
import static org.civicdigest.jobs.BadInput.Outcome.QUARANTINE_ROW;
import static org.civicdigest.jobs.BadInput.Outcome.REJECT_FILE;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Bad inputs of the category xlsx: what a sheet says, or fails to say. */
final class BadWorkbooks {
    /** The column of a table of activities as {@link BadTable#activities} orders them. */
    private static final int HELD_ON = 3;

    private static final int TITLE = 4;
    private static final int ATTENDED = 6;

    private BadWorkbooks() {}

    static List<BadInput> cases() {
        return List.of(
                formulaErrors(),
                mergedCells(),
                hidden(),
                severalSheets(),
                dateCells(),
                formats(),
                sparse(),
                notAWorkbook(),
                longCellBack(),
                escapes());
    }

    private static BadInput formulaErrors() {
        BadInput input = BadInput.of("XLS-11", QUARANTINE_ROW, "R_FORMULA");
        BadTable errors = BadTable.activities().good(1);
        for (int row = 0; row < 4; row++) {
            errors.bad("attended", "7", "R_FORMULA");
        }
        byte[] codes = {0x17, 0x07, 0x2A, 0x1D};
        input.sendBytes(
                "errors.xlsx",
                errors.good(15),
                BadBook.of(errors, book -> {
                            for (int row = 0; row < codes.length; row++) {
                                book.getSheetAt(0)
                                        .getRow(2 + row)
                                        .getCell(ATTENDED)
                                        .setCellErrorValue(codes[row]);
                            }
                        })
                        .bytes());
        // A formula that was never computed has no result either; one that was computed counts with it.
        BadTable formulas =
                BadTable.activities().bad("attended", "7", "R_FORMULA").good(4);
        input.sendBytes(
                "formulas.xlsx",
                formulas,
                BadBook.of(formulas, book -> {
                            XSSFSheet sheet = book.getSheetAt(0);
                            sheet.getRow(1).createCell(ATTENDED).setCellFormula("14*2");
                            sheet.getRow(2).createCell(ATTENDED).setCellFormula("15*2");
                            sheet.getRow(2).getCell(ATTENDED).setCellValue(30);
                        })
                        .bytes());
        return input;
    }

    private static BadInput mergedCells() {
        BadInput input = BadInput.of("XLS-12", REJECT_FILE, "F_LAYOUT");
        input.sendRefused("data.xlsx", "F_LAYOUT", merged(2, 3, 0, 0)).received(3);
        input.sendRefused("head.xlsx", "F_LAYOUT", merged(0, 0, 5, 6)).received(3);
        input.sendRefused("head-over-two-rows.xlsx", "F_LAYOUT", merged(0, 1, 0, 0));
        return input;
    }

    private static byte[] merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        return BadBook.of(
                        BadTable.activities().good(3),
                        book -> book.getSheetAt(0)
                                .addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn)))
                .bytes();
    }

    private static BadInput hidden() {
        BadInput input = BadInput.of("XLS-13", ACCEPT_WARN, "W_HIDDEN_CELLS");
        BadTable rows = BadTable.activities().good(3);
        input.sendBytes(
                        "rows.xlsx",
                        rows,
                        BadBook.of(rows, book -> book.getSheetAt(0).getRow(2).setZeroHeight(true))
                                .bytes())
                .says("W_HIDDEN_CELLS");
        BadTable columns = BadTable.activities().good(3);
        input.sendBytes(
                        "columns.xlsx",
                        columns,
                        BadBook.of(columns, book -> book.getSheetAt(0).setColumnHidden(ATTENDED, true))
                                .bytes())
                .says("W_HIDDEN_CELLS");
        BadTable sheet = BadTable.activities().good(3);
        input.sendBytes(
                        "sheet.xlsx",
                        sheet,
                        BadBook.of(sheet, book -> {
                                    book.createSheet("看得见");
                                    book.setActiveSheet(1);
                                    book.setSheetHidden(0, true);
                                })
                                .bytes())
                .says("W_HIDDEN_CELLS");
        BadTable filtered = BadTable.activities().good(3);
        input.sendBytes(
                        "filtered.xlsx",
                        filtered,
                        BadBook.of(filtered, book -> {
                                    book.getSheetAt(0).setAutoFilter(new CellRangeAddress(0, 3, 0, 6));
                                    book.getSheetAt(0).getRow(3).setZeroHeight(true);
                                })
                                .bytes())
                .says("W_HIDDEN_CELLS");
        return input;
    }

    private static BadInput severalSheets() {
        BadInput input = BadInput.of("XLS-14", REJECT_FILE, "F_SHEET_AMBIGUOUS");
        BadTable second = BadTable.activities().good(2);
        input.sendRefused(
                        "two.xlsx",
                        "F_SHEET_AMBIGUOUS",
                        BadBook.of(BadTable.activities().good(3), book -> BadBook.addSheet(book, "第二张", second))
                                .bytes())
                .received(5);
        BadTable alone = BadTable.activities().good(3);
        input.sendBytes(
                        "notes-beside.xlsx",
                        alone,
                        BadBook.of(
                                        alone,
                                        book -> book.createSheet("填表说明")
                                                .createRow(0)
                                                .createCell(0)
                                                .setCellValue("请如实填报"))
                                .bytes())
                .says("W_PART_PASSED_OVER");
        return input;
    }

    private static BadInput dateCells() {
        BadInput input = BadInput.of("XLS-16", ACCEPT_WARN, "W_DATE_EXCEL_SERIAL");
        BadTable three = BadTable.activities()
                .bad("held_on", "45721", "W_DATE_EXCEL_SERIAL")
                .fine("held_on", "2025-03-06")
                .bad("held_on", "45722", "W_DATE_EXCEL_SERIAL");
        input.sendBytes(
                "number-and-text.xlsx",
                three,
                BadBook.of(
                                three,
                                book -> book.getSheetAt(0)
                                        .getRow(1)
                                        .getCell(HELD_ON)
                                        .setCellStyle(BadBook.format(book, "yyyy-mm-dd")))
                        .bytes());
        BadTable counted = BadTable.activities().bad("held_on", "44259", "W_DATE_1904");
        input.sendBytes("from-1904.xlsx", counted, from1904(counted));
        return input;
    }

    /** The table in a workbook that counts its days from 1904. */
    static byte[] from1904(BadTable table) {
        return BadBook.of(table, book -> book.getCTWorkbook().addNewWorkbookPr().setDate1904(true))
                .bytes();
    }

    private static BadInput formats() {
        BadInput input = BadInput.of("XLS-17", ACCEPT_WARN, "W_CELL_FORMAT");
        BadTable table = BadTable.activities()
                .bad("attended", "30", "W_CELL_FORMAT")
                .good(1)
                .fine(java.util.Map.of("attended", "1234", "expected", "1300"));
        input.sendBytes(
                "a.xlsx",
                table,
                BadBook.of(table, book -> {
                            CellStyle percent = BadBook.format(book, "0%");
                            CellStyle grouped = BadBook.format(book, "#,##0");
                            book.getSheetAt(0).getRow(1).getCell(ATTENDED).setCellStyle(percent);
                            book.getSheetAt(0).getRow(3).getCell(ATTENDED).setCellStyle(grouped);
                        })
                        .bytes());
        // The raw value is taken: 1234.6 is shown as 1235, and is no whole number.
        BadTable rounded = BadTable.activities().good(9);
        rounded.bad(java.util.Map.of("attended", "1234", "expected", "1300"), "R_NOT_INTEGER");
        input.sendBytes(
                        "rounded.xlsx",
                        rounded,
                        BadBook.of(rounded, book -> {
                                    book.getSheetAt(0)
                                            .getRow(10)
                                            .getCell(ATTENDED)
                                            .setCellValue(1234.6);
                                    book.getSheetAt(0)
                                            .getRow(10)
                                            .getCell(ATTENDED)
                                            .setCellStyle(BadBook.format(book, "0"));
                                })
                                .bytes())
                .says("W_CELL_FORMAT");
        return input;
    }

    private static BadInput sparse() {
        BadInput input = BadInput.of("XLS-18", REJECT_FILE, "F_SPARSE");
        byte[] far = BadBook.of(
                        BadTable.activities().good(2),
                        book -> book.getSheetAt(0)
                                .createRow(1_048_575)
                                .createCell(0)
                                .setCellValue("x"))
                .bytes();
        input.sendRefused("far-below.xlsx", "F_SPARSE", far).received(3);
        byte[] alone = BadBook.of(BadTable.activities(), book -> {
                    book.getSheetAt(0).removeRow(book.getSheetAt(0).getRow(0));
                    book.getSheetAt(0).createRow(1_048_575).createCell(0).setCellValue("x");
                })
                .bytes();
        input.sendRefused("alone.xlsx", "F_SPARSE", alone);
        return input;
    }

    private static BadInput notAWorkbook() {
        BadInput input = BadInput.of("XLS-21", REJECT_FILE, "F_TYPE_MISMATCH");
        String text = BadTable.activities().good(3).text();
        input.sendRefused("renamed.xlsx", "F_TYPE_MISMATCH", text);
        byte[] whole = BadBook.of(BadTable.activities().good(30)).bytes();
        for (int quarter = 1; quarter < 4; quarter++) {
            byte[] part = Arrays.copyOf(whole, whole.length * quarter / 4);
            input.sendRefused("quarter-" + quarter + ".xlsx", "F_TYPE_MISMATCH", part);
        }
        input.sendRefused("without-its-end.xlsx", "F_TYPE_MISMATCH", Arrays.copyOf(whole, whole.length - 1));
        return input;
    }

    /**
     * Intake keeps 4096 characters of a cell and 200 of a text, so that no cell it accepts comes near the 32 767 that a
     * sheet can hold. What goes back to a sender does: the copy of a checked file, in which a longer cell of a text file
     * has to become a cell of a sheet.
     */
    private static BadInput longCellBack() {
        BadInput input = BadInput.of("XLS-22", ACCEPT, "");
        BadTable table = BadTable.activities().fine("title", "读书会").good(2);
        input.sendBytes("a.xlsx", table, BadBook.of(table).bytes());
        return input.check(run -> assertThat(BadCopies.markedTitle(run, "书".repeat(40_000)))
                .as("cut with a mark, where the library would refuse to write")
                .hasSizeLessThanOrEqualTo(32_767)
                .endsWith("…"));
    }

    private static BadInput escapes() {
        BadInput input = BadInput.of("XLS-23", ACCEPT, "");
        BadTable table = BadTable.activities();
        for (String title : List.of("_x0041_", "_x005F_x0041_", "_x", "a_x000D_b", "_xZZZZ_")) {
            table.fine("title", title);
        }
        input.sendBytes(
                "a.xlsx",
                table,
                BadBook.of(
                                table,
                                book -> book.getSheetAt(0)
                                        .getRow(1)
                                        .getCell(TITLE)
                                        .setCellValue("_x0041_"))
                        .bytes());
        return input.check(run -> assertThat(BadCopies.titles(run, "XLS-23/a.xlsx"))
                .as("text that looks like an escape is text")
                .contains("_x0041_"));
    }
}
