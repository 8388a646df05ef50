package org.civicdigest.digest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A new workbook of plain tables: numbers are numbers and text is text, heads are frozen and have filters, and no text is
 * taken for a formula. Rows are written as they come, so that only a few are held; the same rows give the same bytes.
 */
final class WorkbookWriter implements Closeable {
    private static final int ROWS_HELD = 100;
    private static final int WIDTH_OF_CHARACTER = 256;
    /** No cell holds more; a text that is cut says so by its last sign. */
    private static final int LONGEST_TEXT = 32_767;

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_HELD);
    private final Map<String, CellStyle> numberStyles = new HashMap<>();
    private final CellStyle headStyle;
    private final CellStyle textStyle;
    private final CellStyle quotedStyle;

    WorkbookWriter() {
        book.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
        book.getXSSFWorkbook().getProperties().getCoreProperties().setCreator("Civic Digest");
        Font bold = book.createFont();
        bold.setBold(true);
        headStyle = book.createCellStyle();
        headStyle.setFont(bold);
        headStyle.setWrapText(true);
        headStyle.setVerticalAlignment(VerticalAlignment.TOP);
        headStyle.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        headStyle.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        textStyle = book.createCellStyle();
        textStyle.setVerticalAlignment(VerticalAlignment.TOP);
        quotedStyle = book.createCellStyle();
        quotedStyle.cloneStyleFrom(textStyle);
        quotedStyle.setQuotePrefixed(true);
    }

    /** @param width in characters */
    record Column(Text head, int width) {}

    /** A number with what it is to look like, as spreadsheets write it: 0.0%. */
    record Number(double value, String format) {}

    /** One table, row after row. */
    final class Sheet {
        private final SXSSFSheet sheet;
        private final int columns;
        private int rows;

        private Sheet(SXSSFSheet sheet, int columns) {
            this.sheet = sheet;
            this.columns = columns;
        }

        /** @param cells each text, {@link Number}, Integer or null for an empty cell */
        void row(@Nullable Object... cells) {
            if (cells.length != columns) {
                throw new IllegalArgumentException("a row of " + columns + " cells is needed, got " + cells.length);
            }
            Row row = sheet.createRow(++rows);
            for (int column = 0; column < columns; column++) {
                Object content = cells[column];
                if (content != null && !"".equals(content)) {
                    put(row.createCell(column), content);
                }
            }
        }

        /** Lets readers filter by any column. */
        void end() {
            sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, columns - 1));
        }
    }

    /** @param name of at most 31 characters */
    Sheet sheet(String name, List<Column> columns) {
        SXSSFSheet sheet = book.createSheet(name);
        Row head = sheet.createRow(0);
        head.setHeightInPoints(32);
        for (int column = 0; column < columns.size(); column++) {
            Cell cell = head.createCell(column);
            Text words = columns.get(column).head();
            cell.setCellValue(words.zh().equals(words.en()) ? words.zh() : words.zh() + "\n" + words.en());
            cell.setCellStyle(headStyle);
            sheet.setColumnWidth(column, columns.get(column).width() * WIDTH_OF_CHARACTER);
        }
        sheet.createFreezePane(Math.min(2, columns.size() - 1), 1);
        return new Sheet(sheet, columns.size());
    }

    private void put(Cell cell, Object content) {
        if (content instanceof Number number) {
            cell.setCellValue(number.value());
            cell.setCellStyle(numberStyles.computeIfAbsent(number.format(), this::numberStyle));
        } else if (content instanceof Integer whole) {
            cell.setCellValue(whole);
            cell.setCellStyle(numberStyles.computeIfAbsent("#,##0", this::numberStyle));
        } else if (content instanceof String text) {
            cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text);
            cell.setCellStyle(CsvTable.text(text).equals(text) ? textStyle : quotedStyle);
        } else {
            throw new IllegalArgumentException("a cell holds no " + content.getClass());
        }
    }

    private CellStyle numberStyle(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** Writes the file, which must not exist. A workbook is a zip, whose entries all get the same time. */
    void save(Path file) throws IOException {
        Path packed = Files.createTempFile("digest", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(packed)) {
                book.write(out);
            }
            repack(packed, file);
        } finally {
            Files.delete(packed);
        }
    }

    private static void repack(Path packed, Path file) throws IOException {
        try (ZipFile in = new ZipFile(packed.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setLastModifiedTime(FileTime.fromMillis(0));
                out.putNextEntry(same);
                try (InputStream content = in.getInputStream(entry)) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
