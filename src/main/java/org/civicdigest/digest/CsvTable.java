package org.civicdigest.digest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A new CSV file as spreadsheets and RFC 4180 want it: UTF-8 with a byte order mark, CRLF, quotes where needed. */
final class CsvTable implements Closeable {
    private static final String FORMULA_STARTERS = "=+-@\t\r\n＝＋－＠";

    private final CsvWriter writer;

    private CsvTable(CsvWriter writer) {
        this.writer = writer;
    }

    /** Creates the file, which must not exist, and writes the head. */
    static CsvTable create(Path file, String... head) throws IOException {
        Writer out = new OutputStreamWriter(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), StandardCharsets.UTF_8);
        out.write('\uFEFF');
        CsvTable table = new CsvTable(
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out));
        table.row(head);
        return table;
    }

    void row(String... cells) {
        writer.writeRecord(cells);
    }

    /**
     * A text cell that no spreadsheet takes for a formula: a leading {@code = + - @}, tab or line end, in either width,
     * gets a single quote before it. Empty for null.
     */
    static String text(@Nullable String words) {
        if (words == null || words.isEmpty()) {
            return "";
        }
        return FORMULA_STARTERS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
