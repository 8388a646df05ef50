package org.civicdigest.check;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.civicdigest.intake.FileFormat;
import org.civicdigest.intake.NoticePlaces;
import org.civicdigest.intake.Receipt;
import org.civicdigest.intake.SentRows;
import org.civicdigest.model.Language;
import org.civicdigest.model.Text;
import org.civicdigest.notice.Notice;
import org.civicdigest.notice.Severity;

/**
 * A copy of a sheet in which the cells to mend are coloured and commented, with a list of all notices.
 *
 * <p>The copy goes back to the sender, so it holds the sender's own cells, persons included; comments and the list hold
 * only what notices may show. What is copied from a text file is text in every cell, never a formula.
 */
public final class MarkedCopy {
    /** Larger files get the list of notices alone: a whole workbook of theirs does not fit into memory. */
    static final int MOST_ROWS = 50_000;

    static final long MOST_WORKBOOK_BYTES = 8L << 20;

    static final String RESULTS = "检查结果 Check results";
    private static final int MOST_CELL_CHARACTERS = 32_000;
    private static final byte[] RED = {(byte) 0xF8, (byte) 0xB4, (byte) 0xB0};
    private static final byte[] AMBER = {(byte) 0xFF, (byte) 0xE0, (byte) 0x99};

    private final XSSFWorkbook book;
    private final List<FileCheck> parts;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private final Set<String> commented = new HashSet<>();

    private MarkedCopy(XSSFWorkbook book, List<FileCheck> parts) {
        this.book = book;
        this.parts = parts;
    }

    /** What was written. */
    public enum Extent {
        /** The sheet and the list. */
        WHOLE,
        /** The list alone. */
        RESULTS_ONLY
    }

    /** Writes the copy of a checked file. */
    public static Extent write(FileCheck check, Path target) throws IOException {
        return write(List.of(check), target);
    }

    /** Writes the copy of a file with several parts, such as the sheets of a workbook. */
    public static Extent write(List<FileCheck> parts, Path target) throws IOException {
        Receipt first = parts.get(0).receipt();
        boolean isWorkbook = first.format() == FileFormat.XLSX;
        boolean isCopied = parts.stream().allMatch(part -> isCopied(part.receipt()));
        try (XSSFWorkbook book = isCopied && isWorkbook ? open(first) : new XSSFWorkbook()) {
            MarkedCopy copy = new MarkedCopy(book, parts);
            if (isCopied) {
                for (FileCheck part : parts) {
                    if (!isWorkbook) {
                        copy.addSentRows(part.receipt());
                    }
                    part.notices().forEach(notice -> copy.mark(part.receipt(), notice));
                }
            }
            copy.addResults();
            try (OutputStream out = Files.newOutputStream(target)) {
                book.write(out);
            }
        }
        return isCopied ? Extent.WHOLE : Extent.RESULTS_ONLY;
    }

    private static boolean isCopied(Receipt receipt) {
        if (receipt.stagedPath() == null || receipt.format() == null) {
            return false;
        }
        return switch (receipt.format()) {
            case XLSX -> receipt.bytes() <= MOST_WORKBOOK_BYTES && receipt.received() <= MOST_ROWS;
            case CSV -> receipt.encoding() != null && receipt.received() <= MOST_ROWS;
            case JSON, JSON_LINES, PARQUET -> !receipt.isRefused() && receipt.received() <= MOST_ROWS;
        };
    }

    private static XSSFWorkbook open(Receipt receipt) throws IOException {
        try (var in = Files.newInputStream(Path.of(String.valueOf(receipt.stagedPath())))) {
            return new XSSFWorkbook(in);
        }
    }

    /** Each record stands in the row of its line, so that the numbers of notices hold here too. */
    private void addSentRows(Receipt receipt) throws IOException {
        Sheet sheet = book.createSheet("数据 Data");
        CellStyle text = textStyle();
        for (SentRows.SentRow sent :
                SentRows.read(receipt, Path.of(String.valueOf(receipt.stagedPath())), MOST_ROWS + 2)) {
            Row row = sheet.createRow((int) sent.row() - 1 + linesAdded(receipt));
            for (int column = 0; column < Math.min(sent.cells().size(), 2_000); column++) {
                setText(row.createCell(column), sent.cells().get(column), text);
            }
        }
        sheet.createFreezePane(0, Math.max(1, (int) receipt.headLine()));
    }

    /** Formats without a head line get one above their records. */
    private static int linesAdded(Receipt receipt) {
        return receipt.format() == FileFormat.CSV || receipt.format() == FileFormat.XLSX ? 0 : 1;
    }

    private CellStyle textStyle() {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
        return style;
    }

    /** A string cell is never computed, whatever its first character. */
    private static void setText(Cell cell, String text, CellStyle style) {
        String shown = text.length() <= MOST_CELL_CHARACTERS ? text : text.substring(0, MOST_CELL_CHARACTERS) + "…";
        cell.setCellValue(new XSSFRichTextString(shown));
        cell.setCellStyle(style);
    }

    private void mark(Receipt receipt, Notice notice) {
        Sheet sheet = notice.sheet() == null ? book.getSheetAt(0) : book.getSheet(notice.sheet());
        if (sheet == null || notice.code().severity() == Severity.INFO) {
            return;
        }
        OptionalInt column = notice.column() != null
                ? NoticePlaces.findColumn(receipt, notice.column())
                : notice.row() == null ? headColumn(receipt, notice) : OptionalInt.empty();
        if (notice.row() != null) {
            int row = (int) (notice.row() - 1) + linesAdded(receipt);
            if (column.isPresent()) {
                markCell(sheet, row, column.getAsInt(), notice);
            } else {
                markRow(sheet, row, notice);
            }
        } else if (column.isPresent() && receipt.headLine() > 0) {
            markCell(sheet, (int) receipt.headLine() - 1, column.getAsInt(), notice);
        }
    }

