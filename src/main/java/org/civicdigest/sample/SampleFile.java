package org.civicdigest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One CSV file as it is written; knows the row that it stands at. */
final class SampleFile implements Closeable {
    private final String path;
    private final SampleStyle style;
    private final CsvWriter writer;
    private long rows;

    SampleFile(Path root, String path, SampleStyle style) throws IOException {
        this.path = path;
        this.style = style;
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent() == null ? root : file.getParent());
        Writer text = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), style.charset()));
        if (style.hasByteOrderMark()) {
            text.write('\uFEFF');
        }
        this.writer = CsvWriter.builder().lineDelimiter(style.lineDelimiter()).build(text);
    }

    /** Writes the canonical columns as the file's style has them. */
    long writeHead(List<String> canonical) {
        return writeAsIs(style.head(canonical));
    }

    /** Writes cells that stand in the order of the canonical columns; returns the row, the first line being 1. */
    long write(List<String> cells) {
        return writeAsIs(style.arrange(cells));
    }

    long writeAsIs(List<String> cells) {
        writer.writeRecord(cells);
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
        writer.close();
    }
}
