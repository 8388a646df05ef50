package org.civicdigest.jobs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in the making: a table as a spreadsheet program writes it, then what is wrong with it. */
final class BadBook {
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private BadBook() {}

    /** The table on a sheet, whole numbers as numbers. */
    static BadBook of(BadTable table) {
        return of(table, book -> {});
    }

    static BadBook of(BadTable table, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            addSheet(book, "活动", table);
            change.accept(book);
            book.write(bytes);
            return of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadBook of(byte[] zip) throws IOException {
        BadBook book = new BadBook();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                book.parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return book;
    }

    static XSSFSheet addSheet(XSSFWorkbook book, String name, BadTable table) {
        XSSFSheet sheet = book.createSheet(name);
        int row = 0;
        for (List<String> cells : cells(table)) {
            var made = sheet.createRow(row++);
            for (int column = 0; column < cells.size(); column++) {
                set(made.createCell(column), cells.get(column));
            }
        }
        return sheet;
    }

    private static void set(Cell cell, String text) {
        if (text.matches("[1-9][0-9]{0,9}|0")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    private static List<List<String>> cells(BadTable table) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new StringReader(table.text()))) {
            reader.forEach(row -> rows.add(List.copyOf(row.getFields())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** A style that shows numbers in the given format. */
    static CellStyle format(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    BadBook with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    BadBook with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    /** Changes the text of a part that is there. */
    BadBook changed(String part, UnaryOperator<String> change) {
        byte[] before = parts.get(part);
        if (before == null) {
            throw new IllegalArgumentException("no part " + part + " in " + parts.keySet());
        }
        String text = new String(before, StandardCharsets.UTF_8);
        String after = change.apply(text);
        if (after.equals(text)) {
            throw new IllegalArgumentException("nothing changed in " + text);
        }
        return with(part, after);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes, "", out -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What is too large to be held in memory. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the workbook with one part's content streamed; packed fast and badly, as far as it can be chosen. */
    void writeTo(OutputStream target, String streamed, Content content) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (!part.getKey().equals(streamed)) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        if (!streamed.isEmpty()) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry(streamed));
            content.writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
