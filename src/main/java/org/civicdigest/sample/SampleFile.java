package org.civicdigest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One file as it is written, a row a record; knows the row that it stands at. */
final class SampleFile implements Closeable {
    private final String path;
    private final SampleStyle style;
    private final Records records;
    private long rows;

    /** How rows are written in one format. */
    interface Records extends Closeable {
        /** Whether the names of the columns are a row. */
        boolean writeHead(List<String> names);

        void write(List<String> cells);
    }

    private SampleFile(String path, SampleStyle style, Records records) {
        this.path = path;
        this.style = style;
        this.records = records;
    }

    /** A CSV file under the root. */
    static SampleFile csv(Path root, String path, SampleStyle style) throws IOException {
        return new SampleFile(path, style, new CsvRecords(created(root, path), style));
    }

    /** A file of JSON lines under the root. */
    static SampleFile jsonLines(Path root, String path, SampleStyle style) throws IOException {
        return new SampleFile(path, style, new JsonLineRecords(created(root, path)));
    }

    /** A CSV file that goes where the caller says, such as into a zip. */
    static SampleFile csv(OutputStream to, String path, SampleStyle style) throws IOException {
        return new SampleFile(path, style, new CsvRecords(to, style));
    }

    private static OutputStream created(Path root, String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent() == null ? root : file.getParent());
        return Files.newOutputStream(file);
    }

    /** Writes the canonical columns as the file's style has them. */
    long writeHead(List<String> canonical) {
        rows += records.writeHead(style.head(canonical)) ? 1 : 0;
        return rows;
    }

    /** Writes cells that stand in the order of the canonical columns; returns the row, the first line being 1. */
    long write(List<String> cells) {
        return writeAsIs(style.arrange(cells));
    }

    long writeAsIs(List<String> cells) {
        records.write(cells);
        return ++rows;
    }

    /** Relative to the folder of submissions. */
    String path() {
        return path;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** Text as offices save it. */
    private static final class CsvRecords implements Records {
        private final CsvWriter writer;

        CsvRecords(OutputStream to, SampleStyle style) throws IOException {
            Writer text = new BufferedWriter(new OutputStreamWriter(to, style.charset()));
            if (style.hasByteOrderMark()) {
                text.write('\uFEFF');
            }
            this.writer =
                    CsvWriter.builder().lineDelimiter(style.lineDelimiter()).build(text);
        }

        @Override
        public boolean writeHead(List<String> names) {
            writer.writeRecord(names);
            return true;
        }

        @Override
        public void write(List<String> cells) {
            writer.writeRecord(cells);
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