    /** The head cell that a notice on the whole file names. */
    private OptionalInt headColumn(Receipt receipt, Notice notice) {
        return notice.arguments().isEmpty()
                ? OptionalInt.empty()
                : NoticePlaces.findColumn(receipt, notice.arguments().get(0));
    }

    private void markRow(Sheet sheet, int rowIndex, Notice notice) {
        Row row = sheet.getRow(rowIndex);
        if (row == null) {
            return;
        }
        int last = Math.max(1, row.getLastCellNum());
        for (int column = 1; column < last; column++) {
            colour(cellAt(sheet, rowIndex, column), notice);
        }
        markCell(sheet, rowIndex, 0, notice);
    }

    private void markCell(Sheet sheet, int row, int column, Notice notice) {
        Cell cell = cellAt(sheet, row, column);
        colour(cell, notice);
        comment(cell, notice);
    }

    /** The cell that shows the value of a place: of merged ones the first. */
    private static Cell cellAt(Sheet sheet, int row, int column) {
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            if (region.isInRange(row, column)) {
                return existing(sheet, region.getFirstRow(), region.getFirstColumn());
            }
        }
        return existing(sheet, row, column);
    }

    private static Cell existing(Sheet sheet, int rowIndex, int column) {
        Row row = sheet.getRow(rowIndex) == null ? sheet.createRow(rowIndex) : sheet.getRow(rowIndex);
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** An error's colour stays where a warning stands beside it. */
    private void colour(Cell cell, Notice notice) {
        boolean isError = notice.code().severity() == Severity.ERROR;
        String place = cell.getSheet().getSheetName() + "!" + cell.getAddress();
        if (isError ? !commented.add("red " + place) : commented.contains("red " + place)) {
            return;
        }
        if (!isError && !commented.add("amber " + place)) {
            return;
        }
        cell.setCellStyle(
                styles.computeIfAbsent(cell.getCellStyle().getIndex() + (isError ? " red" : " amber"), key -> {
                    XSSFCellStyle style = book.createCellStyle();
                    style.cloneStyleFrom(cell.getCellStyle());
                    style.setFillForegroundColor(new XSSFColor(isError ? RED : AMBER));
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    return style;
                }));
    }

    private void comment(Cell cell, Notice notice) {
        String text = notice.code() + "\n" + notice.message(Language.ZH) + "\n" + notice.message(Language.EN);
        Comment before = cell.getCellComment();
        if (before != null) {
            String said = before.getString().getString();
            if (!said.contains(text) && said.length() + text.length() < 4_000) {
                before.setString(new XSSFRichTextString(said + "\n" + text));
            }
            return;
        }
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 5);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 6);
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(new XSSFRichTextString(text));
        comment.setAuthor("Civic Digest");
        cell.setCellComment(comment);
    }

    private void addResults() {
        String name = RESULTS;
        for (int number = 2; book.getSheet(name) != null; number++) {
            name = RESULTS + " " + number;
        }
        Sheet sheet = book.createSheet(name);
        CellStyle text = textStyle();
        for (FileCheck part : parts) {
            addSummary(sheet, text, part);
        }
        addLine(sheet, text, List.of("代码 Code", "工作表 Sheet", "行 Row", "列 Column", "说明", "What to do"));
        int head = sheet.getLastRowNum() + 1;
        for (FileCheck part : parts) {
            addNotices(sheet, text, part);
        }
        sheet.createFreezePane(0, head);
        int[] widths = {26, 16, 8, 20, 60, 60};
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
    }

    private static void addSummary(Sheet sheet, CellStyle text, FileCheck check) {
        Text verdict = CheckReport.verdict(check.verdict());
        String name =
                check.receipt().sheet() == null ? "" : " [" + check.receipt().sheet() + "]";
        addLine(sheet, text, List.of(check.receipt().file() + name, verdict.zh(), verdict.en()));
        addLine(
                sheet,
                text,
                List.of(
                        "收到 received " + check.count().received(),
                        "接受 accepted " + check.count().accepted(),
                        "退回 refused " + check.count().quarantined(),
                        "重复 duplicate " + check.count().duplicate(),
                        "被取代 superseded " + check.count().superseded(),
                        "忽略 ignored " + check.count().ignored()));
    }

    private static void addNotices(Sheet sheet, CellStyle text, FileCheck check) {
        for (Notice notice : check.notices()) {
            addLine(
                    sheet,
                    text,
                    List.of(
                            notice.code().name(),
                            notice.sheet() == null ? "" : notice.sheet(),
                            notice.row() == null ? "" : notice.row().toString(),
                            notice.column() == null ? "" : notice.column(),
                            notice.message(Language.ZH),
                            notice.message(Language.EN)));
        }
        long listed = check.notices().size();
        long all = check.noticeCounts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (all > listed) {
            addLine(
                    sheet,
                    text,
                    List.of("", "", "", "", "另有 " + (all - listed) + " 处未列", all - listed + " more are not listed"));
        }
    }

    private static void addLine(Sheet sheet, CellStyle style, List<String> cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < cells.size(); column++) {
            setText(row.createCell(column), cells.get(column), style);
        }
    }
}
